import { expect } from "vitest";
import type { SessionState } from "../../../domain/session/state.ts";
import { keepsContributions } from "../../../domain/session/choice.ts";
import type { SessionCommand } from "../../../domain/session/command.ts";
import { newlyRevealed } from "../../../domain/session/state.ts";
import { objectionsToStep } from "../../domain/session/with/legal-step.ts";
import { Deeds } from "./deeds.ts";
import type { Hall } from "./hall.ts";
import { Ledger } from "./ledger.ts";
import type { Line } from "./line.ts";
import { Meeting } from "./meeting.ts";
import { Orders } from "./orders.ts";
import type { Peer } from "./peer.ts";
import { everybody, observer, type Step } from "./random-steps.ts";
import { wordOf } from "./words.ts";

type Together = Extract<Step, { kind: "together" | "crash" }>;
type Flying = { peer: Peer; key: string; line: Line; number: number; isStored: () => boolean };

/** One session of the whole server with everybody at their screens, to whom random things happen. */
export class Play {
  readonly reached = new Set<string>();
  readonly #hall: Hall;
  readonly #meeting: Meeting;
  readonly #ledger = new Ledger();
  readonly #orders: Orders;
  readonly #deeds: Deeds;

  constructor(hall: Hall) {
    this.#hall = hall;
    this.#meeting = new Meeting(hall);
    this.#orders = new Orders(hall, this.#meeting, this.reached);
    this.#deeds = new Deeds({ hall, meeting: this.#meeting, ledger: this.#ledger, orders: this.#orders });
  }

  get isClosed(): boolean {
    return this.#meeting.now.state.status === "closed";
  }

  /** Everybody but who is late sits down, the session is open and a casus lies on the table where the method has one. */
  async begin(areEarly: boolean, late: readonly string[]): Promise<void> {
    if (areEarly) await this.#meeting.check();
    for (const slug of everybody) if (!late.includes(slug)) await this.#orders.give(slug, { type: "join" });
    await this.#orders.give("anna", { type: "open" });
    await this.#orders.give("anna", { type: "startCasus", casusId: "casus0" });
    await this.#meeting.check();
  }

