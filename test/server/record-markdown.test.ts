import { expect, test } from "vitest";
import { itemText } from "../../domain/checklists/checklists.ts";
import type { SessionRecord } from "../../domain/session/record.ts";
import type { KeptText } from "../../server/views/kept-texts.ts";
import type { KeptOf } from "../../server/views/kept.ts";
import { plainText, recordMarkdown } from "../../server/views/record-markdown.ts";
import { makeScrub } from "../../server/views/scrub.ts";

const record: SessionRecord = {
  format: 1,
  method: { id: "conditiecasuistiek", version: "1.0", title: "Conditiecasuïstiek" },
  facilitatorId: "anna",
  openedAt: Date.UTC(2021, 2, 10, 13),
  closedAt: Date.UTC(2021, 2, 10, 15),
  attendance: [
    { memberId: "anna", part: "participant", attendedAt: 0 },
    { memberId: "bram", part: "participant", attendedAt: 0 },
    { memberId: "rafael", part: "observer", attendedAt: 0 },
  ],
  earlier: [{ text: "Bellen met Bram", whoId: "bram", outcome: "continues", dueOn: "2021-03-17" }],
  casussen: [
    {
      casusId: "een",
      inbrengerId: "bram",
      dossierCode: "Z-014",
      condition: "zelfregie",
      variant: "loslaten",
      question: "Hoe blijf ik bereikbaar?",
      insight: "",
      lesson: "Vraag het | aan <b>haar</b>",
      checklistVersion: "0.1",
      raters: 2,
      items: [],
      consensus: null,
      afspraken: [{ text: "=HYPERLINK(1)", whoId: "anna", dueOn: "2021-03-20" }],
      startedAt: 0,
      finishedAt: 1,
    },
  ],
};
const scrub = makeScrub(["Anna Visser", "Bram Kuipers"]);
const markdown = (changed: Partial<SessionRecord> = {}, kept: KeptOf = () => []) =>
  recordMarkdown({ ...record, ...changed }, { title: "Verslag week 10, Groep A", scrub, kept });

test("the record reads as a document: question, insight, lesson and afspraken of each casus", () => {
  const { text } = markdown();
  expect(text.startsWith("# Verslag week 10, Groep A\n")).toBe(true);
  expect(text).toContain(
    "2021-03-10, werkvorm Conditiecasuïstiek. Deelnemers aan tafel: 2; waarnemers: 1. Gespreksleider: P1.",
  );
  expect(text).toContain("Conditie: zelfregie, loslaten. Ingebracht door P2.");
  expect(text).toContain("### Wat de inbrenger meeneemt\n\nNiet ingevuld.");
});

test("what the casus is about at heart stands in it where the method asked for it, and is no heading where not", () => {
  const [casus] = record.casussen;
  const heading = "### Waar het in de kern om gaat";
  const { text } = markdown({ casussen: casus ? [{ ...casus, kern: "Wie begint er?" }] : [] });
  expect(text).toContain(`${heading}\n\nWie begint er?\n`);
  expect(markdown().text).not.toContain(heading);
});

test("how the table scored stands in it as counts, with what was agreed; and nothing where nobody scored", () => {
  const [casus] = record.casussen;
  const items = [
    { itemId: "ZR2", counts: { ja: 1, deels: 0, nee: 2, nvt: 0 }, consensus: "nee" as const },
    { itemId: "weg", counts: { ja: 0, deels: 3, nee: 0, nvt: 0 }, consensus: null },
  ];
  const scored = (consensus: number | null) =>
    markdown({ casussen: casus ? [{ ...casus, raters: 3, items, consensus }] : [] }).text;
  expect(scored(2 / 3)).toContain(
    [
      "### Scores op de checklist",
      "",
      "Blind gescoord door 3 personen; checklist 0.1. Aantallen, geen namen.",
      "",
      "| Punt | Ja | Deels | Nee | N.v.t. | Samen |",
      "| --- | --- | --- | --- | --- | --- |",
      `| ${plainText(itemText({ condition: "zelfregie", checklistVersion: "0.1" }, "ZR2"))} | 1 | 0 | 2 | 0 | Nee |`,
      "| weg | 0 | 3 | 0 | 0 | geen |",
      "",
      "Afgesproken score: 0,67 van 1.",
    ].join("\n"),
  );
  expect(scored(null)).toContain("Geen afgesproken score: er is te weinig samen beantwoord.");
  expect(markdown({ casussen: casus ? [{ ...casus, raters: 0 }] : [] }).text).not.toContain("Scores");
});

test("people are codes of this record, and a name that was written is masked and counted", () => {
  const { text, redactions } = markdown();
  expect(text).toContain("| Bellen met \\[naam\\] | P2 | loopt door | 2021-03-17 |");
  expect(text).not.toMatch(/anna|bram|rafael/i);
  expect(redactions).toBe(1);
});

