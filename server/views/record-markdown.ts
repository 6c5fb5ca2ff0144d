import type { AfspraakOutcome } from "../../domain/afspraak.ts";
import { dayOfInstant } from "../../domain/calendar.ts";
import { answers, type Answer } from "../../domain/checklists/checklist.ts";
import { itemText } from "../../domain/checklists/checklists.ts";
import type { RecordedCasus, SessionRecord } from "../../domain/session/record.ts";
import type { KeptCard, KeptOf } from "./kept.ts";
import type { KeptText } from "./kept-texts.ts";
import type { Scrub } from "./scrub.ts";

const conditionNames = { zelfregie: "zelfregie", "extra-aandacht": "extra aandacht", vergelijking: "vergelijking" };
const outcomeNames: Record<AfspraakOutcome, string> = {
  done: "gedaan",
  "not-done": "niet gedaan",
  continues: "loopt door",
};
const answerNames: Record<Answer, string> = { ja: "Ja", deels: "Deels", nee: "Nee", nvt: "N.v.t." };

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

type Around = { title: string; scrub: Scrub; kept: KeptOf };

/** How the record says what people wrote, and who they were. */
type Words = { written: (text: string) => string; codeOf: (memberId: string) => string };

/**
 * The record of a session as Markdown, to take along: dossiers by their code, people by a code of this record, and what
 * was written scrubbed of personal data and of the names of colleagues. `kept` is what was kept of the table.
 */
export function recordMarkdown(record: SessionRecord, { title, scrub, kept }: Around): MarkdownFile {
  let redactions = 0;
  const written = (text: string) => {
    const scrubbed = scrub(text);
    redactions += scrubbed.redactions;
    return plainText(scrubbed.text) || "Niet ingevuld.";
  };
  const codeOf = codesOf(record);
  const words = { written, codeOf };
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
      ...casusLines(casus, index + 1, words),
      ...keptLines(kept(casus.casusId), "###", words),
    ]),
    ...keptLines(kept(null), "##", words),
  ];
  return { text: `${lines.join("\n")}\n`, redactions };
}

function casusLines(casus: RecordedCasus, number: number, { written, codeOf }: Words): string[] {
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
    ...scoreLines(casus),
    "### Afspraken",
    "",
    ...table(
      ["Wat", "Wie", "Uiterlijk"],
      casus.afspraken.map(({ text, whoId, dueOn }) => [written(text), codeOf(whoId), dueOn]),
    ),
  ];
}

/** How the table scored, in counts; nothing where nobody did. */
function scoreLines(casus: RecordedCasus): string[] {
  const { raters, items, consensus } = casus;
  if (raters === 0) return [];
  const people = raters === 1 ? "1 persoon" : `${raters} personen`;
  return [
    "### Scores op de checklist",
    "",
    `Blind gescoord door ${people}; checklist ${casus.checklistVersion}. Aantallen, geen namen.`,
    "",
    ...table(
      ["Punt", ...answers.map((answer) => answerNames[answer]), "Samen"],
      items.map((item) => [
        plainText(itemText(casus, item.itemId)),
        ...answers.map((answer) => String(item.counts[answer])),
        item.consensus ? answerNames[item.consensus] : "geen",
      ]),
    ),
    "",
    consensus === null
      ? "Geen afgesproken score: er is te weinig samen beantwoord."
      : `Afgesproken score: ${share.format(consensus)} van 1.`,
    "",
  ];
}

const share = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });

const marks: Partial<Record<KeptText["lines"][number]["kind"], string>> = {
  bullet: "- ",
  numbered: "1. ",
  quote: "> ",
};

/** What the table agreed to keep, under the parts of the method it was written in; nothing where nothing was kept. */
function keptLines(parts: ReturnType<KeptOf>, level: "##" | "###", words: Words): string[] {
  if (parts.length === 0) return [];
  return [
    "",
    `${level} Bewaarde kaarten en teksten`,
    "",
    "Iedereen aan tafel stemde ermee in dat kaarten en teksten bewaard blijven.",
    ...parts.flatMap(({ title, text, cards }) => [
      "",
      `${level}# ${plainText(title)}`,
      ...(text ? textLines(text, words) : []),
      ...(cards.length > 0 ? ["", ...cards.map((card) => cardLine(card, words))] : []),
    ]),
  ];
}

function textLines({ lines, columns, rows }: KeptText, { written }: Words): string[] {
  const cells = rows.map((row) => row.map((cell) => (cell ? written(cell) : "")));
  return [
    ...lines.flatMap(({ kind, depth, text }) => [
      "",
      kind === "heading"
        ? `**${written(text)}**`
        : `${"   ".repeat(Math.max(depth - 1, 0))}${marks[kind] ?? ""}${written(text)}`,
    ]),
    ...(rows.length > 0 ? ["", ...table(columns.map(plainText), cells)] : []),
  ];
}

/** A card is one line, with the code of who wrote it where that may be known. */
function cardLine({ text, said, memberId }: KeptCard, { written, codeOf }: Words): string {
  const fields = said.map(({ title, value }) => `${plainText(title)}: ${written(value)}`);
  const author = memberId === null ? "" : ` (${codeOf(memberId)})`;
  return `- ${[...(text ? [written(text)] : []), ...fields].join("; ")}${author}`;
}
