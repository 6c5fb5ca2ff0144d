import * as Y from "yjs";
import type { Wire } from "../../rooms/with/person.ts";
import { Person } from "../../rooms/with/person.ts";
import { until } from "../../rooms/with/until.ts";
import type { Hall } from "./hall.ts";

/** A word that is written once in a run, and can be found again in whatever bytes somebody received. */
export const wordOf = (number: number) => `kwartel${number}x`;
const words = /kwartel(\d+)x/g;

type Known = { version: number; state: unknown };

/** One person with a screen: a socket at the table and one at the own sheet, and everything that ever reached them. */
export class Peer {
  readonly slug: string;
  readonly id: string;
  readonly calls: ReturnType<Hall["clientOf"]>;
  /** The numbers of all words that came in over a socket or in an answer. */
  readonly heard = new Set<number>();
  table: Person | null = null;
  sheet: Person | null = null;
  isWanted = true;
  /** Who only watches has no sheet. */
  readonly #hasSheet: boolean;
  #hall: Hall;
  #shown: Known = { version: -1, state: null };
  #doc = new Y.Doc();
  readonly #sheetDoc = new Y.Doc();

  constructor(hall: Hall, slug: string, part: "participant" | "observer") {
    this.#hasSheet = part === "participant";
    this.#hall = hall;
    this.slug = slug;
    this.id = hall.idOf(slug);
    this.calls = hall.clientOf(slug, (bytes) => this.#note(bytes));
  }

  /** The newest that this screen was told of the session, by an answer or over its socket. */
  get known(): Known {
    let newest = this.#shown;
    for (const { type, version, state } of this.table?.controls ?? []) {
      if (type === "session" && typeof version === "number" && version > newest.version) newest = { version, state };
    }
    return newest;
  }

  get isConnected(): boolean {
    return this.table !== null && this.table.end === null;
  }

  /** Opens what is not open, and asks what was missed, as a screen does that comes back. */
  async connect(): Promise<void> {
    const isWithSheet = !this.#hasSheet || this.sheet?.end === null;
    if (this.isConnected && isWithSheet) return;
    const { sessionId } = this.#hall;
    if (!this.isConnected) {
      this.table?.leaves();
      this.table = new Person(await this.#dial(`session/${sessionId}`), this.#doc);
    }
    if (!isWithSheet) {
      this.sheet?.leaves();
      this.sheet = new Person(await this.#dial(`session/${sessionId}/private`), this.#sheetDoc);
    }
    await this.look();
  }

  /** Asks for the session, and for what is this person's own in it. */
  async look(): Promise<void> {
    const { sessionId } = this.#hall;
    const { version, state } = await this.calls.session.show.query({ sessionId });
    if (version > this.known.version) this.#shown = { version, state };
  }

  /** Ends the sockets without a word. */
  cut(): void {
    this.#end((person) => person.wire.cut?.());
  }

  leave(): void {
    this.#end((person) => person.leaves());
  }

  /** Throws away what was written here and nowhere kept, as a new page does. */
  forget(): void {
    this.leave();
    this.#doc = new Y.Doc();
  }

  /** Writes on the own sheet, and waits until it is stored; false when the session does not let anybody write there now. */
  async draft(write: (doc: Y.Doc) => void): Promise<boolean> {
    const { sheet } = this;
    if (!sheet || sheet.end !== null) return false;
    await until(() => sheet.synced || sheet.end !== null, `${this.slug} is at the own sheet`);
    const refused = sheet.controls.length;
    write(sheet.doc);
    const isRefused = () => sheet.controls.slice(refused).some(({ type }) => type === "refused");
    await until(
      () => sheet.end !== null || isRefused() || sheet.stored?.messages === sheet.sent,
      `the draft of ${this.slug} is stored or refused`,
    );
    return sheet.end === null && !isRefused();
  }

  #end(how: (person: Person) => void): void {
    this.#shown = this.known;
    for (const person of [this.table, this.sheet]) {
      if (!person) continue;
      how(person);
      person.leaves();
    }
    this.table = null;
    this.sheet = null;
  }

  async #dial(room: string): Promise<Wire> {
    const wire = await this.#hall.dial(this.slug, room);
    if (typeof wire === "number") throw new Error(`${this.slug} was refused ${room} with ${wire}`);
    return {
      ...wire,
      onMessage: (listen) =>
        wire.onMessage((bytes) => {
          this.#note(bytes);
          listen(bytes);
        }),
    };
  }

  #note(bytes: Uint8Array): void {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    for (const [, number] of text.matchAll(words)) this.heard.add(Number(number));
  }
}
