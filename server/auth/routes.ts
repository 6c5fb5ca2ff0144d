import { Hono } from "hono";
import { z } from "zod";
import { Refusal } from "../../domain/errors.ts";
import type { Auth, AuthParts } from "./auth.ts";
import { clientAddress } from "./client-address.ts";
import type { InvitationDoor } from "./invitations.ts";
import { makeOidcDoor } from "./oidc.ts";
import { makePasswordDoor } from "./password-door.ts";
import { readJson, showRefusal, takeCookies } from "./respond.ts";

/** Long enough that no rule about kinds of characters is needed; bounded, because hashing reads all of it. */
const newPassword = z.string().min(12).max(256);
const code = z.string().regex(/^\d{6}$/);
const token = z.string().min(1).max(128);

const signInShape = z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(256), code });
const invitationShape = z.strictObject({ token });
const startShape = z.strictObject({ token: token.optional() });
const acceptShape = z.strictObject({ token, password: newPassword, code });

type Parts = AuthParts & Pick<Auth, "signInAs" | "signOut" | "timeLeft"> & { invitations: InvitationDoor };

/** What a browser asks about signing in, under /auth. */
export function authRoutes(parts: Parts): Hono {
  const { config, invitations, signInAs, signOut, timeLeft } = parts;
  const byPassword = makePasswordDoor(parts);
  const routes = new Hono().basePath("/auth");
  routes.onError(showRefusal);

  routes.post("/sign-in", async (c) => {
    const proof = await readJson(c, signInShape);
    const memberId = await byPassword(proof, clientAddress(c, config.clientAddressHeader));
    takeCookies(c, await signInAs(memberId, "password", c.req.raw.headers));
    return c.body(null, 204);
  });

  routes.post("/sign-out", async (c) => {
    takeCookies(c, await signOut(c.req.raw.headers));
    // What the browser still holds of somebody's work goes too; the cookie is expired above (ASVS 14.3.1).
    c.header("Clear-Site-Data", '"cache", "storage"');
    return c.body(null, 204);
  });

  routes.get("/time-left", async (c) => c.json(await timeLeft(c.req.raw.headers)));

  routes.post("/invitation", async (c) => {
    const { token } = await readJson(c, invitationShape);
    return c.json({ ...(await invitations.show(token)), hasOidc: config.oidc !== undefined });
  });

  routes.post("/invitation/accept", async (c) => {
    const memberId = await invitations.accept(await readJson(c, acceptShape));
    takeCookies(c, await signInAs(memberId, "password", c.req.raw.headers));
    return c.body(null, 204);
  });

  if (config.oidc) {
    const oidc = makeOidcDoor(parts, config.oidc, invitations);

    // By POST, so that no link elsewhere can begin a sign-in and an invitation stays out of addresses.
    routes.post("/oidc/start", async (c) => {
      const { token } = await readJson(c, startShape);
      const { url, cookie } = await oidc.start(token);
      c.header("Set-Cookie", cookie);
      return c.json({ url });
    });

    routes.get("/oidc/callback", async (c) => {
      const { headers, url } = c.req.raw;
      c.header("Set-Cookie", oidc.forget(), { append: true });
      try {
        const memberId = await oidc.finish({ search: new URL(url).search, headers });
        takeCookies(c, await signInAs(memberId, "oidc", headers));
        return c.redirect("/");
      } catch (error) {
        // A person looks at this answer, so a page that says it in their language.
        if (error instanceof Refusal) return c.redirect(`/?code=${error.code}`);
        throw error;
      }
    });
  }

  return routes;
}
