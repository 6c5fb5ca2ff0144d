import { createEffect, createSignal, For, on, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import type { ShownCard } from "./card-face.tsx";
import { nameOfCard } from "./card-words.ts";

/** As long as the server takes. */
const longest = 80;

/** What is asked of a group: a new one of these cards, or another title for one that is there. */
export type GroupAsked = { cardIds: readonly string[] } | { groupId: string; title: string };

/** Names a group, and for a new one chooses which cards lie in it. */
export function GroupDialog(props: {
  asked: GroupAsked | undefined;
  /** The cards that lie on the table. */
  cards: readonly ShownCard[];
  onClose: () => void;
  onMake: (cardIds: string[], title: string) => Promise<boolean>;
  onRename: (groupId: string, title: string) => Promise<boolean>;
}) {
  const [title, setTitle] = createSignal("");
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [isBusy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.asked,
      (asked) => {
        setTitle(asked && "title" in asked ? asked.title : "");
        setChosen(asked && "cardIds" in asked ? asked.cardIds : []);
      },
    ),
  );
  const isNew = () => props.asked !== undefined && "cardIds" in props.asked;
  const isComplete = () => title().trim() !== "" && (!isNew() || chosen().length > 0);
  const save = async () => {
    const { asked } = props;
    if (!asked || !isComplete() || isBusy()) return;
    setBusy(true);
    const isDone = await ("groupId" in asked
      ? props.onRename(asked.groupId, title().trim())
      : props.onMake([...chosen()], title().trim()));
    setBusy(false);
    if (isDone) props.onClose();
  };
  const choose = (id: string, isIn: boolean) =>
    setChosen(isIn ? [...chosen(), id] : chosen().filter((each) => each !== id));
  return (
    <Dialog
      isOpen={props.asked !== undefined}
      onClose={props.onClose}
      title={isNew() ? t("cards.group.make") : t("cards.group.rename")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" isBusy={isBusy()} disabled={!isComplete()} onClick={() => void save()}>
            {t("cards.group.save")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <TextInput
          label={t("cards.group.title")}
          maxlength={longest}
          value={title()}
          onInput={setTitle}
          onKeyDown={(event: KeyboardEvent) => event.key === "Enter" && void save()}
        />
        <PersonalDataWarning text={title()} />
        <Show when={isNew()}>
          <fieldset class="stack">
            <legend class="field-label">{t("cards.group.which")}</legend>
            <For each={props.cards}>
              {(card) => (
                <Checkbox
                  label={nameOfCard(card)}
                  checked={chosen().includes(card.id)}
                  onChange={(isIn) => choose(card.id, isIn)}
                />
              )}
            </For>
          </fieldset>
        </Show>
      </div>
    </Dialog>
  );
}
