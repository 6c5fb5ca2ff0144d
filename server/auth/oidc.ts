import * as openid from "openid-client";
import { z } from "zod";
import { findIdentity } from "../../db/queries/ways-in.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AuthParts } from "./auth.ts";
import type { OidcConfig } from "./config.ts";
import { makeCookie } from "./cookie.ts";
import type { InvitationDoor } from "./invitations.ts";
import { hashToken, seal, unseal } from "./secrets.ts";

export const callbackPath = "/auth/oidc/callback";

/** How long someone may take at the provider, in seconds. */
const patience = 600;
const purpose = "oidc-pending";

/** What the browser carries to the provider and back, sealed, so that nothing is stored for sign-ins nobody ends. */
const pendingShape = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  invitation: z.string().nullable(),
  until: z.number(),
});

type Claims = openid.IDToken;

/**
 * Who this is at the provider: tenant and object id where it gives them (Entra ID, whose `sub` differs per application),
 * else `sub`. An e-mail address in the token is never looked at: tenants can put anyone's in it (ASVS 10.5.2, 6.8.1).
 */
function subjectOf({ tid, oid, sub }: Claims): string {
  return typeof tid === "string" && typeof oid === "string" ? `${tid}/${oid}` : sub;
}

function hasSecondFactor({ amr, acr }: Claims, config: OidcConfig): boolean {
  if (config.mfa === "provider") return true;
  return (Array.isArray(amr) && amr.includes("mfa")) || (config.acr !== undefined && acr === config.acr);
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<openid.Configuration> {
  const url = new URL(issuer);
  const isOnThisMachine = url.protocol === "http:" && ["127.0.0.1", "localhost"].includes(url.hostname);
  // The signature is checked too, not only the TLS connection the token came over.
  const execute = [openid.enableNonRepudiationChecks, ...(isOnThisMachine ? [openid.allowInsecureRequests] : [])];
  return openid.discovery(url, clientId, clientSecret, undefined, { execute });
}

export type OidcDoor = {
  /** Where to send the browser, and the cookie that it must bring back. An invitation links the identity it returns with. */
  start(invitationToken?: string): Promise<{ url: string; cookie: string }>;
  /** The member who came back from the provider with this address and cookie; refuses everyone else alike. */
  finish(request: { search: string; headers: Headers }): Promise<string>;
  /** Forgets the pending sign-in. */
  forget(): string;
};

/** Signing in at an OIDC provider: code flow with PKCE, state and nonce (ASVS 10.1.2, 10.2.1). There is no sign-up. */
export function makeOidcDoor(parts: AuthParts, config: OidcConfig, invitations: InvitationDoor): OidcDoor {
  const { db, now, audit } = parts;
  const { origin, secret } = parts.config;
  const cookie = makeCookie({ origin, name: "oidc", seconds: patience });
  let provider: Promise<openid.Configuration> | undefined;
  const configuration = () =>
    (provider ??= discover(config).catch((error: unknown) => {
      // A provider that is away now is asked again next time.
      provider = undefined;
      throw error;
    }));

  const readPending = async (headers: Headers) => {
    const sealed = cookie.read(headers);
    const text = sealed === null ? null : await unseal(secret, purpose, sealed);
    const pending = text === null ? null : pendingShape.parse(JSON.parse(text));
    if (!pending || pending.until <= now()) throw new Refusal("login.failed");
    return pending;
  };

  const refuse = async (reason: string): Promise<never> => {
    await audit.write({ actorId: null, action: "sign-in-failed", subjectKind: "oidc", detail: { reason } });
    throw new Refusal("login.failed");
  };

  return {
    async start(invitationToken) {
      const pending = {
        verifier: openid.randomPKCECodeVerifier(),
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        invitation: invitationToken === undefined ? null : hashToken(invitationToken),
        until: now() + patience * 1000,
      };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${origin}${callbackPath}`,
        scope: "openid profile",
        code_challenge: await openid.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: "S256",
        state: pending.state,
        nonce: pending.nonce,
        ...(config.acr !== undefined && { acr_values: config.acr }),
      });
      return { url: url.href, cookie: cookie.write(await seal(secret, purpose, JSON.stringify(pending))) };
    },

    async finish({ search, headers }) {
      const { verifier, state, nonce, invitation } = await readPending(headers);
      // The address as the provider knows it: behind a proxy the request has another origin.
      const url = new URL(`${callbackPath}${search}`, origin);
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const claims = await openid.authorizationCodeGrant(await configuration(), url, checks).then(
        (tokens) => tokens.claims(),
        () => undefined,
      );
      if (!claims) return refuse("refused-by-provider");
      if (!hasSecondFactor(claims, config)) return refuse("no-second-factor");
      const known = { issuer: claims.iss, subject: subjectOf(claims) };
      const memberId = invitation
        ? await invitations.link({ tokenHash: invitation, ...known })
        : (await findIdentity(db, known))?.memberId;
      return memberId ?? refuse("not-a-member");
    },

    forget: () => cookie.expire(),
  };
}
