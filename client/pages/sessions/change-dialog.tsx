import { createSignal, Show } from "solid-js";
import { dayOfInstant, wallClockOf } from "../../../domain/calendar.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { FormError } from "../../parts/form-foot.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { createDraft, momentOf, PlanFields, planOfDraft, type PlanOptions } from "./plan-fields.tsx";

type Plan = Awaited<ReturnType<typeof trpc.plan.show.query>>;
export type Scope = "one" | "following";

/** Plans a session otherwise, alone or with all of its series that come after it. */
export function ChangeDialog(props: { sessionId: string; onClose: () => void }) {
  const query = useQuery(() => ({
    queryKey: ["sessions", "plan", props.sessionId],
    queryFn: async () => {
      const [options, plan] = await Promise.all([
        trpc.plan.options.query(),
        trpc.plan.show.query({ sessionId: props.sessionId }),
      ]);
      return { options, plan };
    },
    staleTime: 0,
  }));
  const [isBusy, setBusy] = createSignal(false);
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("sessions.change.title")}
      isWide
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form="change-session" isBusy={isBusy()}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <Loaded query={query}>
        {(known) => (
          <ChangeForm
            sessionId={props.sessionId}
            options={withMethod(known().options, known().plan)}
            plan={known().plan}
            onBusy={setBusy}
            onClose={props.onClose}
          />
        )}
      </Loaded>
    </Dialog>
  );
}

/** What can be chosen, and the method it was planned with when the team no longer chooses that. */
const withMethod = (options: PlanOptions, { method }: Plan): PlanOptions =>
  options.methods.some(({ id }) => id === method.id) ? options : { ...options, methods: [...options.methods, method] };

function ChangeForm(props: {
  sessionId: string;
  options: PlanOptions;
  plan: Plan;
  onBusy: (isBusy: boolean) => void;
  onClose: () => void;
}) {
  const [scope, setScope] = createSignal<Scope>("one");
  const [problem, setProblem] = createSignal<string>();
  const [draft, setDraft] = createDraft({
    methodId: props.plan.methodId,
    day: dayOfInstant(props.plan.plannedAt),
    time: wallClockOf(props.plan.plannedAt),
    minutes: String(props.plan.minutes),
    facilitatorId: props.plan.facilitatorId,
    observerIds: [...props.plan.observerIds],
  });
  const change = useMutation(() => ({
    mutationFn: trpc.plan.change.mutate,
    invalidates: [["sessions"], ["week"], ["session", props.sessionId]],
    done: ({ sessions }: { sessions: number }) => t("sessions.change.done", sessions),
    onSuccess: props.onClose,
  }));
  const table = () => {
    const moment = momentOf(draft);
    return {
      groupId: props.plan.groupId,
      moments: moment === undefined ? [] : [moment],
      changed: {
        sessionId: props.sessionId,
        isWithFollowing: scope() === "following",
        invitedIds: props.plan.participantIds,
      },
    };
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const planned = planOfDraft(draft);
    if (typeof planned === "string") return setProblem(planned);
    setProblem(undefined);
    props.onBusy(true);
    await change.mutateAsync({ ...planned, sessionId: props.sessionId, scope: scope() }).catch(() => undefined);
    props.onBusy(false);
  };
  return (
    <form id="change-session" class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <ScopeChoice
        following={props.plan.series?.following ?? 0}
        value={scope()}
        onChange={(next) => {
          setScope(next);
          // In a series people take turns: only whoever is chosen here on purpose leads all of them.
          setDraft("facilitatorId", next === "following" ? "" : props.plan.facilitatorId);
        }}
      />
      <PlanFields
        options={props.options}
        draft={draft}
        onChange={setDraft}
        isCalibration={props.plan.kind === "calibration"}
        table={table()}
        noFacilitator={scope() === "following" ? t("sessions.change.sameFacilitators") : undefined}
      />
      <Show when={scope() === "following"}>
        <p class="quiet">{t("sessions.change.followingHint")}</p>
      </Show>
      <FormError sentence={problem()} />
    </form>
  );
}

/** One of a series, or it and all after it; nothing to choose for a session of its own. */
export function ScopeChoice(props: { following: number; value: Scope; onChange: (scope: Scope) => void }) {
  return (
    <Show when={props.following > 0}>
      <RadioSegment
        legend={t("sessions.scope.legend")}
        options={[
          { value: "one", label: t("sessions.scope.one") },
          { value: "following", label: t("sessions.scope.following", props.following) },
        ]}
        value={props.value}
        onChange={props.onChange}
      />
    </Show>
  );
}
