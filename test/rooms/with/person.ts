import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { MESSAGE, step1Message, step2Message, SYNC, updateMessage } from "../../../server/rooms/wire.ts";

/** A socket as a test sees it, on either runtime. */
export type Wire = {
  send(bytes: Uint8Array): void;
  close(): void;
  /** Ends the connection without a goodbye, where a host's sockets can. */
  cut?(): void;
  onMessage(listen: (bytes: Uint8Array) => void): void;
  closed: Promise<{ code: number; reason: string }>;
};

export type Presence = { clock: number; state: Record<string, unknown> | null };

/** The awareness update that says these states. */
export function presenceUpdate(states: { id: number; clock: number; state: object | null }[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, states.length);
  for (const { id, clock, state } of states) {
    encoding.writeVarUint(encoder, id);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  const message = encoding.createEncoder();
  encoding.writeVarUint(message, MESSAGE.awareness);
  encoding.writeVarUint8Array(message, encoding.toUint8Array(encoder));
  return encoding.toUint8Array(message);
}

/** One participant over raw frames: what a provider does, with everything that came in laid open. */
export class Person {
  readonly doc: Y.Doc;
  readonly wire: Wire;
  readonly heard: Uint8Array[] = [];
  readonly controls: Record<string, unknown>[] = [];
  readonly denied: string[] = [];
  readonly present = new Map<number, Presence>();
  /** What *stored* last said: clocks of the own clients, and how many messages. */
  stored: { clocks: Map<number, number>; messages: number } | null = null;
  end: { code: number; reason: string } | null = null;
  /** Answers to what this person asked to be brought up to date. */
  answers = 0;
  sent = 0;
  /** How often the server said that it did not take something in. */
  refusals = 0;

  constructor(wire: Wire, doc = new Y.Doc()) {
    this.doc = doc;
    this.wire = wire;
    wire.onMessage((bytes) => this.#hear(bytes));
    void this.#watch();
    doc.on("update", this.#typed);
    wire.send(step1Message(Y.encodeStateVector(doc)));
  }

  get text(): Y.Text {
    return this.doc.getText("text");
  }

  get synced(): boolean {
    return this.answers > 0;
  }

  /** True when the server has said of everything that was sent whether it is stored or refused. */
  get isAnswered(): boolean {
    return (this.stored?.messages ?? 0) + this.refusals === this.sent;
  }

  says(word: string): void {
    this.text.insert(this.text.length, word);
  }

  /** Sends bytes as a live update, whatever they are. */
  sendUpdate(update: Uint8Array): void {
    this.sent += 1;
    this.wire.send(updateMessage(update));
  }

  /** Gives edits back, as after a reconnect. */
  returns(update: Uint8Array): void {
    this.sent += 1;
    this.wire.send(step2Message(update));
  }

  shows(state: object | null, { id = this.doc.clientID, clock = 1 } = {}): void {
    this.wire.send(presenceUpdate([{ id, clock, state }]));
  }

  leaves(): void {
    this.doc.off("update", this.#typed);
    this.wire.close();
  }

  async #watch(): Promise<void> {
    this.end = await this.wire.closed;
  }

  #typed = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this) this.sendUpdate(update);
  };

  #hear(bytes: Uint8Array): void {
    this.heard.push(bytes);
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) this.#sync(decoder);
    if (type === MESSAGE.awareness) this.#meet(decoding.createDecoder(decoding.readVarUint8Array(decoder)));
    if (type === MESSAGE.auth) {
      decoding.readVarUint(decoder);
      this.denied.push(decoding.readVarString(decoder));
    }
    if (type === MESSAGE.control) this.#told(JSON.parse(decoding.readVarString(decoder)));
    if (type === MESSAGE.stored) {
      const clocks = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
      this.stored = { clocks, messages: decoding.readVarUint(decoder) };
    }
  }

  #sync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === SYNC.step1) return this.returns(Y.encodeStateAsUpdate(this.doc, body));
    Y.applyUpdate(this.doc, body, this);
    if (step === SYNC.step2) this.answers += 1;
  }

  #told(control: Record<string, unknown>): void {
    this.controls.push(control);
    if (control.type === "refused") this.refusals += 1;
  }

  #meet(decoder: decoding.Decoder): void {
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const id = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state: Record<string, unknown> | null = JSON.parse(decoding.readVarString(decoder));
      const before = this.present.get(id);
      if (before === undefined || clock > before.clock || (clock === before.clock && state === null)) {
        this.present.set(id, { clock, state });
      }
    }
  }
}
