import { Match, Switch } from "solid-js";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { t } from "../../state/i18n.ts";
import type { Draft } from "./draft.ts";
import { MensbeeldChoice } from "./mensbeeld-choice.tsx";
import type { Step } from "./steps.ts";

/** One question with the place to answer it. */
export function Question(props: { step: Step; draft: Draft }) {
  const answer = () => props.draft.texts.answers[props.step.id] ?? "";
  const ownWords = () => props.draft.texts.ownWords;
  return (
    <Switch>
      <Match when={props.step.id === "mensbeeld"}>
        <MensbeeldChoice value={props.draft.texts.mensbeeld} onChange={props.draft.setMensbeeld} />
      </Match>
      <Match when={props.step.id === "own-words"}>
        <TextArea
          label={t("reflection.ownWords")}
          isLabelHidden
          hint={t("reflection.ownWordsHint")}
          rows={10}
          maxlength={6000}
          value={ownWords()}
          onInput={props.draft.setOwnWords}
        />
        <PersonalDataWarning text={ownWords()} />
      </Match>
      <Match when={true}>
        <TextArea
          label={props.step.title()}
          isLabelHidden
          rows={7}
          maxlength={6000}
          value={answer()}
          onInput={(text) => props.draft.setAnswer(props.step.id, text)}
        />
        <PersonalDataWarning text={answer()} />
      </Match>
    </Switch>
  );
}
