import type { week as nl } from "../nl/week.ts";

export const week: typeof nl = {
  title: "My week",
};
