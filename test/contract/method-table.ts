import { createTRPCClient, httpLink } from "@trpc/client";
import type * as Y from "yjs";
import { aDossier, aMember, anExperiment, aTeam } from "../../db/demo/builders.ts";
import { dossier, experiment, member, team } from "../../db/schema/index.ts";
import type { Phase } from "../../domain/methods/method.ts";
import { currentPhase } from "../../domain/session/state.ts";
import type { AppRouter } from "../../server/routers/index.ts";
import { ORIGIN } from "../rooms/with/admit.ts";
import { Person } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";
import { cookieOf } from "../server/sign-in.ts";
import type { AppHost } from "./app-host.ts";
import { type Ears, holds, Secrets } from "./method-secrets.ts";

/** Six peers; the first leads, the second brings the casus that is discussed. */
const peers = ["daan", "fatima", "joris", "sevda", "noor", "karim"] as const;
const observer = "rafael";

export type Screen = ReturnType<typeof clientFor>;
export type Command = Parameters<Screen["session"]["command"]["mutate"]>[0]["command"];

/** One person at the table: their screen, and the live documents that they are in. */
export type Seat = {
  name: string;
  id: string;
  cookie: string;
  screen: Screen;
  ears: Ears;
  room: Person;
  /** The person's own private sheet; an observer has none. */
  sheet: Person | null;
  trio: Person | null;
};

let tables = 0;

/** Whether something of this kind is to be tried: every time, or only the first. */
export type Tries = (kind: string) => boolean;

/** Tries everything wherever it comes up. */
export const always: Tries = () => true;

/** Tries each kind of thing once. */
export function once(): Tries {
  const tried = new Set<string>();
  return (kind) => !tried.has(kind) && tried.add(kind).has(kind);
}

