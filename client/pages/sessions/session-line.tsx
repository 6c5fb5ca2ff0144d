import { A } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { SessionKind } from "../../../domain/series.ts";
import { Button } from "../../parts/button.tsx";
import { Menu } from "../../parts/menu.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { AbsenceButton } from "./absence-button.tsx";
import { CancelDialog, useReinstate } from "./cancel-dialog.tsx";
import { ChangeDialog } from "./change-dialog.tsx";

export type ListedSession = {
  id: string;
  plannedAt: number;
  status: "planned" | "open" | "closed" | "cancelled";
  kind: SessionKind;
  seriesId: string | null;
  groupName: string | null;
  methodTitle: string;
  leadName: string | null;
  casusCount: number;
  absentCount: number;
  mine: "coming" | "absent" | null;
};

/** One session in a list: when, who, how, and what can be done with it in its state. */
export function SessionLine(props: { session: ListedSession }) {
  const can = useCan();
  const isClosed = () => props.session.status === "closed";
  const isCancelled = () => props.session.status === "cancelled";
  const isPlanned = () => props.session.status === "planned";
  const address = () => `/sessies/${props.session.id}${isClosed() ? "/verslag" : ""}`;
  const way = () => {
    if (isClosed()) return t("sessions.record");
    return props.session.status === "open" ? t("sessions.enter") : t("sessions.prepare");
  };
  const group = () => props.session.groupName ?? t("sessions.wholeTeam");
  const facts = () => {
    const { methodTitle, casusCount, leadName, absentCount } = props.session;
    const lead = leadName ? [t("sessions.ledBy", leadName)] : [];
    const absent = isPlanned() && absentCount > 0 ? [t("sessions.absence.count", absentCount)] : [];
    return [methodTitle, t("sessions.casussen", casusCount), ...lead, ...absent].join(" · ");
  };
  const when = () => formatInstant(props.session.plannedAt);
  return (
    <li class="session-line" classList={{ "session-line-off": isCancelled() }}>
      <span class="strong nowrap session-line-when">{when()}</span>
      <span>
        {group()}
        <span class="quiet session-line-method">{facts()}</span>
      </span>
      <span class="row push session-line-ways">
        <Show when={props.session.kind === "calibration"}>
          <Tag look="accent">{t("sessions.calibration")}</Tag>
        </Show>
        <Show when={props.session.status === "open"}>
          <Tag look="good">{t("sessions.open")}</Tag>
        </Show>
        <Show when={!isCancelled()} fallback={<Reinstate session={props.session} label={`${when()}, ${group()}`} />}>
          <A href={address()} aria-label={`${way()}: ${when()}, ${group()}`}>
            {way()}
          </A>
        </Show>
        <Show when={isPlanned() && props.session.mine}>
          {(mine) => (
            <AbsenceButton
              sessionId={props.session.id}
              isAbsent={mine() === "absent"}
              about={`${when()}, ${group()}`}
            />
          )}
        </Show>
        <Show when={isPlanned() && can("session:prepare")}>
          <PlanActions sessionId={props.session.id} when={when()} label={`${when()}, ${group()}`} />
        </Show>
      </span>
    </li>
  );
}

function PlanActions(props: { sessionId: string; when: string; label: string }) {
  const [dialog, setDialog] = createSignal<"change" | "cancel">();
  const close = () => setDialog(undefined);
  return (
    <>
      <Menu
        trigger={t("sessions.actions")}
        label={`${t("sessions.actions")}: ${props.label}`}
        triggerClass="button button-small button-quiet"
        items={[
          { label: t("sessions.change.action"), onSelect: () => setDialog("change") },
          { label: t("sessions.cancel.action"), onSelect: () => setDialog("cancel") },
        ]}
      />
      <Show when={dialog() === "change"}>
        <ChangeDialog sessionId={props.sessionId} onClose={close} />
      </Show>
      <Show when={dialog() === "cancel"}>
        <CancelDialog sessionId={props.sessionId} when={props.when} onClose={close} />
      </Show>
    </>
  );
}

function Reinstate(props: { session: ListedSession; label: string }) {
  const can = useCan();
  const reinstate = useReinstate();
  return (
    <>
      <Tag look="bad">{t("sessions.cancelled")}</Tag>
      <Show when={can("session:prepare")}>
        <Button
          isSmall
          look="quiet"
          aria-label={`${t("sessions.cancel.undo")}: ${props.label}`}
          isBusy={reinstate.isPending}
          onClick={() => reinstate.mutate({ sessionId: props.session.id, scope: "one" })}
        >
          {t("sessions.cancel.undo")}
        </Button>
      </Show>
    </>
  );
}
