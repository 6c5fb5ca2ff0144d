import type { WebSocket } from "ws";
import * as Y from "yjs";
import { updateMessage } from "../../../server/rooms/wire.ts";
import { type Door, enter, pause, quantile } from "./guest.ts";
import { seatTeam, type Table } from "./table.ts";
import { PEOPLE, TEAMS } from "./teams.ts";
import { Stopwatch, type, type Typist } from "./typist.ts";
import type { Measured } from "./typing.ts";

/** Sessions at once. Without `origin` only what goes over sockets is done, as a relay cannot do anything else. */
export type Sessions = { door: Door; origin: string | null; warmUp: number; measured: number };

/** What was done beside typing between the two marks: commands that were answered, and *control* that came in. */
export type Held = Measured & { commands: number; refused: number; controls: number };

const TYPISTS = 3;
const LETTERS_A_SECOND = 10;
/** Of every five tables four write together, and one scores blind. */
const scores = (team: number) => team % 5 === 4;
const TEXT_PHASE = 0;
const BLIND_PHASE = 2;
const ITEMS = ["ZR2", "ZR3", "ZR4", "ZR5"];

/** How often, in ms: somebody is ready or is not after all, scores an item, or goes on to the next phase; the lead's sign of life. */
const EVERY = { ready: 60_000, score: 10_000, phase: 30_000, seen: 15_000 };
/** People per table who draft a card on their own sheet, and their letters a second. */
const DRAFTERS = 2;
const DRAFT_RATE = 5;

const stops: (() => void)[] = [];

/** Does something every so often, beginning at a moment of chance. */
function regularly(every: number, work: () => void): void {
  let interval: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    work();
    interval = setInterval(work, every);
  }, Math.random() * every);
  stops.push(() => {
    clearTimeout(first);
    clearInterval(interval);
  });
}

/** Writes a card on a private sheet, letter by letter. */
function draft(socket: WebSocket): void {
  const doc = new Y.Doc();
  doc.on("update", (update: Uint8Array) => socket.send(updateMessage(update)));
  const card = new Y.Text();
  doc.getArray("cards").push([card]);
  regularly(1000 / DRAFT_RATE, () => card.insert(card.length, "e"));
}

/** Lets a table do what tables do; `count` hears how each command ended. */
function hold({ sessionId, casusId, people }: Table, isScoring: boolean, count: (isDone: boolean) => void): void {
  const tell = (call: Promise<unknown>) =>
    void call.then(
      () => count(true),
      () => count(false),
    );
  const [lead] = people;
  const command = lead?.screen.session.command;
  let isFirst = true;
  regularly(EVERY.seen, () => command && tell(command.mutate({ sessionId, command: { type: "seen" } })));
  if (!isScoring) {
    regularly(EVERY.phase, () => {
      if (command) tell(command.mutate({ sessionId, command: { type: isFirst ? "next" : "back" } }));
      isFirst = !isFirst;
    });
  }
  for (const { screen } of people) {
    let isReady = false;
    regularly(EVERY.ready, () => {
      tell(screen.session.command.mutate({ sessionId, command: { type: isReady ? "unready" : "ready" } }));
      isReady = !isReady;
    });
    let items = 0;
    if (!isScoring) continue;
    regularly(EVERY.score, () => {
      items += 1;
      const given = ITEMS.slice(0, 1 + (items % ITEMS.length)).map((itemId) => ({ itemId, answer: "ja" as const }));
      tell(screen.casus.score.mutate({ casusId, given }));
    });
  }
}

async function apply({ door, origin, warmUp, measured }: Sessions): Promise<void> {
  const watch = new Stopwatch();
  const sockets: WebSocket[] = [];
  const typists: Typist[] = [];
  const done = { commands: 0, refused: 0, controls: 0 };
  const run = `${process.pid}`;
  for (let team = 0; team < TEAMS; team += 1) {
    const table = origin === null ? null : await seatTeam(origin, team, scores(team) ? BLIND_PHASE : TEXT_PHASE);
    const room = table === null ? `session-${run}-${team}` : `session/${table.sessionId}`;
    for (let person = 0; person < PEOPLE; person += 1) {
      const doc = new Y.Doc();
      const who = { person: `person-${person}`, cookie: table?.people[person]?.cookie };
      const hear = (message: Buffer) => {
        if (watch.isOn && message[0] === 101) done.controls += 1;
        watch.hear(message, doc.clientID);
      };
      const socket = await enter(door, { ...who, room, hear });
      const sheet = await enter(door, { ...who, room: table === null ? `${room}-${person}` : `${room}/private` });
      sockets.push(socket, sheet);
      if (person < DRAFTERS) draft(sheet);
      if (person >= TYPISTS || scores(team)) continue;
      typists.push(type(socket, doc, LETTERS_A_SECOND, watch.time(doc.clientID)));
    }
    if (table === null) continue;
    hold(table, scores(team), (isDone) => {
      if (watch.isOn) done[isDone ? "commands" : "refused"] += 1;
    });
  }
  await pause(warmUp);
  process.send?.("begin");
  watch.isOn = true;
  await pause(measured);
  watch.isOn = false;
  const { delays } = watch;
  const held: Held = { delivered: delays.length, p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), ...done };
  process.send?.(held);
  for (const stop of [...stops.splice(0), ...typists.map((typist) => typist.stop)]) stop();
  for (const socket of sockets) socket.terminate();
}

process.on("message", (sessions: Sessions) => void apply(sessions));
process.send?.({ port: 0 });
