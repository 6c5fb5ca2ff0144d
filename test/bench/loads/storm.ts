import { type Door, enter, serveParent } from "./guest.ts";

/** So many people who come in at the same moment. */
export type Storm = { door: Door; room: string; joins: number };

/** Milliseconds until the last has the document, and the size of the smallest that came in, in bytes. */
export type Weathered = { wall: number; bytes: number };

serveParent<Storm, Weathered>(async ({ door, room, joins }) => {
  const sizes: number[] = [];
  const start = performance.now();
  const sockets = await Promise.all(
    Array.from({ length: joins }, (_, person) => {
      const hear = (message: Buffer) => {
        if (message[0] === 0 && message[1] === 1) sizes.push(message.byteLength);
      };
      return enter(door, { room, person: `person-${person}`, hear });
    }),
  );
  const wall = performance.now() - start;
  for (const socket of sockets) socket.terminate();
  return { wall, bytes: Math.min(...sizes) };
});
