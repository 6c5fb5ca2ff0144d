import { trioRoom } from "../../../server/room-name.ts";
import type { SessionState } from "../../../domain/session/state.ts";
import { trioOf } from "../../../domain/session/trios.ts";
import type { Wire } from "../../rooms/with/person.ts";
import { until } from "../../rooms/with/until.ts";
import type { Hall } from "./hall.ts";
import { Line } from "./line.ts";
import { numbersIn } from "./words.ts";

type Known = { version: number; state: unknown };
type Shown = Awaited<ReturnType<ReturnType<Hall["clientOf"]>["session"]["show"]["query"]>>;

/** One person with a screen: a socket in every room of the session that is theirs, and everything that ever reached them. */
export class Peer {
  readonly slug: string;
  readonly id: string;
  readonly calls: ReturnType<Hall["clientOf"]>;
  readonly table = new Line();
  readonly sheet = new Line();
  isWanted = true;
  /** What the server answered last to the question for the whole session. */
  shown: Shown | null = null;
  readonly #part: "participant" | "observer";
  readonly #hall: Hall;
  readonly #trios = new Map<number, Line>();
  #trio = -1;
  #known: Known = { version: -1, state: null };
  #read = 0;
  #heard = new Set<number>();

  constructor(hall: Hall, slug: string, part: "participant" | "observer") {
    this.#part = part;
    this.#hall = hall;
    this.slug = slug;
    this.id = hall.idOf(slug);
    this.calls = hall.clientOf(slug, (bytes) => this.#note(bytes));
  }

  get actor() {
    return { id: this.id, part: this.#part };
  }

  /** The newest that this screen was told of the session, by an answer or over its socket. */
  get known(): Known {
    const controls = this.table.person?.controls ?? [];
    for (const { type, version, state } of controls.slice(this.#read)) {
      if (type === "session" && typeof version === "number") this.#learn({ version, state });
    }
    this.#read = controls.length;
    return this.#known;
  }

  /** The line of the trio this person sat in when the lines were opened last; null for nobody's. */
  get trio(): { room: string; line: Line } | null {
    const line = this.#trios.get(this.#trio);
    return line ? { room: trioRoom(this.#hall.sessionId, this.#trio), line } : null;
  }

  /** Everything that is to be open, by the key it is stored under. */
  get lines(): Map<string, Line> {
    const room = `session/${this.#hall.sessionId}`;
    const lines = new Map([[room, this.table]]);
    if (this.#part === "participant") lines.set(`${room}/private/${this.id}`, this.sheet);
    if (this.trio) lines.set(this.trio.room, this.trio.line);
    return lines;
  }

  get isConnected(): boolean {
    return Array.from(this.lines.values()).every(({ isOpen }) => isOpen);
  }

  /** The words that came in since this was asked last, over a socket or in an answer. */
  takeHeard(): Set<number> {
    const heard = this.#heard;
    this.#heard = new Set();
    return heard;
  }

  /** Opens what is not open, and asks what was missed. */
  async connect(state: SessionState): Promise<void> {
    await this.#sit(trioOf(state, this.id));
    const shut = Array.from(this.lines).filter(([, line]) => !line.isOpen);
    await Promise.all(shut.map(([key, line]) => this.#open(key, line)));
    // What changes is told at the table alone.
    if (shut.some(([, line]) => line === this.table)) await this.look();
  }

  /** Asks for the session, and for what is this person's own in it. */
  async look(): Promise<Shown> {
    const { sessionId } = this.#hall;
    this.shown = await this.calls.session.show.query({ sessionId });
    this.#learn(this.shown);
    return this.shown;
  }

  /** Knocks at a room: null when somebody opens, else the code it is refused with. */
  async knock(room: string): Promise<number | null> {
    const wire = await this.#dial(room);
    const opened = new Promise<null>((resolve) => wire.onMessage(() => resolve(null)));
    const answer = await Promise.race([opened, wire.closed.then(({ code }) => code)]);
    wire.close();
    return answer;
  }

  /** Ends the sockets without a word. */
  cut(): void {
    this.#end((line) => line.cut());
  }

  leave(): void {
    this.#end((line) => line.leave());
  }

  /** Throws away what was written on a line and nowhere kept, as a new page does. */
  forget(line: Line): void {
    if (line === this.table) this.#forgetControls();
    line.forget();
  }

  /** Nobody has to leave a trio by themselves: whoever was given another seat is sent away. */
  async #sit(trio: number): Promise<void> {
    if (trio === this.#trio) return;
    const before = this.trio?.line;
    if (before) await until(() => !before.isOpen, `${this.slug} is sent away from trio ${this.#trio}`);
    before?.leave();
    this.#trio = trio;
    if (trio >= 0 && !this.#trios.has(trio)) this.#trios.set(trio, new Line());
  }

  async #open(key: string, line: Line): Promise<void> {
    if (line === this.table) this.#forgetControls();
    // Nobody names whose sheet it is: the server knows who asks.
    await line.open(() => this.#dial(line === this.sheet ? `session/${this.#hall.sessionId}/private` : key));
  }

  #end(how: (line: Line) => void): void {
    this.#forgetControls();
    for (const line of this.lines.values()) how(line);
  }

  /** What a socket told is known, also when the socket is gone. */
  #forgetControls(): void {
    this.#known = this.known;
    this.#read = 0;
  }

  #learn({ version, state }: Known): void {
    if (version > this.#known.version) this.#known = { version, state };
  }

  async #dial(room: string): Promise<Wire> {
    const wire = await this.#hall.dial(this.slug, room);
    if (typeof wire === "number") throw new Error(`${this.slug} was refused ${room} with ${wire}`);
    let isCut = false;
    return {
      ...wire,
      cut: () => {
        isCut = true;
        wire.cut?.();
      },
      onMessage: (listen) =>
        wire.onMessage((bytes) => {
          if (isCut) return;
          this.#note(bytes);
          listen(bytes);
        }),
    };
  }

  #note(bytes: Uint8Array): void {
    for (const number of numbersIn(bytes)) this.#heard.add(number);
  }
}
