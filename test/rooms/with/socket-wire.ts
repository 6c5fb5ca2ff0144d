import { WebSocket } from "ws";
import type { Wire } from "./person.ts";

/** A real socket as a wire; what comes in before anybody listens is kept for who does. */
export function wireOf(socket: WebSocket): Wire {
  const early: Uint8Array[] = [];
  let listen: ((bytes: Uint8Array) => void) | null = null;
  socket.on("message", (data: Buffer) => (listen === null ? early.push(data) : listen(data)));
  return {
    send: (bytes) => socket.readyState === WebSocket.OPEN && socket.send(bytes),
    close: () => socket.close(),
    cut: () => socket.terminate(),
    onMessage(on) {
      listen = on;
      for (const bytes of early.splice(0)) on(bytes);
    },
    closed: new Promise((resolve) => {
      socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }));
    }),
  };
}
