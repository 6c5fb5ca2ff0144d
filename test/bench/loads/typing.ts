import type { WebSocket } from "ws";
import * as Y from "yjs";
import { type Door, enter, pause, quantile } from "./guest.ts";
import { Stopwatch, type, type Typist } from "./typist.ts";

/** Rooms with people in them, some of whom type. */
export type Typing = {
  door: Door;
  rooms: number;
  people: number;
  typists: number;
  perSecond: number;
  warmUp: number;
  measured: number;
};

/** Deliveries counted and their delays in ms, between the two marks. */
export type Measured = { delivered: number; p50: number; p99: number };

let run = 0;

async function apply(typing: Typing): Promise<void> {
  run += 1;
  const watch = new Stopwatch();
  const sockets: WebSocket[] = [];
  const typists: Typist[] = [];
  for (let room = 0; room < typing.rooms; room += 1) {
    for (let person = 0; person < typing.people; person += 1) {
      const doc = new Y.Doc();
      const door = person < typing.typists ? typing.door : { ...typing.door, query: "" };
      const hear = (message: Buffer) => watch.hear(message, doc.clientID);
      const socket = await enter(door, {
        room: `bench-${process.pid}-${run}-${room}`,
        person: `person-${person}`,
        hear,
      });
      sockets.push(socket);
      if (person < typing.typists) typists.push(type(socket, doc, typing.perSecond, watch.time(doc.clientID)));
    }
  }
  await pause(typing.warmUp);
  process.send?.("begin");
  watch.isOn = true;
  await pause(typing.measured);
  watch.isOn = false;
  const { delays } = watch;
  process.send?.({
    delivered: delays.length,
    p50: quantile(delays, 0.5),
    p99: quantile(delays, 0.99),
  } satisfies Measured);
  for (const { stop } of typists) stop();
  for (const socket of sockets) socket.terminate();
}

process.on("message", (typing: Typing) => void apply(typing));
process.send?.({ port: 0 });
