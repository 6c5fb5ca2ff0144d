import { For, Show } from "solid-js";
import { Card } from "../../parts/card.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { LinkButton } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatInstant, formatTime } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { WeekView } from "./week.tsx";

type Session = WeekView["sessions"][number];

/** Today's session has the weight; those of later weeks are a line each. */
export function SessionsOfWeek(props: { sessions: readonly Session[]; afspraken: number }) {
  return (
    <Card title={t("week.sessions.title")} isPlain>
      <Show
        when={props.sessions.length > 0}
        fallback={
          <EmptyState
            text={t("week.sessions.none")}
            action={<LinkButton href="/sessies">{t("week.sessions.plan")}</LinkButton>}
          />
        }
      >
        <ul role="list" class="lines week-sessions">
          <For each={props.sessions}>
            {(session) => (
              <li>
                <Show when={session.isToday || session.status === "open"} fallback={<LaterSession session={session} />}>
                  <SessionNow session={session} afspraken={props.afspraken} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}

const groupOf = (session: Session) => session.groupName ?? t("week.sessions.wholeTeam");

function SessionNow(props: { session: Session; afspraken: number }) {
  const isOpen = () => props.session.status === "open";
  return (
    <div class="week-session">
      <div class="row">
        <Tag look={isOpen() ? "good" : "accent"}>{isOpen() ? t("week.sessions.now") : t("week.sessions.today")}</Tag>
        <span class="soft">
          {groupOf(props.session)} · {props.session.method}
        </span>
      </div>
      <div class="week-session-head">
        <span class="week-session-time">{formatTime(props.session.plannedAt)}</span>
        <LinkButton look="primary" href={`/sessies/${props.session.id}`}>
          {isOpen() ? t("week.sessions.enter") : t("week.sessions.prepare")}
        </LinkButton>
      </div>
      <Show when={props.afspraken > 0}>
        <p class="soft">{t("week.sessions.comesBack", props.afspraken)}</p>
      </Show>
      <Show when={props.session.casussen.length > 0} fallback={<p class="soft">{t("week.sessions.noCasus")}</p>}>
        <ol class="week-casussen" role="list">
          <For each={props.session.casussen}>
            {(casus) => (
              <li>
                <span class="row">
                  <ConditionMark condition={casus.condition} isShort isPlain />
                  <span class="strong">{casus.dossierCode}</span>
                  <span class="quiet">{t("week.sessions.by", casus.inbrenger)}</span>
                </span>
                <span class="soft">{casus.question}</span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </div>
  );
}

function LaterSession(props: { session: Session }) {
  return (
    <div class="week-later">
      <a href={`/sessies/${props.session.id}`}>{formatInstant(props.session.plannedAt)}</a>
      <span class="soft small">
        {groupOf(props.session)}
        <Show when={props.session.week}>{(week) => <> · {t("week.sessions.weekOf", week())}</>}</Show>
      </span>
    </div>
  );
}
