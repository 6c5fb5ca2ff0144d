import { createMemo, createSignal, For, Show } from "solid-js";
import { maxCardLength, maxCards } from "../../../domain/documents.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import type { Live } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import { showToast } from "../../state/toasts.ts";
import { createDrafts } from "./create-drafts.ts";
import { isSameList } from "./same-list.ts";
import { readiness } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** From here on it is said how many characters are left. */
const NEAR_THE_END = 60;

/** Cards that nobody else sees until the reveal, on this person's own sheet. */
export function CardsPrivate() {
  const { isObserver, isFollowing, sheet, phase } = useTable();
  const at = () => {
    const own = sheet();
    const key = phase()?.key;
    return own?.isOpen() && key ? { own, key } : undefined;
  };
  return (
    <Show when={!isObserver} fallback={<EmptyState text={t("session.cards.observer")} />}>
      <Show when={isFollowing()} fallback={<EmptyState text={t("session.rating.notReached")} />}>
        <Show when={at()} fallback={<Loading what={t("session.cards.label")} />}>
          {(at) => <Sheet own={at().own} key={at().key} />}
        </Show>
      </Show>
    </Show>
  );
}

function Sheet(props: { own: Live; key: string }) {
  const { state, command } = useTable();
  // The sheet and the phase are fixed for this place on the screen: another phase is another place.
  const { own, key } = props;
  const drafts = createDrafts(own.doc, key);
  // Rows by id, so that a letter typed in one does not draw the others anew.
  const ids = createMemo(() => drafts.cards().map(({ id }) => id), [], { equals: isSameList });
  const textOf = (id: string) => drafts.cards().find((card) => card.id === id)?.text ?? "";
  const [first, setFirst] = createSignal("");
  let hasTold = false;
  let list: HTMLOListElement | undefined;

  const tell = (text: string) => {
    if (hasTold || text.trim() === "") return;
    hasTold = true;
    void command({ type: "written" }).then((isKept) => (hasTold = isKept));
  };
  const focus = (index: number) =>
    queueMicrotask(() => list?.querySelectorAll("textarea").item(Math.max(0, index))?.focus());
  const edit = (id: string, text: string) => {
    drafts.edit(id, text);
    tell(text);
  };
  const next = (index: number) => {
    if (ids().length >= maxCards) return;
    const isLast = index >= ids().length - 1;
    if (isLast) drafts.add();
    focus(index + 1);
  };
  const remove = (id: string, index: number) => {
    const text = textOf(id);
    drafts.remove(id);
    focus(index - 1);
    if (text.trim() !== "") showToast(t("session.cards.removed"), { undo: () => void drafts.add(text) });
  };
  const press = (event: KeyboardEvent, id: string, index: number) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (textOf(id).trim() !== "") next(index);
    } else if (event.key === "Backspace" && textOf(id) === "" && ids().length > 1) {
      event.preventDefault();
      remove(id, index);
    }
  };

  const asked = () => readiness(state());
  const written = () => state().written[key] ?? 0;
  const total = () => asked().ready.length + asked().waiting.length;

  return (
    <section class="stack" aria-label={t("session.cards.label")}>
      <p class="soft">
        <strong>{t("session.cards.private")}</strong> {t("session.cards.hint")}
      </p>
      <ol class="cards-own" role="list" ref={(element) => (list = element)}>
        <For
          each={ids()}
          fallback={
            <li class="card-own">
              <textarea
                class="input"
                aria-label={t("session.cards.one", 1)}
                maxlength={maxCardLength}
                value={first()}
                onInput={(event) => {
                  const text = event.currentTarget.value;
                  setFirst("");
                  drafts.add(text);
                  tell(text);
                  focus(0);
                }}
              />
            </li>
          }
        >
          {(id, index) => (
            <li class="card-own">
              <textarea
                class="input"
                aria-label={t("session.cards.one", index() + 1)}
                maxlength={maxCardLength}
                readOnly={!own.isWritable()}
                value={textOf(id)}
                onInput={(event) => edit(id, event.currentTarget.value)}
                onKeyDown={(event) => press(event, id, index())}
              />
              <div class="card-own-under">
                <span class="quiet">
                  <Show when={maxCardLength - textOf(id).length <= NEAR_THE_END}>
                    {t("session.cards.left", maxCardLength - textOf(id).length)}
                  </Show>
                </span>
                <Button
                  isSmall
                  look="quiet"
                  aria-label={t("session.cards.remove", index() + 1)}
                  onClick={() => remove(id, index())}
                >
                  {t("common.remove")}
                </Button>
              </div>
              <PersonalDataWarning text={textOf(id)} />
            </li>
          )}
        </For>
      </ol>
      <div class="row">
        <Button onClick={() => next(ids().length - 1)} disabled={ids().length === 0 || ids().length >= maxCards}>
          {t("session.cards.add")}
        </Button>
        <span class="quiet" role="status">
          {t("session.cards.others", written(), Math.max(total(), written()))}
        </span>
      </div>
    </section>
  );
}
