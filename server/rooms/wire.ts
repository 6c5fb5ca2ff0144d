import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, stored: 100, control: 101 } as const;
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** A message from a client, taken apart; `exact` says that no byte followed it. */
export type ClientMessage =
  | { type: "step1"; stateVector: Uint8Array }
  | { type: "step2" | "update"; update: Uint8Array; exact: boolean }
  | { type: "awareness"; update: Uint8Array }
  | { type: "queryAwareness" };

/** Takes a client's message apart. Throws on anything the protocol does not know. */
export function readMessage(bytes: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.sync) {
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === SYNC.step1) return { type: "step1", stateVector: body };
    const exact = decoder.pos === bytes.length;
    if (step === SYNC.update) return { type: "update", update: body, exact };
    if (step === SYNC.step2) return { type: "step2", update: body, exact };
  }
  if (type === MESSAGE.awareness) return { type: "awareness", update: decoding.readVarUint8Array(decoder) };
  if (type === MESSAGE.queryAwareness) return { type: "queryAwareness" };
  throw new Error("unknown message type");
}

function syncMessage(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export const step1Message = (stateVector: Uint8Array) => syncMessage(SYNC.step1, stateVector);
export const step2Message = (update: Uint8Array) => syncMessage(SYNC.step2, update);
export const updateMessage = (update: Uint8Array) => syncMessage(SYNC.update, update);

export function awarenessMessage(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** y-protocols' auth message 0, "permission denied": the one refusal an unmodified provider can show. */
export function deniedMessage(reason: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.auth);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, reason);
  return encoding.toUint8Array(encoder);
}

/**
 * *stored*: what of this connection is on disk.
 * `clocks` are the states of the connection's own Yjs clients; `messages` counts its stored updates and step 2s since it opened,
 * because deletions do not move a state vector.
 */
export function storedMessage(clocks: Map<number, number>, messages: number): Uint8Array {
  const vector: number[] = [];
  pushVarUint(vector, clocks.size);
  for (const [client, clock] of clocks) {
    pushVarUint(vector, client);
    pushVarUint(vector, clock);
  }
  const bytes: number[] = [MESSAGE.stored];
  pushVarUint(bytes, vector.length);
  bytes.push(...vector);
  pushVarUint(bytes, messages);
  return Uint8Array.from(bytes);
}

/** lib0's encoder makes a buffer before it knows how little comes; *stored* answers every keystroke. */
function pushVarUint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push(0x80 | (rest % 0x80));
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

export function controlMessage(json: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.control);
  encoding.writeVarString(encoder, json);
  return encoding.toUint8Array(encoder);
}
