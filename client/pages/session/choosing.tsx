import { For, Show } from "solid-js";
import { dotsOf } from "../../../domain/session/choice.ts";
import { Button } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { t } from "../../state/i18n.ts";
import { useTable } from "./table-context.tsx";

/** The casussen that were brought, told briefly; where the phase gives dots, everyone gives theirs. */
export function Choosing() {
  const { state, shown, me, nameOf, phase, isFollowing, isObserver, isLead, command, running } = useTable();
  const dots = () => {
    const workspace = phase()?.phase.workspace;
    return workspace?.kind === "agenda" ? workspace.dots : undefined;
  };
  const mine = () => state().choices[me.id] ?? [];
  const left = () => Math.max(0, (dots() ?? 0) - mine().length);
  const waiting = () =>
    new Set(
      state()
        .agenda.filter(({ startedAt }) => startedAt === null)
        .map(({ casusId }) => casusId),
    );
  const press = (casusId: string) => () => {
    const without = mine().filter((id) => id !== casusId);
    const isGiven = without.length < mine().length;
    // With one dot a press elsewhere moves it.
    const kept = isGiven ? without : [...without, casusId].slice(-(dots() ?? 1));
    void command({ type: "choose", casusIds: kept });
  };
  return (
    <section class="stack" aria-labelledby="choosing">
      <h2 id="choosing">{t("session.agenda.title")}</h2>
      <Show when={dots() !== undefined}>
        <p class="soft" role="status">
          {isObserver ? t("table.choose.observer") : t("table.choose.dots", left())}
        </p>
      </Show>
      <Show when={shown().casussen.length > 0} fallback={<EmptyState text={t("session.agenda.noneObserver")} />}>
        <ul class="lines agenda agenda-choice card" role="list">
          <For each={shown().casussen.filter(({ id }) => waiting().has(id))}>
            {(casus) => (
              <li>
                <div class="agenda-casus">
                  <p class="row">
                    <ConditionMark condition={casus.dossier.condition} />
                    <strong>{t("session.side.dossier", casus.dossier.code)}</strong>
                  </p>
                  <p class="agenda-question">“{casus.question}”</p>
                  <p class="quiet">{t("session.agenda.by", nameOf(casus.inbrengerId))}</p>
                </div>
                <div class="agenda-actions">
                  <Show when={dots() !== undefined}>
                    <span class="choose-count">{t("table.choose.count", dotsOf(state(), casus.id))}</span>
                    <Show when={!isObserver && isFollowing()}>
                      <Button
                        aria-pressed={mine().includes(casus.id)}
                        aria-label={t("table.choose.give", casus.dossier.code)}
                        isBusy={running() === "choose"}
                        onClick={press(casus.id)}
                      >
                        <span aria-hidden="true">{mine().includes(casus.id) ? "●" : "○"}</span>{" "}
                        {t("table.choose.given")}
                      </Button>
                    </Show>
                    <Show when={isLead() && isFollowing()}>
                      <Button
                        look="primary"
                        aria-label={t("session.agenda.startThis", casus.dossier.code)}
                        isBusy={running() === "startCasus"}
                        onClick={() => void command({ type: "startCasus", casusId: casus.id })}
                      >
                        {t("session.agenda.start")}
                      </Button>
                    </Show>
                  </Show>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
