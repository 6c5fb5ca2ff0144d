import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { clientFor, trioOf } from "../../../domain/session/trios.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Select } from "../../parts/select.tsx";
import { t } from "../../state/i18n.ts";
import { useTable } from "./table-context.tsx";

/** Who sits with whom in threes: first one's own trio, with whose question it is. */
export function Trios() {
  const { state, me, isLead, isFollowing } = useTable();
  const mine = () => trioOf(state(), me.id);
  const others = () => state().trios.flatMap((_seats, index) => (index === mine() ? [] : [index]));
  return (
    <section class="stack" aria-labelledby="trios">
      <h2 id="trios">{mine() < 0 ? t("table.trio.others") : t("table.trio.yours")}</h2>
      <Show when={mine() >= 0}>
        <Seats index={mine()} />
      </Show>
      <Show when={others().length > 0}>
        <details class="trio-others" open={mine() < 0}>
          <summary>{t("table.trio.others")}</summary>
          <For each={others()}>{(index) => <Seats index={index} />}</For>
        </details>
      </Show>
      <Show when={isLead() && isFollowing()}>
        <Reseat />
      </Show>
    </section>
  );
}

function Seats(props: { index: number }) {
  const { state, people, nameOf } = useTable();
  const seats = () => state().trios[props.index] ?? [];
  const client = () => clientFor(state(), seats()[0] ?? "");
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  return (
    <div class="trio">
      <h3>{t("table.trio.title", props.index + 1)}</h3>
      <ul class="trio-seats" role="list">
        <For each={seats()}>
          {(id) => (
            <li>
              <PersonMark name={nameOf(id)} color={colorOf(id)} isSmall />{" "}
              <span class="quiet">{id === client() ? t("table.trio.client") : t("table.trio.adviser")}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={client() === null}>
        <p class="quiet">{t("table.trio.noClient")}</p>
      </Show>
    </div>
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
