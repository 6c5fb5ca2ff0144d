import { useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { addDays, dayOfInstant, instantOfWallClock } from "../../../domain/calendar.ts";
import { Button } from "../../parts/button.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { DateInput } from "../../parts/date-input.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Select } from "../../parts/select.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { useMutation, useQuery } from "../../state/query.ts";
import { serverNow } from "../../state/server-clock.ts";
import { trpc } from "../../state/trpc.ts";

const wholeTeam = "team";

/** Plans one session; afterwards the planner stands in it, to bring the first casus. */
export function PlanDialog(props: { onClose: () => void }) {
  const me = useMe();
  const navigate = useNavigate();
  const options = useQuery(() => ({
    queryKey: ["sessions", "planOptions"],
    queryFn: () => trpc.session.planOptions.query(),
  }));
  const [methodId, setMethod] = createSignal<string>();
  const [day, setDay] = createSignal(addDays(dayOfInstant(serverNow()), 7));
  const [time, setTime] = createSignal("14:00");
  const [groupId, setGroup] = createSignal(me().group?.id ?? wholeTeam);
  const [facilitatorId, setFacilitator] = createSignal<string>();
  const [observerIds, setObservers] = createSignal<string[]>([]);
  const [problem, setProblem] = createSignal<string>();
  const plan = useMutation(() => ({
    mutationFn: trpc.session.plan.mutate,
    invalidates: [["sessions"], ["week"]],
    done: t("sessions.form.done"),
    onSuccess: ({ id }) => navigate(`/sessies/${id}`),
  }));
  const observe = (id: string, isInvited: boolean) =>
    setObservers((ids) => (isInvited ? [...ids, id] : ids.filter((other) => other !== id)));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const facilitator = facilitatorId() ?? options.data?.people.find((person) => person.id === me().id)?.id;
    const method = methodId() ?? options.data?.methods[0]?.id;
    const isComplete = day() !== "" && /^\d\d:\d\d$/.test(time());
    if (!facilitator || !method || !isComplete) return setProblem(t("sessions.form.incomplete"));
    const plannedAt = instantOfWallClock(day(), time());
    if (plannedAt < serverNow()) return setProblem(t("sessions.form.inPast"));
    setProblem(undefined);
    plan.mutate({
      methodId: method,
      plannedAt,
      groupId: groupId() === wholeTeam ? null : groupId(),
      facilitatorId: facilitator,
      observerIds: observerIds(),
    });
  };
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("sessions.form.title")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form="plan-session" isBusy={plan.isPending}>
            {t("sessions.form.submit")}
          </Button>
        </>
      }
    >
      <Loaded query={options}>
        {(choice) => (
          <form id="plan-session" class="stack" onSubmit={submit} noValidate>
            <Select
              label={t("sessions.form.method")}
              value={methodId() ?? choice().methods[0]?.id}
              onChange={setMethod}
              options={choice().methods.map(({ id, title, minutes }) => ({
                value: id,
                label: `${title} (${t("sessions.form.minutes", minutes)})`,
              }))}
            />
            <div class="row">
              <DateInput label={t("sessions.form.day")} value={day()} onInput={setDay} isRequired />
              <TextInput
                label={t("sessions.form.time")}
                type="time"
                value={time()}
                onInput={setTime}
                isShort
                required
              />
            </div>
            <Select
              label={t("sessions.form.group")}
              value={groupId()}
              onChange={setGroup}
              options={[
                ...choice().groups.map(({ id, name }) => ({ value: id, label: name })),
                { value: wholeTeam, label: t("sessions.wholeTeam") },
              ]}
            />
            <Select
              label={t("sessions.form.facilitator")}
              value={facilitatorId() ?? choice().people.find(({ id }) => id === me().id)?.id}
              onChange={setFacilitator}
              options={choice().people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <fieldset class="stack">
              <legend class="field-label">{t("sessions.form.observers")}</legend>
              <p class="field-hint">{t("sessions.form.observersHint")}</p>
              <For each={choice().researchers}>
                {({ id, name }) => (
                  <Checkbox
                    label={name}
                    checked={observerIds().includes(id)}
                    onChange={(isInvited) => observe(id, isInvited)}
                  />
                )}
              </For>
            </fieldset>
            <Show when={problem()}>
              <Notice look="bad">{problem()}</Notice>
            </Show>
          </form>
        )}
      </Loaded>
    </Dialog>
  );
}
