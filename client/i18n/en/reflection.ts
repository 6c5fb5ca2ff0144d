import type { reflection as nl } from "../nl/reflection.ts";

export const reflection: typeof nl = {
  title: "Reflections",
};
