import { WebSocket } from "ws";
import * as Y from "yjs";
import { updateMessage } from "../../../server/rooms/wire.ts";
import { type Door, enter, quantile, serveParent } from "./guest.ts";

/** A broadcast of so many megabytes in one room; with or without somebody there who does not read. */
export type Broadcast = { door: Door; room: string; megabytes: number; isSlow: boolean };

/** Delays to somebody who does read (ms), and whether who does not was sent away in the end. */
export type Heard = { p99: number; pieces: number; isGone: boolean };

const PIECE = 190_000;
/** One person may not send without end: after so many pieces another one goes on. */
const PIECES_EACH = 120;

/** Puts a piece in and takes the last one out: what is sent is large and the document stays small. */
function* piecesOf(doc: Y.Doc, count: number): Generator<Uint8Array> {
  let update: Uint8Array | null = null;
  doc.on("update", (made: Uint8Array) => {
    update = made;
  });
  for (let piece = 0; piece < count; piece += 1) {
    const text = doc.getText("text");
    doc.transact(() => {
      text.delete(0, text.length);
      text.insert(0, "x".repeat(PIECE));
    });
    if (update !== null) yield updateMessage(update);
  }
}

serveParent<Broadcast, Heard>(async ({ door, room, megabytes, isSlow }) => {
  let isHeard = () => {};
  const hear = (message: Buffer) => {
    if (message.byteLength > PIECE) isHeard();
  };
  const reader = await enter(door, { room, person: "reader", hear });
  let isGone = false;
  const slow = isSlow ? await enter(door, { room, person: "slow" }) : null;
  slow?.on("close", () => {
    isGone = true;
  });
  slow?.pause();
  const delays: number[] = [];
  const total = Math.ceil((megabytes * 1_000_000) / PIECE);
  for (let sent = 0; sent < total; sent += PIECES_EACH) {
    const writer = await enter(door, { room, person: `writer-${sent}` });
    for (const piece of piecesOf(new Y.Doc(), Math.min(PIECES_EACH, total - sent))) {
      const start = performance.now();
      const arrived = new Promise<void>((resolve) => {
        isHeard = resolve;
      });
      writer.send(piece);
      await arrived;
      delays.push(performance.now() - start);
    }
    writer.terminate();
  }
  slow?.resume();
  if (slow !== null) await new Promise((resolve) => setTimeout(resolve, 500));
  reader.terminate();
  if (slow?.readyState === WebSocket.OPEN) slow.terminate();
  return { p99: quantile(delays, 0.99), pieces: delays.length, isGone };
});
