import { expect, test } from "vitest";
import * as Y from "yjs";
import { aMember, aTeam } from "../../../db/demo/builders.ts";
import { experiment, member, team } from "../../../db/schema/index.ts";
import { addCard, sessionText, trioText } from "../../../domain/documents.ts";
import { addRow } from "../../../domain/matrix.ts";
import { phaseKey } from "../../../domain/session/state.ts";
import { refusalOf } from "../refusal-of.ts";
import { openTable } from "./table-place.ts";

type Table = Awaited<ReturnType<typeof openTable>>;

const six = ["daan", "fatima", "joris", "sevda", "mei", "kwame"];
const said = "de kanarie belde zelf";
const tableOf = ({ sessionId }: Table) => `session/${sessionId}`;

function write(doc: Y.Doc, name: string, text: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment(name).push([paragraph]);
}

/** A session of six by this method that wrote in the phase `casus` and was closed with the consent of these. */
async function held(consenting: readonly string[]): Promise<Table> {
  const table = await openTable(six);
  await table.begin();
  write(table.textAt(tableOf(table)), sessionText(table.casusId, "casus"), said);
  for (const slug of consenting) await table.give(slug, { type: "consent", isGiven: true });
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");
  return table;
}

const file = async (table: Table, slug: string) =>
  (await table.download(slug, `/download/record/${table.sessionId}.md`)).text();

test("a text that everybody agreed to keep is read in the record under its phase, on the screen and in the file", async () => {
  using table = await held(six);
  const { texts, state } = await table.show("fatima");
  const { title } = state.method.phases.find(({ id }) => id === "casus") ?? {};
  const about = { casusId: table.casusId, phaseId: "casus", title, columns: [], rows: [] };
  expect(texts).toEqual([{ ...about, lines: [{ kind: "paragraph", depth: 0, text: said }] }]);
  expect((await table.show("rafael")).texts).toEqual(texts);
  expect(await file(table, "fatima")).toContain(`#### ${title}\n\n${said}\n`);
});

test("one who does not agree takes the text from everybody, also while it is not erased yet", async () => {
  using table = await held(six.slice(1));
  expect(table.erased).toContain(tableOf(table));
  expect(table.textAt(tableOf(table)).getXmlFragment(sessionText(table.casusId, "casus")).length).toBe(1);
  for (const slug of [...six, "rafael"]) expect((await table.show(slug)).texts, slug).toEqual([]);
  expect(await file(table, "fatima")).not.toContain(said);
});

test("before the closing no text goes along with the session, whoever agreed", async () => {
  using table = await openTable(six);
  await table.begin();
  write(table.textAt(tableOf(table)), sessionText(table.casusId, "casus"), said);
  for (const slug of six) await table.give(slug, { type: "consent", isGiven: true });
  expect((await table.show("fatima")).texts).toEqual([]);
});

test("a colleague of the team who was not there reads kept texts in the record; another team learns of no session", async () => {
  using table = await held(six);
  const [own] = await table.db.select().from(team);
  const [trial] = await table.db.select().from(experiment);
  const other = aTeam({ experimentId: trial?.id ?? "", name: "Wijkteam" });
  await table.db.insert(team).values(other);
  const seat = { role: "klantmanager" } as const;
  await table.db
    .insert(member)
    .values([
      aMember({ ...seat, name: "Noor", slug: "noor", teamId: own?.id ?? "" }),
      aMember({ ...seat, name: "Wim", slug: "wim", teamId: other.id }),
    ]);
  expect((await table.show("noor")).texts).toHaveLength(1);
  expect(await file(table, "noor")).toContain(said);
  expect(await refusalOf(table.show("wim"))).toBe("not-found");
  expect((await table.download("wim", `/download/record/${table.sessionId}.md`)).status).toBe(404);
});

