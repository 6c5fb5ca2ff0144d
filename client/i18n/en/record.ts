import type { record as nl } from "../nl/record.ts";

export const record: typeof nl = {
  title: "Record",
};
