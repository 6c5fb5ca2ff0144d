import { addDays, addMonths, daysBetween, type Day } from "../calendar.ts";
import type { Condition, Variant } from "../conditions/condition.ts";
import type { Assignment, Contact } from "../contact.ts";
import { countsAsKlantmanager } from "../continuity.ts";
import type { Answer } from "./checklist.ts";

/** What is customary in a municipality. The defaults are still to be validated. */
export type ContactNorm = {
  /** Contacts with one deelnemer in a year of customary guidance. */
  contactsPerYear: number;
  /** Share above or below the norm that still counts as customary. */
  tolerance: number;
};

export const defaultContactNorm: ContactNorm = { contactsPerYear: 4, tolerance: 0.5 };

export type LogFacts = {
  contacts: readonly Contact[];
  assignments: readonly Assignment[];
  today: Day;
  condition: Condition;
  variant: Variant | null;
  norm?: ContactNorm;
};

/**
 * What the contact log can answer of the [auto] items, by item id. An item that is missing could not be known from the
 * log and is left to people; a proposal is never more than that, and the person who scores may overrule it.
 */
export function autoAnswers({ norm = defaultContactNorm, ...facts }: LogFacts): Partial<Record<string, Answer>> {
  const contacts = facts.contacts
    // A letter that the system sends by itself is no contact between people.
    .filter((contact) => contact.on <= facts.today && contact.initiatief !== "systeembrief")
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const log = { ...facts, contacts, norm };
  const known = Object.entries(questions[facts.condition]).map(
    ([itemId, question]) => [itemId, question(log)] as const,
  );
  return Object.fromEntries(known.filter(([, answer]) => answer !== undefined));
}

type Log = Required<LogFacts>;
type Question = (log: Log) => Answer | undefined;

const questions: Record<Condition, Record<string, Question>> = {
  zelfregie: { ZR1: lastInitiativeWasFree, ZR9: nobodyCalledUnasked, ZR10: availabilityWasRepeated },
  "extra-aandacht": { EA1: klantmanagerTookContact, EA2: contactWasDoubled, EA4: klantmanagerWasTheSame },
  vergelijking: { VG2: contactWasCustomary },
};

function lastInitiativeWasFree({ contacts }: Log): Answer | undefined {
  const last = contacts.at(-1);
  if (!last) return undefined;
  if (last.initiatief === "deelnemer") return "ja";
  // Whether a legal contact was named as such is in nobody's log.
  return last.initiatief === "klantmanager" ? "nee" : undefined;
}

function nobodyCalledUnasked({ contacts, today }: Log): Answer {
  const from = addMonths(today, -3);
  return contacts.some((contact) => contact.on > from && contact.initiatief === "klantmanager") ? "nee" : "ja";
}

function availabilityWasRepeated({ contacts, today, assignments, variant }: Log): Answer | undefined {
  if (variant !== "faciliteren") return undefined;
  const since = contacts.findLast((contact) => contact.initiatief === "deelnemer")?.on ?? startOf(assignments);
  if (since === undefined) return undefined;
  const silentUntil = addMonths(since, 6);
  if (today <= silentUntil) return "nvt";
  const afterwards = contacts.filter((contact) => contact.on > silentUntil && contact.initiatief === "klantmanager");
  if (afterwards.length === 0) return "nee";
  // Once is what is asked, but only a reader can tell whether the words were neutral.
  return afterwards.length > 1 ? "nee" : undefined;
}

function klantmanagerTookContact({ contacts, assignments, today, norm }: Log): Answer | undefined {
  const from = addDays(today, -Math.round(365 / (2 * norm.contactsPerYear)));
  if (contacts.some((contact) => contact.on > from && contact.initiatief === "klantmanager")) return "ja";
  const start = startOf(assignments);
  return start !== undefined && start <= from ? "nee" : undefined;
}

function contactWasDoubled(log: Log): Answer | undefined {
  const rate = contactsPerYear(log);
  if (rate === undefined) return undefined;
  return rate >= 2 * log.norm.contactsPerYear ? "ja" : "nee";
}

function contactWasCustomary(log: Log): Answer | undefined {
  const rate = contactsPerYear(log);
  if (rate === undefined) return undefined;
  const { contactsPerYear: norm, tolerance } = log.norm;
  return Math.abs(rate - norm) <= norm * tolerance ? "ja" : "nee";
}

function klantmanagerWasTheSame({ contacts, assignments, today }: Log): Answer | undefined {
  const [previous, last] = contacts.slice(-2);
  if (!previous || !last) return undefined;
  if (previous.memberId !== last.memberId) return "nee";
  const isFixed = assignments.some(
    (assignment) => assignment.memberId === last.memberId && countsAsKlantmanager(assignment, today),
  );
  // The same face twice, but a stand-in's.
  return isFixed ? "ja" : "deels";
}

/** Contacts in the past year as a yearly rate; undefined in the first quarter, when one contact would say too much. */
function contactsPerYear({ contacts, assignments, today }: Log): number | undefined {
  const start = startOf(assignments);
  if (start === undefined) return undefined;
  const days = Math.min(365, daysBetween(start, today));
  if (days < 91) return undefined;
  const from = addDays(today, -days);
  return (contacts.filter((contact) => contact.on > from).length * 365) / days;
}

function startOf(assignments: readonly Assignment[]): Day | undefined {
  return assignments.map((assignment) => assignment.from).toSorted()[0];
}
