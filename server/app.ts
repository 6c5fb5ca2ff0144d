import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { requestId } from "hono/request-id";
import { makeAudit } from "../db/queries/audit.ts";
import { errorCatalogue, Refusal } from "../domain/errors.ts";
import { makeAuth } from "./auth/auth.ts";
import { demoDoors } from "./auth/demo-doors.ts";
import type { Context, Drivers } from "./context.ts";
import { calendars } from "./calendars.ts";
import { downloads } from "./downloads.ts";
import { failureFacts } from "./failure.ts";
import { onlyOurScreens, onlyOurSite, refuseForeign, securityHeaders } from "./headers.ts";
import { makeRateLimit } from "./rate-limit.ts";
import { appRouter } from "./routers/index.ts";
import { refused } from "./trpc.ts";

/** Above the longest reflection, far below what would fill memory (bytes). */
const longestRequest = 1024 * 1024;

/**
 * Procedures a login may call (ASVS 2.4.1). Per login and not per address: a whole team sits behind one address. A screen
 * that opens asks a handful, so no person comes near it.
 */
const callsOfLogin = { burst: 600, perSecond: 60 };

/** Where only the server answers. What is not there is said to be not there, and is not a page of the client. */
const ownPaths = ["/auth/*", "/calendar/*", "/demo/*", "/download/*", "/sync/*"];

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

  const calls = makeRateLimit({ ...callsOfLogin, now });
  const limitedContextOf = async (headers: Headers, count: number): Promise<Context> => {
    const ctx = await contextOf(headers);
    await ctx.nextTurn?.();
    if (ctx.login && !calls.take(ctx.login.id, count)) throw refused(new Refusal("request.too-many"));
    return ctx;
  };
  const failed = (error: unknown, facts: Record<string, string>) =>
    drivers.log?.("request.failed", { ...facts, ...failureFacts(error) });

  const app = new Hono();
  // Without a header name it makes an id of its own: what a client sends does not get into the log.
  app.use(requestId({ headerName: "" }));
  app.onError((error, c) => {
    // Thrown by the guard against forms of other sites.
    if (error instanceof HTTPException) return refuseForeign(c);
    failed(error, { request: c.get("requestId"), path: c.req.routePath });
    return c.json({ code: "internal" }, errorCatalogue.internal);
  });
  app.use(securityHeaders(config));
  app.get("/health", (c) => c.json({ status: "ok", runtime: drivers.runtime, version: config.version }));
  app.use(csrf({ origin: config.origin }), onlyOurSite);
  app.use(bodyLimit({ maxSize: longestRequest, onError: (c) => c.json({ code: "request.malformed" }, 413) }));
  app.route("/", auth.routes);
  if (config.demo) app.route("/demo", demoDoors({ db, auth }));
  app.use("/trpc/*", onlyOurScreens);
  app.all("/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router: appRouter,
      createContext: ({ info }) => limitedContextOf(c.req.raw.headers, info.calls.length),
      onError({ error, path }) {
        if (error.code !== "INTERNAL_SERVER_ERROR") return;
        failed(error, { request: c.get("requestId"), path: path ?? "" });
      },
      maxBatchSize: 10,
    }),
  );
  app.route("/download", downloads(contextOf));
  app.route("/calendar", calendars(drivers));
  for (const path of ownPaths) app.all(path, (c) => c.json({ code: "not-found" }, errorCatalogue["not-found"]));
  return { app, auth, audit };
}
