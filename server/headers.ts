import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { createMiddleware } from "hono/factory";
import { errorCatalogue } from "../domain/errors.ts";
import type { Config } from "./config.ts";

/**
 * Content policy without any inline script or style, no storing of what holds data (ASVS 3.4, 14.3), and the id under which
 * the operator's log knows the request.
 */
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
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
  return async (c, next) => {
    await headers(c, next);
    // Not by `c.header`: that makes the answer anew, each time, and its body a stream.
    c.res.headers.set("X-Request-Id", c.get("requestId"));
    c.res.headers.set("Cache-Control", isBuilt(c) ? "public, max-age=31536000, immutable" : "no-store");
  };
}

/** Built files carry a hash of their content in their name; where one is gone, a page or a refusal is answered instead. */
function isBuilt({ req, res }: Context): boolean {
  const isPage = res.headers.get("content-type")?.startsWith("text/html") ?? false;
  return req.path.startsWith("/assets/") && res.status === 200 && !isPage;
}

const isOurSite = (site: string | undefined) => site === undefined || site === "same-origin";

/** The answer to a request that another site's page may have caused. */
export function refuseForeign(c: Context) {
  const code = "request.foreign-origin";
  return c.json({ code }, errorCatalogue[code]);
}

/**
 * Refuses what another site's page asks to change, sibling hosts of the same municipality included: to those a SameSite
 * cookie is given (trust B2.2.1). Browsers say where a request comes from; whoever is no browser has no cookie to steal.
 */
export const onlyOurSite = createMiddleware(async (c, next) => {
  const isChange = c.req.method !== "GET" && c.req.method !== "HEAD";
  if (isChange && !isOurSite(c.req.header("sec-fetch-site"))) return refuseForeign(c);
  await next();
});

/**
 * Refuses a tRPC call that another site's page could have sent: multipart bodies pass a form post, so JSON and a header
 * that only our own script sets are required (trust B2.2.8).
 */
export const onlyOurScreens = createMiddleware(async (c, next) => {
  const isOurs = c.req.header("x-casustafel") === "1" && isOurSite(c.req.header("sec-fetch-site"));
  const isJson = c.req.method === "GET" || c.req.header("content-type")?.startsWith("application/json");
  if (!isOurs || !isJson) return refuseForeign(c);
  await next();
});
