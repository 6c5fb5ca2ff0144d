import { createMemo, For, Show } from "solid-js";
import { maxCards } from "../../../domain/documents.ts";
import type { CardRules } from "../../../domain/methods/workspace.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loading } from "../../parts/loading.tsx";
import type { Live } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import { showToast } from "../../state/toasts.ts";
import { CardAsks, CardInput } from "./card-input.tsx";
import { askedOf, isBlank, type Said } from "./card-words.ts";
import { createDrafts } from "./create-drafts.ts";
import { isSameList } from "./same-list.ts";
import { readiness } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** Cards that nobody else sees until the reveal, on this person's own sheet. */
export function CardsPrivate() {
  const { isObserver, isFollowing, sheet, phase, may } = useTable();
  const at = () => {
    const own = sheet();
    const now = phase();
    if (!own?.isOpen() || now?.phase.workspace.kind !== "cards") return undefined;
    return { own, key: now.key, rules: now.phase.workspace };
  };
  return (
    <Show when={!isObserver} fallback={<EmptyState text={t("session.cards.observer")} />}>
      <Show when={isFollowing()} fallback={<EmptyState text={t("session.rating.notReached")} />}>
        <Show when={may("card")} fallback={<EmptyState text={t("cards.others")} />}>
          <Show when={at()} fallback={<Loading what={t("session.cards.label")} />}>
            {(at) => <Sheet own={at().own} key={at().key} rules={at().rules} />}
          </Show>
        </Show>
      </Show>
    </Show>
  );
}

function Sheet(props: { own: Live; key: string; rules: CardRules }) {
  const { state, command } = useTable();
  // The sheet and the phase are fixed for this place on the screen: another phase is another place.
  const { own, key, rules } = props;
  const drafts = createDrafts(own.doc, key);
  const most = Math.min(rules.perPerson?.max ?? maxCards, maxCards);
  // The first card lies ready before anything is written on it, under the id that it then gets.
  const firstId = crypto.randomUUID();
  const ids = createMemo(
    () => {
      const written = drafts.cards().map(({ id }) => id);
      return written.length > 0 ? written : [firstId];
    },
    [firstId],
    // Rows by id, so that a letter typed in one does not draw the others anew.
    { equals: isSameList },
  );
  const saidOn = (id: string): Said => drafts.cards().find((card) => card.id === id) ?? { text: "" };
  const isLaid = (id: string) => drafts.cards().some((card) => card.id === id);
  let hasTold = false;
  let list: HTMLOListElement | undefined;

  const change = (id: string, write: () => void, value: string) => {
    if (!isLaid(id)) drafts.add({ id });
    write();
    if (hasTold || value.trim() === "") return;
    hasTold = true;
    void command({ type: "written" }).then((isKept) => (hasTold = isKept));
  };
  const focus = (index: number) =>
    queueMicrotask(() =>
      list?.children.item(Math.max(0, index))?.querySelector<HTMLElement>("textarea, input")?.focus(),
    );
  const next = (index: number) => {
    const isLast = index >= ids().length - 1;
    if (isLast && ids().length >= most) return;
    if (isLast) drafts.add();
    focus(index + 1);
  };
  const remove = (id: string, index: number) => {
    const { text, fields } = saidOn(id);
    drafts.remove(id);
    focus(index - 1);
    const undo = () => void drafts.add({ text, fields: fields ?? {} });
    if (!isBlank({ text, fields })) showToast(t("session.cards.removed"), { undo });
  };
  const press = (event: KeyboardEvent, id: string, index: number) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (!isBlank(saidOn(id))) next(index);
    } else if (event.key === "Backspace" && isBlank(saidOn(id)) && ids().length > 1) {
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
        <strong>{t("session.cards.private")}</strong> {most > 1 ? t("session.cards.hint") : ""}
      </p>
      <CardAsks sentences={askedOf(rules)} />
      <ol
        class="cards-own"
        classList={{ "cards-forms": rules.fields !== undefined }}
        role="list"
        ref={(element) => (list = element)}
      >
        <For each={ids()}>
          {(id, index) => (
            <li class="card-own">
              <CardInput
                label={t("session.cards.one", index() + 1)}
                rules={rules}
                said={saidOn(id)}
                isReadOnly={!own.isWritable()}
                onText={(text) => change(id, () => drafts.edit(id, text), text)}
                onField={(field, value) => change(id, () => drafts.fill(id, field, value), value)}
                onKeyDown={(event) => press(event, id, index())}
              />
              <Show when={isLaid(id)}>
                <div class="card-own-under">
                  <Button
                    isSmall
                    look="quiet"
                    aria-label={t("session.cards.remove", index() + 1)}
                    onClick={() => remove(id, index())}
                  >
                    {t("common.remove")}
                  </Button>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <div class="row">
        <Show when={most > 1}>
          <Button onClick={() => next(ids().length - 1)} disabled={!isLaid(ids()[0] ?? "") || ids().length >= most}>
            {t("session.cards.add")}
          </Button>
        </Show>
        <span class="quiet" role="status">
          {t("session.cards.others", written(), Math.max(total(), written()))}
        </span>
      </div>
    </section>
  );
}
