import { aConsent, aReflection, aSession, aTeam, anExperiment } from "../../../db/demo/builders.ts";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { newId } from "../../../db/id.ts";
import { makeAudit } from "../../../db/queries/audit.ts";
import { consent, experiment, login, member, reflection, session, team } from "../../../db/schema/index.ts";
import { addDays } from "../../../domain/calendar.ts";
import { methods } from "../../../domain/methods/methods.ts";
import type { Role } from "../../../domain/permissions.ts";
import { planSession } from "../../../domain/session/state.ts";
import { demoConfig } from "../../../server/config.ts";
import type { Context } from "../../../server/context.ts";
import { downloads } from "../../../server/downloads.ts";
import { appRouter } from "../../../server/routers/index.ts";
import { noRooms } from "../no-rooms.ts";

const startsOn = "2026-01-05";

/** An experiment in its tenth week, with one team; people and what they wrote are added by the test. */
export async function openResearchPlace() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const { db } = database;
  const clock = { now: Date.UTC(2026, 2, 11, 9) };
  const now = () => clock.now;
  const config = demoConfig("http://127.0.0.1:8787", "0.0.0");
  const audit = makeAudit({ db, key: config.auditKey, now });
  const closed: string[] = [];
  const rooms: Context["rooms"] = {
    ...noRooms,
    closeMember: async (memberId) => void closed.push(memberId),
  };

  const anywhere = anExperiment({ startsOn });
  const dedicated = aTeam({ experimentId: anywhere.id });
  await db.insert(experiment).values(anywhere);
  await db.insert(team).values(dedicated);

  const hire = async (name: string, role: Role = "klantmanager") => {
    const teamId = role === "klantmanager" ? dedicated.id : null;
    const row = { id: newId(), name, email: `${newId()}@gemeente.test`, role, teamId, createdAt: clock.now };
    await db.insert(member).values(row);
    return row;
  };
  type Person = Awaited<ReturnType<typeof hire>>;

  const contextOf = (person: Person | null): Context => ({
    db,
    rooms,
    config,
    runtime: "node",
    now,
    audit,
    login: person && {
      id: "login",
      member: { ...person, groupId: null, color: 0, slug: null },
      expiresAt: clock.now + 3_600_000,
    },
  });
  const as = (person: Person | null) => appRouter.createCaller(contextOf(person));
  const download = (person: Person | null, path: string) => downloads(async () => contextOf(person)).request(path);

  const method = methods[0];
  if (!method) throw new Error("no method");

  /** A reflection of this author on a session in some week; draft unless submitted. */
  const reflect = async (
    author: Person,
    { week = 8, ...row }: { week?: number } & Partial<typeof reflection.$inferInsert>,
  ) => {
    const state = planSession({ method, facilitatorId: author.id, plannedAt: clock.now });
    const held = aSession({ teamId: dedicated.id, state });
    const on = addDays(startsOn, (week - 1) * 7 + 1);
    const written = aReflection({ sessionId: held.id, authorId: author.id, on, updatedAt: clock.now, ...row });
    await db.insert(session).values(held);
    await db.insert(reflection).values(written);
    return written.id;
  };

  /** A submitted reflection whose author lets research use it. */
  const submitted = async (author: Person, row: Parameters<typeof reflect>[1] = {}) => {
    const id = await reflect(author, { ownWords: "Ik liet het initiatief los.", submittedAt: clock.now, ...row });
    await db.insert(consent).values(aConsent({ reflectionId: id, at: clock.now }));
    return id;
  };

  const signIn = (person: Person) =>
    db
      .insert(login)
      .values({ tokenHash: newId(), memberId: person.id, by: "demo", createdAt: clock.now, seenAt: clock.now });

  return { ...database, clock, hire, as, download, reflect, submitted, signIn, closed, team: dedicated, config };
}

export const request = {
  from: "2026-01-05",
  to: "2026-12-31",
  condition: null,
  purpose: "onderzoek" as const,
  seed: "week-10",
  reason: "Codeboek proberen op een kleine set",
};
