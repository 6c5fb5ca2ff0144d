import type { admin as nl } from "../nl/admin.ts";

export const admin: typeof nl = {
  title: "Administration",
};
