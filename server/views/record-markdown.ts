import { dayOfInstant } from "../../domain/calendar.ts";
import type { AfspraakOutcome } from "../../domain/afspraak.ts";
import type { RecordedCasus, SessionRecord } from "../../domain/session/record.ts";
import type { KeptText } from "./kept-texts.ts";
import type { Scrub } from "./scrub.ts";

const conditionNames = { zelfregie: "zelfregie", "extra-aandacht": "extra aandacht", vergelijking: "vergelijking" };
const outcomeNames: Record<AfspraakOutcome, string> = {
  done: "gedaan",
  "not-done": "niet gedaan",
  continues: "loopt door",
};

/**
 * Text inside a Markdown document that stays text: no markup, no HTML, no link that a reader makes of an address, and no
 * formula when a table is pasted into a spreadsheet (OWASP, CSV injection). What has a meaning anywhere is escaped
 * everywhere (CommonMark 2.4), what has one at the beginning of a line there, and line breaks become spaces.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim()
    .replaceAll(/[\\`*_{}[\]()#!|~@]/g, (sign) => `\\${sign}`)
    .replace(/^[=+\-＝＋－＠]/u, (sign) => `\\${sign}`)
    .replace(/^(\d+)\./, String.raw`$1\.`)
    .replaceAll("://", String.raw`\://`)
    .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? ["Geen."] : [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

/** People of one record by a code of that record only: who was there does not go along in a file. */
function codesOf(record: SessionRecord): (memberId: string) => string {
  const codes = new Map(record.attendance.map(({ memberId }, index) => [memberId, `P${index + 1}`]));
  return (memberId) => codes.get(memberId) ?? "niet aanwezig";
}

export type MarkdownFile = { text: string; redactions: number };

type Around = { title: string; scrub: Scrub; texts: readonly KeptText[] };

/**
 * The record of a session as Markdown, to take along: dossiers by their code, people by a code of this record, and what
 * was written scrubbed of personal data and of the names of colleagues. `texts` are those that were kept of the table.
 */
export function recordMarkdown(record: SessionRecord, { title, scrub, texts }: Around): MarkdownFile {
  let redactions = 0;
  const written = (text: string) => {
    const scrubbed = scrub(text);
    redactions += scrubbed.redactions;
    return plainText(scrubbed.text) || "Niet ingevuld.";
  };
  const codeOf = codesOf(record);
  const keptOf = (casusId: string | null) =>
    keptLines(
      texts.filter((kept) => kept.casusId === casusId),
      casusId === null ? "##" : "###",
      written,
    );
  const there = record.attendance.filter(({ part }) => part === "participant").length;
  const watched = record.attendance.length - there;
  const lines = [
    `# ${plainText(title)}`,
    "",
    `${dayOfInstant(record.openedAt)}, werkvorm ${plainText(record.method.title)}. Deelnemers aan tafel: ${there}; waarnemers: ${watched}. Gespreksleider: ${codeOf(record.facilitatorId)}.`,
    "",
    "Mensen staan hier als P1, P2 enzovoort; die codes gelden alleen in dit verslag.",
    "",
    "## Afspraken van eerder",
    "",
    ...table(
      ["Wat", "Wie", "Uitkomst", "Datum"],
      (record.earlier ?? []).map(({ text, whoId, outcome, dueOn }) => [
        written(text),
        codeOf(whoId),
        outcomeNames[outcome],
        dueOn,
      ]),
    ),
    ...record.casussen.flatMap((casus, index) => [
      ...casusLines(casus, index + 1, { written, codeOf }),
      ...keptOf(casus.casusId),
    ]),
    ...keptOf(null),
  ];
  return { text: `${lines.join("\n")}\n`, redactions };
}

function casusLines(
  casus: RecordedCasus,
  number: number,
  { written, codeOf }: { written: (text: string) => string; codeOf: (memberId: string) => string },
): string[] {
  const variant = casus.variant ? `, ${casus.variant}` : "";
  return [
    "",
    `## Casus ${number}: dossier ${plainText(casus.dossierCode)}`,
    "",
    `Conditie: ${conditionNames[casus.condition]}${variant}. Ingebracht door ${codeOf(casus.inbrengerId)}.`,
    "",
    "### Vraag",
    "",
    written(casus.question),
    "",
    ...(casus.kern ? ["### Waar het in de kern om gaat", "", written(casus.kern), ""] : []),
    "### Wat de inbrenger meeneemt",
    "",
    written(casus.insight),
    "",
    "### Wat de groep leerde",
    "",
    written(casus.lesson),
    "",
    "### Afspraken",
    "",
    ...table(
      ["Wat", "Wie", "Uiterlijk"],
      casus.afspraken.map(({ text, whoId, dueOn }) => [written(text), codeOf(whoId), dueOn]),
    ),
  ];
}

const marks: Partial<Record<KeptText["lines"][number]["kind"], string>> = {
  bullet: "- ",
  numbered: "1. ",
  quote: "> ",
};

/** What the table wrote together and agreed to keep, under the phases that it was written in; nothing where nothing was kept. */
function keptLines(texts: readonly KeptText[], level: "##" | "###", written: (text: string) => string): string[] {
  if (texts.length === 0) return [];
  return [
    "",
    `${level} Bewaarde teksten`,
    "",
    "Iedereen aan tafel stemde ermee in dat deze teksten bewaard blijven.",
    ...texts.flatMap(({ title, lines, columns, rows }) => [
      "",
      `${level}# ${plainText(title)}`,
      ...lines.flatMap(({ kind, depth, text }) => [
        "",
        kind === "heading"
          ? `**${written(text)}**`
          : `${"   ".repeat(Math.max(depth - 1, 0))}${marks[kind] ?? ""}${written(text)}`,
      ]),
      ...(rows.length > 0
        ? [
            "",
            ...table(
              columns.map(plainText),
              rows.map((cells) => cells.map((cell) => (cell ? written(cell) : ""))),
            ),
          ]
        : []),
    ]),
  ];
}
