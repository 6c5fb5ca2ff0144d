import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { audit } from "../../../db/schema/index.ts";
import { safeInside } from "../../../server/views/sample-csv.ts";
import { openResearchPlace, request } from "./research-place.ts";

async function drawn(row: { ownWords?: string; answers?: Record<string, string> } = {}) {
  const place = await openResearchPlace();
  const [hanna, fatima] = [await place.hire("Hanna Postma", "onderzoeker"), await place.hire("Fatima El Amrani")];
  const reflectionId = await place.submitted(fatima, row);
  const { sampleId } = await place.as(hanna).sample.draw({ ...request, size: 1, seed: "=1+1" });
  const file = () => place.download(hanna, `/sample/${sampleId}.csv`);
  return { ...place, hanna, fatima, reflectionId, sampleId, file };
}

/** The cells of a file as a spreadsheet reads them. */
function parse(csv: string): string[][] {
  const rows = csv
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .matchAll(/((?:"(?:[^"]|"")*"|[^;\r\n"]*)(?:;|\r\n|$))/g);
  const table: string[][] = [[]];
  for (const [cell] of rows) {
    if (cell === "") break;
    const isLast = !cell.endsWith(";");
    const bare = cell.replace(/(;|\r\n)$/, "");
    table.at(-1)?.push(bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare);
    if (isLast) table.push([]);
  }
  return table.filter((row) => row.length > 1);
}

test("the file opens in Excel as it is: UTF-8 with its mark, semicolons, one row a reflection", async () => {
  const place = await drawn({ ownWords: 'Ze zei: "één stap"; toen\nwachtte ik.' });
  const answer = await place.file();
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="steekproef-[0-9a-z]{8}\.csv"$/);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  const [header = [], row = [], ...rest] = parse(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  expect(rest).toEqual([]);
  expect(row).toHaveLength(header.length);
  const cell = (name: string) => row[header.indexOf(name)];
  expect(cell("eigen_woorden")).toBe('Ze zei: "één stap"; toen\nwachtte ik.');
  expect([cell("week"), cell("insluitkans"), cell("gewicht"), cell("kader_omvang")]).toEqual(["8", "1", "1", "1"]);
  expect(cell("steekproef")).toBe(place.sampleId);
});

test("[trust 24] no cell begins as a formula, whatever was written", async () => {
  const place = await drawn({
    ownWords: '=HYPERLINK("http://kwaad.test";"klik")\n@SUM(1)\r+31 en verder, -2',
    answers: {
      "nodig-voor": "+cmd|' /C calc'!A0",
      "niet-nodig-maar": "-1+1",
      touwtjes: "@import",
      gezien: "\t=1",
      grens: "\r=1",
      meenemen: "＝1",
    },
  });
  const table = parse(await (await place.file()).text());
  expect(table).toHaveLength(2);
  for (const cell of table.flat()) {
    expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(cell).not.toMatch(/[;,\t\r\n"|]\s*[=+\-@＝＋－＠]/);
  }
  expect(table[1]?.join(" ")).toContain("'=HYPERLINK");
});

test("ordinary Dutch goes through unchanged", () => {
  const text = "Zij vroeg: kan dat? 2 + 2, of 3 - 1; e-mail = snel.\nDaarna niets.";
  expect(safeInside(text)).toBe(text);
});

test("after a withdrawal the next file has a line without text in the place of the reflection", async () => {
  const place = await drawn({ ownWords: "dit was vertrouwelijk" });
  const { reflectionId } = place;
  await place.as(place.fatima).reflection.setConsent({ reflectionId, purpose: "onderzoek", given: false });
  const csv = await (await place.file()).text();
  expect(csv).not.toContain("vertrouwelijk");
  const [header = [], row = []] = parse(csv);
  expect(row).toHaveLength(header.length);
  expect(row[header.indexOf("status")]).toBe("toestemming ingetrokken");
  expect(row[header.indexOf("auteur")]).toBe("");
});

test("[trust 9] ten files an hour, and the trail knows each of them", async () => {
  const place = await drawn();
  for (let file = 0; file < 10; file += 1) expect((await place.file()).status).toBe(200);
  expect((await place.file()).status).toBe(429);
  expect(await place.db.select().from(audit).where(eq(audit.action, "download"))).toHaveLength(10);
  place.clock.now += 3_600_001;
  expect((await place.file()).status).toBe(200);
});

test("without a login there is no file, and a klantmanager gets the answer of a file that is not there", async () => {
  const place = await drawn();
  const path = `/sample/${place.sampleId}.csv`;
  expect((await place.download(null, path)).status).toBe(401);
  const [no, none] = [
    await place.download(place.fatima, path),
    await place.download(place.fatima, `/sample/${"0".repeat(26)}.csv`),
  ];
  expect([no.status, await no.text()]).toEqual([none.status, await none.text()]);
  expect(no.status).toBe(404);
});
