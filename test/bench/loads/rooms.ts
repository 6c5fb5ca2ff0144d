import type { WebSocket } from "ws";
import * as Y from "yjs";
import { updateMessage } from "../../../server/rooms/wire.ts";
import { type Door, enter, serveParent } from "./guest.ts";

/** Opens so many rooms, one person in each, in which ten kilobytes stand; or leaves all that are open. */
export type Rooms = { door: Door; prefix: string; count: number } | { leave: true };

/** Ten kilobytes in thirty paragraphs of one person. */
function dossier(): Uint8Array {
  const doc = new Y.Doc();
  for (let paragraph = 0; paragraph < 30; paragraph += 1) {
    doc.getText("text").insert(0, `${"Wat speelt er, en wat is de vraag? ".repeat(10)}\n`);
  }
  return Y.encodeStateAsUpdate(doc);
}

let open: WebSocket[] = [];
const AT_ONCE = 50;

serveParent<Rooms, { open: number }>(async (rooms) => {
  if ("leave" in rooms) {
    const gone = open.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
    for (const socket of open) socket.close();
    await Promise.all(gone);
    open = [];
    return { open: 0 };
  }
  const { door, prefix, count } = rooms;
  for (let first = 0; first < count; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, async (_, index) => {
      const socket = await enter(door, { room: `${prefix}-${first + index}`, person: "one" });
      socket.send(updateMessage(dossier()));
      return socket;
    });
    open.push(...(await Promise.all(some)));
  }
  return { open: open.length };
});
