import type { research as nl } from "../nl/research.ts";

export const research: typeof nl = {
  title: "Research",
};
