import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { createMiddleware } from "hono/factory";
import { errorCatalogue } from "../domain/errors.ts";
import type { Config } from "./config.ts";

/** Content policy without any inline script or style, and no storing of what holds data (ASVS 3.4, 14.3). */
export function securityHeaders(config: Config): MiddlewareHandler {
  const secure = config.origin.startsWith("https:");
  const socket = config.origin.replace(/^http/, "ws");
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'", socket],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'", ...(config.oidc ? [new URL(config.oidc.issuer).origin] : [])],
    },
    strictTransportSecurity: secure ? "max-age=31536000; includeSubDomains" : false,
    referrerPolicy: "no-referrer",
    crossOriginOpenerPolicy: "same-origin",
    xFrameOptions: "DENY",
  });
  return async (c, next) => {
    await headers(c, next);
    if (!c.req.path.startsWith("/assets/")) c.header("Cache-Control", "no-store");
  };
}

/**
 * Refuses a tRPC call that another site's page could have sent: multipart bodies pass a form post, so JSON and a header
 * that only our own script sets are required (trust B2.2.8).
 */
export const onlyOurScreens = createMiddleware(async (c, next) => {
  const site = c.req.header("sec-fetch-site");
  const isOurs = c.req.header("x-casustafel") === "1" && (site === undefined || site === "same-origin");
  const isJson = c.req.method === "GET" || c.req.header("content-type")?.startsWith("application/json");
  if (!isOurs || !isJson) {
    const code = "request.foreign-origin";
    return c.json({ code }, errorCatalogue[code]);
  }
  await next();
});
