import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import { CLOSING } from "./closing.ts";
import { frameMessages } from "./node-frame.ts";
import type { RoomSocket } from "./ports.ts";

const TOO_BIG = 1009;

/** Ends an oversize frame with the final code of the list: after ws' own 1009 a provider would come back and send it again, forever. */
export class LimitedWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    const { code: tooBig, reason: why } = CLOSING["message-too-big"];
    if (code === TOO_BIG) super.close(tooBig, why);
    else super.close(code, reason);
  }
}

/** A ws socket for the core. `stream` is the TCP stream below it, to which frames made once for everybody are written directly. */
export function makeNodeSocket(socket: WebSocket, stream: Duplex): RoomSocket {
  return {
    send(message) {
      if (socket.readyState === WebSocket.OPEN) stream.write(frameMessages([message]));
    },
    sendPacked(packed) {
      if (socket.readyState === WebSocket.OPEN) stream.write(packed);
    },
    close: (code, reason) => socket.close(code, reason),
    buffered: () => stream.writableLength,
  };
}
