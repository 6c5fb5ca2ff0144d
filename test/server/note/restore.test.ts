import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditOf } from "../../../db/queries/audit.ts";
import { until } from "../../rooms/with/until.ts";
import { line, noteOf, typedIn } from "../../domain/note/with.ts";
import { openNoteOnDisk, type NotePlace } from "./note-place.ts";
import { compared, shown, stored, writeTogether } from "./writing.ts";

let place: NotePlace;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ place, close } = await openNoteOnDisk());
});

afterEach(() => close());

describe("putting a version back", () => {
  test("shows to everybody who is at the note, live, and leaves what it was before as a version", async () => {
    const { noor, sam } = await writeTogether(place);
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
    expect(compared(place, kept)[0]).toBe("+Net geschreven.+(Noor)");
    const back = await screen.note.version.query({ dossierId, versionId: versions[0]?.id ?? "" });
    expect(compared(place, back)[0]).toBe("-Net geschreven.-(Sam)");
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
    const kept = compared(place, await screen.note.version.query({ dossierId, versionId: before?.id ?? "" })).join();
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
