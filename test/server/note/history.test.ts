import { eq } from "drizzle-orm";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { auditOf } from "../../../db/queries/audit.ts";
import { dossier, noteVersion, noteVersionPart } from "../../../db/schema/index.ts";
import { millisPerDay } from "../../../domain/calendar.ts";
import { daily } from "../../../server/daily.ts";
import type { Person } from "../../rooms/with/person.ts";
import { until } from "../../rooms/with/until.ts";
import { line, noteOf, typedIn } from "../../domain/note/with.ts";
import { noRooms } from "../no-rooms.ts";
import { openNotePlace, type NotePlace } from "./note-place.ts";

let folder = "";
let place: NotePlace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "note-history-"));
  place = await openNotePlace(join(folder, "casustafel.sqlite"));
});

afterEach(async () => {
  await place.close();
  rmSync(folder, { recursive: true });
});

const stored = (person: Person) => until(() => person.stored?.messages === person.sent, "every edit is on disk");
const shown = (person: Person) => noteOf(person.doc).toString();

type Compared = { blocks: { runs: { change: string; text: string; by: string | null }[] }[] };

/** A comparison as one line of text each: +added+, -removed-, with who behind it. */
function lines({ blocks }: Compared): string[] {
  const signs: Record<string, string> = { same: "", added: "+", removed: "-" };
  const names = new Map(Object.values(place.people).map(({ id, name }) => [id, name]));
  return blocks.map(({ runs }) =>
    runs
      .map(
        ({ change, text, by }) => `${signs[change]}${text}${signs[change]}${by === null ? "" : `(${names.get(by)})`}`,
      )
      .join(""),
  );
}

/** Noor and Sam write in the note, one after the other. */
async function writeTogether() {
  const noor = await place.enter("noor");
  const sam = await place.enter("sam");
  const text = typedIn(noor.doc, 1);
  text.insert(text.length, " Bellen in maart.");
  await stored(noor);
  await until(() => shown(sam).includes("maart"), "Sam sees it");
  typedIn(sam.doc, 1).delete("Zij zoekt werk".length, " in de zorg".length);
  await stored(sam);
  await until(() => !shown(noor).includes("zorg"), "Noor sees it");
  return { noor, sam };
}

/** Everybody leaves, and somebody keeps what is there under a name. */
async function keep() {
  await until(() => place.rooms.counters().rooms === 0, "nobody is in the room");
  const noor = await place.as("noor");
  await noor.note.keep.mutate({ dossierId: place.dossierId, name: "gisteren" });
}

describe("the history of a dossier's note", () => {
  test("is empty as long as nobody wrote, and shows the note itself as it was opened", async () => {
    const noor = await place.as("noor");
    const { versions, abilities } = await noor.note.versions.query({ dossierId: place.dossierId });
    expect([versions, abilities]).toEqual([[], { restore: true }]);
    const now = await noor.note.now.query({ dossierId: place.dossierId });
    expect(lines(now)).toEqual(["Werk", "Zij zoekt werk in de zorg."]);
    expect(now.since).toBeNull();
  });

  test("tells who wrote and who took out what, per person, and begins with what the note began with", async () => {
    const { noor, sam } = await writeTogether();
    noor.leaves();
    sam.leaves();
    await keep();
    const lead = await place.as("lead");
    const { versions } = await lead.note.versions.query({ dossierId: place.dossierId });
    expect(
      versions.map(({ reason, name, people }) => [reason, name, people.map((person) => person.name).toSorted()]),
    ).toEqual([
      ["named", "gisteren", ["Noor", "Sam"]],
      ["opening", null, []],
    ]);
    const [version] = versions;
    const told = await lead.note.version.query({ dossierId: place.dossierId, versionId: version?.id ?? "" });
    expect(lines(told)).toEqual(["Werk", "Zij zoekt werk- in de zorg-(Sam).+ Bellen in maart.+(Noor)"]);
    expect(told.since).toBe(versions[1]?.at);
  });

  test("shows what was written since the newest version, without waiting for it to settle", async () => {
    const noor = await place.as("noor");
    await noor.note.keep.mutate({ dossierId: place.dossierId, name: "voor het gesprek" });
    const sam = await place.enter("sam");
    noteOf(sam.doc).insert(2, [line("Komt dinsdag.")]);
    await stored(sam);
    const now = await noor.note.now.query({ dossierId: place.dossierId });
    expect(lines(now)).toEqual(["Werk", "Zij zoekt werk in de zorg.", "+Komt dinsdag.+(Sam)"]);
    expect(now.people.map(({ name }) => name)).toEqual(["Sam"]);
    sam.leaves();
  });

  test("gives a name to the version that is there when nothing changed since, and keeps no second one", async () => {
    const { noor, sam } = await writeTogether();
    const screen = await place.as("noor");
    const { dossierId } = place;
    await screen.note.keep.mutate({ dossierId, name: "eerste" });
    const [newest] = (await screen.note.versions.query({ dossierId })).versions;
    await screen.note.name.mutate({ dossierId, versionId: newest?.id ?? "", name: null });
    await screen.note.keep.mutate({ dossierId, name: "tweede" });
    const { versions } = await screen.note.versions.query({ dossierId });
    expect(versions.map(({ name }) => name)).toEqual(["tweede", null]);
    noor.leaves();
    sam.leaves();
  });

  test("refuses a name in which somebody's number stands", async () => {
    const screen = await place.as("noor");
    const named = screen.note.keep.mutate({ dossierId: place.dossierId, name: "06-12345678" });
    await expect(named).rejects.toMatchObject({ data: { code: "personal-data.found" } });
  });
});

