import { For, Show } from "solid-js";
import { answersTo, itemsFor, type Answer, type ChecklistItem } from "../../../domain/checklists/checklist.ts";
import { checklistOf } from "../../../domain/checklists/checklists.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorState } from "../../parts/error-state.tsx";
import { Loading } from "../../parts/loading.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { openItems } from "./answers.ts";
import type { Scoring } from "./create-scoring.ts";
import { useTable } from "./table-context.tsx";

/** The condition's checklist, filled in alone; every answer is stored as it is given and shown to nobody. */
export function RatingBlind(props: { casusId: string }) {
  const { isObserver, isFollowing, scoringOf } = useTable();
  return (
    <Show when={!isObserver} fallback={<EmptyState text={t("session.rating.observer")} />}>
      <Show when={isFollowing()} fallback={<EmptyState text={t("session.rating.notReached")} />}>
        <Checklist casusId={props.casusId} scoring={scoringOf(props.casusId)} />
      </Show>
    </Show>
  );
}

function Checklist(props: { casusId: string; scoring: Scoring }) {
  const { shown } = useTable();
  const casus = () => shown().casussen.find(({ id }) => id === props.casusId);
  const items = () => {
    const dossier = casus()?.dossier;
    return dossier ? itemsFor(checklistOf(dossier.condition), dossier.variant) : [];
  };
  const fixed = () => casus()?.log?.auto ?? {};
  const fixedCount = () => items().filter(({ id }) => fixed()[id] !== undefined).length;
  const total = () => items().length - fixedCount();
  const left = () => openItems(items(), props.scoring.choices, fixed()).length;
  const keys = () => ({
    ja: t("session.rating.key.ja"),
    deels: t("session.rating.key.deels"),
    nee: t("session.rating.key.nee"),
    nvt: t("session.rating.key.nvt"),
  });
  let list: HTMLDivElement | undefined;
  /** The keys work on the item that has the focus, and the focus then goes to the next. */
  const press = (event: KeyboardEvent, item: ChecklistItem) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "radio") return;
    const answer = answersTo(item).find((each) => keys()[each] === event.key.toLowerCase());
    if (!answer) return;
    event.preventDefault();
    props.scoring.choose(item.id, answer);
    if (answer === "nvt") return;
    const groups = Array.from(list?.querySelectorAll("fieldset") ?? []);
    const next = groups[groups.findIndex((group) => group.contains(event.target as Node)) + 1];
    (next?.querySelector<HTMLInputElement>("input:checked") ?? next?.querySelector("input"))?.focus();
  };
  return (
    <Show
      when={props.scoring.isLoaded()}
      fallback={
        <Show when={props.scoring.failure()} fallback={<Loading />}>
          {(failure) => <ErrorState error={failure().error} onRetry={failure().retry} />}
        </Show>
      }
    >
      <section aria-label={t("session.rating.label")}>
        <div class="card rating" ref={(element) => (list = element)}>
          <For each={items()}>
            {(item) => (
              <div class="rating-row" onKeyDown={(event) => press(event, item)}>
                <div class="rating-text">
                  <p lang="nl" id={`item-${item.id}`}>
                    {item.text}
                  </p>
                  <ItemMeta item={item} />
                </div>
                <Show when={fixed()[item.id]} fallback={<ItemAnswer item={item} scoring={props.scoring} />}>
                  {(answer) => (
                    <p class="rating-fixed">
                      {t("session.rating.fromLog")} <strong>{t(`dossier.answer.${answer()}`).toLowerCase()}</strong>
                    </p>
                  )}
                </Show>
              </div>
            )}
          </For>
        </div>
        <p class="quiet rating-under">
          {t("session.rating.filled", total() - left(), total())}
          <Show when={fixedCount() > 0}> · {t("session.rating.fixed", fixedCount())}</Show>
        </p>
        <p class="quiet no-touch">
          {t(
            "session.rating.keys",
            keys().ja.toUpperCase(),
            keys().deels.toUpperCase(),
            keys().nee.toUpperCase(),
            keys().nvt.toUpperCase(),
          )}
        </p>
      </section>
    </Show>
  );
}

/** Whether an item is critical, and what it is about. */
export function ItemMeta(props: { item: ChecklistItem }) {
  return (
    <p class="quiet">
      <Show when={props.item.critical}>
        <span class="rating-critical">{t("dossier.score.critical")}</span>
        {" · "}
      </Show>
      {t(`dossier.dimension.${props.item.dimension}`)}
    </p>
  );
}

function ItemAnswer(props: { item: ChecklistItem; scoring: Scoring }) {
  const choice = () => props.scoring.choices[props.item.id];
  const options = () => answersTo(props.item).map((value) => ({ value, label: t(`dossier.answer.${value}`) }));
  const isMissing = () => choice()?.answer === "nvt" && choice()?.reason.trim() === "";
  return (
    <div class="rating-answer">
      <RadioSegment<Answer>
        legend={props.item.text}
        isLegendHidden
        options={options()}
        value={choice()?.answer}
        onChange={(answer) => props.scoring.choose(props.item.id, answer)}
      />
      <Show when={choice()?.answer === "nvt"}>
        <TextInput
          label={t("session.rating.reason")}
          hint={props.item.nvtWhen ? t("session.rating.reasonHint", props.item.nvtWhen) : undefined}
          error={isMissing() ? t("session.rating.reasonMissing") : undefined}
          maxlength={300}
          value={choice()?.reason ?? ""}
          onInput={(reason) => props.scoring.giveReason(props.item.id, reason)}
        />
        <PersonalDataWarning text={choice()?.reason ?? ""} />
      </Show>
    </div>
  );
}
