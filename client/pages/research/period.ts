import { addDays, mondayOf, weekOfExperiment } from "../../../domain/calendar.ts";
import { formatDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";

/** The first and last day of weeks of the experiment. */
export const daysOfWeeks = (startsOn: string, from: number, to: number) => ({
  from: addDays(mondayOf(startsOn), (from - 1) * 7),
  to: addDays(mondayOf(startsOn), to * 7 - 1),
});

/** A period in words: in weeks when it is whole weeks of the experiment, and else in days. */
export function periodInWords({ from, to }: { from: string; to: string }, startsOn: string | undefined): string {
  const isWhole = mondayOf(from) === from && mondayOf(addDays(to, 1)) === addDays(to, 1);
  if (!startsOn || !isWhole) return t("research.days", formatDay(from), formatDay(to));
  return t("research.weeks", weekOfExperiment(startsOn, from), weekOfExperiment(startsOn, to));
}
