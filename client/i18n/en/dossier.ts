import type { dossier as nl } from "../nl/dossier.ts";

export const dossier: typeof nl = {
  title: "Dossiers",
};
