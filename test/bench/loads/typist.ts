import type { WebSocket } from "ws";
import type * as Y from "yjs";
import { updateMessage } from "../../../server/rooms/wire.ts";
import { editIn } from "./guest.ts";

/** When each letter was typed, by Yjs client and clock, and how long letters took to reach other screens of this process (ms). */
export class Stopwatch {
  isOn = false;
  readonly delays: number[] = [];
  #sentAt = new Map<number, Float64Array>();

  /** Takes note of every letter of one typist. */
  time(client: number): (clock: number) => void {
    const times = new Float64Array(100_000);
    this.#sentAt.set(client, times);
    return (clock) => {
      times[clock] = performance.now();
    };
  }

  /** Takes the time of a live update that came in, unless its author is the one that hears it. */
  hear(message: Uint8Array, own?: number): void {
    if (!this.isOn) return;
    const edit = editIn(message);
    if (edit === null || edit.client === own) return;
    const sent = this.#sentAt.get(edit.client)?.[edit.clock];
    if (sent !== undefined && sent > 0) this.delays.push(performance.now() - sent);
  }
}

export type Typist = { client: number; text: Y.Text; stop(): void };

/** Types one letter every now and then into the document behind the socket, evenly, beginning at a moment of chance. */
export function type(socket: WebSocket, doc: Y.Doc, perSecond: number, noteClock: (clock: number) => void): Typist {
  const text = doc.getText("text");
  doc.on("update", (update: Uint8Array) => {
    noteClock(text.length - 1);
    socket.send(updateMessage(update));
  });
  const every = 1000 / perSecond;
  let next = performance.now() + Math.random() * every;
  let timer: NodeJS.Timeout;
  const stroke = () => {
    text.insert(text.length, "e");
    next += every;
    timer = setTimeout(stroke, Math.max(0, next - performance.now()));
  };
  timer = setTimeout(stroke, Math.max(0, next - performance.now()));
  return { client: doc.clientID, text, stop: () => clearTimeout(timer) };
}
