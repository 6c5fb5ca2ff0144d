import { createMemo, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import { sessionText } from "../../../domain/documents.ts";
import { Button } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { Editor } from "../../parts/editor.tsx";
import { t } from "../../state/i18n.ts";
import { CardsOpen } from "./cards-open.tsx";
import { Compare } from "./compare.tsx";
import { JudgedOpen } from "./judged.tsx";
import { judgedIn } from "./judged-in.ts";
import { Matrix } from "./matrix.tsx";
import { PhaseHead } from "./phase-stage.tsx";
import { Round } from "./round.tsx";
import { readiness } from "./table.ts";
import { useTable } from "./table-context.tsx";

/**
 * The session on the wall of the room: what the group does now, large, and only what everybody may see. Whose screen it
 * is writes nothing here; Escape goes back to the own place at the table.
 */
export function Beamer(props: { onClose: () => void }) {
  const { state, phase, casusAt, isOpenAt, nameOf, live } = useTable();
  const kind = () => phase()?.phase.workspace.kind;
  const compares = () => {
    const workspace = phase()?.phase.workspace;
    return workspace?.kind === "rating" && !isJudgedOpen() && (!workspace.hidden || isOpenAt());
  };
  const isJudgedOpen = () => {
    const now = phase();
    return now !== undefined && judgedIn(state().method.phases, now.phase) !== undefined && isOpenAt();
  };
  const ready = createMemo(() => readiness(state()));
  const written = () => state().written[phase()?.key ?? ""] ?? 0;
  const text = () => {
    const casus = casusAt();
    const now = phase();
    return live && casus && now && kind() === "text"
      ? { live, now, fragment: sessionText(casus.id, now.phase.id) }
      : undefined;
  };
  const leave = (event: KeyboardEvent) => event.key === "Escape" && props.onClose();
  onMount(() => addEventListener("keydown", leave));
  onCleanup(() => removeEventListener("keydown", leave));
  return (
    <section class="beamer" aria-label={t("table.beamer.label")}>
      <PhaseHead />
      <Show when={casusAt()}>
        {(casus) => (
          <p class="beamer-question">
            <ConditionMark condition={casus().dossier.condition} /> “{casus().question}”
          </p>
        )}
      </Show>
      <Switch>
        <Match when={kind() === "round"}>
          <Round isReadOnly />
        </Match>
        <Match when={kind() === "matrix"}>
          <Matrix isReadOnly />
        </Match>
        <Match when={(kind() === "board" || (kind() === "cards" && isOpenAt())) && casusAt()}>
          {(casus) => <CardsOpen casus={casus()} isReadOnly />}
        </Match>
        <Match when={isJudgedOpen() && casusAt()}>{(casus) => <JudgedOpen casus={casus()} />}</Match>
        <Match when={compares() && casusAt()}>{(casus) => <Compare casus={casus()} />}</Match>
        <Match when={text()}>
          {(text) => (
            <Editor
              live={text().live}
              fragment={text().fragment}
              label={t("session.text.label", text().now.phase.title)}
              isReadOnly
            />
          )}
        </Match>
      </Switch>
      <footer class="beamer-foot">
        <Show when={state().speakerId}>{(id) => <strong>{t("table.floor.speaking", nameOf(id()))}</strong>}</Show>
        <Show when={phase()}>
          <span>{t("session.foot.ready", ready().ready.length, ready().ready.length + ready().waiting.length)}</span>
          <Show when={written() > 0 && !isOpenAt()}>
            <span>{t("table.beamer.written", written())}</span>
          </Show>
        </Show>
        <span class="quiet push">{t("table.beamer.hint")}</span>
        <Button onClick={() => props.onClose()}>{t("table.beamer.close")}</Button>
      </footer>
    </section>
  );
}
