import * as Y from "yjs";
import { deletionsIn, type Ledger, step2Of, storedIn } from "./gaps.ts";
import { Person, type Wire } from "./person.ts";
import { scribble } from "./scribble.ts";
import { type WeakLine, weakLine } from "./weak-line.ts";

/** What coming back cost: bytes of the server's answer, bytes that were missed, bytes of the answer that name what was ever deleted. */
export type Return = { sent: number; missed: number; deletions: number };

/** Somebody who keeps one document over many connections, each of them a weak one. */
export class Wanderer {
  readonly member: string;
  readonly doc = new Y.Doc();
  readonly returns: Return[] = [];
  readonly ends: number[] = [];
  /** How far the own edits were ever said to be stored. */
  promised = 0;
  #random: () => number;
  #ledger: Ledger;
  #person: Person | null = null;
  #line: WeakLine | null = null;

  constructor(member: string, random: () => number, ledger: Ledger) {
    this.member = member;
    this.#random = random;
    this.#ledger = ledger;
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (!(origin instanceof Person)) ledger.note(this.doc, update);
    });
  }

  get isAway(): boolean {
    return this.#person === null || this.#person.end !== null;
  }

  /** Everything typed is said to be stored. */
  get isSafe(): boolean {
    return this.promised >= Y.getState(this.doc.store, this.doc.clientID);
  }

  get encoded(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  enter(wire: Wire): void {
    this.leave();
    let isBack = false;
    const line = weakLine(wire, this.#random, (frame) => {
      this.#hearStored(frame);
      if (isBack) return;
      const answer = step2Of(frame);
      if (answer === null) return;
      isBack = true;
      this.returns.push({
        sent: frame.byteLength,
        missed: this.#ledger.missed(answer),
        deletions: deletionsIn(answer),
      });
    });
    this.#line = line;
    this.#person = new Person(line, this.doc);
    void line.closed.then(({ code }) => this.ends.push(code));
  }

  types(): void {
    scribble(this.doc, this.#random);
  }

  /** Lets part of what is under way arrive. */
  turn(): void {
    this.#line?.turn();
  }

  /** Lets all that is under way arrive. */
  settle(): void {
    this.#line?.settle();
  }

  /** The line breaks; the text stays in the open tab. */
  leave(): void {
    this.#person?.leaves();
    this.#line?.cut();
    this.#person = null;
    this.#line = null;
  }

  #hearStored(frame: Uint8Array): void {
    const stored = storedIn(frame)?.get(this.doc.clientID) ?? 0;
    this.promised = Math.max(this.promised, stored);
  }
}
