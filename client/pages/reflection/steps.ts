import { reflectionPrompts } from "../../../domain/reflection.ts";
import { t } from "../../state/i18n.ts";
import type { Texts } from "./draft.ts";

export type Step = { id: string; title: () => string; isDone: (texts: Texts) => boolean };

/** The questions of a reflection in the order in which they are asked. */
export const steps: readonly Step[] = [
  ...reflectionPrompts.map(({ id, text }) => ({
    id,
    title: () => text,
    isDone: ({ answers }: Texts) => (answers[id] ?? "").trim() !== "",
  })),
  {
    id: "mensbeeld",
    title: () => t("reflection.mensbeeldQuestion"),
    isDone: ({ mensbeeld }) => mensbeeld !== null,
  },
  { id: "own-words", title: () => t("reflection.ownWords"), isDone: ({ ownWords }) => ownWords.trim() !== "" },
];
