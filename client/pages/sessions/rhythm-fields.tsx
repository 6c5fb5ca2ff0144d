import { Show } from "solid-js";
import { isDay } from "../../../domain/calendar.ts";
import { daysOfSeries, mostInSeries, mostWeeksBetween, type Rhythm } from "../../../domain/series.ts";
import { DateInput } from "../../parts/date-input.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { formatLongDay, formatWeekday } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";

export type RhythmDraft = { everyWeeks: string; ends: "count" | "on"; count: string; on: string };

/** A quarter of weeks, the usual span of a team's calendar. */
export const usualRhythm: RhythmDraft = { everyWeeks: "1", ends: "count", count: "12", on: "" };

/** The rhythm of a draft, or undefined while it is not one. */
export function rhythmOf({ everyWeeks, ends, count, on }: RhythmDraft): Rhythm | undefined {
  const weeks = Number(everyWeeks);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > mostWeeksBetween) return undefined;
  if (ends === "on") return isDay(on) ? { everyWeeks: weeks, until: { on } } : undefined;
  const times = Number(count);
  const isCount = Number.isInteger(times) && times >= 1 && times <= mostInSeries;
  return isCount ? { everyWeeks: weeks, until: { count: times } } : undefined;
}

/** How often a series comes back and when it ends, with the outcome in words. */
export function RhythmFields(props: {
  draft: RhythmDraft;
  first: string;
  onChange: (change: Partial<RhythmDraft>) => void;
}) {
  const days = () => {
    const rhythm = rhythmOf(props.draft);
    return rhythm && isDay(props.first) ? daysOfSeries(props.first, rhythm) : [];
  };
  const outcome = () => {
    const [first = "", ...later] = days();
    const weeks = Number(props.draft.everyWeeks);
    return t(
      "sessions.form.seriesOutcome",
      weeks,
      formatWeekday(first),
      later.length + 1,
      formatLongDay(later.at(-1) ?? first),
    );
  };
  return (
    <div class="stack plan-series">
      <TextInput
        label={t("sessions.form.everyWeeks")}
        hint={t("sessions.form.everyWeeksHint")}
        inputmode="numeric"
        value={props.draft.everyWeeks}
        onInput={(everyWeeks) => props.onChange({ everyWeeks })}
        isShort
      />
      <RadioSegment
        legend={t("sessions.form.ends")}
        options={[
          { value: "count", label: t("sessions.form.endsCount") },
          { value: "on", label: t("sessions.form.endsOn") },
        ]}
        value={props.draft.ends}
        onChange={(ends) => props.onChange({ ends })}
      />
      <Show
        when={props.draft.ends === "count"}
        fallback={
          <DateInput
            label={t("sessions.form.lastDay")}
            value={props.draft.on}
            min={props.first}
            onInput={(on) => props.onChange({ on })}
          />
        }
      >
        <TextInput
          label={t("sessions.form.times")}
          inputmode="numeric"
          value={props.draft.count}
          onInput={(count) => props.onChange({ count })}
          isShort
        />
      </Show>
      <p class="quiet" aria-live="polite">
        {days().length > 0 ? outcome() : t("sessions.form.seriesIncomplete", mostInSeries)}
      </p>
    </div>
  );
}
