import { addDays, type Day } from "../../domain/calendar.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import type { Kanaal } from "../../domain/contact.ts";
import { type Assignment, klantmanagerOn } from "./assignments.ts";
import { aContact } from "./builders.ts";
import { amsterdamTime, type Calendar, isLockdown, workday } from "./calendar.ts";
import * as weights from "./contact-weights.ts";
import type { Dossier } from "./dossiers.ts";
import { makeMoments, type Moment } from "./moments.ts";
import type { Random } from "./random.ts";
import { writeAnswer, writeSummary } from "./summaries.ts";
import { contactTopics, type Topic } from "./texts/contact-topics.ts";

export type Contact = ReturnType<typeof aContact>;

/** Share of written questions that nobody got round to. */
const unansweredShare = 0.03;

type Meant = Moment & { memberId: string; isDistant: boolean };

/** Everything that happened with one deelnemer, in order. */
export function makeContacts(
  random: Random,
  dossier: Dossier,
  { assignments, calendar }: { assignments: readonly Assignment[]; calendar: Calendar },
): Contact[] {
  const until = dossier.endedOn ?? addDays(calendar.today, -1);
  const told = new Set<Topic>();
  return makeMoments(random, dossier, until, calendar).flatMap((moment) => {
    const memberId = klantmanagerOn(assignments, moment.on);
    if (!memberId) return [];
    const isDistant = isLockdown(calendar.weekOf(moment.on));
    return contactsAt(random, dossier, { ...moment, memberId, isDistant }, { assignments, until, told });
  });
}

/** One contact, and the call back when it was a question in writing. */
function contactsAt(
  random: Random,
  dossier: Dossier,
  meant: Meant,
  around: { assignments: readonly Assignment[]; until: Day; told: Set<Topic> },
): Contact[] {
  const { on, initiatief, memberId } = meant;
  const { condition } = dossier;
  const kanaal = chooseKanaal(random, condition, meant);
  const first = random.weighted(weights.onderwerpen[condition]);
  const second = random.chance(0.35) ? random.weighted(weights.onderwerpen[condition]) : first;
  const subjects = first === second ? [first] : [first, second];
  const topics = subjects.map((subject) => freshTopic(random, contactTopics[subject], around.told));
  const [low, high] = weights.minutes[kanaal];
  const stretch = condition === "extra-aandacht" ? 1.25 : 1;
  const contact = aContact({
    id: random.id(),
    dossierId: dossier.id,
    memberId,
    on,
    initiatief,
    kanaal,
    minutes: Math.round(random.whole(low, high) * stretch) * 5,
    onderwerpen: subjects,
    drukbron: random.chance(weights.drukShare[condition]) ? random.weighted(weights.drukbronnen[condition]) : null,
    summary: writeSummary(random, { ...meant, condition, kanaal, topics }),
    createdAt: amsterdamTime(on, random.whole(9, 16), random.whole(0, 59)),
  });
  return [contact, ...answerTo(random, contact, { ...around, topics })];
}

/** Nobody tells the same thing twice as long as there is something else to tell. */
function freshTopic(random: Random, topics: readonly Topic[], told: Set<Topic>): Topic {
  const fresh = topics.filter((topic) => !told.has(topic));
  const topic = random.pick(fresh.length > 0 ? fresh : topics);
  told.add(topic);
  return topic;
}

function chooseKanaal(random: Random, condition: Condition, { initiatief, kind, isDistant }: Meant): Kanaal {
  if (kind === "first") return isDistant ? "beeldbellen" : "kantoor";
  if (initiatief === "systeembrief") return "telefoon";
  if (initiatief === "wettelijk") {
    return random.weighted(isDistant ? weights.kanalenOfDutyInLockdown : weights.kanalenOfDuty);
  }
  return random.weighted(isDistant ? weights.kanalenInLockdown : weights.kanalen[condition]);
}

/** Who writes gets a call back, nearly always; the contact stays the deelnemer's initiative. */
function answerTo(
  random: Random,
  question: Contact,
  { assignments, until, topics }: { assignments: readonly Assignment[]; until: Day; topics: readonly Topic[] },
): Contact[] {
  const isQuestion = question.initiatief === "deelnemer" && ["mail", "brief"].includes(question.kanaal);
  const on = workday(addDays(question.on, random.whole(1, 4)));
  const memberId = klantmanagerOn(assignments, on);
  if (!isQuestion || !memberId || on > until || random.chance(unansweredShare)) return [];
  const answer = {
    id: random.id(),
    memberId,
    on,
    kanaal: "telefoon" as const,
    minutes: random.whole(1, 3) * 5,
    drukbron: null,
    summary: writeAnswer(random, topics),
    createdAt: amsterdamTime(on, random.whole(9, 16), random.whole(0, 59)),
  };
  return [aContact({ ...question, ...answer })];
}
