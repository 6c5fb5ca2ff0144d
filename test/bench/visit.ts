import { WebSocket } from "ws";
import { step1Message, step2Message, updateMessage } from "../../server/rooms/wire.ts";

const OPTIONS = { headers: { origin: "http://bench.test", "x-person": "bench" }, perMessageDeflate: false };
const NOTHING = Uint8Array.of(0, 0);

export type Visit = { socket: WebSocket; milliseconds: number; bytes: number };

/** Opens a room with an empty document; the time runs from dialling until the whole document has arrived. */
export function visit(url: string): Promise<Visit> {
  const start = performance.now();
  const socket = new WebSocket(url, OPTIONS);
  return new Promise((resolve, reject) => {
    socket.on("open", () => socket.send(step1Message(Uint8Array.of(0))));
    socket.on("message", (data: Buffer) => {
      if (data[0] === 0 && data[1] === 0) socket.send(step2Message(NOTHING));
      if (data[0] === 0 && data[1] === 1) {
        resolve({ socket, milliseconds: performance.now() - start, bytes: data.byteLength });
      }
    });
    socket.on("error", reject);
  });
}

/** Leaves and waits until the connection is gone on both sides. */
export async function leave({ socket }: Visit): Promise<void> {
  const gone = new Promise((resolve) => socket.once("close", resolve));
  socket.close();
  await gone;
}

/** Opens a room, puts an update in it and leaves. */
export async function leaveBehind(url: string, update: Uint8Array): Promise<void> {
  const visited = await visit(url);
  if (update.byteLength < 250_000) visited.socket.send(updateMessage(update));
  else visited.socket.send(step2Message(update));
  await leave(visited);
}
