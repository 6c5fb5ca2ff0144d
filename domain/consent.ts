/** What a reflection may be used for. Each is asked apart, is off until given, and can be withdrawn. */
export const purposes = ["intervisie", "onderzoek", "voorbeeld", "citaat"] as const;
export type Purpose = (typeof purposes)[number];

/** Version of the consent texts that people said yes or no to. */
export const consentTextVersion = "0.1";

export type ConsentEvent = { purpose: Purpose; given: boolean; at: number };

/** What is in force now: the newest word per purpose counts, and silence is a no. */
export function consentInForce(events: readonly ConsentEvent[]): Record<Purpose, boolean> {
  const given: Record<Purpose, boolean> = { intervisie: false, onderzoek: false, voorbeeld: false, citaat: false };
  for (const event of events.toSorted((a, b) => a.at - b.at)) given[event.purpose] = event.given;
  return given;
}
