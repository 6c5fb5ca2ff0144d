import { router } from "../trpc.ts";
import { afspraakRouter } from "./afspraak.ts";
import { dossierRouter } from "./dossier.ts";
import { auditRouter } from "./audit.ts";
import { calendarRouter } from "./calendar.ts";
import { cardRouter } from "./card.ts";
import { casusRouter } from "./casus.ts";
import { earlierRouter } from "./earlier.ts";
import { evaluationRouter } from "./evaluation.ts";
import { meRouter } from "./me.ts";
import { memberRouter } from "./member.ts";
import { noteRouter } from "./note.ts";
import { methodRouter } from "./method.ts";
import { planRouter } from "./plan.ts";
import { precedentRouter } from "./precedent.ts";
import { reflectionRouter } from "./reflection.ts";
import { sampleRouter } from "./sample.ts";
import { sessionRouter } from "./session.ts";
import { weekRouter } from "./week.ts";

export const appRouter = router({
  afspraak: afspraakRouter,
  dossier: dossierRouter,
  audit: auditRouter,
  calendar: calendarRouter,
  earlier: earlierRouter,
  evaluation: evaluationRouter,
  me: meRouter,
  member: memberRouter,
  note: noteRouter,
  method: methodRouter,
  plan: planRouter,
  precedent: precedentRouter,
  reflection: reflectionRouter,
  sample: sampleRouter,
  session: sessionRouter,
  card: cardRouter,
  casus: casusRouter,
  week: weekRouter,
});

export type AppRouter = typeof appRouter;
