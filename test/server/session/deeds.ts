import { expect } from "vitest";
import { privateSheetKey, trioRoom } from "../../../server/room-name.ts";
import { currentPhase } from "../../../domain/session/state.ts";
import { trioOf } from "../../../domain/session/trios.ts";
import { mayWriteText, trioAccess } from "../../../domain/session/voice.ts";
import { draftFor } from "./drafts.ts";
import type { Hall } from "./hall.ts";
import { judgementFor, Judgements } from "./judgements.ts";
import type { Ledger } from "./ledger.ts";
import type { Meeting } from "./meeting.ts";
import type { Orders } from "./orders.ts";
import type { Peer } from "./peer.ts";
import { slugs } from "./random-steps.ts";
import { wordOf } from "./words.ts";

type Around = { hall: Hall; meeting: Meeting; ledger: Ledger; orders: Orders };

/** What one person does behind a screen while nothing else goes on, and what has to come of it. */
export class Deeds {
  readonly #around: Around;
  readonly #judgements = new Judgements();

  constructor(around: Around) {
    this.#around = around;
  }

  /** Whether the phase on the table asks everybody for a score or a judgement. */
  get isAsked(): boolean {
    const kind = currentPhase(this.#around.meeting.now.state)?.phase.workspace.kind;
    return kind === "rating" || kind === "quadrant";
  }

  /** A card of the phase, what the inbrenger keeps back, and a note, all on the own sheet. */
  async draft(peer: Peer): Promise<void> {
    const { state } = this.#around.meeting.now;
    const draft = draftFor(state, peer.id, this.#around.meeting.secrets);
    if (!draft || !peer.sheet.isOpen) return;
    const said = await peer.sheet.say(draft.write);
    expect(said, `the draft of ${peer.slug}`).toBe("stored");
    this.#around.ledger.keep(`session/${this.#around.hall.sessionId}/private/${peer.id}`, draft.numbers);
    this.#around.orders.reached.add("drafted");
    await this.#around.orders.give(peer.slug, { type: "written" });
  }

  /** A blind score with its reason, or a judgement, whatever the phase asks for or not. */
  async judge(peer: Peer): Promise<void> {
    const { state } = this.#around.meeting.now;
    const { casusIds } = this.#around.hall;
    const casusId = casusIds.find((id) => id === state.position?.casusId) ?? casusIds[0] ?? "";
    const { key, values, reason } = judgementFor(state, peer.id, this.#around.meeting.secrets);
    if (!values) {
      const given = [{ itemId: "ZR2", answer: "nvt" as const, reason }];
      await this.#around.orders.attempt("score", peer.calls.casus.score.mutate({ casusId, given }));
      return;
    }
    const done = this.#around.orders.attempt(
      "judge",
      peer.calls.card.judge.mutate({ casusId, values }).then(() => true),
    );
    if (await done) this.#judgements.keep(key, peer.id, values);
  }

  /** A word in the text of the table or of the trio: stored by who may write there now, refused of everybody else. */
  async write(peer: Peer): Promise<void> {
    const { key, line, trio } = this.#around.meeting.deskOf(peer);
    if (!line.isOpen) return;
    const number = this.#around.meeting.wordAt(trio);
    const { state } = this.#around.meeting.now;
    const may = trio < 0 ? this.#mayWriteAtTable(peer) : trioAccess(state, trio)[peer.id] === "write";
    const said = await line.say((doc) => doc.getText("text").insert(0, wordOf(number)));
    const isStored = said === "stored";
    expect(isStored, `whether ${peer.slug} may write in ${key}`).toBe(may);
    if (isStored) this.#around.ledger.keep(key, [number]);
    else this.#around.ledger.refuse(key, number);
    if (!isStored) peer.forget(line);
    this.#around.orders.reached.add(`${trio < 0 ? "" : "trio "}${isStored ? "written" : "writing refused"}`);
  }

  async look(peer: Peer): Promise<void> {
    if (this.#judgements.check(await peer.look())) this.#around.orders.reached.add("judgements shown");
  }

  /** At the doors of trios, and of sheets by whose they are: open to who sits in that trio, and to nobody else. */
  async knock(peer: Peer): Promise<void> {
    const { state } = this.#around.meeting.now;
    const { sessionId, idOf } = this.#around.hall;
    const trios = [0, 1].map((trio) => ({
      room: trioRoom(sessionId, trio),
      isTheirs: trioOf(state, peer.id) === trio,
    }));
    const sheets = slugs.map((slug) => ({ room: privateSheetKey(sessionId, idOf(slug)), isTheirs: false }));
    for (const { room, isTheirs } of [...trios, ...sheets]) {
      expect(await peer.knock(room), `${peer.slug} at ${room}`).toBe(isTheirs ? null : 4404);
      this.#around.orders.reached.add(isTheirs ? "let in" : "turned away");
    }
  }

  /** Whoever takes part may write before sitting down what they may write then. */
  #mayWriteAtTable({ id, actor }: Peer): boolean {
    const { state } = this.#around.meeting.now;
    const chair = { part: actor.part, isPresent: false, attendedAt: null };
    return mayWriteText({ ...state, participants: { [id]: chair, ...state.participants } }, id);
  }
}
