import type { Condition } from "../../domain/conditions/condition.ts";
import type { Initiatief, Kanaal } from "../../domain/contact.ts";
import type { Moment } from "./moments.ts";
import type { Random } from "./random.ts";
import { answers, closings, firstTalks, lockdownRemarks, openings, unaskedClosings } from "./texts/contact-frames.ts";
import type { Topic } from "./texts/contact-topics.ts";

export type Told = {
  condition: Condition;
  initiatief: Initiatief;
  kanaal: Kanaal;
  kind: Moment["kind"];
  topics: readonly Topic[];
  isDistant: boolean;
};

/** What a klantmanager wrote down of a contact: two to six short sentences. */
export function writeSummary(random: Random, told: Told): string {
  const sentences = begin(random, told);
  // A question in writing says what is asked; what was done about it stands with the call back.
  const isQuestion = told.initiatief === "deelnemer" && (told.kanaal === "mail" || told.kanaal === "brief");
  for (const { raised, done } of told.topics) {
    sentences.push(raised);
    if (!isQuestion && random.chance(0.7)) sentences.push(random.pick(done));
  }
  if (told.isDistant && random.chance(0.3)) sentences.push(random.pick(lockdownRemarks));
  if (told.kind === "unasked") sentences.push(random.pick(unaskedClosings));
  else if (!isQuestion && random.chance(0.75)) sentences.push(random.pick(closings[told.condition]));
  return sentences.join(" ");
}

function begin(random: Random, { kind, condition, initiatief, kanaal }: Told): string[] {
  if (kind === "first") return [random.pick(firstTalks[condition])];
  if (!random.chance(0.75)) return [];
  const { any, [kanaal]: own = [] } = openings[initiatief];
  // What was written is not said to have been spoken.
  const isSpoken = kanaal !== "mail" && kanaal !== "brief";
  return own.length > 0 && (!isSpoken || random.chance(0.5)) ? [random.pick(own)] : [random.pick(any)];
}

/** What was written down of the answer to a written question. */
export function writeAnswer(random: Random, topics: readonly Topic[]): string {
  return [random.pick(answers), ...topics.map(({ done }) => random.pick(done))].join(" ");
}
