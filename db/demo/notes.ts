import type { Dossier } from "./dossiers.ts";
import type { Random } from "./random.ts";
import { arrangements, notAgain, situations, wishes } from "./texts/note-texts.ts";

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

/** What the shared note of a dossier begins with: plain text with `## ` headings and `- ` lists. */
export function writeOpeningNote(random: Random, dossier: Dossier): string {
  const parts = [`## Situatie\n${random.some(situations, random.whole(1, 2)).join(" ")}`];
  parts.push(`## Wat de deelnemer wil\n${list(random.some(wishes, random.whole(1, 2)))}`);
  parts.push(`## Hoe we het doen\n${list(random.some(arrangements[dossier.condition], random.whole(2, 3)))}`);
  if (random.chance(0.3)) parts.push(`## Niet nog eens vragen\n${list(random.some(notAgain, 1))}`);
  return parts.join("\n\n");
}
