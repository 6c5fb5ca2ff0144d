import { describe, expect, test } from "vitest";
import { consentInForce } from "../../domain/consent.ts";

describe("consent", () => {
  test("nothing is allowed until it is said", () => {
    expect(consentInForce([])).toEqual({ intervisie: false, onderzoek: false, voorbeeld: false, citaat: false });
  });

  test("the last word counts, whatever the order in which the words are read", () => {
    const events = [
      { purpose: "onderzoek", given: false, at: 2 },
      { purpose: "onderzoek", given: true, at: 1 },
      { purpose: "citaat", given: true, at: 3 },
    ] as const;
    expect(consentInForce(events)).toMatchObject({ onderzoek: false, citaat: true });
  });

  test("consent for research is no consent to be quoted", () => {
    expect(consentInForce([{ purpose: "onderzoek", given: true, at: 1 }]).citaat).toBe(false);
  });
});
