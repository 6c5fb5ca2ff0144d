import * as decoding from "lib0/decoding";
import type { WebSocket } from "ws";
import { presenceUpdate } from "../../rooms/with/person.ts";
import { type Door, enter, pause, quantile } from "./guest.ts";

/** People in one room whose cursors move `perSecond` times. */
export type Pointers = {
  door: Door;
  room: string;
  people: number;
  perSecond: number;
  warmUp: number;
  measured: number;
};

/** States that reached somebody else, between the two marks, and how long they took (ms). */
export type Seen = { delivered: number; p99: number };

/** Ids of people, made so that a relay's messages and a server's can be told from one's own alike. */
const FIRST_ID = 1_000;

/** The cursor of everybody but `own` in an awareness message: when it was moved. */
function* movesIn(message: Uint8Array, own: number): Generator<number> {
  if (message[0] !== 1) return;
  const outer = decoding.createDecoder(message);
  outer.pos = 1;
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const id = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const state: { movedAt?: number } | null = JSON.parse(decoding.readVarString(decoder));
    if (id !== own && state?.movedAt !== undefined) yield state.movedAt;
  }
}

function move(socket: WebSocket, id: number, clock: number): void {
  const user = { name: `Naam van ${id}`, color: "#0062a3" };
  const cursor = { anchor: { type: null, tname: "note", item: { client: id, clock }, assoc: 0 }, head: null };
  socket.send(presenceUpdate([{ id, clock, state: { user, cursor, movedAt: performance.now() } }]));
}

async function apply({ door, room, people, perSecond, warmUp, measured }: Pointers): Promise<void> {
  const delays: number[] = [];
  let isOn = false;
  const sockets: WebSocket[] = [];
  for (let person = 0; person < people; person += 1) {
    const own = FIRST_ID + person;
    const hear = (message: Buffer) => {
      if (isOn) for (const movedAt of movesIn(message, own)) delays.push(performance.now() - movedAt);
    };
    sockets.push(await enter(door, { room, person: `person-${person}`, hear }));
  }
  let clock = 0;
  const timers = sockets.map((socket, person) => {
    const timer = setInterval(() => move(socket, FIRST_ID + person, (clock += 1)), 1000 / perSecond);
    return timer;
  });
  await pause(warmUp);
  process.send?.("begin");
  isOn = true;
  await pause(measured);
  isOn = false;
  process.send?.({ delivered: delays.length, p99: quantile(delays, 0.99) } satisfies Seen);
  for (const timer of timers) clearInterval(timer);
  for (const socket of sockets) socket.terminate();
}

process.on("message", (pointers: Pointers) => void apply(pointers));
process.send?.({ port: 0 });
