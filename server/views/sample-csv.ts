import { stringify } from "csv-stringify/sync";
import type { Provenance } from "../../db/queries/samples.ts";
import { reflectionPrompts } from "../../domain/reflection.ts";
import type { SampledView } from "./sample.ts";

const columns = [
  "rang",
  "reflectie",
  "auteur",
  "status",
  "week",
  "conditie",
  "mensbeeld",
  ...reflectionPrompts.map(({ id }) => `antwoord_${id}`),
  "eigen_woorden",
  "gemaskeerd",
  "insluitkans",
  "gewicht",
  "steekproef",
  "seed",
  "algoritme",
  "kader_hash",
  "kader_omvang",
  "steekproef_omvang",
  "kader_van",
  "kader_tot",
  "kader_conditie",
] as const;

/**
 * Text of a cell that no spreadsheet takes for a formula, also when it reads the file with another separator or a quoted
 * line break as a new row: the sign after any of those gets an apostrophe (OWASP, CSV injection; ASVS 1.2.10). The sign
 * that opens a cell is left to the library.
 */
export function safeInside(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, "\n");
  return lines.replaceAll(/(?<=[;,\t\n"|][^\S\n]*)(?=[=+\-@＝＋－＠])/gu, "'");
}

/** A decimal comma, as goes with semicolons: `read.csv2` of R and a Dutch Excel both read it as a number. */
const decimal = (value: number) => String(value).replace(".", ",");

function cellsOf(row: SampledView): (string | number)[] {
  if (row.kind === "withdrawn") {
    const empty = Array.from({ length: reflectionPrompts.length + 7 }, () => "");
    return [row.rank, row.reflectionCode, "", "toestemming ingetrokken", ...empty];
  }
  const texts = [...row.answers.map((answer) => answer.text), row.ownWords].map(safeInside);
  const { rank, reflectionCode, authorCode, week, condition, mensbeeld, redactions, inclusionProbability } = row;
  const head = [rank, reflectionCode, authorCode, "leesbaar", week, condition, mensbeeld ?? ""];
  return [...head, ...texts, redactions, decimal(inclusionProbability), decimal(1 / inclusionProbability)];
}

/**
 * A sample as a file for Excel, R, MAXQDA or ATLAS.ti: UTF-8 with a byte order mark, semicolons, every text quoted
 * (RFC 4180). How it was drawn stands in every row, so that it cannot get lost from the texts.
 */
export function sampleCsv(sample: Provenance, rows: readonly SampledView[]): string {
  const drawn = [
    sample.id,
    safeInside(sample.seed),
    sample.algorithm,
    sample.frameHash,
    sample.frameSize,
    sample.size,
    sample.from,
    sample.to,
    sample.condition ?? "alle",
  ];
  return stringify(
    rows.map((row) => [...cellsOf(row), ...drawn]),
    {
      bom: true,
      header: true,
      columns: [...columns],
      delimiter: ";",
      record_delimiter: "windows",
      quoted_string: true,
      escape_formulas: true,
    },
  );
}
