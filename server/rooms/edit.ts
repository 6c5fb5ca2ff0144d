import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

type Id = { client: number; clock: number };

/** One piece of ASCII text that stands after `left` and before `right`. */
export type Typing = { id: Id; left: Id; right: Id | null; text: Uint8Array };

/** What an update brings, as far as a room has to know it. `typing` is set when it only adds text. */
export type DecodedUpdate = {
  structs: readonly { id: Id; length: number }[];
  ds: Pick<ReturnType<typeof Y.decodeUpdate>["ds"], "clients">;
  typing: Typing | null;
};

const NO_DELETIONS: DecodedUpdate["ds"] = { clients: new Map() };

/** An update that says nothing: what a client answers that has nothing the server lacks. */
export const saysNothing = (update: Uint8Array) => update.length === 2 && update[0] === 0 && update[1] === 0;

/**
 * Decodes an update without applying it; null when it is malformed. Nearly every mutation of an update fails here, where nothing
 * can be half done yet.
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | null {
  try {
    return readTyping(update) ?? { ...Y.decodeUpdate(update), typing: null };
  } catch {
    return null;
  }
}

/** The Yjs clients under whose name the update brings content; deletions carry no name. */
export function clientsOf({ structs, typing }: DecodedUpdate): Iterable<number> {
  return typing === null ? new Set(structs.map(({ id }) => id.client)) : [typing.id.client];
}

/**
 * True for an update that only adds text where `clock` says everything it hangs on is there already: what typing sends, nearly always.
 * Yjs can neither refuse it nor leave it waiting, so it may be sent on before it is in the document.
 * `clock` tells how far the document knows a client; @see Item.getMissing and Item.integrate of yjs 13.6.
 */
export function isPlainTyping({ id, left, right }: Typing, clock: (client: number) => number): boolean {
  const isThere = (at: Id) => at.clock < clock(at.client);
  return id.clock === clock(id.client) && isThere(left) && (right === null || isThere(right));
}

/** The first byte of an item of text that stands after another, and of one between two; @see Item.write of yjs 13.6. */
const AFTER = 0x84;
const BETWEEN = 0xc4;

/** Reads an update of one piece of ASCII text after text that is there, many times faster than Yjs reads any update; else null. */
function readTyping(update: Uint8Array): DecodedUpdate | null {
  if (update[0] !== 1 || update[1] !== 1) return null;
  const decoder = decoding.createDecoder(update);
  decoder.pos = 2;
  const id = { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
  const kind = decoding.readUint8(decoder);
  if (kind !== AFTER && kind !== BETWEEN) return null;
  const left = { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
  const right =
    kind === BETWEEN ? { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) } : null;
  const text = decoding.readVarUint8Array(decoder);
  const { length } = text;
  if (length === 0 || decoder.pos !== update.length - 1 || update[decoder.pos] !== 0) return null;
  if (text.some((letter) => letter >= 0x80)) return null;
  return { structs: [{ id, length }], ds: NO_DELETIONS, typing: { id, left, right, text } };
}

/** The update that `readTyping` reads as this piece of text. */
function writeTyping({ id, left, right, text }: Typing): Uint8Array {
  const encoder = encoding.createEncoder();
  const writeId = ({ client, clock }: Id) => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  };
  encoding.writeUint8(encoder, 1);
  encoding.writeUint8(encoder, 1);
  writeId(id);
  encoding.writeUint8(encoder, right === null ? AFTER : BETWEEN);
  writeId(left);
  if (right !== null) writeId(right);
  encoding.writeVarUint8Array(encoder, text);
  encoding.writeUint8(encoder, 0);
  return encoding.toUint8Array(encoder);
}

const isSame = (one: Id | null, other: Id | null) => one?.client === other?.client && one?.clock === other?.clock;

/** Letters that somebody typed one after the other, which are one piece of text to Yjs as well; @see Item.mergeWith of yjs 13.6. */
export class TypedRun {
  #first: Typing;
  #texts: Uint8Array[];
  /** The clock after its last letter. */
  end: number;

  constructor(first: Typing) {
    this.#first = first;
    this.#texts = [first.text];
    this.end = first.id.clock + first.text.length;
  }

  /** Takes in what its author typed right after it, which is as plain as what went before; false when it is something else. */
  goesOn({ id, left, right, text }: Typing): boolean {
    if (id.clock !== this.end || left.client !== id.client || left.clock !== this.end - 1) return false;
    if (!isSame(right, this.#first.right)) return false;
    this.#texts.push(text);
    this.end += text.length;
    return true;
  }

  update(): Uint8Array {
    const text = new Uint8Array(this.end - this.#first.id.clock);
    let at = 0;
    for (const piece of this.#texts) {
      text.set(piece, at);
      at += piece.length;
    }
    return writeTyping({ ...this.#first, text });
  }
}
