import type { WebSocket } from "ws";
import * as Y from "yjs";
import { updateMessage } from "../../../server/rooms/wire.ts";
import { type Door, editIn, enter, serveParent, when } from "./guest.ts";

/** So many edits at once in one room, heard by so many others there. */
export type Flood = { door: Door; room: string; edits: number; listeners: number };

/** How long the flood took until everybody had it (ms), and how many edits never came to somebody. */
export type Flooded = { milliseconds: number; lost: number };

const PATIENCE = 180_000;

function editsOf(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const edits: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => edits.push(updateMessage(update)));
  for (let edit = 0; edit < count; edit += 1) doc.getText("text").insert(edit, "x");
  return edits;
}

serveParent<Flood, Flooded>(async ({ door, room, edits, listeners }) => {
  const messages = editsOf(edits);
  const heard = Array.from({ length: listeners }, () => 0);
  const sockets: WebSocket[] = [];
  for (let listener = 0; listener < listeners; listener += 1) {
    const hear = (message: Buffer) => {
      if (editIn(message) !== null) heard[listener] = (heard[listener] ?? 0) + 1;
    };
    sockets.push(await enter(door, { room, person: `listener-${listener}`, hear }));
  }
  const flooder = await enter(door, { room, person: "flooder" });
  const start = performance.now();
  for (const message of messages) flooder.send(message);
  await when(() => heard.every((count) => count >= edits), PATIENCE);
  const milliseconds = performance.now() - start;
  for (const socket of [flooder, ...sockets]) socket.terminate();
  return { milliseconds, lost: heard.reduce((lost, count) => lost + Math.max(0, edits - count), 0) };
});
