import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData, isBsn } from "../../domain/personal-data.ts";

/** What was found, as [kind, text]. */
const found = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe("personal data in a text", () => {
  test.each(["111222333", "123456782", "1112.22.333", "111 222 333", "111-222-333"])("%s is a BSN", (bsn) => {
    expect(found(`Zijn nummer is ${bsn}.`)).toEqual([["bsn", bsn]]);
  });

  test("nine digits that fail the eleven test are not a BSN, nor are digits out of a longer number", () => {
    expect(found("Dossier 123456789 en zaak 1112223334.")).toEqual([]);
    expect(isBsn("000000000")).toBe(false);
  });

  test("one wrong digit always fails the eleven test", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (n, place, add) => {
          const digits = String(n).padStart(9, "0");
          fc.pre(isBsn(digits));
          const wrong = [...digits]
            .map((digit, index) => (index === place ? (Number(digit) + add) % 10 : digit))
            .join("");
          expect(isBsn(wrong)).toBe(false);
        },
      ),
      { numRuns: 200, maxSkipsPerRun: 1000 },
    );
  });

  test.each(["j.de-vries@voorbeeld.nl", "anna+werk@post.gemeente.amsterdam", "zoë@voorbeeld.nl"])(
    "%s is an e-mail address",
    (mail) => {
      expect(found(`Mail naar ${mail}, graag.`)).toEqual([["email", mail]]);
    },
  );

  test.each([
    "0612345678",
    "06-12345678",
    "06 12 34 56 78",
    "+31 6 12345678",
    "+31612345678",
    "0031 6 1234 5678",
    "+31 (0)6 12345678",
    "020-1234567",
    "(020) 123 45 67",
    "0297 - 123456",
  ])("%s is a phone number", (phone) => {
    expect(found(`Bel ${phone} morgen.`)).toEqual([["phone", phone]]);
  });

  test.each([
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "nl91 abna 0417 1643 00",
    "BE68539007547034",
    "DE89 3704 0044 0532 0130 00",
  ])("%s is an account number", (iban) => {
    expect(found(`Rekening ${iban} is van haar.`)).toEqual([["iban", iban]]);
  });

  test("an account number with a wrong check is not one", () => {
    expect(found("NL92ABNA0417164300").map(([kind]) => kind)).not.toContain("iban");
  });

  test.each(["1012 AB", "1012AB", "1012ab", "1012 AB 12", "1012 AB, 12-3", "1097 DM 14b"])(
    "%s is a postcode",
    (postcode) => {
      expect(found(`Woont op ${postcode}.`)).toEqual([["postcode", postcode]]);
    },
  );

  test("a year in front of a word or a benefit is not a postcode", () => {
    expect(found("In 2019 WW, in 2021 en 2022 op cursus. Begon in 2020 EA. Postcode 1012 SS bestaat niet.")).toEqual(
      [],
    );
  });

  test.each([
    ["geboren op 3 mei 1984", "3 mei 1984"],
    ["geb. 03-05-84", "03-05-84"],
    ["geboortedatum: 1984-05-03", "1984-05-03"],
    ["hij is van 3-5-1984", "3-5-1984"],
    ["zij is van 12 december 1971", "12 december 1971"],
    ["geboren 1 jan 2010", "1 jan 2010"],
  ])("%s holds a birth date", (text, date) => {
    expect(found(text)).toEqual([["birth-date", date]]);
  });

  test("dates of contacts, times, amounts, weeks and codes of deelnemers are left alone", () => {
    const text =
      "Op 3 februari 2021 en 10-02-2021 gebeld, 14:30 uur, week 110. Premie 50 % tot € 200, 1.250 euro. " +
      "Deelnemer ZR-0412 las artikel 9 en 18b. Zie punt 1.2 op bladzijde 2041.";
    expect(found(text)).toEqual([]);
  });

  test("several finds come in order and never overlap", () => {
    const text = "Anna (111222333) woont op 1012 AB 12, bel 06-12345678 of mail a@b.nl, NL91ABNA0417164300";
    expect(found(text).map(([kind]) => kind)).toEqual(["bsn", "postcode", "phone", "email", "iban"]);
  });

  test("whatever the text, finds come in order, hold something and never overlap", () => {
    const pieces = fc.constantFrom("111222333", "06-12345678", "a@b.nl", "1012 AB 3", "😀", "geb. 3-5-84", " ", "x");
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme" }))), (parts) => {
        const text = parts.join("  ");
        const finds = findPersonalData(text);
        for (const [index, find] of finds.entries()) {
          expect(find.start).toBeLessThan(find.end);
          expect(find.start).toBeGreaterThanOrEqual(finds[index - 1]?.end ?? 0);
        }
      }),
    );
  });

  test("a long text full of near misses is read to its end", () => {
    const text = "1 2 3 4 5 6 7 8 9 0 aa@aa.aa@ (0 0 0 06 - - - ".repeat(2_000);
    expect(() => findPersonalData(text)).not.toThrow();
  });
});