test("what was kept stands under its casus, by phase, as text of its own and without names", () => {
  const about = { casusId: "een", phaseId: "", columns: [], rows: [] };
  const lines: KeptText["lines"] = [
    { kind: "heading", depth: 0, text: "Wat er was" },
    { kind: "paragraph", depth: 0, text: "Anna belde <b>twee</b> keer" },
    { kind: "bullet", depth: 1, text: "# eerst" },
    { kind: "bullet", depth: 2, text: "daarna" },
  ];
  const casus = { ...about, title: "De casus", lines };
  const board = { ...about, title: "Twee kolommen", lines: [], columns: ["Links", "Rechts"], rows: [["a | b", ""]] };
  const round = {
    ...about,
    casusId: null,
    title: "Ronde 1",
    lines: [{ kind: "quote" as const, depth: 0, text: "raad" }],
  };
  const parts: ReturnType<KeptOf> = [
    { title: casus.title, text: casus, cards: [] },
    { title: board.title, text: board, cards: [] },
    {
      title: "Kaarten",
      text: undefined,
      cards: [
        { phaseId: "", memberId: "bram", text: "1. Vraag het\n- Anna", said: [] },
        { phaseId: "", memberId: null, text: "", said: [{ title: "Ik wens", value: "rust" }] },
      ],
    },
  ];
  const kept: KeptOf = (casusId) => {
    if (casusId === null) return [{ title: "Drietal 1, ronde 1", text: round, cards: [] }];
    return casusId === "een" ? parts : [];
  };
  const { text, redactions } = markdown({}, kept);
  expect(redactions).toBe(3);
  expect(text.split("### Afspraken\n")[1]).toBe(
    [
      "",
      "| Wat | Wie | Uiterlijk |",
      "| --- | --- | --- |",
      "| \\=HYPERLINK\\(1\\) | P1 | 2021-03-20 |",
      "",
      "### Bewaarde kaarten en teksten",
      "",
      "Iedereen aan tafel stemde ermee in dat kaarten en teksten bewaard blijven.",
      "",
      "#### De casus",
      "",
      "**Wat er was**",
      "",
      "\\[naam\\] belde &lt;b&gt;twee&lt;/b&gt; keer",
      "",
      "- \\# eerst",
      "",
      "   - daarna",
      "",
      "#### Twee kolommen",
      "",
      "| Links | Rechts |",
      "| --- | --- |",
      "| a \\| b |  |",
      "",
      "#### Kaarten",
      "",
      "- 1\\. Vraag het - \\[naam\\] (P2)",
      "- Ik wens: rust",
      "",
      "## Bewaarde kaarten en teksten",
      "",
      "Iedereen aan tafel stemde ermee in dat kaarten en teksten bewaard blijven.",
      "",
      "### Drietal 1, ronde 1",
      "",
      "> raad",
      "",
    ].join("\n"),
  );
  expect(markdown().text).not.toContain("Bewaarde");
});

test("what leads to a person is masked", () => {
  const [casus] = record.casussen;
  const question = "Mail haar op iemand@voorbeeld.nl of bel 06 12345678";
  const { text, redactions } = markdown({ casussen: casus ? [{ ...casus, question }] : [] });
  expect(text).toContain("Mail haar op \\[e-mailadres\\] of bel \\[telefoonnummer\\]");
  expect(redactions).toBe(3);
});

test("[OWASP CSV injection] no cell begins as a formula, and no text breaks out of its cell or its line", () => {
  for (const sign of ["=", "+", "-", "@"]) expect(plainText(`${sign}1+1`).startsWith(`\\${sign}`)).toBe(true);
  expect(markdown().text).toContain("| \\=HYPERLINK\\(1\\) | P1 | 2021-03-20 |");
  expect(plainText("een | twee")).toBe("een \\| twee");
  expect(plainText("een\r\n\r\n# kop\u2028- punt")).toBe("een \\# kop - punt");
});

test("[CommonMark 2.4] nothing somebody wrote becomes markup, HTML or a link", () => {
  expect(plainText("<img src=x onerror=alert(1)>")).toBe("&lt;img src=x onerror=alert\\(1\\)&gt;");
  expect(plainText("[klik](javascript:alert(1))")).toBe("\\[klik\\]\\(javascript:alert\\(1\\)\\)");
  expect(plainText("![x](https://boef.test/p.png)")).not.toMatch(/https:\/\/|!\[|\]\(/);
  expect(plainText("ga naar www.boef.test")).toBe("ga naar www\\.boef.test");
  expect(plainText("**vet** _schuin_ `code` ~~weg~~")).toBe("\\*\\*vet\\*\\* \\_schuin\\_ \\`code\\` \\~\\~weg\\~\\~");
  expect(plainText("&lt;script&gt;")).toBe("&amp;lt;script&amp;gt;");
  expect(plainText("1. een lijst")).toBe("1\\. een lijst");
});
