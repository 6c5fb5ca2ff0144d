import type { AuthConfig } from "./auth/config.ts";

/** Everything a deployment sets, parsed once at the door. */
export type Config = AuthConfig & {
  /** Key of the research codes (HMAC), never in the database: without it a code cannot be led back to a person. */
  studyKey: string;
  version: string;
  /** What whoever reads the metrics has to bring; without it they are shown to nobody. */
  metricsToken?: string;
};

type Settings = Record<string, string | undefined>;

const required = ["APP_ORIGIN", "LOGIN_SECRET", "AUDIT_KEY", "STUDY_KEY"] as const;
const shortestSecret = 32;

/** An address that people can safely sign in at: without https a cookie travels readable, save within one machine. */
function isSafeOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname));
}

/** Names of the settings that production still lacks, or that are too short to be a secret. */
export function missingSettings(settings: Settings): string[] {
  const lacking = required.filter((name) => {
    const value = settings[name] ?? "";
    return name === "APP_ORIGIN" ? !isSafeOrigin(value) : value.length < shortestSecret;
  });
  const { METRICS_TOKEN: token } = settings;
  return token && token.length < shortestSecret ? [...lacking, "METRICS_TOKEN"] : lacking;
}

function readOidc(settings: Settings): Config["oidc"] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (!issuer || !clientId || !clientSecret) return undefined;
  const mfa = settings.OIDC_MFA === "provider" ? "provider" : "claim";
  return { issuer, clientId, clientSecret, mfa, acr: settings.OIDC_ACR };
}

/** The configuration of a deployment; call `missingSettings` first. */
export function readConfig(settings: Settings, version: string): Config {
  return {
    demo: false,
    origin: new URL(settings.APP_ORIGIN ?? "").origin,
    secret: settings.LOGIN_SECRET ?? "",
    auditKey: settings.AUDIT_KEY ?? "",
    studyKey: settings.STUDY_KEY ?? "",
    oidc: readOidc(settings),
    clientAddressHeader: settings.CLIENT_ADDRESS_HEADER,
    metricsToken: settings.METRICS_TOKEN,
    version,
  };
}

/** The demo's configuration: fixed keys, because its data is invented and it listens on loopback only (design §5). */
export function demoConfig(origin: string, version: string): Config {
  const key = (purpose: string) => `demo-only-${purpose}-`.padEnd(40, "0");
  return { demo: true, origin, secret: key("login"), auditKey: key("audit"), studyKey: key("study"), version };
}
