import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { Tag } from "../../parts/tag.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";

export type ListedSession = {
  id: string;
  plannedAt: number;
  status: "planned" | "open" | "closed" | "cancelled";
  groupName: string | null;
  methodTitle: string;
  casusCount: number;
};

/** One session in a list: when, who, how, and the one way in that fits its state. */
export function SessionLine(props: { session: ListedSession }) {
  const isClosed = () => props.session.status === "closed";
  const address = () => `/sessies/${props.session.id}${isClosed() ? "/verslag" : ""}`;
  const way = () => {
    if (isClosed()) return t("sessions.record");
    return props.session.status === "open" ? t("sessions.enter") : t("sessions.prepare");
  };
  const group = () => props.session.groupName ?? t("sessions.wholeTeam");
  const when = () => formatInstant(props.session.plannedAt);
  return (
    <li class="session-line">
      <span class="strong nowrap">{when()}</span>
      <span>
        {group()}
        <span class="quiet session-line-method">
          {props.session.methodTitle} · {t("sessions.casussen", props.session.casusCount)}
        </span>
      </span>
      <span class="row push">
        <Show when={props.session.status === "open"}>
          <Tag look="accent">{t("sessions.open")}</Tag>
        </Show>
        <A href={address()} aria-label={`${way()}: ${when()}, ${group()}`}>
          {way()}
        </A>
      </span>
    </li>
  );
}
