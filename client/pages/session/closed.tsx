import { For, Show } from "solid-js";
import { LinkButton } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { Evaluation } from "../record/evaluation.tsx";
import { sessionName } from "./session-name.ts";
import { useTable } from "./table-context.tsx";

/** After closing: what came of it in a few lines, the record, and the reflection that is now to be written. */
export function Closed() {
  const { shown, state, me, sessionId } = useTable();
  const can = useCan();
  const attended = () => typeof state().participants[me.id]?.attendedAt === "number";
  const writes = () => attended() && can("reflection:list");
  const reflections = useQuery(() => ({
    queryKey: ["reflections"],
    queryFn: () => trpc.reflection.list.query(),
    enabled: writes(),
    // Closing made one that a list read before does not have.
    staleTime: 0,
  }));
  const isOfThis = (one: { sessionId: string }) => one.sessionId === sessionId;
  const toWrite = () => reflections.data?.toWrite.find(isOfThis);
  const submitted = () => reflections.data?.submitted.find(isOfThis);
  const address = () => {
    const own = toWrite() ?? submitted();
    return own ? `/reflecties/${own.id}` : "/reflecties";
  };
  const outcomes = () => shown().record?.casussen ?? [];
  return (
    <div class="stack-wide">
      <header>
        <p class="page-above">{sessionName(shown())}</p>
        <h1 tabindex="-1">{t("session.closed.title")}</h1>
        <p class="phase-instruction">{t("session.closed.text", formatInstant(state().closedAt ?? shown().now))}</p>
      </header>
      <div class="row">
        <LinkButton look="primary" href={`/sessies/${sessionId}/verslag`}>
          {t("session.closed.record")}
        </LinkButton>
        <Show when={writes()}>
          <LinkButton href={address()}>
            {t(submitted() ? "session.closed.reflectionRead" : "session.closed.reflection")}
          </LinkButton>
          <span class="quiet">{t("session.closed.reflectionText")}</span>
        </Show>
      </div>
      <Show when={attended() && can("session:take-part")}>
        <Evaluation sessionId={sessionId} />
      </Show>
      <Show when={outcomes().length > 0}>
        <section class="card" aria-labelledby="outcomes">
          <div class="card-head">
            <h2 id="outcomes">{t("session.closed.outcome")}</h2>
          </div>
          <ul class="lines" role="list">
            <For each={outcomes()}>
              {(casus) => (
                <li class="stack">
                  <p class="row">
                    <ConditionMark condition={casus.condition} />
                    <strong>{t("session.side.dossier", casus.dossierCode)}</strong>
                    <span class="quiet">{t("session.closed.afspraken", casus.afspraken.length)}</span>
                  </p>
                  <p>{casus.lesson || t("session.closed.noLesson")}</p>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  );
}