describe("putting a version back", () => {
  test("shows to everybody who is at the note, live, and leaves what it was before as a version", async () => {
    const { noor, sam } = await writeTogether();
    const now = shown(sam);
    const screen = await place.as("noor");
    const { dossierId } = place;
    await screen.note.keep.mutate({ dossierId, name: "af" });
    const { versions } = await screen.note.versions.query({ dossierId });
    const opening = versions.at(-1);
    await screen.note.restore.mutate({ dossierId, versionId: opening?.id ?? "" });
    await until(() => shown(sam).includes("in de zorg."), "Sam sees the note as it began");
    expect(shown(sam)).toBe('<heading level="2">Werk</heading><paragraph>Zij zoekt werk in de zorg.</paragraph>');
    await until(() => sam.controls.some(({ type }) => type === "note-restored"), "Sam is told");
    expect(sam.controls.at(-1)).toMatchObject({ by: "Noor", at: opening?.at });
    const after = (await screen.note.versions.query({ dossierId })).versions;
    expect(after.map(({ reason, people }) => [reason, people.map(({ name }) => name)])).toEqual([
      ["restored", ["Noor"]],
      ["named", ["Noor", "Sam"]],
      ["opening", []],
    ]);
    expect(after[0]?.restoredAt).toBe(opening?.at);

    await screen.note.restore.mutate({ dossierId, versionId: after[1]?.id ?? "" });
    await until(() => shown(sam) === now, "the way back is a version like any other");
    expect(sam.end).toBeNull();
    noor.leaves();
    sam.leaves();
  });

  test("keeps first what was not in any version yet", async () => {
    const screen = await place.as("sam");
    const { dossierId } = place;
    await screen.note.keep.mutate({ dossierId, name: "begin" });
    const noor = await place.enter("noor");
    noteOf(noor.doc).insert(0, [line("Net geschreven.")]);
    await stored(noor);
    const [begin] = (await screen.note.versions.query({ dossierId })).versions;
    await screen.note.restore.mutate({ dossierId, versionId: begin?.id ?? "" });
    const { versions } = await screen.note.versions.query({ dossierId });
    expect(versions.map(({ reason }) => reason)).toEqual(["restored", "before-restore", "opening"]);
    const kept = await screen.note.version.query({ dossierId, versionId: versions[1]?.id ?? "" });
    expect(lines(kept)[0]).toBe("+Net geschreven.+(Noor)");
    const back = await screen.note.version.query({ dossierId, versionId: versions[0]?.id ?? "" });
    expect(lines(back)[0]).toBe("-Net geschreven.-(Sam)");
    noor.leaves();
  });

  test("loses nothing of what somebody is typing meanwhile: it stays in the note, or in the version from before", async () => {
    const screen = await place.as("sam");
    const { dossierId } = place;
    await screen.note.keep.mutate({ dossierId, name: "begin" });
    const noor = await place.enter("noor");
    noteOf(noor.doc).insert(2, [line("weg hiermee")]);
    await stored(noor);
    const [begin] = (await screen.note.versions.query({ dossierId })).versions;
    const restored = screen.note.restore.mutate({ dossierId, versionId: begin?.id ?? "" });
    const typed = Array.from({ length: 40 }, (_, index) => `woord${index}`);
    for (const word of typed) {
      const text = typedIn(noor.doc, 1);
      text.insert(text.length, ` ${word}`);
      await stored(noor);
    }
    await restored;
    await until(() => !shown(noor).includes("weg hiermee"), "Noor sees the version");
    const { versions } = await screen.note.versions.query({ dossierId });
    const before = versions.find(({ reason }) => reason === "before-restore");
    const kept = lines(await screen.note.version.query({ dossierId, versionId: before?.id ?? "" })).join();
    const lost = typed.filter((word) => !shown(noor).includes(word) && !kept.includes(word));
    expect(lost).toEqual([]);
    const fresh = await place.enter("sam");
    expect(shown(fresh)).toBe(shown(noor));
    noor.leaves();
    fresh.leaves();
  });

  test("is refused to who only reads, and to who has nothing to do with the dossier, as if it were not there", async () => {
    const noor = await place.as("noor");
    const { dossierId } = place;
    await noor.note.keep.mutate({ dossierId, name: "begin" });
    const versionId = (await noor.note.versions.query({ dossierId })).versions[0]?.id ?? "";
    const lead = await place.as("lead");
    expect((await lead.note.versions.query({ dossierId })).abilities).toEqual({ restore: false });
    const refused = { data: { code: "not-found" } };
    for (const who of ["lead", "stranger"] as const) {
      const screen = await place.as(who);
      await expect(screen.note.restore.mutate({ dossierId, versionId })).rejects.toMatchObject(refused);
      await expect(screen.note.keep.mutate({ dossierId, name: "x" })).rejects.toMatchObject(refused);
      await expect(screen.note.forget.mutate({ dossierId })).rejects.toMatchObject(refused);
    }
    const stranger = await place.as("stranger");
    await expect(stranger.note.version.query({ dossierId, versionId })).rejects.toMatchObject(refused);
    await expect(noor.note.restore.mutate({ dossierId, versionId: "a".repeat(26) })).rejects.toMatchObject(refused);
  });

  test("and looking are in the audit trail, in ids and codes", async () => {
    const noor = await place.as("noor");
    const { dossierId } = place;
    await noor.note.keep.mutate({ dossierId, name: "begin" });
    const versionId = (await noor.note.versions.query({ dossierId })).versions[0]?.id ?? "";
    await noor.note.version.query({ dossierId, versionId });
    await noor.note.restore.mutate({ dossierId, versionId });
    await noor.note.forget.mutate({ dossierId });
    const trail = await auditOf(place.db, { kind: "dossier", id: dossierId });
    expect(trail.map(({ action, detail }) => `${action} ${String(detail?.what)}`).toReversed()).toEqual([
      "change note-version-kept",
      "view note-versions",
      "view note-version",
      "change note-restored",
      "erase note-versions",
    ]);
  });
});

