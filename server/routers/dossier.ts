import { z } from "zod";
import { afsprakenOfDossier } from "../../db/queries/afspraken.ts";
import { contactsOf, insertContact, removeContact } from "../../db/queries/contacts.ts";
import { countDossiers, findDossier, listDossiers, sessionsAhead } from "../../db/queries/dossiers.ts";
import { factsOf } from "../../db/queries/facts.ts";
import { scoresFor } from "../../db/queries/scores.ts";
import { teamMembers } from "../../db/queries/week.ts";
import { isOpenAfspraak } from "../../domain/afspraak.ts";
import { dayOfInstant, isDay, millisPerDay } from "../../domain/calendar.ts";
import { answers } from "../../domain/checklists/checklist.ts";
import { conditions } from "../../domain/conditions/condition.ts";
import { drukbronnen, initiatieven, kanalen, onderwerpen } from "../../domain/contact.ts";
import { dueOn } from "../../domain/due.ts";
import { Refusal } from "../../domain/errors.ts";
import { permits } from "../../domain/permissions.ts";
import { proposeCasus } from "../commands/propose-casus.ts";
import { answersOfLog, scoreSelf } from "../commands/score-self.ts";
import type { SignedIn } from "../context.ts";
import { refusePersonalData } from "../personal-data.ts";
import { may, router } from "../trpc.ts";
import {
  checklistView,
  contactLines,
  contactPage,
  dossierList,
  dossierView,
  savedScore,
  scoreView,
  sessionsToBringTo,
  shownDossier,
  takeBackTime,
} from "../views/dossier.ts";
import { writeChange } from "../write-change.ts";
import { nothing, text } from "../views/shapes.ts";

const contactsPerPage = 20;
const about = z.strictObject({ dossierId: z.string() });

const listing = z.strictObject({
  whose: z.enum(["mine", "team"]),
  condition: z.enum(conditions).optional(),
  search: z.string().trim().max(40).optional(),
  onlyDue: z.boolean().default(false),
  after: z.string().optional(),
  limit: z.number().int().min(1).max(100).default(40),
});

const newContact = about.extend({
  on: z.string().refine(isDay),
  initiatief: z.enum(initiatieven),
  kanaal: z.enum(kanalen),
  minutes: z.number().int().min(0).max(600),
  onderwerpen: z.array(z.enum(onderwerpen)).max(onderwerpen.length),
  drukbron: z.enum(drukbronnen).nullable(),
  summary: z.string().trim().max(2000),
});

const olderContacts = about.extend({
  after: z.strictObject({ on: z.string(), createdAt: z.number(), id: z.string() }),
});

const selfScore = about.extend({
  given: z
    .array(z.strictObject({ itemId: z.string(), answer: z.enum(answers), reason: z.string().max(500).nullish() }))
    .max(40),
});

const changed = (ctx: SignedIn, dossierId: string, what: string) =>
  writeChange(ctx, { kind: "dossier", id: dossierId }, { what });

const viewed = (ctx: SignedIn, dossierId: string) =>
  ctx.audit.write({ actorId: ctx.login.member.id, action: "view", subjectKind: "dossier", subjectId: dossierId });

