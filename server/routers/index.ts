import { router } from "../trpc.ts";
import { afspraakRouter } from "./afspraak.ts";
import { dossierRouter } from "./dossier.ts";
import { casusRouter } from "./casus.ts";
import { meRouter } from "./me.ts";
import { sessionRouter } from "./session.ts";
import { weekRouter } from "./week.ts";

export const appRouter = router({
  afspraak: afspraakRouter,
  dossier: dossierRouter,
  me: meRouter,
  session: sessionRouter,
  casus: casusRouter,
  week: weekRouter,
});

export type AppRouter = typeof appRouter;
