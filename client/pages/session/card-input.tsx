import { createSignal, For, Show } from "solid-js";
import { maxCardLength } from "../../../domain/documents.ts";
import type { CardField, CardRules } from "../../../domain/methods/workspace.ts";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { t } from "../../state/i18n.ts";
import { breaks, countsOf, type Said } from "./card-words.ts";

/** From here on it is said how many characters are left. */
const NEAR_THE_END = 60;

type Props = {
  label: string;
  rules: CardRules;
  said: Said;
  isReadOnly: boolean;
  onText: (text: string) => void;
  onField: (id: string, value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** What is written on one card, with what the rules of the phase say of it while it is written. */
export function CardInput(props: Props) {
  const [isWriting, setWriting] = createSignal(false);
  const problem = () => breaks(props.rules, props.said, isWriting());
  const left = () => maxCardLength - props.said.text.length;
  return (
    <div onFocusIn={() => setWriting(true)} onFocusOut={() => setWriting(false)}>
      <Show
        when={props.rules.fields}
        fallback={
          <textarea
            class="input"
            aria-label={props.label}
            aria-invalid={problem() ? "true" : undefined}
            maxlength={maxCardLength}
            readOnly={props.isReadOnly}
            value={props.said.text}
            onInput={(event) => props.onText(event.currentTarget.value)}
            onKeyDown={(event) => props.onKeyDown?.(event)}
          />
        }
      >
        {(fields) => (
          <div class="card-fields" role="group" aria-label={props.label}>
            <For each={fields()}>{(field) => <FieldOf field={field} {...props} />}</For>
          </div>
        )}
      </Show>
      <p class="card-counts">
        <For each={countsOf(props.rules, props.said.text)}>
          {({ text, isOver }) => <span classList={{ "card-over": isOver }}>{text}</span>}
        </For>
        <Show when={left() <= NEAR_THE_END}>{t("session.cards.left", left())}</Show>
      </p>
      <p class="card-problem" role="status">
        <Show when={problem()}>{(rule) => t(`session.refused.${rule()}`)}</Show>
      </p>
      <PersonalDataWarning text={[props.said.text, ...Object.values(props.said.fields ?? {})].join("\n")} />
    </div>
  );
}

function FieldOf(props: { field: CardField } & Props) {
  const value = () => props.said.fields?.[props.field.id] ?? "";
  return (
    <Show
      when={props.field.choices}
      fallback={
        <TextArea
          label={props.field.title}
          isOptional={props.field.isOptional}
          maxlength={maxCardLength}
          readOnly={props.isReadOnly}
          rows={2}
          value={value()}
          onInput={(text) => props.onField(props.field.id, text)}
        />
      }
    >
      {(choices) => (
        <RadioSegment
          legend={props.field.title}
          isDisabled={props.isReadOnly}
          options={choices().map(({ id, title }) => ({ value: id, label: title }))}
          value={value()}
          onChange={(id) => props.onField(props.field.id, id)}
        />
      )}
    </Show>
  );
}

/** What the phase asks of every card, before one is written. */
export function CardAsks(props: { sentences: readonly string[] }) {
  return (
    <Show when={props.sentences.length > 0}>
      <ul class="card-asks">
        <For each={props.sentences}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </Show>
  );
}
