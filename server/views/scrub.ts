import { findPersonalData, type PersonalDataKind } from "../../domain/personal-data.ts";

/** What stands in the place of something that could lead to a person. */
const labels: Record<PersonalDataKind | "name", string> = {
  iban: "[rekeningnummer]",
  email: "[e-mailadres]",
  phone: "[telefoonnummer]",
  bsn: "[bsn]",
  postcode: "[postcode]",
  "birth-date": "[geboortedatum]",
  name: "[naam]",
};

export type Scrubbed = { text: string; redactions: number };

export type Scrub = (text: string) => Scrubbed;

const shortestName = 3;

/** How someone is written about: in full, by first name, by surname with and without what stands before it. */
function waysToName(fullName: string): string[] {
  const words = fullName.trim().split(/\s+/);
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  // Only whole words of some length: "de" and "el" are in every sentence.
  return [words.join(" "), words.slice(1).join(" "), first, last].filter((way) => way.length >= shortestName);
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");

/**
 * Makes what takes personal data and the names of these people out of a text for researchers. A name counts as it is
 * written, with its capital, also in "Mariekes verslag": "mei" is a month and "Mei" a colleague, and one mask too many
 * does less harm than a name.
 */
export function makeScrub(names: readonly string[]): Scrub {
  const ways = [...new Set(names.flatMap(waysToName))].toSorted((a, b) => b.length - a.length);
  const named =
    ways.length > 0 && new RegExp(`(?<![\\p{L}\\d])(?:${ways.map(escape).join("|")})s?(?![\\p{L}\\d])`, "gu");
  return (text) => {
    let redactions = 0;
    const mask = (label: string) => {
      redactions += 1;
      return label;
    };
    let scrubbed = "";
    let position = 0;
    for (const { kind, start, end } of findPersonalData(text)) {
      scrubbed += text.slice(position, start) + mask(labels[kind]);
      position = end;
    }
    scrubbed += text.slice(position);
    return { text: named ? scrubbed.replaceAll(named, () => mask(labels.name)) : scrubbed, redactions };
  };
}
