/** Counters and gauges in the Prometheus text format; names end in `_total` when they only grow. */
export function metricsText(values: Readonly<Record<string, number>>): string {
  const lines = Object.entries(values).flatMap(([name, value]) => {
    const type = name.endsWith("_total") ? "counter" : "gauge";
    return [`# TYPE casustafel_${name} ${type}`, `casustafel_${name} ${value}`];
  });
  return `${lines.join("\n")}\n`;
}
