/** An OIDC provider of the deployment, found by its issuer (Entra ID of one tenant, Keycloak, …). */
export type OidcConfig = {
  /** Exactly as the provider names itself; for Entra ID with the tenant in it, so that no other tenant gets in. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /**
   * Who answers for the second factor. "claim" (default): the ID token must say so in `amr` or `acr`. "provider": the
   * provider asks for one by its own policy and does not tell, as Entra ID does with version 2 tokens.
   */
  mfa?: "claim" | "provider";
  /** The `acr` to ask for and to accept as proof of a second factor. */
  acr?: string;
};

/** What signing in needs to know of a deployment. */
export type AuthConfig = {
  /** Scheme, host and port the browser sees. */
  origin: string;
  /** At least 32 characters; encrypts authenticator secrets and OIDC state. Other than auditKey. */
  secret: string;
  auditKey: string;
  demo: boolean;
  oidc?: OidcConfig;
  /** The header in which a trusted proxy names the client's address; without it, the address of the connection. */
  clientAddressHeader?: string;
};
