import { createSignal, Show } from "solid-js";
import type { CardRules } from "../../../domain/methods/workspace.ts";
import { Button } from "../../parts/button.tsx";
import type { Live } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { CardAsks, CardInput } from "./card-input.tsx";
import { askedOf, isBlank, trimmed, type Said } from "./card-words.ts";
import { createDrafts } from "./create-drafts.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** Where a card is written that everybody sees once it is laid down. */
export function CardsWrite(props: { casus: ShownCasus }) {
  const { sheet, phase, may, me } = useTable();
  const at = () => {
    const own = sheet();
    const now = phase();
    if (!own?.isOpen() || now?.phase.workspace.kind !== "cards" || now.phase.workspace.hidden) return undefined;
    return { own, key: now.key, phaseId: now.phase.id, rules: now.phase.workspace };
  };
  const mine = (phaseId: string) =>
    props.casus.cards.filter((card) => card.phaseId === phaseId && card.memberId === me.id).length;
  return (
    <Show when={at()}>
      {(at) => (
        <Draft
          own={at().own}
          key={at().key}
          rules={at().rules}
          casusId={props.casus.id}
          mine={mine(at().phaseId)}
          mayLay={may("card")}
        />
      )}
    </Show>
  );
}

type Props = { own: Live; key: string; rules: CardRules; casusId: string; mine: number; mayLay: boolean };

/** One card at a time. Until it lies on the table it is a draft on the own sheet, where nothing that happens loses it. */
function Draft(props: Props) {
  const { refetch } = useTable();
  // One sheet and one phase for this place on the screen.
  const { own, key, rules, casusId } = props;
  const drafts = createDrafts(own.doc, key);
  const [isBusy, setBusy] = createSignal(false);
  const said = (): Said => drafts.cards()[0] ?? { text: "" };
  const most = rules.perPerson?.max ?? Infinity;
  const isQuestion = rules.form === "question";
  const label = () => (isQuestion ? t("cards.write.question") : t("cards.write.card"));
  let form: HTMLFormElement | undefined;
  const idOfDraft = () => drafts.cards()[0]?.id ?? drafts.add();
  const lay = async () => {
    if (isBusy() || isBlank(said())) return;
    const id = idOfDraft();
    const { text, fields } = said();
    setBusy(true);
    try {
      await trpc.card.add.mutate({ casusId, text: text.trim(), ...(rules.fields ? { fields: trimmed(fields) } : {}) });
      drafts.remove(id);
      await refetch();
      form?.querySelector<HTMLElement>("textarea, input")?.focus();
    } catch (error) {
      showToast(refusalSentence(error), { kind: "bad" });
    } finally {
      setBusy(false);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void lay();
  };
  return (
    <Show when={props.mayLay || !isBlank(said())}>
      <section class="cards-write stack" aria-label={label()}>
        <Show when={props.mine < most} fallback={<p class="soft">{t("cards.write.enough")}</p>}>
          <h2>{label()}</h2>
          <Show when={props.mayLay} fallback={<p class="soft">{t("cards.write.notLaid")}</p>}>
            <CardAsks sentences={askedOf(rules)} />
          </Show>
          <form
            ref={(element) => (form = element)}
            onSubmit={(event) => {
              event.preventDefault();
              void lay();
            }}
          >
            <div class="card-own">
              <CardInput
                label={label()}
                rules={rules}
                said={said()}
                isReadOnly={!own.isWritable() || !props.mayLay}
                onText={(text) => drafts.edit(idOfDraft(), text)}
                onField={(field, value) => drafts.fill(idOfDraft(), field, value)}
                onKeyDown={press}
              />
            </div>
            <Show when={props.mayLay}>
              <div class="row cards-write-foot">
                <Button type="submit" look="primary" isBusy={isBusy()} disabled={isBlank(said())}>
                  {isQuestion ? t("cards.write.ask") : t("cards.write.lay")}
                </Button>
                <Show when={Number.isFinite(most)}>
                  <span class="quiet">{t("cards.write.left", most - props.mine)}</span>
                </Show>
              </div>
            </Show>
          </form>
        </Show>
      </section>
    </Show>
  );
}
