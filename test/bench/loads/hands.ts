import { serveParent } from "./guest.ts";
import { regularly } from "./regularly.ts";
import { seatTeam, type Seated } from "./table.ts";
import { scores, TEAMS } from "./teams.ts";

/** With `origin`, to seat everybody there and let them begin; without, how many commands were answered and refused since. */
export type Asked = { origin?: string };

/** A table as its sockets see it. */
export type Table = { sessionId: string; cookies: string[] };

export type Hands = { tables: Table[]; commands: number; refused: number };

const TEXT_PHASE = 0;
const BLIND_PHASE = 2;
const ITEMS = ["ZR2", "ZR3", "ZR4", "ZR5"];

/** How often, in ms: somebody is ready or is not after all, scores an item, or goes on to the next phase; the lead's sign of life. */
const EVERY = { ready: 60_000, score: 10_000, phase: 30_000, seen: 15_000 };
const done = { commands: 0, refused: 0 };

function count(command: Promise<unknown>): void {
  command.then(
    () => (done.commands += 1),
    () => (done.refused += 1),
  );
}

/** Lets a table do what tables do, beside what they write. */
function hold({ sessionId, casusId, people }: Seated, isScoring: boolean): void {
  const [lead] = people;
  const command = lead?.screen.session.command;
  let isFirst = true;
  regularly(EVERY.seen, () => command && count(command.mutate({ sessionId, command: { type: "seen" } })));
  if (!isScoring) {
    regularly(EVERY.phase, () => {
      if (command) count(command.mutate({ sessionId, command: { type: isFirst ? "next" : "back" } }));
      isFirst = !isFirst;
    });
  }
  for (const { screen } of people) {
    let isReady = false;
    regularly(EVERY.ready, () => {
      count(screen.session.command.mutate({ sessionId, command: { type: isReady ? "unready" : "ready" } }));
      isReady = !isReady;
    });
    let items = 0;
    if (!isScoring) continue;
    regularly(EVERY.score, () => {
      items += 1;
      const given = ITEMS.slice(0, 1 + (items % ITEMS.length)).map((itemId) => ({ itemId, answer: "ja" as const }));
      count(screen.casus.score.mutate({ casusId, given }));
    });
  }
}

async function seatEverybody(origin: string): Promise<Table[]> {
  const tables: Table[] = [];
  for (let team = 0; team < TEAMS; team += 1) {
    const seated = await seatTeam(origin, team, scores(team) ? BLIND_PHASE : TEXT_PHASE);
    hold(seated, scores(team));
    tables.push({ sessionId: seated.sessionId, cookies: seated.people.map(({ cookie }) => cookie) });
  }
  return tables;
}

// What people click, in a process of its own: what a screen does to ask something is no part of how long a letter takes to another.
serveParent<Asked, Hands>(async ({ origin }) => {
  const tables = origin === undefined ? [] : await seatEverybody(origin);
  const counted = { tables, ...done };
  Object.assign(done, { commands: 0, refused: 0 });
  return counted;
});