  async take(step: Step): Promise<void> {
    const before = this.#meeting.now;
    switch (step.kind) {
      case "command":
        return this.#command(step.who, step.command);
      case "together":
        return this.#together(step);
      case "crash":
        return this.#crash(step);
      case "restart":
        await this.#hall.restart();
        expect(await this.#hall.stored(), "a restart changes nothing").toEqual(before);
        await this.#ledger.check(this.#hall, this.#isErased);
        this.reached.add("restart");
        break;
      case "draft":
        await this.#work((peer) => this.#deeds.draft(peer));
        if (this.#deeds.isAsked) await this.#work((peer) => this.#deeds.judge(peer));
        break;
      case "judge":
        await this.#work((peer) => this.#deeds.judge(peer));
        break;
      case "write":
        await Promise.all(step.writers.map((slug) => this.#deeds.write(this.#meeting.peer(slug))));
        break;
      case "pass":
        this.#hall.pass(step.milliseconds);
        break;
      case "knock":
        await this.#deeds.knock(this.#meeting.peer(step.who));
        break;
      case "look":
        await this.#deeds.look(this.#meeting.peer(step.who));
        break;
      default:
        this.#comeOrGo(step.kind, this.#meeting.peer(step.who));
    }
    await this.#meeting.check();
  }

  /** Everybody is at the table, and it is the same table for all: nothing that was called stored is missing from it. */
  async end(how: "open" | "closed" | "consented"): Promise<void> {
    for (const peer of this.#meeting.peers) peer.isWanted = true;
    await this.#meeting.check();
    const agreeing = how === "consented" ? everybody : [];
    await Promise.all(agreeing.map((slug) => this.#orders.give(slug, { type: "consent", isGiven: true })));
    if (how !== "open") {
      await this.#orders.give("lead", { type: "finishCasus" });
      await this.#orders.give("lead", { type: "close" });
    }
    const { state } = await this.#meeting.check();
    this.reached.add(`${state.status}${this.isClosed && keepsContributions(state) ? " and kept" : ""}`);
    await this.#ledger.check(this.#hall, this.#isErased);
    if (this.isClosed && !keepsContributions(state)) expect(await this.#hall.cards(), "cards that stay").toEqual([]);
    await this.#meeting.compare(this.#isErased);
    for (const told of this.#meeting.told) this.reached.add(told);
  }

  close(): void {
    for (const peer of this.#meeting.peers) peer.leave();
  }

  #isErased = (key: string): boolean => isErasedIn(this.#meeting.now.state)(key);

  async #command(who: string, command: SessionCommand): Promise<void> {
    const before = this.#meeting.now;
    const { actor } = this.#orders.peer(who);
    const version = await this.#orders.give(who, command);
    const { state } = await this.#meeting.check();
    if (version === null) expect(this.#meeting.now, "what is refused changes nothing").toEqual(before);
    else expect(objectionsToStep(before.state, state, command, actor)).toEqual([]);
    if (newlyRevealed(before.state, state).length === 0) return;
    this.reached.add("laid open");
    await this.#deeds.look(this.#meeting.peer(observer));
  }

  /** People give commands and write at the same moment, while lines break and are made again. */
  async #together({ all, writers, returners }: Extract<Together, { kind: "together" }>): Promise<void> {
    const { state } = this.#meeting.now;
    const back = returners.map((slug) => this.#meeting.peer(slug)).filter(({ isWanted }) => isWanted);
    for (const peer of back) peer.cut();
    const flying = this.#fly(writers);
    await Promise.all([
      ...back.map((peer) => peer.connect(state)),
      ...all.map(([who, command]) => this.#orders.give(who, command)),
    ]);
    await this.#meeting.check();
    await this.#land(flying);
    this.reached.add("together");
  }

  /** The process dies while people give commands and write: what it answered and what it called stored is there. */
  async #crash({ all, writers, turns }: Extract<Together, { kind: "crash" }>): Promise<void> {
    const before = this.#meeting.now;
    const flying = this.#fly(writers);
    let newest = before.version;
    const given = all.map(async ([who, command]) => {
      newest = Math.max(newest, (await this.#orders.give(who, command)) ?? 0);
    });
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    let answered = before.version;
    await this.#hall.crash(() => {
      answered = newest;
      for (const { key, number, isStored } of flying) if (isStored()) this.#ledger.keep(key, [number]);
      for (const peer of this.#meeting.peers) peer.cut();
    });
    await Promise.all(given);
    const { version, state } = await this.#hall.stored();
    expect(version, "what was answered was committed").toBeGreaterThanOrEqual(answered);
    expect(version, "only what was asked was committed").toBeLessThanOrEqual(before.version + all.length);
    if (version === before.version) expect(state, "a crash changes nothing").toEqual(before.state);
    await this.#ledger.check(this.#hall, isErasedIn(state));
    await this.#meeting.check();
    await this.#land(flying);
    this.reached.add(version > before.version ? "crash after a commit" : "crash");
  }

  /** Everybody named here who has a line writes a word, and does not wait for what comes of it. */
  #fly(writers: readonly string[]): Flying[] {
    return writers.flatMap((slug): Flying[] => {
      const peer = this.#meeting.peer(slug);
      const { key, line, trio } = this.#meeting.deskOf(peer);
      const { person } = line;
      if (!person || !line.isOpen || !person.synced || !person.isAnswered) return [];
      const { refusals } = person;
      const number = this.#meeting.wordAt(trio);
      person.says(wordOf(number));
      return [{ peer, key, line, number, isStored: () => person.isAnswered && person.refusals === refusals }];
    });
  }

  /** Now that everything is still again, a word that was in the air is in the document or was refused for good. */
  async #land(flying: readonly Flying[]): Promise<void> {
    for (const { peer, key, line, number } of flying) {
      await line.settle();
      const isThere = await this.#meeting.holds(key, number);
      this.reached.add(isThere ? "landed" : "fell");
      if (isThere) {
        if (!this.#isErased(key)) this.#ledger.keep(key, [number]);
        continue;
      }
      // Whoever was moved to another trio is heard there no more, and nobody says so.
      if (line.isOpen && !this.#isErased(key)) this.#ledger.refuse(key, number);
      peer.forget(line);
    }
    if (flying.length > 0) await this.#meeting.check();
  }

  /** Everybody does something for themselves, and the observer sees nothing of it. */
  async #work(deed: (peer: Peer) => Promise<void>): Promise<void> {
    await Promise.all(this.#meeting.peers.map(deed));
    await this.#deeds.look(this.#meeting.peer(observer));
  }

  #comeOrGo(kind: "cut" | "leave" | "come", peer: Peer): void {
    peer.isWanted = kind === "come";
    if (kind === "cut") peer.cut();
    if (kind === "leave") peer.leave();
  }
}

/** Says which documents of a session in this state have nothing left in them. */
function isErasedIn(state: SessionState): (key: string) => boolean {
  const areTexts = state.status === "closed" && !keepsContributions(state);
  return (key) => areTexts && !key.includes("/private/");
}
