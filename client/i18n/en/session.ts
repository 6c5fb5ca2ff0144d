import type { session as nl } from "../nl/session.ts";

export const session: typeof nl = {
  title: "Sessions",
};
