import { precedentLengths } from "../../../domain/precedent.ts";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";

export type PrecedentDraft = { situation: string; ruling: string; basis: string };

/** What a ruling says: the situation, the ruling, and what it rests on. */
export function PrecedentFields(props: {
  draft: PrecedentDraft;
  onChange: (change: Partial<PrecedentDraft>) => void;
  situationHint?: string;
}) {
  return (
    <>
      <TextArea
        label={t("precedents.form.situation")}
        hint={props.situationHint}
        value={props.draft.situation}
        maxlength={precedentLengths.situation}
        required
        onInput={(situation) => props.onChange({ situation })}
      />
      <PersonalDataWarning text={props.draft.situation} />
      <TextArea
        label={t("precedents.form.ruling")}
        hint={t("precedents.form.rulingHint")}
        value={props.draft.ruling}
        maxlength={precedentLengths.ruling}
        required
        onInput={(ruling) => props.onChange({ ruling })}
      />
      <PersonalDataWarning text={props.draft.ruling} />
      <TextInput
        label={t("precedents.form.basis")}
        hint={t("precedents.form.basisHint")}
        isOptional
        value={props.draft.basis}
        maxlength={precedentLengths.basis}
        onInput={(basis) => props.onChange({ basis })}
      />
    </>
  );
}
