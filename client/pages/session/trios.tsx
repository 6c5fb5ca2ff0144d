import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { trioText } from "../../../domain/documents.ts";
import type { Collected } from "../../../domain/methods/method.ts";
import { clientFor, trioOf } from "../../../domain/session/trios.ts";
import { isOnTable, mayWriteText } from "../../../domain/session/voice.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Editor } from "../../parts/editor.tsx";
import { Select } from "../../parts/select.tsx";
import { createLiveDocument } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import { Afspraken } from "./afspraken.tsx";
import { Conclusions } from "./conclusions.tsx";
import { useTable } from "./table-context.tsx";
import { TrioSeats } from "./trio-seats.tsx";

/** Who sits with whom in threes: first one's own trio, with whose question it is. */
export function Trios() {
  const { state, me, isLead, isFollowing, isObserver } = useTable();
  const mine = () => trioOf(state(), me.id);
  const others = () => state().trios.flatMap((_seats, index) => (index === mine() ? [] : [index]));
  return (
    <section class="stack" aria-labelledby="trios">
      <h2 id="trios">{mine() < 0 ? t("table.trio.others") : t("table.trio.yours")}</h2>
      <Show when={mine() < 0 && !isObserver}>
        <p class="soft">{t("table.trio.none")}</p>
      </Show>
      <Show when={mine() >= 0}>
        <TrioSeats index={mine()} />
        <TrioCasus />
        <Show keyed when={`${mine()}`}>
          <TrioText trio={mine()} />
        </Show>
      </Show>
      <Show when={others().length > 0}>
        <details class="trio-others" open={mine() < 0}>
          <summary>{t("table.trio.others")}</summary>
          <For each={others()}>{(index) => <TrioSeats index={index} />}</For>
        </details>
      </Show>
      <Show when={isLead() && isFollowing()}>
        <Reseat />
      </Show>
    </section>
  );
}

/** What the trio writes together in one round; nobody outside the trio reads it, whoever leads included. */
function TrioText(props: { trio: number }) {
  const { sessionId, state, me, phase, isFollowing } = useTable();
  // A trio has a room of its own; another trio is another place on the screen.
  const live = createLiveDocument(`session/${sessionId}/trio/${props.trio}`);
  const isReader = () => !isFollowing() || !mayWriteText(state(), me.id);
  const round = () => {
    const workspace = phase()?.phase.workspace;
    return workspace?.kind === "trio" ? workspace.client + 1 : undefined;
  };
  return (
    <Show keyed when={round()}>
      {(round) => (
        <div class="stack">
          <div>
            <h3>{t("table.trio.text", props.trio + 1)}</h3>
            <Show when={isReader()}>
              <p class="quiet">{t("cards.text.reading")}</p>
            </Show>
          </div>
          <Editor
            live={live}
            fragment={trioText(round)}
            label={t("table.trio.text", props.trio + 1)}
            isReadOnly={isReader()}
          />
        </div>
      )}
    </Show>
  );
}

/** The question of whoever asks in this round, and what is kept of it. */
function TrioCasus() {
  const { shown, state, me, nameOf, phase } = useTable();
  const casus = () => shown().casussen.find(({ id }) => isOnTable(state(), me.id, id));
  const collects = (what: Collected) => phase()?.phase.collects.includes(what) === true;
  const concludes = () => collects("kern") || collects("insight") || collects("lesson");
  const asks = () => (concludes() || collects("afspraak") ? clientFor(state(), me.id) : null);
  return (
    <Show
      when={casus()}
      fallback={<Show when={asks()}>{(id) => <p class="soft">{t("table.trio.noCasus", nameOf(id()))}</p>}</Show>}
    >
      {(casus) => (
        <div class="stack-wide">
          <p class="phase-question">“{casus().question}”</p>
          <Show when={concludes()}>
            <Conclusions casus={casus()} />
          </Show>
          <Show when={collects("afspraak")}>
            <Afspraken casus={casus()} />
          </Show>
        </div>
      )}
    </Show>
  );
}

/** The lead seats people otherwise; nobody moves until it is right. */
function Reseat() {
  const { state, nameOf, command, running } = useTable();
  const [isOpen, setOpen] = createSignal(false);
  const [isWrong, setWrong] = createSignal(false);
  const [seat, setSeat] = createStore<Record<string, string>>({});
  const seated = () => state().trios.flat();
  const open = () => {
    state().trios.forEach((seats, index) => seats.forEach((id) => setSeat(id, String(index))));
    setWrong(false);
    setOpen(true);
  };
  const save = async () => {
    const trios = state().trios.map((_seats, index) => seated().filter((id) => seat[id] === String(index)));
    const filled = trios.filter((seats) => seats.length > 0);
    if (filled.some((seats) => seats.length < 2 || seats.length > 4)) return setWrong(true);
    if (await command({ type: "seatTrios", trios: filled })) setOpen(false);
  };
  const options = () =>
    state().trios.map((_seats, index) => ({ value: String(index), label: t("table.trio.title", index + 1) }));
  return (
    <>
      <Show when={state().trios.length > 1}>
        <div>
          <Button onClick={open}>{t("table.trio.reseat")}</Button>
        </div>
      </Show>
      <Dialog
        isOpen={isOpen()}
        onClose={() => setOpen(false)}
        title={t("table.trio.reseat")}
        foot={
          <>
            <Button onClick={() => setOpen(false)}>{t("common.cancel")}</Button>
            <Button look="primary" isBusy={running() === "seatTrios"} onClick={() => void save()}>
              {t("table.trio.save")}
            </Button>
          </>
        }
      >
        <div class="stack">
          <For each={seated()}>
            {(id) => (
              <Select
                label={t("table.trio.seatOf", nameOf(id))}
                options={options()}
                value={seat[id] ?? "0"}
                onChange={(value) => setSeat(id, value)}
              />
            )}
          </For>
          <Show when={isWrong()}>
            <p role="alert" class="field-error">
              {t("table.trio.wrong")}
            </p>
          </Show>
        </div>
      </Dialog>
    </>
  );
}