export const dossierRouter = router({
  /** My dossiers or my team's, by code, a page at a time; `total` counts what the filter leaves, due or not. */
  list: may("dossier:list")
    .input(listing)
    .output(dossierList)
    .query(async ({ ctx, input }) => {
      const { whose, condition, search, onlyDue, after, limit } = input;
      const filter = {
        teamId: ctx.actor.teamId ?? "",
        memberId: ctx.actor.id,
        isMine: whose === "mine",
        condition,
        search,
      };
      const today = dayOfInstant(ctx.now());
      const [page, total] = await Promise.all([
        listDossiers(ctx.db, { filter, today, onlyDue, after, limit }),
        countDossiers(ctx.db, filter),
      ]);
      return { today, dossiers: page.rows, next: page.next, total };
    }),

  /** All of one dossier but its living note, and what the viewer may do with it. */
  show: may("dossier:read")
    .input(about)
    .output(shownDossier)
    .query(async ({ ctx, input: { dossierId } }) => {
      const { db, actor } = ctx;
      const now = ctx.now();
      const today = dayOfInstant(now);
      const [found, contacts, afspraken, scores, team] = await Promise.all([
        findDossier(db, dossierId),
        contactsOf(db, { dossierId, limit: contactsPerPage + 1 }),
        afsprakenOfDossier(db, dossierId),
        scoresFor(db, { dossierId, memberId: actor.id }),
        teamMembers(db, actor.teamId ?? ""),
      ]);
      if (!found) throw new Refusal("not-found");
      await viewed(ctx, dossierId);
      const { condition, variant, teamId } = found.dossier;
      return {
        ...dossierView(found, today),
        today,
        abilities: { write: permits(actor, "dossier:write", { teamId }) },
        contacts: contactLines(contacts, { limit: contactsPerPage, viewerId: actor.id, now }),
        checklist: checklistView(condition, variant, await answersOfLog(ctx, found.dossier)),
        scores: scores.map((row) => scoreView(row, variant)),
        due: dueOn(today, {
          ...found.dossier,
          lastContact: contacts.find(({ initiatief }) => initiatief !== "systeembrief") ?? null,
          guidedSince: found.assignments.find(({ memberId, to }) => memberId === actor.id && to === null)?.from ?? null,
          lastSelfScoreOn: scores.find(({ kind }) => kind === "self")?.on ?? null,
          afspraakDueOn: afspraken.find((one) => isOpenAfspraak(one) && one.who.id === actor.id)?.dueOn ?? null,
        }),
        afspraken,
        team,
      };
    }),

  /** An older page of the contact log. */
  contacts: may("dossier:read")
    .input(olderContacts)
    .output(contactPage)
    .query(async ({ ctx, input: { dossierId, after } }) => {
      const rows = await contactsOf(ctx.db, { dossierId, after, limit: contactsPerPage + 1 });
      return contactLines(rows, { limit: contactsPerPage, viewerId: ctx.actor.id, now: ctx.now() });
    }),

  /** Writes a contact into the log, in the name of who is signed in. */
  addContact: may("dossier:write")
    .input(newContact)
    .output(z.object({ contactId: text }))
    .mutation(async ({ ctx, input }) => {
      const now = ctx.now();
      if (input.on > dayOfInstant(now)) throw new Refusal("contact.in-the-future");
      refusePersonalData(input.summary);
      const added = await insertContact(ctx.db, { ...input, memberId: ctx.actor.id, createdAt: now });
      if (!added) throw new Refusal("internal");
      await changed(ctx, input.dossierId, "contact-added");
      return { contactId: added.id };
    }),

  /** Takes back a contact of one's own, as long as the ink is wet. */
  removeContact: may("dossier:write")
    .input(about.extend({ contactId: z.string() }))
    .output(nothing)
    .mutation(async ({ ctx, input: { dossierId, contactId } }) => {
      const since = ctx.now() - takeBackTime;
      const isRemoved = await removeContact(ctx.db, { dossierId, contactId, memberId: ctx.actor.id, since });
      if (!isRemoved) throw new Refusal("not-found");
      await changed(ctx, dossierId, "contact-removed");
    }),

  /** Keeps the checklist that the person who is signed in filled in alone, today. */
  saveScore: may("dossier:write")
    .input(selfScore)
    .output(savedScore)
    .mutation(async ({ ctx, input: { dossierId, given } }) => {
      const found = await findDossier(ctx.db, dossierId);
      if (!found) throw new Refusal("not-found");
      const saved = await scoreSelf(ctx, found.dossier, given);
      await changed(ctx, dossierId, "score-saved");
      return saved;
    }),

  /** Sessions of the team that this dossier can be brought to. */
  sessionsAhead: may("dossier:write")
    .input(about)
    .output(sessionsToBringTo)
    .query(async ({ ctx }) => {
      const rows = await sessionsAhead(ctx.db, { teamId: ctx.actor.teamId ?? "", from: ctx.now() - millisPerDay });
      return rows.map((row) => ({ ...row, isMine: row.groupId === null || row.groupId === ctx.actor.groupId }));
    }),

  /** Brings the dossier to a session as a casus, with the person who is signed in as inbrenger. */
  bringToSession: may("dossier:write")
    .input(about.extend({ sessionId: z.string(), question: z.string().trim().min(1).max(500) }))
    .output(z.object({ casusId: text }))
    .mutation(async ({ ctx, input }) => {
      const facts = await factsOf(ctx.db, "session", input.sessionId);
      if (!facts || !permits(ctx.actor, "session:prepare", facts)) throw new Refusal("not-found");
      refusePersonalData(input.question);
      const casusId = await proposeCasus(ctx, input);
      await changed(ctx, input.dossierId, "brought-to-session");
      return { casusId };
    }),
});
