import { z } from "zod";
import { logOf } from "../../db/queries/contacts.ts";
import { afsprakenOf, casussenOf, invitedTo, sessionHeading } from "../../db/queries/sessions.ts";
import { groupsOf, judgementsOf, marksOf, openAnswers, revealedCards } from "../../db/queries/contributions.ts";
import { dayOfInstant, weekOfExperiment } from "../../domain/calendar.ts";
import { autoAnswers } from "../../domain/checklists/auto-answers.ts";
import { Refusal } from "../../domain/errors.ts";
import { permits } from "../../domain/permissions.ts";
import { sessionKinds } from "../../domain/series.ts";
import { publicView } from "../../domain/session/view.ts";
import type { SignedIn } from "../context.ts";
import { contactText } from "./dossier.ts";
import { keptText, keptTexts } from "./kept-texts.ts";
import { boardOf, judgementsShown, shownCard, shownGroup, shownJudgement } from "./contributions.ts";
import { publicSession, sessionRecord } from "./session-state.ts";
import { answer, condition, day, instant, person, status, text, variant } from "./shapes.ts";

const listed = z.object({
  id: text,
  plannedAt: instant,
  status,
  kind: z.enum(sessionKinds),
  seriesId: text.nullable(),
  minutes: z.number(),
  groupId: text.nullable(),
  groupName: text.nullable(),
  methodTitle: text,
  leadName: text.nullable(),
  casusCount: z.number(),
  /** How many of who is invited said beforehand not to be there. */
  absentCount: z.number(),
  /** What the caller said of themselves; null for who is not invited. */
  mine: z.enum(["coming", "absent"]).nullable(),
});

export const sessionList = z.object({ coming: z.array(listed), past: z.array(listed), hasMore: z.boolean() });

const part = z.enum(["participant", "observer"]);
const kind = z.enum(["self", "peer", "consensus", "researcher"]);
const given = { itemId: text, answer, reason: text.nullable() };

/** One person's own answers, under the casus they are about. */
export const ownAnswersView = z.array(z.object({ casusId: text.nullable(), ...given }));

const casus = z.object({
  id: text,
  question: text,
  inbrengerId: text,
  kern: text,
  insight: text,
  lesson: text,
  dossier: z.object({ id: text.nullable(), code: text, condition, variant }),
  log: z.object({ contacts: z.array(z.object(contactText)), auto: z.partialRecord(text, answer) }).nullable(),
  cards: z.array(shownCard),
  groups: z.array(shownGroup),
  judgements: z.array(shownJudgement),
  answers: z.array(z.object({ raterId: text, kind, value: z.number().nullable(), ...given })),
  afspraken: z.array(z.object({ id: text, text, whoId: text, whoName: text, dueOn: day })),
});

export const shownSession = z.object({
  id: text,
  plannedAt: instant,
  status,
  version: z.number(),
  now: instant,
  teamName: text,
  groupName: text.nullable(),
  week: z.number(),
  state: publicSession,
  record: sessionRecord.nullable(),
  people: z.array(z.object({ ...person.shape, groupName: text.nullable(), part, joinedAt: instant.nullable() })),
  me: z.object({ id: text, part: part.nullable(), hasConsented: z.boolean() }),
  casussen: z.array(casus),
  texts: z.array(keptText),
});

/**
 * A session as the people at its table see it: the public state, and per casus only what lies open. Nothing that is
 * still private goes through here, so the same view serves every participant and the invited observer. A colleague or
 * teamleider who was not invited sees the agenda, and what was said at the table no sooner than in the record.
 */
export async function showSession(ctx: SignedIn, sessionId: string) {
  const { db, login } = ctx;
  const heading = await sessionHeading(db, sessionId);
  if (!heading) throw new Refusal("not-found");
  const [people, casussen, cards, marks, groups, judgements, answers, afspraken] = await Promise.all([
    invitedTo(db, sessionId),
    casussenOf(db, sessionId),
    revealedCards(db, sessionId),
    marksOf(db, sessionId),
    groupsOf(db, sessionId),
    judgementsOf(db, sessionId),
    openAnswers(db, sessionId),
    afsprakenOf(db, sessionId),
  ]);
  const of = <T extends { casusId: string | null }>(rows: T[], casusId: string) =>
    rows.filter((row) => row.casusId === casusId);
  const mayOpenDossier = permits(login.member, "dossier:read", { teamId: heading.teamId });
  const invited = people.find((person) => person.id === login.member.id);
  const isShownTalk = invited !== undefined || heading.status === "closed";
  const said = <T>(rows: T[]): T[] => (isShownTalk ? rows : []);
  const outcome = (text: string) => (isShownTalk ? text : "");
  const laid = { cards: said(cards), marks: said(marks), groups: said(groups) };
  return {
    id: heading.id,
    plannedAt: heading.plannedAt,
    status: heading.status,
    version: heading.version,
    now: ctx.now(),
    teamName: heading.teamName,
    groupName: heading.groupName,
    week: weekOfExperiment(heading.experimentStartsOn, dayOfInstant(heading.plannedAt)),
    state: publicView(heading.state),
    record: heading.record,
    texts: await keptTexts(ctx, sessionId, heading.state),
    people,
    me: {
      id: login.member.id,
      part: invited?.part ?? null,
      hasConsented: heading.state.consents.includes(login.member.id),
    },
    casussen: await Promise.all(
      casussen.map(async (casus) => ({
        id: casus.id,
        question: casus.question,
        inbrengerId: casus.inbrengerId,
        kern: outcome(casus.kern),
        insight: outcome(casus.insight),
        lesson: outcome(casus.lesson),
        dossier: {
          id: mayOpenDossier ? casus.dossierId : null,
          code: casus.code,
          condition: casus.condition,
          variant: casus.variant,
        },
        log: mayOpenDossier ? await latestOfLog(ctx, casus) : null,
        ...boardOf(heading.state, laid, casus.id, login.member.id),
        judgements: judgementsShown(heading.state, said(judgements), casus.id),
        answers: of(said(answers), casus.id),
        afspraken: of(said(afspraken), casus.id),
      })),
    ),
  };
}

const shownContacts = 8;

type Brought = Awaited<ReturnType<typeof casussenOf>>[number];

/** The latest contacts of a dossier on the table, and what they answer of its checklist. */
async function latestOfLog({ db, now }: SignedIn, { dossierId, condition, variant }: Brought) {
  const log = await logOf(db, dossierId);
  const today = dayOfInstant(now());
  const latest = log.contacts.toSorted((a, b) => b.on.localeCompare(a.on)).slice(0, shownContacts);
  return {
    contacts: latest,
    auto: autoAnswers({ ...log, today, condition, variant }),
  };
}
