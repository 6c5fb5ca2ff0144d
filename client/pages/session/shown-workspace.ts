import { isHidden, type Phase } from "../../../domain/methods/method.ts";
import { judgedIn } from "./judged-in.ts";

/** What a screen shows of a phase: its workspace, where what each does alone is another thing than what lies open of it. */
export type ShownWorkspace =
  | "lookback"
  | "agenda"
  | "round"
  | "matrix"
  | "trio"
  | "text"
  | "own-cards"
  | "own-rating"
  | "own-judgement"
  | "cards"
  | "compare"
  | "judged";

/** What everybody does for themselves, unseen by the others. */
export type Alone = "own-cards" | "own-rating" | "own-judgement";

/** What to show of a phase of these phases; `isOpen` when what was hidden in it has been laid open. */
export function shownWorkspace(phases: readonly Phase[], phase: Phase, isOpen: boolean): ShownWorkspace {
  const isAlone = isHidden(phase) && !isOpen;
  if (judgedIn(phases, phase)) return isAlone ? "own-judgement" : "judged";
  switch (phase.workspace.kind) {
    case "rating":
      return isAlone ? "own-rating" : "compare";
    case "cards":
      return isAlone ? "own-cards" : "cards";
    case "board":
      return "cards";
    case "quadrant":
      return "judged";
    default:
      return phase.workspace.kind;
  }
}

export const isAlone = (shown: ShownWorkspace | undefined): shown is Alone => shown?.startsWith("own-") === true;
