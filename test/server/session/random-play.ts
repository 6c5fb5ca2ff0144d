import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { addCard, privateNotes } from "../../../domain/documents.ts";
import { keepsContributions } from "../../../domain/session/choice.ts";
import type { SessionCommand } from "../../../domain/session/command.ts";
import { currentPhase, phaseKey, type SessionState } from "../../../domain/session/state.ts";
import { publicView } from "../../../domain/session/view.ts";
import { isJudged, mayWriteText, withheldNow } from "../../../domain/session/voice.ts";
import { objectionsToStep } from "../../domain/session/with/legal-step.ts";
import { objectionsTo } from "../../domain/session/with/legal.ts";
import { until } from "../../rooms/with/until.ts";
import type { Hall } from "./hall.ts";
import { Peer, wordOf } from "./peer.ts";
import { everybody, observer, type Asked, type Step } from "./random-steps.ts";

/** A word that nobody but its writer may receive before the phase of this key lies open; without a key never. */
type Secret = { writer: string; key: string | null };

/** One session of the whole server with everybody at their screens, and what has to be true of it after every step. */
export class Play {
  readonly reached = new Set<string>();
  readonly #hall: Hall;
  readonly #peers: Map<string, Peer>;
  readonly #secrets = new Map<number, Secret>();
  readonly #kept: string[] = [];
  readonly #refused: string[] = [];
  readonly #names: Map<string, string>;
  #words = 0;

