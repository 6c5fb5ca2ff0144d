import { addDays, daysBetween } from "../../domain/calendar.ts";
import { type Condition, conditions } from "../../domain/conditions/condition.ts";
import { aDossier } from "./builders.ts";
import { type Calendar, workday } from "./calendar.ts";
import type { Organisation } from "./organisation.ts";
import type { Random } from "./random.ts";

export type Dossier = ReturnType<typeof aDossier> & { condition: Condition };

/** The size of the research group of the experiment, split as evenly as it goes. */
const deelnemers: Record<Condition, number> = { zelfregie: 271, "extra-aandacht": 271, vergelijking: 270 };
const letters: Record<Condition, string> = { zelfregie: "Z", "extra-aandacht": "E", vergelijking: "V" };

/** Dossiers that started from this week on follow the reading in which the klantmanager stays at hand. */
const firstWeekOfFaciliteren = 27;
const lastWeekOfEnrolment = 40;
/** Nobody leaves the bijstand within this many days, so that there is something to look back on. */
const shortestDossier = 245;
const endedShare = 0.18;

/** All deelnemers as dossiers, in the order of their codes. The note they open with is written later. */
export function makeDossiers(random: Random, calendar: Calendar, organisation: Organisation): Dossier[] {
  return conditions.flatMap((condition) =>
    Array.from({ length: deelnemers[condition] }, (_, index) => {
      // Most people were enrolled in the first months.
      const week = random.chance(0.6) ? random.whole(1, 12) : random.whole(13, lastWeekOfEnrolment);
      const startedOn = calendar.dayOf(week, random.whole(0, 4));
      const latestEnd = daysBetween(startedOn, calendar.today) - 21;
      const endedOn = random.chance(endedShare)
        ? workday(addDays(startedOn, random.whole(shortestDossier, latestEnd)))
        : null;
      return {
        ...aDossier({
          id: random.id(),
          code: `${letters[condition]}-${String(index + 1).padStart(3, "0")}`,
          experimentId: organisation.experiment.id,
          teamId: condition === "vergelijking" ? organisation.regulier.id : organisation.dedicated.id,
          startedOn,
          endedOn,
        }),
        condition,
        variant: condition === "zelfregie" ? (week < firstWeekOfFaciliteren ? "loslaten" : "faciliteren") : null,
      };
    }),
  );
}
