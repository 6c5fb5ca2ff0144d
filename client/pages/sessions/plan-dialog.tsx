import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { addDays, dayOfInstant, instantOfWallClock } from "../../../domain/calendar.ts";
import { daysOfSeries, sessionMinutes, type SessionKind } from "../../../domain/series.ts";
import { Button } from "../../parts/button.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { FormError } from "../../parts/form-foot.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { Select } from "../../parts/select.tsx";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { useMutation, useQuery } from "../../state/query.ts";
import { serverNow } from "../../state/server-clock.ts";
import { trpc } from "../../state/trpc.ts";
import { createDraft, momentOf, PlanFields, planOfDraft, type PlanOptions } from "./plan-fields.tsx";
import { RhythmFields, rhythmOf, usualRhythm } from "./rhythm-fields.tsx";

const wholeTeam = "team";

/** Plans one session or a series. After one session the planner stands in it, to bring the first casus. */
export function PlanDialog(props: { methodId?: string; onClose: () => void }) {
  const options = useQuery(() => ({
    queryKey: ["sessions", "planOptions"],
    queryFn: () => trpc.plan.options.query(),
  }));
  const [isBusy, setBusy] = createSignal(false);
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("sessions.form.title")}
      isWide
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form="plan-session" isBusy={isBusy()}>
            {t("sessions.form.submit")}
          </Button>
        </>
      }
    >
      <Loaded query={options}>
        {(choice) => <PlanForm options={choice()} methodId={props.methodId} onBusy={setBusy} onClose={props.onClose} />}
      </Loaded>
    </Dialog>
  );
}

function PlanForm(props: {
  options: PlanOptions;
  /** Chosen beforehand, when the team can plan with it. */
  methodId: string | undefined;
  onBusy: (isBusy: boolean) => void;
  onClose: () => void;
}) {
  const me = useMe();
  const navigate = useNavigate();
  const [kind, setKind] = createSignal<SessionKind>("intervisie");
  const [groupId, setGroup] = createSignal(me().group?.id ?? wholeTeam);
  const [isSeries, setSeries] = createSignal(false);
  const [rhythm, setRhythm] = createStore({ ...usualRhythm });
  const [problem, setProblem] = createSignal<string>();
  const isCalibration = () => kind() === "calibration";
  const [draft, setDraft] = createDraft({
    methodId: (props.options.methods.find(({ id }) => id === props.methodId) ?? props.options.methods[0])?.id ?? "",
    day: addDays(dayOfInstant(serverNow()), 7),
    time: "14:00",
    minutes: String(sessionMinutes.usual),
    facilitatorId: props.options.people.find(({ id }) => id === me().id)?.id ?? props.options.people[0]?.id ?? "",
    observerIds: [],
  });
  const group = () => (isCalibration() || groupId() === wholeTeam ? null : groupId());
  const moments = () => {
    const first = momentOf(draft);
    const repeats = isSeries() ? rhythmOf(rhythm) : undefined;
    if (first === undefined || !repeats) return first === undefined ? [] : [first];
    return daysOfSeries(draft.day, repeats).map((day) => instantOfWallClock(day, draft.time));
  };
  const choose = (next: SessionKind) => {
    setKind(next);
    const fitting = props.options.methods.filter(({ canCalibrate }) => canCalibrate);
    const fits = fitting.some(({ id }) => id === draft.methodId);
    if (next === "calibration" && !fits) setDraft("methodId", fitting[0]?.id ?? "");
  };
  const plan = useMutation(() => ({
    mutationFn: trpc.plan.make.mutate,
    invalidates: [["sessions"], ["week"]],
    done: ({ sessions }: { sessions: number }) => t("sessions.form.done", sessions),
    onSuccess: ({ id, sessions }: { id: string; sessions: number }) =>
      sessions === 1 ? navigate(`/sessies/${id}`) : props.onClose(),
  }));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const planned = planOfDraft(draft);
    const repeats = isSeries() ? rhythmOf(rhythm) : null;
    if (typeof planned === "string") return setProblem(planned);
    if (repeats === undefined) return setProblem(t("sessions.form.badRhythm"));
    setProblem(undefined);
    props.onBusy(true);
    // What goes wrong is said in a toast; the form stays as it was filled in.
    await plan.mutateAsync({ ...planned, kind: kind(), groupId: group(), rhythm: repeats }).catch(() => undefined);
    props.onBusy(false);
  };
  return (
    <form id="plan-session" class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <RadioSegment
        legend={t("sessions.form.kind")}
        options={[
          { value: "intervisie", label: t("sessions.form.kinds.intervisie") },
          { value: "calibration", label: t("sessions.form.kinds.calibration") },
        ]}
        value={kind()}
        onChange={choose}
        hint={isCalibration() ? t("sessions.form.calibrationHint") : undefined}
      />
      <Show when={!isCalibration()}>
        <Select
          label={t("sessions.form.group")}
          value={groupId()}
          onChange={setGroup}
          options={[
            ...props.options.groups.map(({ id, name }) => ({ value: id, label: name })),
            { value: wholeTeam, label: t("sessions.wholeTeam") },
          ]}
        />
      </Show>
      <PlanFields
        options={props.options}
        draft={draft}
        onChange={setDraft}
        isCalibration={isCalibration()}
        table={{ groupId: group(), moments: moments() }}
        noFacilitator={isSeries() ? t("sessions.form.inTurn") : undefined}
      />
      <Checkbox
        label={t("sessions.form.series")}
        checked={isSeries()}
        onChange={(on) => {
          setSeries(on);
          setDraft(
            "facilitatorId",
            on ? "" : (props.options.people.find(({ id }) => id === me().id)?.id ?? props.options.people[0]?.id ?? ""),
          );
        }}
      />
      <Show when={isSeries()}>
        <RhythmFields draft={rhythm} first={draft.day} onChange={setRhythm} />
      </Show>
      <FormError sentence={problem()} />
    </form>
  );
}
