import { For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { instantOfWallClock, type Day } from "../../../domain/calendar.ts";
import { sessionMinutes } from "../../../domain/series.ts";
import { Checkbox } from "../../parts/checkbox.tsx";
import { DateInput } from "../../parts/date-input.tsx";
import { Select } from "../../parts/select.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { serverNow } from "../../state/server-clock.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { MethodFacts } from "../methods/method-facts.tsx";
import { ClashNotice, SizeNotice, type PlannedTable } from "./plan-notices.tsx";
import "../methods/methods.css";

export type PlanOptions = Awaited<ReturnType<typeof trpc.plan.options.query>>;

export type PlanDraft = {
  methodId: string;
  day: Day;
  time: string;
  minutes: string;
  /** Empty when each session keeps its own, or the people take turns. */
  facilitatorId: string;
  observerIds: string[];
};

export const createDraft = (start: PlanDraft) => createStore<PlanDraft>(start);

/** The moment (ms) of a draft; undefined while its day or its time is not filled in. */
export const momentOf = ({ day, time }: Pick<PlanDraft, "day" | "time">): number | undefined =>
  day !== "" && /^\d\d:\d\d$/.test(time) ? instantOfWallClock(day, time) : undefined;

/** What of a draft goes to the server, or the sentence that says what is missing. */
export function planOfDraft(draft: PlanDraft) {
  const minutes = Number(draft.minutes);
  const isLength = Number.isInteger(minutes) && minutes >= sessionMinutes.least && minutes <= sessionMinutes.most;
  const plannedAt = momentOf(draft);
  if (plannedAt === undefined) return t("sessions.form.incomplete");
  if (!isLength) return t("sessions.form.badMinutes", sessionMinutes.least, sessionMinutes.most);
  if (plannedAt < serverNow()) return t("sessions.form.inPast");
  const { methodId, facilitatorId, observerIds } = draft;
  return { methodId, plannedAt, minutes, facilitatorId: facilitatorId || null, observerIds: [...observerIds] };
}

/** When, how and by whom a session is led: the same for a new plan and for a change. */
export function PlanFields(props: {
  options: PlanOptions;
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  isCalibration: boolean;
  table: PlannedTable;
  /** What leaving out one facilitator means here; undefined when one has to be named. */
  noFacilitator?: string;
}) {
  const methods = () => props.options.methods.filter(({ canCalibrate }) => !props.isCalibration || canCalibrate);
  const listed = useQuery(() => ({ queryKey: ["methods"], queryFn: () => trpc.method.list.query(), reconcile: "id" }));
  const chosen = () => listed.data?.find(({ id }) => id === props.draft.methodId);
  const people = () => props.options.people.map(({ id, name }) => ({ value: id, label: name }));
  const observe = (id: string, isInvited: boolean) =>
    props.onChange({
      observerIds: isInvited ? [...props.draft.observerIds, id] : props.draft.observerIds.filter((one) => one !== id),
    });
  return (
    <>
      <Select
        label={t("sessions.form.method")}
        value={props.draft.methodId}
        onChange={(methodId) => props.onChange({ methodId })}
        options={methods().map(({ id, title, minutes }) => ({
          value: id,
          label: `${title} (${t("sessions.form.minutes", minutes)})`,
        }))}
      />
      <Show when={chosen()}>
        {(method) => (
          <div class="plan-noticed">
            <MethodFacts method={method()} />
            {/* At a calibration everybody scores alone: there are never too many. */}
            <Show when={!props.isCalibration}>
              <SizeNotice
                people={props.options.people}
                leadId={props.draft.facilitatorId}
                table={props.table}
                groupSize={method().groupSize}
              />
            </Show>
          </div>
        )}
      </Show>
      <div class="plan-noticed">
        <div class="row plan-when">
          <DateInput
            label={t("sessions.form.day")}
            value={props.draft.day}
            onInput={(day) => props.onChange({ day })}
            isRequired
          />
          <TextInput
            label={t("sessions.form.time")}
            type="time"
            value={props.draft.time}
            onInput={(time) => props.onChange({ time })}
            isShort
            required
          />
          <TextInput
            label={t("sessions.form.length")}
            inputmode="numeric"
            value={props.draft.minutes}
            onInput={(minutes) => props.onChange({ minutes })}
            isShort
            required
          />
        </div>
        <ClashNotice table={props.table} minutes={Number(props.draft.minutes) || 0} />
      </div>
      <Select
        label={t("sessions.form.facilitator")}
        value={props.draft.facilitatorId}
        onChange={(facilitatorId) => props.onChange({ facilitatorId })}
        options={[...(props.noFacilitator ? [{ value: "", label: props.noFacilitator }] : []), ...people()]}
      />
      <Show when={props.options.researchers.length > 0}>
        <fieldset class="stack plan-observers">
          <legend class="field-label">{t("sessions.form.observers")}</legend>
          <p class="field-hint">{t("sessions.form.observersHint")}</p>
          <For each={props.options.researchers}>
            {({ id, name }) => (
              <Checkbox
                label={name}
                checked={props.draft.observerIds.includes(id)}
                onChange={(isInvited) => observe(id, isInvited)}
              />
            )}
          </For>
        </fieldset>
      </Show>
    </>
  );
}
