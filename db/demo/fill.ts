import { isNotNull } from "drizzle-orm";
import type { Day } from "../../domain/calendar.ts";
import { type Db, writeTogether } from "../database.ts";
import * as schema from "../schema/index.ts";
import { makeDataset } from "./dataset.ts";
import { insertMany } from "./insert.ts";
import { beheerders, type DemoPerson, groupA, groupB, onderzoekers, regular, teamleiders } from "./people.ts";

/** Whether nothing has been put in the database yet: no experiment and nobody who could sign in. */
export async function isEmpty(db: Db): Promise<boolean> {
  const [experiments, members] = await db.batch([
    db.select({ id: schema.experiment.id }).from(schema.experiment).limit(1),
    db.select({ id: schema.member.id }).from(schema.member).limit(1),
  ]);
  return experiments.length === 0 && members.length === 0;
}

/**
 * Fills an empty database with the reference dataset, laid so that `today` falls in week 110 of the experiment. All of it
 * is one batch: whoever stops the first start halfway finds an empty database again, and not half a dataset.
 */
export async function fillDemo(db: Db, { today }: { today: Day }): Promise<void> {
  const rows = makeDataset(today);
  await writeTogether(db, [
    ...insertMany(db, schema.experiment, rows.experiments),
    ...insertMany(db, schema.contextEvent, rows.contextEvents),
    ...insertMany(db, schema.team, rows.teams),
    ...insertMany(db, schema.group, rows.groups),
    ...insertMany(db, schema.member, rows.members),
    ...insertMany(db, schema.dossier, rows.dossiers),
    ...insertMany(db, schema.assignment, rows.assignments),
    ...insertMany(db, schema.contact, rows.contacts),
    ...insertMany(db, schema.sessionSeries, rows.sessionSeries),
    ...insertMany(db, schema.session, rows.sessions),
    ...insertMany(db, schema.sessionEvent, rows.sessionEvents),
    ...insertMany(db, schema.invitation, rows.invitations),
    ...insertMany(db, schema.casus, rows.casussen),
    ...insertMany(db, schema.card, rows.cards),
    ...insertMany(db, schema.score, rows.scores),
    ...insertMany(db, schema.answer, rows.answers),
    ...insertMany(db, schema.afspraak, rows.afspraken),
    ...insertMany(db, schema.precedent, rows.precedents),
    ...insertMany(db, schema.precedentVersion, rows.precedentVersions),
    ...insertMany(db, schema.evaluation, rows.evaluations),
    ...insertMany(db, schema.reflection, rows.reflections),
    ...insertMany(db, schema.consent, rows.consents),
  ]);
}

/** Tells whoever starts the demo as whom to sign in. */
export async function whoToSignInAs(db: Db): Promise<string> {
  const names = (await demoPeople(db)).slice(0, 3).map(({ name }) => name);
  return `Sign in as anyone of the demo team, for example ${names.join(", ")}.`;
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
