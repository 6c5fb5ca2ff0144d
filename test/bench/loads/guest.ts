import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import { step1Message, step2Message } from "../../../server/rooms/wire.ts";

/** How to get into a room of a server: its name comes between `url` and `query`. A relay greets nobody with a document. */
export type Door = { url: string; query: string; greets: boolean };

const NOTHING = Uint8Array.of(0, 0);

/** Who is dialled for what: the room, the person, where it matters their login, and what to do with every message. */
export type Dialled = { room: string; person: string; cookie?: string; hear?: (message: Buffer) => void };

/** Opens a socket and waits until the document has come in, where there is one. */
export function enter({ url, query, greets }: Door, { room, person, cookie = "", hear }: Dialled): Promise<WebSocket> {
  const headers = { origin: "http://bench.test", "x-person": person, cookie };
  const socket = new WebSocket(`${url}${room}${query}`, { headers, perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.on("message", (data: Buffer) => {
      if (data[0] === 0 && data[1] === 0) socket.send(step2Message(NOTHING));
      if (data[0] === 0 && data[1] === 1) resolve(socket);
      hear?.(data);
    });
    socket.on("open", () => {
      if (greets) socket.send(step1Message(Uint8Array.of(0)));
      else resolve(socket);
    });
    socket.on("error", reject);
  });
}

/** The Yjs client and clock with which a live update begins; null for every other message. */
export function editIn(message: Uint8Array): { client: number; clock: number } | null {
  if (message[0] !== 0 || message[1] !== 2) return null;
  const decoder = decoding.createDecoder(message);
  decoder.pos = 2;
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  return { client, clock: decoding.readVarUint(decoder) };
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Waits until `holds`, or until nobody has the patience any more; returns the milliseconds it took. */
export async function when(holds: () => boolean, patience: number): Promise<number> {
  const start = performance.now();
  while (!holds() && performance.now() - start < patience) await pause(1);
  return performance.now() - start;
}

/** The value below which `share` of all values lie; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Answers each question of the parent process with what `work` makes of it. */
export function serveParent<Question, Answer>(work: (question: Question) => Promise<Answer>): void {
  process.on("message", (question: Question) => {
    void work(question).then((answer) => process.send?.(answer));
  });
  process.on("disconnect", () => process.exit(0));
  process.send?.({ port: 0 });
}