function clientFor(host: AppHost, cookie: string, bodies: string[]) {
  const headers = { cookie, "x-casustafel": "1" };
  const fetch = async (url: URL | string | Request, init?: object) => {
    const { pathname, search } = new URL(url.toString());
    const answer = await host.request(pathname + search, init);
    bodies.push(await answer.clone().text());
    return answer;
  };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${ORIGIN}/trpc`, headers, fetch })] });
}

/** A team of six, their observer and a stranger at the whole server, with a session by this method that was just opened. */
export async function openMethodTable(host: AppHost, methodId: string, casussen: number, tries: Tries) {
  const { db } = host;
  tables += 1;
  const mark = `-${tables}`;
  const secrets = new Secrets();
  const proef = anExperiment({});
  const [own, other] = [aTeam({ experimentId: proef.id }), aTeam({ experimentId: proef.id, name: "Ander team" })];
  await db.insert(experiment).values(proef);
  await db.insert(team).values([own, other]);
  const people = new Map<string, Ears>();
  const hire = async (name: string, teamId: string | null) => {
    const slug = name + mark;
    const role = teamId === null ? "onderzoeker" : "klantmanager";
    const row = aMember({ name, slug, role, teamId });
    await db.insert(member).values(row);
    const ears: Ears = { bodies: [], frames: [] };
    people.set(name, ears);
    const cookie = await cookieOf(host, slug);
    return { name, id: row.id, cookie, ears, screen: clientFor(host, cookie, ears.bodies) };
  };
  const hired: Awaited<ReturnType<typeof hire>>[] = [];
  for (const name of peers) hired.push(await hire(name, own.id));
  const watcher = await hire(observer, null);
  const stranger = await hire("vreemd", other.id);
  const [daan] = hired;
  if (!daan) throw new Error("nobody leads");

  const { id: sessionId } = await daan.screen.plan.make.mutate({
    methodId,
    plannedAt: Date.now(),
    groupId: null,
    facilitatorId: daan.id,
    observerIds: [watcher.id],
  });
  /** By whose casus it is. */
  const casusOf = new Map<string, string>();
  for (const [nr, { id, screen }] of [...hired.slice(1), daan].slice(0, casussen).entries()) {
    const row = aDossier({
      code: `Z${tables}-${nr}`,
      experimentId: proef.id,
      teamId: own.id,
      condition: "zelfregie",
      variant: "loslaten",
    });
    await db.insert(dossier).values(row);
    const brought = { sessionId, dossierId: row.id, question: `Hoe verder met ${nr}?` };
    casusOf.set(id, (await screen.dossier.bringToSession.mutate(brought)).casusId);
  }

  const roomName = `session/${sessionId}`;
  const give = (seat: { screen: Screen }, command: Command) =>
    seat.screen.session.command.mutate({ sessionId, command });
  for (const seat of [...hired, watcher]) await give(seat, { type: "join" });
  await give(daan, { type: "open" });

  /** What the door answers: the person inside, or the status or code that says no. */
  const knock = async ({ cookie, ears }: Pick<Seat, "cookie" | "ears">, room: string): Promise<Person | number> => {
    const wire = await host.dial({ room, cookie });
    if (typeof wire === "number") return wire;
    const person = new Person(wire);
    ears.frames.push(person);
    await until(() => person.synced || person.end !== null, `an answer at ${room}`);
    return person.end === null ? person : person.end.code;
  };
  const enter = async (seat: Pick<Seat, "cookie" | "ears" | "name">, room: string): Promise<Person> => {
    const person = await knock(seat, room);
    if (typeof person === "number") throw new Error(`${seat.name} was refused with ${person}`);
    return person;
  };

  const sit = async (one: (typeof hired)[number]): Promise<Seat> => ({
    ...one,
    room: await enter(one, roomName),
    sheet: one === watcher ? null : await enter(one, `${roomName}/private`),
    trio: null,
  });
  const seats = await Promise.all(hired.map(sit));
  const rafael = await sit(watcher);
  const [lead, inbrenger] = seats;
  if (!lead || !inbrenger) throw new Error("the table is empty");

  const show = ({ screen }: { screen: Screen }) => screen.session.show.query({ sessionId });
  const written = async (room: string, word: string) => holds(await host.rooms.read(room), word);

  return {
    host,
    secrets,
    people,
    sessionId,
    roomName,
    casusOf,
    seats,
    everybody: [...seats, rafael],
    /** Whose screens are looked at: of everybody, or of those between whom views differ most. */
    lookers: tries === always ? [...seats, rafael] : [inbrenger, rafael],
    tries,
    lead,
    inbrenger,
    rafael,
    stranger,
    give,
    show,
    knock,
    enter,
    written,
    casusShownTo: async (seat: { screen: Screen }, casusId: string | null) => {
      const found = (await show(seat)).casussen.find(({ id }) => id === casusId);
      if (!found) throw new Error("the casus is not shown");
      return found;
    },
    /** Which phase the server says is going on. */
    now: async () => {
      const { state } = await show(lead);
      return { state, phase: currentPhase(state)?.phase };
    },
    /** Puts a change of a person's own sheet on the disk of the server. */
    draft: async ({ sheet, name }: Seat, change: (sheet: Y.Doc) => void) => {
      if (!sheet) throw new Error(`${name} has no sheet`);
      sheet.doc.transact(() => change(sheet.doc));
      await until(() => sheet.stored?.messages === sheet.sent, `the sheet of ${name} is stored`);
    },
    leave: () => {
      for (const { room, sheet, trio } of [...seats, rafael]) for (const one of [room, sheet, trio]) one?.leaves();
    },
  };
}

export type MethodTable = Awaited<ReturnType<typeof openMethodTable>>;

/** A phase as it is played: on which casus, and whose question it is for each person; by the data alone. */
export type Play = {
  table: MethodTable;
  phase: Phase;
  key: string;
  casusId: string | null;
  /** Whose question it is at this person's table; null where it is nobody's. */
  askerOf(seat: Seat): string | null;
};

/** Whether a phase means this person by a voice, said once more and without the code under test. */
export function isMeant({ table, askerOf }: Play, seat: Seat, voice: Phase["writes"]): boolean {
  if (seat === table.rafael) return false;
  if (voice === "facilitator") return seat === table.lead;
  if (voice === "inbrenger") return askerOf(seat) === seat.id;
  return voice === "everyone" || (voice === "group" && askerOf(seat) !== seat.id);
}
