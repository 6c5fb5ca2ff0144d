import type { Role } from "../../domain/permissions.ts";

export type DemoPerson = { slug: string; name: string; role: Role };
export type Names = readonly (readonly [slug: string, name: string])[];

/** The two intervisie groups of the dedicated team; the first person of group A is the one the demo opens with. */
export const groupA: Names = [
  ["fatima", "Fatima El Amrani"],
  ["joris", "Joris van Leeuwen"],
  ["priya", "Priya Ramdin"],
  ["marieke", "Marieke de Boer"],
  ["kwame", "Kwame Owusu"],
  ["sanne", "Sanne Visser"],
];

export const groupB: Names = [
  ["yusuf", "Yusuf Demir"],
  ["anouk", "Anouk Jansen"],
  ["chantal", "Chantal Pinas"],
  ["bram", "Bram Kuipers"],
  ["nadia", "Nadia Ben Salah"],
  ["mei", "Mei Chen"],
];

/** Klantmanagers outside the dedicated team, who guide the vergelijking group. */
export const regular: Names = [
  ["peter", "Peter Bakker"],
  ["rachida", "Rachida Ouali"],
  ["tom", "Tom Hendriks"],
  ["gloria", "Gloria Sordam"],
  ["esra", "Esra Yılmaz"],
  ["dennis", "Dennis Mulder"],
  ["linda", "Linda Schouten"],
  ["ruben", "Ruben de Vries"],
];

export const teamleiders: Names = [["ingrid", "Ingrid Hoekstra"]];

export const onderzoekers: Names = [
  ["hanna", "Hanna Postma"],
  ["rafael", "Rafael Martina"],
];

export const beheerders: Names = [["ties", "Ties Wolters"]];
