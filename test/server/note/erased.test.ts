import { eq } from "drizzle-orm";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { dossier, noteVersion, noteVersionPart } from "../../../db/schema/index.ts";
import { millisPerDay } from "../../../domain/calendar.ts";
import { daily } from "../../../server/daily.ts";
import { until } from "../../rooms/with/until.ts";
import { line, noteOf } from "../../domain/note/with.ts";
import { noRooms } from "../no-rooms.ts";
import { openNoteOnDisk, type NotePlace } from "./note-place.ts";
import { compared, stored } from "./writing.ts";

let place: NotePlace;
let folder = "";
let close: () => Promise<void>;

beforeEach(async () => {
  ({ place, folder, close } = await openNoteOnDisk());
});

afterEach(() => close());

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
    expect(found()).toEqual(["casustafel.sqlite"]);
    return screen;
  }

  /** The files of the database, log included, in which it stands. */
  const found = () => {
    place.database.emptyLog();
    return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(canary));
  };

  test("stands in the history only, for as long as it is kept, and in no byte on disk once the history is erased", async () => {
    const screen = await slip();
    await screen.note.forget.mutate({ dossierId: place.dossierId });
    expect(found()).toEqual([]);
    const { versions } = await screen.note.versions.query({ dossierId: place.dossierId });
    expect(versions.map(({ reason }) => reason)).toEqual(["opening"]);
    const [left] = versions;
    const told = await screen.note.version.query({ dossierId: place.dossierId, versionId: left?.id ?? "" });
    expect(compared(place, told)).toEqual(["Werk", "Zij zoekt werk in de zorg."]);
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
