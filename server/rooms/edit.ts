import * as decoding from "lib0/decoding";
import * as Y from "yjs";

type Id = { client: number; clock: number };

/** What an update brings, as far as a room has to know it. `typing` is set when it only adds text. */
export type DecodedUpdate = {
  structs: readonly { id: Id; length: number }[];
  ds: Pick<ReturnType<typeof Y.decodeUpdate>["ds"], "clients">;
  typing: { left: Id; right: Id | null } | null;
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
export function clientsOf({ structs }: DecodedUpdate): Set<number> {
  const clients = new Set<number>();
  for (const { id } of structs) clients.add(id.client);
  return clients;
}

/**
 * True for an update that only adds text where `clock` says everything it hangs on is there already: what typing sends, nearly always.
 * Yjs can neither refuse it nor leave it waiting, so it may be sent on before it is in the document.
 * `clock` tells how far the document knows a client; @see Item.getMissing and Item.integrate of yjs 13.6.
 */
export function isPlainTyping({ structs, typing }: DecodedUpdate, clock: (client: number) => number): boolean {
  const [item] = structs;
  if (typing === null || item === undefined) return false;
  const isThere = (at: Id) => at.clock < clock(at.client);
  return (
    item.id.clock === clock(item.id.client) && isThere(typing.left) && (typing.right === null || isThere(typing.right))
  );
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
  const length = decoding.readVarUint(decoder);
  const end = decoder.pos + length;
  if (length === 0 || end !== update.length - 1 || update[end] !== 0) return null;
  for (let at = decoder.pos; at < end; at += 1) if ((update[at] ?? 0x80) >= 0x80) return null;
  return { structs: [{ id, length }], ds: NO_DELETIONS, typing: { left, right } };
}