test("cards that everybody agreed to keep are read in the file as on the page, without a name where nobody may know it", async () => {
  using table = await openTable(six, "imi");
  await table.begin();
  const lay = (slug: string, phaseId: string, card: { text: string; fields?: Record<string, string> }) =>
    addCard(table.sheetOf(slug), phaseKey(table.casusId, phaseId), { id: `${slug} ${phaseId}`, ...card });
  for (const slug of six) lay(slug, "vijftien-woorden", { text: "De kanarie belde niet." });
  lay("joris", "gevoelens", { text: "Ik schaam me; van @ tot |" });
  lay("mei", "wensen", { text: "", fields: { wens: "rust", van: "team" } });
  await table.goTo("haalbaar");
  for (const slug of six) await table.give(slug, { type: "consent", isGiven: true });
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");

  const { record } = await table.show("daan");
  const codeOf = (slug: string) =>
    `P${(record?.attendance ?? []).findIndex(({ memberId }) => memberId === table.idOf(slug)) + 1}`;
  const { cards } = await table.casusShownTo("daan");
  expect(cards).toHaveLength(8);
  const text = await file(table, "daan");
  const [, kept = ""] = text.split("### Bewaarde kaarten en teksten\n");
  const [words = "", feelings = "", wishes = ""] = kept.split("\n#### ").slice(1);
  expect(words.split("\n").slice(2).filter(Boolean).toSorted()).toEqual(
    six.map((slug) => `- De kanarie belde niet. (${codeOf(slug)})`).toSorted(),
  );
  expect(feelings).toBe("Gevoelens\n\n- Ik schaam me; van \\@ tot \\|\n");
  expect(wishes).toBe(`Wensen\n\n- Ik wens: rust; Van: het team (${codeOf("mei")})\n`);
});

test("a card goes with the table when one does not agree, from the file as well", async () => {
  using table = await openTable(six);
  await table.begin();
  addCard(table.sheetOf("joris"), phaseKey(table.casusId, "stem-deelnemer"), { id: "a", text: said });
  await table.goTo("binnen-de-conditie");
  expect((await table.casusShownTo("mei")).cards.map(({ text }) => text)).toEqual([said]);
  for (const slug of six.slice(1)) await table.give(slug, { type: "consent", isGiven: true });
  await table.goTo("evaluatie");
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");
  expect(await file(table, "fatima")).not.toContain(said);
});

test("a matrix that was kept is read with its columns, blank rows left out", async () => {
  using table = await openTable(six, "moreel-beraad");
  await table.begin();
  const { state } = await table.show("daan");
  const phase = state.method.phases.find(({ workspace }) => workspace.kind === "matrix");
  if (phase?.workspace.kind !== "matrix") throw new Error("the method has no matrix");
  const [first = "", second = "", ...more] = phase.workspace.columns.map(({ id }) => id);
  const doc = table.textAt(tableOf(table));
  const rest = Object.fromEntries(more.map((id) => [id, ""]));
  addRow(doc, phaseKey(table.casusId, phase.id), "a", { ...rest, [first]: "de buurvrouw", [second]: "rust" });
  addRow(doc, phaseKey(table.casusId, phase.id), "b", { ...rest, [first]: "", [second]: " " });
  for (const slug of six) await table.give(slug, { type: "consent", isGiven: true });
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");
  const { texts } = await table.show("daan");
  expect(texts.map(({ phaseId, lines, rows }) => ({ phaseId, lines, rows }))).toEqual([
    { phaseId: phase.id, lines: [], rows: [["de buurvrouw", "rust", ...more.map(() => "")]] },
  ]);
});

test("what a trio wrote is read afterwards by who sat in it, as during the session, and by nobody else", async () => {
  using table = await openTable(six, "troika");
  for (const slug of [...six, "rafael"]) await table.give(slug, { type: "join" });
  await table.give("daan", { type: "open" });
  const { trios } = (await table.show("daan")).state;
  expect(trios).toHaveLength(2);
  for (const trio of [0, 1]) write(table.textAt(`${tableOf(table)}/trio/${trio}`), trioText(1), `${said} ${trio}`);
  for (const slug of six) await table.give(slug, { type: "consent", isGiven: true });
  await table.give1("daan", "close");
  for (const slug of six) {
    const own = trios.findIndex((seats) => seats.includes(table.idOf(slug)));
    const { texts } = await table.show(slug);
    expect(texts.map(({ casusId, title, lines }) => ({ casusId, title, text: lines[0]?.text }))).toEqual([
      { casusId: null, title: `Drietal ${own + 1}, ronde 1`, text: `${said} ${own}` },
    ]);
    expect(await file(table, slug)).not.toContain(`${said} ${1 - own}`);
  }
  expect((await table.show("rafael")).texts).toEqual([]);
});
