import { aCasus, aDossier, aMember, anExperiment, aSession, aTeam } from "../../db/demo/builders.ts";
import type { Db } from "../../db/database.ts";
import { makeAudit } from "../../db/queries/audit.ts";
import { loadSession } from "../../db/queries/sessions.ts";
import * as schema from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import { sessionRefusals } from "../../domain/session/command.ts";
import { planSession, type Plan } from "../../domain/session/state.ts";
import { runSessionCommand } from "../../server/commands/session-command.ts";
import { demoConfig } from "../../server/config.ts";
import type { SignedIn } from "../../server/context.ts";
import { noRooms } from "../server/no-rooms.ts";
import type { SessionEngine } from "./session-engine-suite.ts";

const invited = {
  gespreksleider: "participant",
  inbrenger: "participant",
  collega: "participant",
  laatkomer: "participant",
  onderzoeker: "observer",
};

/** The server's commands over a database: nothing of a session is in memory between two of them. */
export async function makeSqlEngine(db: Db, plan: Plan): Promise<SessionEngine> {
  const config = demoConfig("http://127.0.0.1:8787", "0");
  const experiment = anExperiment({});
  const team = aTeam({ experimentId: experiment.id });
  const dossier = aDossier({ code: "E-001", experimentId: experiment.id, teamId: team.id });
  const session = aSession({ teamId: team.id, state: planSession(plan) });
  await db.insert(schema.experiment).values(experiment);
  await db.insert(schema.team).values(team);
  await db.insert(schema.dossier).values(dossier);
  await db.insert(schema.session).values(session);
  for (const [id, part] of Object.entries(invited)) {
    const role = part === "observer" ? "onderzoeker" : "klantmanager";
    await db
      .insert(schema.member)
      .values(aMember({ id, name: id, role, teamId: role === "klantmanager" ? team.id : null }));
    await db
      .insert(schema.invitation)
      .values({ sessionId: session.id, memberId: id, part: part === "observer" ? "observer" : "participant" });
  }
  for (const { casusId, inbrengerId } of plan.agenda ?? []) {
    await db
      .insert(schema.casus)
      .values(aCasus({ id: casusId, sessionId: session.id, dossierId: dossier.id, inbrengerId }));
  }

  const contextOf = (memberId: string, now: number): SignedIn => ({
    db,
    rooms: noRooms,
    config,
    runtime: "node",
    now: () => now,
    audit: makeAudit({ db, key: config.auditKey, now: () => now }),
    login: {
      id: `login of ${memberId}`,
      member: {
        id: memberId,
        name: memberId,
        role: "klantmanager",
        teamId: team.id,
        groupId: null,
        color: 0,
        slug: null,
      },
      expiresAt: now + 1,
    },
  });

  return {
    async give({ id }, command, now) {
      try {
        await runSessionCommand(contextOf(id, now), { sessionId: session.id, command });
        return null;
      } catch (error) {
        const refusal = error instanceof Refusal ? sessionRefusals.find((code) => code === error.detail) : undefined;
        if (!refusal) throw error;
        return refusal;
      }
    },
    async state() {
      const stored = await loadSession(db, session.id);
      if (!stored) throw new Error("the session is gone");
      return stored.state;
    },
    restart: async () => {},
  };
}
