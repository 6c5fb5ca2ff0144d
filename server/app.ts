import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { makeAudit } from "../db/queries/audit.ts";
import { makeAuth } from "./auth/auth.ts";
import { demoDoors } from "./auth/demo-doors.ts";
import type { Context, Drivers } from "./context.ts";
import { downloads } from "./downloads.ts";
import { onlyOurScreens, securityHeaders } from "./headers.ts";
import { appRouter } from "./routers/index.ts";

/** The whole server of one deployment, for any runtime: what is asked over HTTP, in the order it is checked. */
export function createApp(drivers: Drivers) {
  const { db, config, now, rooms } = drivers;
  const audit = makeAudit({ db, key: config.auditKey, now });
  const auth = makeAuth({
    db,
    config,
    now,
    audit,
    onLoginEnd: ({ memberId, loginId }) => rooms.closeMember(memberId, "revoked", { login: loginId }),
  });
  const contextOf = async (headers: Headers): Promise<Context> => ({
    ...drivers,
    audit,
    login: await auth.login(headers),
  });

  const app = new Hono();
  app.use(securityHeaders(config));
  app.get("/health", (c) => c.json({ status: "ok", runtime: drivers.runtime, version: config.version }));
  app.use(csrf({ origin: config.origin }));
  app.route("/", auth.routes);
  if (config.demo) app.route("/demo", demoDoors({ db, auth }));
  app.use("/trpc/*", onlyOurScreens);
  app.all("/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router: appRouter,
      createContext: () => contextOf(c.req.raw.headers),
      maxBatchSize: 10,
    }),
  );
  app.route("/download", downloads(contextOf));
  return { app, auth, audit };
}
