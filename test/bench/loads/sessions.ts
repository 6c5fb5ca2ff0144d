import type { WebSocket } from "ws";
import * as Y from "yjs";
import { updateMessage } from "../../../server/rooms/wire.ts";
import { type Door, enter, pause, quantile } from "./guest.ts";
import type { Table } from "./hands.ts";
import { regularly } from "./regularly.ts";
import { PEOPLE, scores, TEAMS } from "./teams.ts";
import { Stopwatch, type, type Typist } from "./typist.ts";
import type { Measured } from "./typing.ts";

/** Sessions at once: the tables that were seated, or nothing where the server is a relay, which seats nobody. */
export type Sessions = { door: Door; tables: Table[] | null; warmUp: number; measured: number };

/** What was heard between the two marks; `controls` counts what the server itself said. */
export type Held = Measured & { controls: number };

const TYPISTS = 3;
const LETTERS_A_SECOND = 10;
/** People per table who draft a card on their own sheet, and their letters a second. */
const DRAFTERS = 2;
const DRAFT_RATE = 5;

/** Writes a card on a private sheet, letter by letter. */
function draft(socket: WebSocket): void {
  const doc = new Y.Doc();
  doc.on("update", (update: Uint8Array) => socket.send(updateMessage(update)));
  const card = new Y.Text();
  doc.getArray("cards").push([card]);
  regularly(1000 / DRAFT_RATE, () => card.insert(card.length, "e"));
}

async function apply({ door, tables, warmUp, measured }: Sessions): Promise<void> {
  const watch = new Stopwatch();
  const sockets: WebSocket[] = [];
  const typists: Typist[] = [];
  let controls = 0;
  const run = `${process.pid}`;
  for (let team = 0; team < TEAMS; team += 1) {
    const table = tables?.[team];
    const room = table === undefined ? `session-${run}-${team}` : `session/${table.sessionId}`;
    for (let person = 0; person < PEOPLE; person += 1) {
      const doc = new Y.Doc();
      const who = { person: `person-${person}`, cookie: table?.cookies[person] };
      const hear = (message: Buffer) => {
        if (watch.isOn && message[0] === 101) controls += 1;
        watch.hear(message, doc.clientID);
      };
      const socket = await enter(door, { ...who, room, hear });
      const sheet = await enter(door, { ...who, room: table === undefined ? `${room}-${person}` : `${room}/private` });
      sockets.push(socket, sheet);
      if (person < DRAFTERS) draft(sheet);
      if (person >= TYPISTS || scores(team)) continue;
      typists.push(type(socket, doc, LETTERS_A_SECOND, watch.time(doc.clientID)));
    }
  }
  await pause(warmUp);
  process.send?.("begin");
  watch.isOn = true;
  await pause(measured);
  watch.isOn = false;
  const { delays } = watch;
  const held: Held = { delivered: delays.length, p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), controls };
  process.send?.(held);
  for (const socket of sockets) socket.terminate();
}

process.on("message", (sessions: Sessions) => void apply(sessions));
process.send?.({ port: 0 });
