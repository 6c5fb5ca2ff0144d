import { cardRefusals, type CardRefusal } from "../../../domain/methods/card-rules.ts";
import { sessionRefusals, type SessionRefusal } from "../../../domain/session/command.ts";
import { t } from "../../state/i18n.ts";
import { refusalOf, sentenceOf } from "../../state/refusal.ts";

const rules = [...sessionRefusals, ...cardRefusals] as const;

const isRule = (detail: string | undefined): detail is SessionRefusal | CardRefusal =>
  rules.some((known) => known === detail);

/** Which rule of the session said no, in a sentence; of any other error what is said everywhere. */
export function refusalSentence(error: unknown): string {
  const { code, detail } = refusalOf(error);
  if (code !== "session.refused") return sentenceOf(error);
  if (isRule(detail)) return t(`session.refused.${detail}`);
  return detail?.startsWith("phase.no-") ? t("session.refused.writing") : sentenceOf(error);
}
