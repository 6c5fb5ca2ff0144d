import {
  aCasus,
  aDossier,
  aMember,
  anAfspraak,
  anExperiment,
  aReflection,
  aSession,
  aTeam,
} from "../../db/demo/builders.ts";
import type { Db } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import * as schema from "../../db/schema/index.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import type { Actor } from "../../domain/permissions.ts";
import { planSession } from "../../domain/session/state.ts";
import { makeAdmission } from "../../server/admission.ts";
import { createApp } from "../../server/app.ts";
import { demoConfig } from "../../server/config.ts";
import type { Rooms } from "../../server/rooms/rooms.ts";
import { noRooms } from "./no-rooms.ts";

const origin = "http://127.0.0.1:8787";
const thatMorning = () => Date.UTC(2021, 2, 10, 9);

export const peopleOf = [
  "invited",
  "colleague",
  "otherTeam",
  "teamleider",
  "otherTeamleider",
  "researcher",
  "otherResearcher",
  "beheerder",
] as const;
export type Persona = (typeof peopleOf)[number];

/** Who has no business with anything of the first team. */
export const strangers: readonly Persona[] = ["otherTeam", "otherTeamleider", "otherResearcher"];

const absent = newId();
export const subjects = {
  absent: Object.fromEntries(
    ["dossier", "session", "casus", "afspraak", "method", "precedent", "reflection", "sample", "member"].map(
      (about) => [about, absent],
    ),
  ),
};

/**
 * Two teams with everything there is one of: a dossier, an open session with a casus, an afspraak, a precedent, a reflection
 * and a sample, all of the first team; and one person for each way of standing to it.
 */
export async function openTwoTeams(db: Db, now: () => number = thatMorning, rooms: Rooms = noRooms) {
  const experiment = anExperiment({});
  const first = aTeam({ experimentId: experiment.id });
  const second = aTeam({ experimentId: experiment.id, kind: "regulier", name: "Wijkteam" });
  const hired = (slug: Persona, role: Actor["role"], teamId: string | null) =>
    aMember({ name: slug, slug, role, teamId });
  const members = {
    invited: hired("invited", "klantmanager", first.id),
    colleague: hired("colleague", "klantmanager", first.id),
    otherTeam: hired("otherTeam", "klantmanager", second.id),
    teamleider: hired("teamleider", "teamleider", first.id),
    otherTeamleider: hired("otherTeamleider", "teamleider", second.id),
    researcher: hired("researcher", "onderzoeker", null),
    otherResearcher: hired("otherResearcher", "onderzoeker", null),
    beheerder: hired("beheerder", "beheerder", null),
  };
  const by = members.invited.id;
  const dossier = aDossier({ code: "E-001", experimentId: experiment.id, teamId: first.id });
  const spareDossier = aDossier({ code: "E-002", experimentId: experiment.id, teamId: first.id });
  const planned = planSession({ method: conditiecasuistiek, facilitatorId: by, plannedAt: now() });
  const session = aSession({
    teamId: first.id,
    status: "open",
    state: { ...planned, status: "open", openedAt: now() },
  });
  const casus = aCasus({ sessionId: session.id, dossierId: dossier.id, inbrengerId: by });
  const afspraak = anAfspraak({ teamId: first.id, whoId: by, createdById: by });
  const method = {
    id: newId(),
    teamId: first.id,
    basedOn: conditiecasuistiek.id,
    content: conditiecasuistiek,
    changedById: by,
    changedAt: now(),
  };
  const precedent = { id: newId(), teamId: first.id, condition: "zelfregie" } as const;
  const reflection = aReflection({ sessionId: session.id, authorId: by });
  const sample = {
    id: newId(),
    drawnById: members.researcher.id,
    drawnAt: now(),
    purpose: "onderzoek",
    reason: "Proef",
    from: "2021-01-04",
    to: "2021-03-10",
    size: 1,
    seed: "zaad",
    algorithm: "prn-sha256-v1",
    frameSize: 1,
    frameHash: "0",
  } as const;
  await db.insert(schema.experiment).values(experiment);
  for (const team of [first, second]) await db.insert(schema.team).values(team);
  for (const member of Object.values(members)) await db.insert(schema.member).values(member);
  await db.insert(schema.dossier).values(dossier);
  await db.insert(schema.dossier).values(spareDossier);
  await db.insert(schema.session).values(session);
  await db.insert(schema.invitation).values({ sessionId: session.id, memberId: by, part: "participant" });
  await db
    .insert(schema.invitation)
    .values({ sessionId: session.id, memberId: members.researcher.id, part: "observer" });
  await db.insert(schema.casus).values(casus);
  await db.insert(schema.afspraak).values(afspraak);
  await db.insert(schema.teamMethod).values(method);
  await db.insert(schema.precedent).values(precedent);
  await db.insert(schema.reflection).values(reflection);
  await db.insert(schema.sample).values(sample);

  const drivers = { db, rooms, config: demoConfig(origin, "0"), runtime: "node", now } as const;
  const { app, auth, audit } = createApp(drivers);
  const door = makeAdmission({ db, auth, audit, now });

  const cookies = new Map<string, string>();
  const headersOf = async (persona: Persona | "nobody"): Promise<Record<string, string>> => {
    if (persona === "nobody") return {};
    if (!cookies.has(persona)) {
      const signedIn = await auth.signInAs(members[persona].id);
      cookies.set(
        persona,
        signedIn
          .getSetCookie()
          .map((cookie) => cookie.split(";")[0])
          .join("; "),
      );
    }
    return { cookie: cookies.get(persona) ?? "" };
  };

  return {
    db,
    app,
    door,
    headersOf,
    people: Object.fromEntries(
      Object.entries(members).map(([persona, { id, role, teamId }]) => [persona, { id, role, teamId: teamId ?? null }]),
    ) as Record<Persona, Actor>,
    ids: {
      dossier: dossier.id,
      spareDossier: spareDossier.id,
      session: session.id,
      casus: casus.id,
      afspraak: afspraak.id,
      method: method.id,
      precedent: precedent.id,
      reflection: reflection.id,
      sample: sample.id,
      member: members.colleague.id,
    } as Record<string, string>,

    /** Asks a procedure over HTTP; the code of the refusal, or undefined when it let the caller through. */
    async call(persona: Persona | "nobody", { path, type, input }: { path: string; type: string; input: object }) {
      const headers = { "x-casustafel": "1", "content-type": "application/json", ...(await headersOf(persona)) };
      const body = JSON.stringify(input);
      const answer =
        type === "query"
          ? await app.request(`/trpc/${path}?input=${encodeURIComponent(body)}`, { headers })
          : await app.request(`/trpc/${path}`, { method: "POST", headers, body });
      const shown = (await answer.json()) as { error?: { message: string; data: { code: string } } };
      return { status: answer.status, code: shown.error?.data.code, message: shown.error?.message };
    },

    /** Stands at the socket door: the access given, null for no, or that signing in comes first. */
    async enter(persona: Persona | "nobody", room: string) {
      const answer = await door.admit({ room, headers: new Headers(await headersOf(persona)) });
      return answer === null || typeof answer === "string" ? answer : answer.access;
    },

    async roomKey(persona: Persona, room: string) {
      const answer = await door.admit({ room, headers: new Headers(await headersOf(persona)) });
      return answer === null || typeof answer === "string" ? answer : answer.room;
    },

    async download(persona: Persona | "nobody", path: string) {
      return (await app.request(path, { headers: await headersOf(persona) })).status;
    },
  };
}

export type TwoTeams = Awaited<ReturnType<typeof openTwoTeams>>;
