import type { Db } from "../../db/database.ts";
import { aDossier, aMember, anExperiment, aReflection, aSession, aTeam } from "../../db/demo/builders.ts";
import { dossier, experiment, member, reflection, session, team } from "../../db/schema/index.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import { planSession } from "../../domain/session/state.ts";

export const at = Date.UTC(2021, 2, 10, 9);

/** A database with a team: one klantmanager, one dossier, one planned session and one reflection. */
export async function openFurnished(openDb: () => Promise<Db>) {
  const db = await openDb();
  const trial = anExperiment({});
  const floor = aTeam({ experimentId: trial.id });
  const noor = aMember({ name: "Noor", email: "noor@voorbeeld.example", teamId: floor.id });
  const file = aDossier({ code: "E-001", experimentId: trial.id, teamId: floor.id });
  const state = planSession({ method: conditiecasuistiek, facilitatorId: noor.id, plannedAt: at });
  const table = aSession({ teamId: floor.id, state });
  const written = aReflection({ sessionId: table.id, authorId: noor.id });
  await db.batch([
    db.insert(experiment).values(trial),
    db.insert(team).values(floor),
    db.insert(member).values(noor),
    db.insert(dossier).values(file),
    db.insert(session).values(table),
    db.insert(reflection).values(written),
  ]);
  return { db, trial, floor, noor, file, state, table, written };
}

/** All that an error says, with what caused it: drivers wrap the database's own words. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${wordsOf(error.cause)}` : "";
}

/** What the database says when it refuses the work. */
export async function refusalOf(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return wordsOf(error);
  }
  return "nothing was refused";
}
