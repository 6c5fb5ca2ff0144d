import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export const client = { clientId: "casustafel", clientSecret: "client-secret".padEnd(40, "c") };

/** Who signs in at the provider, and what it says of how. */
export type Visitor = { sub: string; amr?: string[]; tid?: string; oid?: string };

/** An identity provider of its own on this machine, whose sign-in page lets in whoever `visitor` is at that moment. */
export async function openProvider({ redirectUri }: { redirectUri: string }) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const current: { visitor: Visitor } = { visitor: { sub: "nobody" } };

  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ["sub", "amr", "tid", "oid"], profile: [] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...current.visitor, sub }) }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: context.oidc.session?.accountId,
      });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    ttl: { Session: 600, Grant: 600, Interaction: 600, IdToken: 600, AccessToken: 600 },
  });
  const handle = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return handle(request, response);
    const { sub, amr } = current.visitor;
    return provider.interactionFinished(request, response, { login: { accountId: sub, amr } });
  });

  return {
    issuer,
    /** Signs this person in at the provider; answers the address the browser is sent back to. */
    async visit(address: string, visitor: Visitor): Promise<URL> {
      current.visitor = visitor;
      const cookies = new Map<string, string>();
      let next = new URL(address);
      while (next.origin === issuer) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const answer = await fetch(next, { redirect: "manual", headers: { cookie } });
        for (const given of answer.headers.getSetCookie()) {
          const [pair = ""] = given.split(";");
          const cut = pair.indexOf("=");
          cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
        }
        const location = answer.headers.get("location");
        if (!location)
          throw new Error(`the provider stopped at ${next.pathname}: ${answer.status} ${await answer.text()}`);
        next = new URL(location, next);
      }
      return next;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