describe("[trust B2.3] earlier text", () => {
  const canary = "kanarie-in-de-kolenmijn";

  /** Noor writes what should not have been written, and a version of it is kept before it is wiped out. */
  async function slip() {
    const noor = await place.enter("noor");
    noteOf(noor.doc).insert(0, [line(canary)]);
    await stored(noor);
    const screen = await place.as("noor");
    await screen.note.keep.mutate({ dossierId: place.dossierId, name: "met naam en al" });
    noteOf(noor.doc).delete(0, 1);
    await stored(noor);
    noor.leaves();
    await until(() => place.rooms.counters().rooms === 0, "nobody is in the room and it is folded");
    return screen;
  }

  /** The files of the database, log included, in which it stands. */
  const found = () => {
    place.database.emptyLog();
    return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(canary));
  };

  test("stands in the history only, for as long as it is kept, and in no byte on disk once the history is erased", async () => {
    const screen = await slip();
    expect(found()).toEqual(["casustafel.sqlite"]);
    await screen.note.forget.mutate({ dossierId: place.dossierId });
    expect(found()).toEqual([]);
    const { versions } = await screen.note.versions.query({ dossierId: place.dossierId });
    expect(versions.map(({ reason }) => reason)).toEqual(["opening"]);
    const [left] = versions;
    const told = await screen.note.version.query({ dossierId: place.dossierId, versionId: left?.id ?? "" });
    expect(lines(told)).toEqual(["Werk", "Zij zoekt werk in de zorg."]);
  });

  test("goes with the dossier", async () => {
    await slip();
    await place.db.delete(dossier).where(eq(dossier.id, place.dossierId));
    expect(await place.db.select().from(noteVersion)).toEqual([]);
    expect(await place.db.select().from(noteVersionPart)).toEqual([]);
    expect(found()).toEqual([]);
  });

  test("is let go when its time is over", async () => {
    await slip();
    place.clock.now += 366 * millisPerDay;
    const noor = await place.enter("noor", new Y.Doc());
    noteOf(noor.doc).insert(0, [line("een jaar later")]);
    await stored(noor);
    noor.leaves();
    await until(() => place.rooms.counters().rooms === 0, "nobody is in the room and it is folded");
    const again = await place.as("noor");
    await again.note.keep.mutate({ dossierId: place.dossierId, name: "nu" });
    expect(found()).toEqual([]);
  });
});

test("[trust B2.3] a note that nobody touches any more loses its earlier text as well, once a day, but for its newest version", async () => {
  const noor = await place.enter("noor");
  const screen = await place.as("noor");
  const { dossierId, db } = place;
  for (const word of ["een", "twee", "drie"]) {
    noteOf(noor.doc).insert(0, [line(word)]);
    await stored(noor);
    await screen.note.keep.mutate({ dossierId, name: word });
  }
  const { versions } = await screen.note.versions.query({ dossierId });
  await screen.note.name.mutate({ dossierId, versionId: versions[1]?.id ?? "", name: null });
  noor.leaves();
  const left = async (after: number) => {
    await daily({ db, rooms: noRooms, now: () => place.clock.now + after * millisPerDay, log: () => {} });
    const rows = await db.select({ name: noteVersion.name }).from(noteVersion).orderBy(noteVersion.number);
    return rows.map(({ name }) => name);
  };
  expect(await left(181)).toEqual([null, "een", null, "drie"]);
  expect(await left(183)).toEqual(["een", "drie"]);
  expect(await left(366)).toEqual(["drie"]);
});
