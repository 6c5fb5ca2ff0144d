import type { Day } from "./calendar.ts";

/** Who began a contact. A legal duty or a letter of the system is nobody's initiative. */
export const initiatieven = ["deelnemer", "klantmanager", "wettelijk", "systeembrief"] as const;
export type Initiatief = (typeof initiatieven)[number];

export const kanalen = ["kantoor", "buurt", "telefoon", "beeldbellen", "mail", "brief"] as const;
export type Kanaal = (typeof kanalen)[number];

export const onderwerpen = [
  "werk",
  "verrekening",
  "brief-uitleggen",
  "gezondheid-welzijn",
  "prive",
  "schulden",
  "scholing",
  "vrijwilligerswerk",
] as const;
export type Onderwerp = (typeof onderwerpen)[number];

/** Where a deelnemer says the pressure comes from; no drukbron means that none was felt or spoken of. */
export const drukbronnen = ["klantmanager", "brief-systeem", "handhaving", "omgeving"] as const;
export type Drukbron = (typeof drukbronnen)[number];

/** One contactmoment, as far as the rules of the domain look at it. */
export type Contact = {
  on: Day;
  memberId: string;
  initiatief: Initiatief;
};

/** A klantmanager's time with a dossier: `from` up to and including `to`; no `to` while it lasts. */
export type Assignment = {
  memberId: string;
  from: Day;
  to: Day | null;
};
