import { createSignal, For, Show } from "solid-js";
import { isOpenAfspraak } from "../../../domain/afspraak.ts";
import { Button } from "../../parts/button.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useMarkAfspraak } from "../../state/afspraken.ts";
import { formatDay, formatInstantDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { serverNow } from "../../state/server-clock.ts";
import { AfspraakDialog } from "./afspraak-dialog.tsx";
import type { DossierView } from "./dossier.tsx";

type Afspraak = DossierView["afspraken"][number];

/** What the team agreed to do about this dossier: open first, the most urgent on top. */
export function Afspraken(props: { dossier: DossierView }) {
  const can = useCan();
  const [isAdding, setAdding] = createSignal(false);
  const [marked, setMarked] = createSignal<ReadonlyMap<string, number | null>>(new Map());
  const mark = useMarkAfspraak(({ afspraakId, isDone }) =>
    setMarked((all) => new Map(all).set(afspraakId, isDone ? serverNow() : null)),
  );
  const doneAt = (afspraak: Afspraak) =>
    marked().has(afspraak.id) ? (marked().get(afspraak.id) ?? null) : afspraak.doneAt;
  // A line stays where it was while the page is open, also when it has just been ticked.
  const open = () => props.dossier.afspraken.filter(isOpenAfspraak);
  const done = () => props.dossier.afspraken.filter((afspraak) => !isOpenAfspraak(afspraak));
  const line = (afspraak: Afspraak) => (
    <AfspraakLine
      afspraak={afspraak}
      doneAt={doneAt(afspraak)}
      today={props.dossier.today}
      isFixed={!can("afspraak:write")}
      onMark={(isDone) => mark({ afspraakId: afspraak.id, isDone })}
    />
  );
  const add = () => (
    <Show when={props.dossier.abilities.write}>
      <Button onClick={() => setAdding(true)}>{t("dossier.afspraak.add")}</Button>
    </Show>
  );
  return (
    <>
      <Show
        when={props.dossier.afspraken.length > 0}
        fallback={
          <EmptyState
            text={t(props.dossier.abilities.write ? "dossier.afspraak.none" : "dossier.afspraak.noneReading")}
            action={add()}
          />
        }
      >
        {add()}
        <Show when={open().length > 0} fallback={<p class="desk-none">{t("dossier.afspraak.noneOpen")}</p>}>
          <ul role="list" class="desk-log">
            <For each={open()}>{line}</For>
          </ul>
        </Show>
        <Show when={done().length > 0}>
          <details class="desk-done">
            <summary>{t("dossier.afspraak.showDone", done().length)}</summary>
            <ul role="list" class="desk-log">
              <For each={done()}>{line}</For>
            </ul>
          </details>
        </Show>
      </Show>
      <AfspraakDialog dossier={props.dossier} isOpen={isAdding()} onClose={() => setAdding(false)} />
    </>
  );
}

function AfspraakLine(props: {
  afspraak: Afspraak;
  doneAt: number | null;
  today: string;
  isFixed: boolean;
  onMark: (isDone: boolean) => void;
}) {
  const isLate = () => props.doneAt === null && props.afspraak.droppedAt === null && props.afspraak.dueOn < props.today;
  const more = () => {
    const { who, dueOn, droppedAt } = props.afspraak;
    if (droppedAt !== null && props.doneAt === null)
      return t("dossier.afspraak.dropped", who.name, formatInstantDay(droppedAt));
    if (props.doneAt !== null) return t("dossier.afspraak.doneBy", who.name, formatInstantDay(props.doneAt));
    return t(isLate() ? "dossier.afspraak.late" : "dossier.afspraak.line", who.name, formatDay(dueOn));
  };
  return (
    <li class="desk-afspraak" classList={{ "desk-afspraak-done": props.doneAt !== null }}>
      <Checkbox
        label={props.afspraak.text}
        checked={props.doneAt !== null}
        isDisabled={props.isFixed}
        onChange={props.onMark}
      />
      <p class="desk-afspraak-more" classList={{ "desk-late": isLate() }}>
        {more()}
        <Show when={props.afspraak.sessionId}>
          {(id) => (
            <>
              {" · "}
              <a href={`/sessies/${id()}`}>{t("dossier.afspraak.fromSession")}</a>
            </>
          )}
        </Show>
      </p>
    </li>
  );
}
