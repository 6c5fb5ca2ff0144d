import { addDays, type Day } from "./calendar.ts";
import type { Condition } from "./conditions/condition.ts";
import type { Initiatief, Kanaal } from "./contact.ts";

/**
 * Days without contact after which extra aandacht asks for a call. Six weeks: at twice the customary four contacts a year
 * the checklist turns to "nee" after 46 days, and the reminder has to come before that.
 */
export const agreedContactDays = 42;

/** Days in which somebody who wrote gets an answer: one working week, seen on the calendar. */
export const answerDays = 7;

/** Days after which one's own checklist no longer says how things go: a quarter, the rhythm of the gold cases. */
export const selfScoreDays = 91;

/** Days ahead that an afspraak already belongs to this week's work. */
export const afspraakAheadDays = 7;

/** Why a dossier asks for attention, most pressing first. */
export const dueReasons = [
  "question-unanswered",
  "afspraak-overdue",
  "contact-overdue",
  "afspraak-due",
  "self-score-old",
] as const;
export type DueReason = (typeof dueReasons)[number];

/** What is due, and the day from which it was. */
export type Due = { reason: DueReason; since: Day };

export type DueFacts = {
  condition: Condition;
  startedOn: Day;
  /** First day on which the person who asks guides the deelnemer; null while somebody else does. */
  guidedSince: Day | null;
  endedOn: Day | null;
  /** The newest contact between people; a letter that the system sends by itself is none. */
  lastContact: { on: Day; initiatief: Initiatief; kanaal: Kanaal } | null;
  /** Newest checklist that the person who asks filled in alone. */
  lastSelfScoreOn: Day | null;
  /** Day of the most urgent open afspraak of the person who asks. */
  afspraakDueOn: Day | null;
};

/** What a dossier asks of its klantmanager on a day, most pressing first; nothing once the dossier has ended. */
export function dueOn(today: Day, facts: DueFacts): Due[] {
  if (facts.endedOn !== null && facts.endedOn < today) return [];
  const since: Record<DueReason, Day | undefined> = {
    "question-unanswered": unansweredSince(facts),
    "afspraak-overdue": facts.afspraakDueOn !== null && facts.afspraakDueOn < today ? facts.afspraakDueOn : undefined,
    "contact-overdue": contactExpectedOn(facts),
    "afspraak-due": afspraakAhead(today, facts.afspraakDueOn),
    "self-score-old": selfScoreExpectedOn(facts),
  };
  return dueReasons.flatMap((reason) => {
    const day = since[reason];
    return day !== undefined && (day <= today || reason === "afspraak-due") ? [{ reason, since: day }] : [];
  });
}

/** Letters and mails do not answer themselves; a call or a visit does. */
function unansweredSince({ lastContact }: DueFacts): Day | undefined {
  if (lastContact?.initiatief !== "deelnemer") return undefined;
  return ["mail", "brief"].includes(lastContact.kanaal) ? addDays(lastContact.on, answerDays) : undefined;
}

/** Only extra aandacht promises contact; under zelfregie the same call would break the condition. */
function contactExpectedOn({ condition, lastContact, startedOn }: DueFacts): Day | undefined {
  return condition === "extra-aandacht" ? addDays(lastContact?.on ?? startedOn, agreedContactDays) : undefined;
}

function afspraakAhead(today: Day, dueDay: Day | null): Day | undefined {
  return dueDay !== null && dueDay >= today && dueDay <= addDays(today, afspraakAheadDays) ? dueDay : undefined;
}

/** Asked of the own klantmanager alone; the vergelijking group is scored by researchers. */
function selfScoreExpectedOn({ condition, lastSelfScoreOn, guidedSince }: DueFacts): Day | undefined {
  if (condition === "vergelijking" || guidedSince === null) return undefined;
  return addDays(
    lastSelfScoreOn !== null && lastSelfScoreOn > guidedSince ? lastSelfScoreOn : guidedSince,
    selfScoreDays,
  );
}
