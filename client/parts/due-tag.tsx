import type { DueReason } from "../../domain/due.ts";
import { t } from "../state/i18n.ts";
import { Tag } from "./tag.tsx";

const lookOf: Record<DueReason, "bad" | "warn" | "plain"> = {
  "question-unanswered": "bad",
  "afspraak-overdue": "bad",
  "contact-overdue": "warn",
  "afspraak-due": "plain",
  "self-score-old": "plain",
};

/** Why a dossier asks for attention, in a word or two. */
export function DueTag(props: { reason: DueReason }) {
  return <Tag look={lookOf[props.reason]}>{t(`week.reason.${props.reason}`)}</Tag>;
}
