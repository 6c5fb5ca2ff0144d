import type { Condition } from "../../../domain/conditions/condition.ts";

/** The dedicated team only brings dossiers of the two conditions that it carries out. */
export type TableCondition = Exclude<Condition, "vergelijking">;

/** A casus as it was brought, and what may have come of it. */
export type CasusStory = {
  question: string;
  /** What the inbrenger took along, in own words. */
  insights: readonly string[];
  /** What the group learned: one rule that a new colleague understands. */
  lessons: readonly string[];
  /** What was agreed, in words that fit whoever takes it on. */
  afspraken: readonly string[];
};
