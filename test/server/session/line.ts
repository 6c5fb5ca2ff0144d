import * as Y from "yjs";
import { step1Message } from "../../../server/rooms/wire.ts";
import { Person, type Wire } from "../../rooms/with/person.ts";
import { until } from "../../rooms/with/until.ts";

/** Somebody's place at one live document: the socket, and what stays on the screen when the socket is gone. */
export class Line {
  doc = new Y.Doc();
  person: Person | null = null;

  get isOpen(): boolean {
    return this.person !== null && this.person.end === null;
  }

  get isSynced(): boolean {
    return this.person?.synced ?? false;
  }

  async open(dial: () => Promise<Wire>): Promise<void> {
    this.leave();
    this.person = new Person(await dial(), this.doc);
  }

  /** Ends the socket without a word, and hears nothing that is still on its way. */
  cut(): void {
    this.person?.wire.cut?.();
    this.leave();
  }

  leave(): void {
    this.person?.leaves();
    this.person = null;
  }

  /** Throws away what was written here and nowhere kept, as a new page does. */
  forget(): void {
    this.leave();
    this.doc = new Y.Doc();
  }

  /** Writes, and waits for what the server says of it; null when the socket ended first. */
  async say(write: (doc: Y.Doc) => void): Promise<"stored" | "refused" | null> {
    const { person } = this;
    if (person === null) return null;
    await until(() => person.synced || person.end !== null, "the document is here");
    if (person.end !== null) return null;
    const refusals = person.refusals;
    write(this.doc);
    await until(() => person.isAnswered || person.end !== null, "what was written was heard");
    if (person.end !== null) return null;
    return person.refusals === refusals ? "stored" : "refused";
  }

  /** Waits until the server has answered everything, and everything it said before now is here. */
  async settle(): Promise<void> {
    const { person } = this;
    if (person === null) return;
    const answers = person.answers;
    person.wire.send(step1Message(Y.encodeStateVector(this.doc)));
    const isSettled = () => person.answers > answers && person.isAnswered;
    await until(() => isSettled() || person.end !== null, "everything was answered");
  }
}
