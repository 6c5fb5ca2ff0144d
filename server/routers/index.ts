import { router } from "../trpc.ts";
import { meRouter } from "./me.ts";

export const appRouter = router({
  me: meRouter,
});

export type AppRouter = typeof appRouter;
