import type { Condition } from "../../domain/conditions/condition.ts";
import type { Initiatief, Onderwerp } from "../../domain/contact.ts";
import type { Random } from "./random.ts";
import { answers, closings, lockdownRemarks, openings, unaskedClosings } from "./texts/contact-frames.ts";
import { contactTopics } from "./texts/contact-topics.ts";

export type Told = {
  condition: Condition;
  initiatief: Initiatief;
  subjects: readonly Onderwerp[];
  isDistant: boolean;
  isUnasked: boolean;
};

/** What a klantmanager wrote down of a contact: two to five short sentences. */
export function writeSummary(random: Random, told: Told): string {
  const sentences: string[] = [];
  if (random.chance(0.7)) sentences.push(random.pick(openings[told.initiatief]));
  for (const subject of told.subjects) {
    sentences.push(random.pick(contactTopics[subject].raised));
    if (random.chance(0.6)) sentences.push(random.pick(contactTopics[subject].done));
  }
  if (told.isDistant && random.chance(0.3)) sentences.push(random.pick(lockdownRemarks));
  if (told.isUnasked) sentences.push(random.pick(unaskedClosings));
  else if (random.chance(0.75)) sentences.push(random.pick(closings[told.condition]));
  return sentences.join(" ");
}

/** What was written down of the answer to a written question. */
export function writeAnswer(random: Random, subjects: readonly Onderwerp[]): string {
  const done = subjects.slice(0, 1).map((subject) => random.pick(contactTopics[subject].done));
  return [random.pick(answers), ...done].join(" ");
}
