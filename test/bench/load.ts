import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { step1Message, step2Message, updateMessage } from "../../server/rooms/wire.ts";

/** How to load a server: `path` comes before the room's name, `typistQuery` after it for those who type. */
export type Load = {
  url: string;
  path: string;
  typistQuery: string;
  rooms: number;
  people: number;
  typists: number;
  perSecond: number;
  warmUp: number;
  measured: number;
  handshake: boolean;
};

/** Deliveries counted and their delays in ms, between the two marks. */
export type Measured = { delivered: number; p50: number; p99: number };

const NOTHING = Uint8Array.of(0, 0);
const sentAt = new Map<number, Float64Array>();
const delays: number[] = [];
let measuring = false;

/** Takes the time a live update travelled: its first struct names the author's client id and clock. */
function hear(frame: Uint8Array, own: number): void {
  if (frame[0] !== 0 || frame[1] !== 2) return;
  const decoder = decoding.createDecoder(frame);
  decoder.pos = 2;
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  if (client === own) return;
  const clock = decoding.readVarUint(decoder);
  const sent = sentAt.get(client)?.[clock];
  if (measuring && sent !== undefined) delays.push(performance.now() - sent);
}

function open(load: Load, room: string, person: number): Promise<{ socket: WebSocket; doc: Y.Doc }> {
  const doc = new Y.Doc();
  const query = person < load.typists ? load.typistQuery : "";
  const headers = { origin: "http://bench.test", "x-person": `person-${person}` };
  const socket = new WebSocket(`${load.url}${load.path}${room}${query}`, { headers, perMessageDeflate: false });
  sentAt.set(doc.clientID, new Float64Array(100_000));
  return new Promise((resolve, reject) => {
    socket.on("message", (data: Buffer) => {
      if (data[0] === 0 && data[1] === 0) socket.send(step2Message(NOTHING));
      if (data[0] === 0 && data[1] === 1) resolve({ socket, doc });
      hear(data, doc.clientID);
    });
    socket.on("open", () => {
      if (load.handshake) socket.send(step1Message(Uint8Array.of(0)));
      else resolve({ socket, doc });
    });
    socket.on("error", reject);
  });
}

/** Types one character every now and then, evenly but each typist at moments of their own. */
function type({ socket, doc }: { socket: WebSocket; doc: Y.Doc }, perSecond: number): () => void {
  const text = doc.getText("text");
  const times = sentAt.get(doc.clientID);
  doc.on("update", (update: Uint8Array) => {
    if (times !== undefined) times[text.length - 1] = performance.now();
    socket.send(updateMessage(update));
  });
  const every = 1000 / perSecond;
  let next = performance.now() + Math.random() * every;
  let timer: NodeJS.Timeout;
  const stroke = () => {
    text.insert(text.length, "e");
    next += every;
    timer = setTimeout(stroke, next - performance.now());
  };
  timer = setTimeout(stroke, next - performance.now());
  return () => clearTimeout(timer);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let run = 0;

async function apply(load: Load): Promise<void> {
  run += 1;
  const people: { socket: WebSocket; doc: Y.Doc }[] = [];
  const stops: (() => void)[] = [];
  for (let room = 0; room < load.rooms; room += 1) {
    const name = `bench-${process.pid}-${run}-${room}`;
    for (let person = 0; person < load.people; person += 1) people.push(await open(load, name, person));
  }
  people.forEach((person, index) => {
    if (index % load.people < load.typists) stops.push(type(person, load.perSecond));
  });
  await pause(load.warmUp);
  process.send?.("begin");
  measuring = true;
  await pause(load.measured);
  measuring = false;
  const sorted = delays.splice(0).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  process.send?.({ delivered: sorted.length, p50: at(0.5), p99: at(0.99) } satisfies Measured);
  for (const stop of stops) stop();
  for (const { socket } of people) socket.terminate();
  sentAt.clear();
}

process.on("message", (load: Load) => void apply(load));
process.send?.({ port: 0 });
