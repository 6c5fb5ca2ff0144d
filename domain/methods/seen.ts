import type { Phase } from "./method.ts";

/**
 * What others get to see of what somebody contributes in a phase.
 * together: while it is written; atOnce: each card as it is laid down, with or without its name; later: only when everything is
 * laid open at once, with or without names; open: nothing new, what lies open is worked with; trio: only the own trio;
 * counts: how many dots something has; spoken: what is said.
 */
type Seen =
  | "together"
  | "atOnce"
  | "atOnceNameless"
  | "later"
  | "laterNameless"
  | "open"
  | "trio"
  | "counts"
  | "spoken";

/** What others see of the contributions of a phase, by what its workspace is. */
export function seenIn({ workspace }: Pick<Phase, "workspace">): Seen {
  switch (workspace.kind) {
    case "text":
    case "matrix":
      return "together";
    case "cards":
      if (workspace.hidden) return workspace.isAnonymous ? "laterNameless" : "later";
      return workspace.isAnonymous ? "atOnceNameless" : "atOnce";
    case "rating":
      if (!workspace.hidden) return "open";
      return "instrument" in workspace ? "laterNameless" : "later";
    case "quadrant":
      return workspace.hidden ? "later" : "open";
    case "board":
      return "open";
    case "trio":
      return "trio";
    case "agenda":
      return workspace.dots === undefined ? "spoken" : "counts";
    case "round":
    case "lookback":
      return "spoken";
  }
}
