import { isNotNull } from "drizzle-orm";
import type { Day } from "../../domain/calendar.ts";
import type { Db } from "../database.ts";
import * as schema from "../schema/index.ts";
import { makeDataset } from "./dataset.ts";
import { insertMany } from "./insert.ts";
import { beheerders, type DemoPerson, groupA, groupB, onderzoekers, regular, teamleiders } from "./people.ts";

type Progress = (done: { rows: number; of: number }) => void;

/** Whether nothing has been put in the database yet: no experiment and nobody who could sign in. */
export async function isEmpty(db: Db): Promise<boolean> {
  const [experiments, members] = await db.batch([
    db.select({ id: schema.experiment.id }).from(schema.experiment).limit(1),
    db.select({ id: schema.member.id }).from(schema.member).limit(1),
  ]);
  return experiments.length === 0 && members.length === 0;
}

/**
 * Fills an empty database with the reference dataset, laid so that `today` falls in week 110 of the experiment.
 * `progress` hears after each batch how many rows of all are in.
 */
export async function fillDemo(db: Db, { today, progress }: { today: Day; progress?: Progress }): Promise<void> {
  const rows = makeDataset(today);
  const of = Object.values(rows).reduce((total, list) => total + list.length, 0);
  let before = 0;
  const heard = (list: readonly unknown[]) => {
    const start = before;
    before += list.length;
    return (done: number) => progress?.({ rows: start + done, of });
  };
  await insertMany(db, schema.experiment, rows.experiments, heard(rows.experiments));
  await insertMany(db, schema.contextEvent, rows.contextEvents, heard(rows.contextEvents));
  await insertMany(db, schema.team, rows.teams, heard(rows.teams));
  await insertMany(db, schema.group, rows.groups, heard(rows.groups));
  await insertMany(db, schema.member, rows.members, heard(rows.members));
  await insertMany(db, schema.dossier, rows.dossiers, heard(rows.dossiers));
  await insertMany(db, schema.assignment, rows.assignments, heard(rows.assignments));
  await insertMany(db, schema.contact, rows.contacts, heard(rows.contacts));
  await insertMany(db, schema.session, rows.sessions, heard(rows.sessions));
  await insertMany(db, schema.sessionEvent, rows.sessionEvents, heard(rows.sessionEvents));
  await insertMany(db, schema.invitation, rows.invitations, heard(rows.invitations));
  await insertMany(db, schema.casus, rows.casussen, heard(rows.casussen));
  await insertMany(db, schema.card, rows.cards, heard(rows.cards));
  await insertMany(db, schema.score, rows.scores, heard(rows.scores));
  await insertMany(db, schema.answer, rows.answers, heard(rows.answers));
  await insertMany(db, schema.afspraak, rows.afspraken, heard(rows.afspraken));
  await insertMany(db, schema.reflection, rows.reflections, heard(rows.reflections));
  await insertMany(db, schema.consent, rows.consents, heard(rows.consents));
}

/** The people who can be signed in as, the intervisie group that meets today first. */
export async function demoPeople(db: Db): Promise<DemoPerson[]> {
  const order = [groupA, groupB, teamleiders, onderzoekers, beheerders, regular].flat().map(([slug]) => slug);
  const people = await db
    .select({ slug: schema.member.slug, name: schema.member.name, role: schema.member.role })
    .from(schema.member)
    .where(isNotNull(schema.member.slug))
    .all();
  return people
    .flatMap(({ slug, ...person }) => (slug === null ? [] : [{ slug, ...person }]))
    .toSorted((one, other) => order.indexOf(one.slug) - order.indexOf(other.slug));
}
