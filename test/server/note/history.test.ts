import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { until } from "../../rooms/with/until.ts";
import { line, noteOf } from "../../domain/note/with.ts";
import { openNoteOnDisk, type NotePlace } from "./note-place.ts";
import { compared, stored, writeTogether } from "./writing.ts";

let place: NotePlace;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ place, close } = await openNoteOnDisk());
});

afterEach(() => close());

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
    expect(compared(place, now)).toEqual(["Werk", "Zij zoekt werk in de zorg."]);
    expect(now.since).toBeNull();
  });

  test("tells who wrote and who took out what, per person, and begins with what the note began with", async () => {
    const { noor, sam } = await writeTogether(place);
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
    expect(compared(place, told)).toEqual(["Werk", "Zij zoekt werk- in de zorg-(Sam).+ Bellen in maart.+(Noor)"]);
    expect(told.since).toBe(versions[1]?.at);
  });

  test("shows what was written since the newest version, without waiting for it to settle", async () => {
    const noor = await place.as("noor");
    await noor.note.keep.mutate({ dossierId: place.dossierId, name: "voor het gesprek" });
    const sam = await place.enter("sam");
    noteOf(sam.doc).insert(2, [line("Komt dinsdag.")]);
    await stored(sam);
    const now = await noor.note.now.query({ dossierId: place.dossierId });
    expect(compared(place, now)).toEqual(["Werk", "Zij zoekt werk in de zorg.", "+Komt dinsdag.+(Sam)"]);
    expect(now.people.map(({ name }) => name)).toEqual(["Sam"]);
    sam.leaves();
  });

  test("gives a name to the version that is there when nothing changed since, and keeps no second one", async () => {
    const { noor, sam } = await writeTogether(place);
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
