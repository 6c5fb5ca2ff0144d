import { hashToken } from "./auth/secrets.ts";
import type { Config } from "./config.ts";

/**
 * Whether a request with this Authorization header may read the metrics: how many people work when is nobody's business
 * but the operator's. The demo listens on loopback only and asks for nothing.
 */
export function mayReadMetrics({ demo, metricsToken }: Config, authorization: string | undefined): boolean {
  if (demo) return true;
  // Hashes are compared, so that the time it takes tells nothing of the token.
  return Boolean(metricsToken) && hashToken(authorization ?? "") === hashToken(`Bearer ${metricsToken}`);
}

/** Counters and gauges in the Prometheus text format; names end in `_total` when they only grow. */
export function metricsText(values: Readonly<Record<string, number>>): string {
  const lines = Object.entries(values).flatMap(([name, value]) => {
    const type = name.endsWith("_total") ? "counter" : "gauge";
    return [`# TYPE casustafel_${name} ${type}`, `casustafel_${name} ${value}`];
  });
  return `${lines.join("\n")}\n`;
}