  constructor(hall: Hall) {
    this.#hall = hall;
    this.#peers = new Map(
      everybody.map((slug) => [slug, new Peer(hall, slug, slug === observer ? "observer" : "participant")]),
    );
    this.#names = new Map(everybody.map((slug) => [slug, hall.idOf(slug)]));
    for (const [index, id] of hall.casusIds.entries()) this.#names.set(`casus${index}`, id);
  }

  /** Everybody sits down, the session is open and a casus lies on the table where the method has one. */
  async begin(): Promise<void> {
    await this.check();
    for (const slug of everybody) await this.#give(slug, { type: "join" });
    await this.#give("anna", { type: "open" });
    await this.#give("anna", { type: "startCasus", casusId: "casus0" });
    await this.check();
  }

  async take(step: Step): Promise<void> {
    const before = await this.#hall.stored();
    switch (step.kind) {
      case "command": {
        const slug = await this.#slugOf(step.who);
        const done = await this.#give(slug, step.command);
        const { version, state } = await this.#hall.stored();
        if (!done) expect({ version, state }, "what is refused changes nothing").toEqual(pick(before));
        const actor = { id: this.#hall.idOf(slug), part: slug === observer ? "observer" : "participant" } as const;
        if (done) expect(objectionsToStep(before.state, state, step.command, actor)).toEqual([]);
        break;
      }
      case "together":
        await Promise.all(step.all.map(async ([who, command]) => this.#give(await this.#slugOf(who), command)));
        break;
      case "restart":
        await this.#hall.restart();
        expect(pick(await this.#hall.stored()), "a restart changes nothing").toEqual(pick(before));
        this.reached.add("restart");
        break;
      case "draft":
        await Promise.all([...this.#peers.values()].map((peer) => this.#draft(peer, before.state)));
        break;
      case "pass":
        this.#hall.pass(step.milliseconds);
        break;
      default:
        await this.#act(step.kind, this.#peer(step.who), before.state);
    }
    await this.check();
  }

  async #act(kind: "cut" | "leave" | "come" | "judge" | "write" | "look", peer: Peer, state: SessionState) {
    switch (kind) {
      case "cut":
      case "leave":
        peer.isWanted = false;
        return kind === "cut" ? peer.cut() : peer.leave();
      case "come":
        peer.isWanted = true;
        return;
      case "look":
        return peer.look();
      case "judge":
        return this.#judge(peer, state);
      case "write":
        return this.#write(peer, state);
    }
  }

  /** A card of the phase, what the inbrenger keeps back, and a note, all on the own sheet. */
  async #draft(peer: Peer, state: SessionState): Promise<void> {
    const key = currentPhase(state)?.key;
    if (key === undefined || !state.position) return;
    const workspace = currentPhase(state)?.phase.workspace;
    const fields = workspace?.kind === "cards" ? workspace.fields : undefined;
    const casusId = state.position.casusId;
    const kept = withheldNow(state).map(({ id }) => phaseKey(casusId, id));
    const isKept = await peer.draft((doc) => {
      const card = this.#secret(peer, key);
      const filled = fields?.map(({ id, choices }): [string, string] => [id, choices?.[0]?.id ?? `Ik zie ${card}.`]);
      addCard(doc, key, {
        id: card,
        text: fields ? "" : `Ik vraag me af: wat zegt ${card}?`,
        fields: Object.fromEntries(filled ?? []),
      });
      for (const withheld of kept)
        addCard(doc, withheld, { id: "later", text: `Later ${this.#secret(peer, withheld)}.` });
      doc.getText(privateNotes(casusId)).insert(0, this.#secret(peer, null));
    });
    this.reached.add(isKept ? "drafted" : "no draft");
    if (isKept) await this.#give(peer.slug, { type: "written" });
  }

  /** A blind score with its reason, or a judgement, whatever the phase asks for or not. */
  async #judge(peer: Peer, state: SessionState): Promise<void> {
    const current = currentPhase(state);
    const casusId = this.#hall.casusIds[state.position?.casusId === this.#hall.casusIds[1] ? 1 : 0] ?? "";
    if (current && isJudged(current.phase)) {
      await this.#attempt("judge", peer.calls.card.judge.mutate({ casusId, values: { vermogen: 30, drijfveer: 70 } }));
      return;
    }
    const reason = `Omdat ${this.#secret(peer, current?.key ?? null)} niet speelt`;
    await this.#attempt(
      "score",
      peer.calls.casus.score.mutate({ casusId, given: [{ itemId: "ZR2", answer: "nvt", reason }] }),
    );
  }

  /** A word in the text of the table: stored by who may write there now, refused of everybody else. */
  async #write(peer: Peer, state: SessionState): Promise<void> {
    const { table } = peer;
    if (!table || table.end !== null) return;
    await until(() => table.synced || table.end !== null, `${peer.slug} is at the table`);
    const word = this.#word();
    const said = table.controls.length;
    const isRefused = () => table.controls.slice(said).some(({ type }) => type === "refused");
    table.says(word);
    await until(() => table.end !== null || isRefused() || table.stored?.messages === table.sent, `${word} was heard`);
    if (table.end !== null) return peer.forget();
    const may = mayWriteText(state, peer.id);
    expect(isRefused(), `whether ${peer.slug} may write`).toBe(!may);
    (may ? this.#kept : this.#refused).push(word);
    this.reached.add(may ? "written" : "writing refused");
    if (!may) peer.forget();
  }

  /** Waits until everybody has heard all there is, and looks at everything that has to be true then. */
  async check(): Promise<void> {
    const { version, state } = await this.#quiet();
    expect(objectionsTo(state)).toEqual([]);
    const shown: unknown = JSON.parse(JSON.stringify(publicView(state)));
    for (const peer of this.#peers.values()) {
      if (peer.isConnected) {
        expect(peer.known.version).toBe(version);
        if (!isDeepStrictEqual(peer.known.state, shown)) expect(peer.known.state, peer.slug).toEqual(shown);
      }
      for (const number of peer.heard) {
        const secret = this.#secrets.get(number);
        if (!secret || secret.writer === peer.slug) continue;
        const isOpen = secret.key !== null && state.revealed.includes(secret.key);
        if (!isOpen) throw new Error(`${peer.slug} received ${wordOf(number)} of ${secret.writer}, ${secret.key}`);
        this.reached.add("revealed");
      }
    }
  }

  /** Everybody is at the table, and it is the same table for all: nothing that was called stored is missing from it. */
  async end(): Promise<void> {
    for (const peer of this.#peers.values()) peer.isWanted = true;
    await this.check();
    const [text, { state }] = [await this.#hall.text(), await this.#hall.stored()];
    const isErased = state.status === "closed" && !keepsContributions(state);
    if (isErased) return expect(text, "who comes back gives nothing back").toBe("");
    for (const word of this.#kept) expect(text).toContain(word);
    for (const word of this.#refused) expect(text).not.toContain(word);
    for (const { slug, table } of this.#peers.values()) {
      await until(() => table?.text.toString() === text, `${slug} reads what the server has`);
    }
  }

  close(): void {
    for (const peer of this.#peers.values()) peer.leave();
  }

  async #quiet() {
    for (;;) {
      const stored = await this.#hall.stored();
      const here = [...this.#peers.values()].filter(({ isWanted }) => isWanted);
      await Promise.all(here.map((peer) => peer.connect()));
      await until(
        () => here.every((peer) => !peer.isConnected || (peer.table?.synced && peer.known.version >= stored.version)),
        `everybody knows version ${stored.version}`,
      );
      if (here.every(({ isConnected }) => isConnected)) return stored;
    }
  }

  async #give(slug: string, named: SessionCommand): Promise<boolean> {
    const command: Asked = JSON.parse(JSON.stringify(named), (_, value) => this.#names.get(value) ?? value);
    const { sessionId } = this.#hall;
    return this.#attempt(named.type, this.#peer(slug).calls.session.command.mutate({ sessionId, command }));
  }

  /** Whether it was done; anything but a refusal by a rule is a failure. */
  async #attempt(what: string, call: Promise<unknown>): Promise<boolean> {
    try {
      await call;
      this.reached.add(what);
      return true;
    } catch (error) {
      const code: unknown = error instanceof Error && "data" in error ? Object(error.data).code : undefined;
      if (code === "session.refused" || code === "not-found" || code === "request.malformed") return false;
      throw error;
    }
  }

  async #slugOf(who: string): Promise<string> {
    const { leadId } = (await this.#hall.stored()).state;
    return who === "lead" ? (everybody.find((slug) => this.#hall.idOf(slug) === leadId) ?? "") : who;
  }

  #peer(slug: string): Peer {
    const peer = this.#peers.get(slug);
    if (!peer) throw new Error(`nobody is called ${slug}`);
    return peer;
  }

  #word(): string {
    this.#words += 1;
    return wordOf(this.#words);
  }

  #secret({ slug: writer }: Peer, key: string | null): string {
    const word = this.#word();
    this.#secrets.set(this.#words, { writer, key });
    return word;
  }
}

const pick = ({ version, state }: { version: number; state: SessionState }) => ({ version, state });
