import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { aDossier, aMember, anExperiment, aTeam } from "../../db/demo/builders.ts";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { makeAudit } from "../../db/queries/audit.ts";
import { documentOfVersion, findVersion, versionsOf } from "../../db/queries/note-versions.ts";
import { dossier, experiment, member, noteVersion, team } from "../../db/schema/index.ts";
import { dossierNote } from "../../domain/documents.ts";
import { keepVersion, noteHistory } from "../../server/commands/keep-version.ts";
import { restoreVersion } from "../../server/commands/restore-version.ts";
import { demoConfig } from "../../server/config.ts";
import { makeNodeRooms } from "../../server/rooms/node-host.ts";
import { makeNodeSql } from "../../server/rooms/sql-node.ts";
import { makeRoomStore } from "../../server/rooms/store.ts";
import { comparisonView } from "../../server/views/note-version.ts";
import { automergePaper } from "../rooms/with/traces.ts";
import { startChild } from "./child.ts";
import { figure, type Figure, median } from "./figures.ts";
import { leave, leaveBehind, visit } from "./visit.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
/** Milliseconds that naming a version and putting one back may take on the recorded paper. */
const BAR = 300;
const OPENINGS = 40;

const snapshotOf = (doc: Y.Doc) => ({ update: Y.encodeStateAsUpdateV2(doc), stateVector: Y.encodeStateVector(doc) });

/** The recorded paper of 259,778 edits typed letter by letter as one line of a note, halfway and whole; null where it is absent. */
function paperNote() {
  const trace = automergePaper();
  if (trace === null) return null;
  const doc = new Y.Doc();
  const line = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  line.insert(0, [text]);
  doc.getXmlFragment(dossierNote).insert(0, [line]);
  let half = snapshotOf(doc);
  trace.txns.forEach(({ patches }, index) => {
    for (const [position, deleted, inserted] of patches) {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted !== "") text.insert(position, inserted);
    }
    if (index === trace.txns.length >> 1) half = snapshotOf(doc);
  });
  return { half, whole: snapshotOf(doc), client: doc.clientID };
}

/**
 * On the paper, from cold storage: `named`, milliseconds until it is kept under a name; `restore`, until its first half is put back for
 * everybody and what it was is kept; `who`, until it is told word by word what changed between the two, and by whom.
 */
async function versions(folder: string, say: (line: Figure) => void): Promise<void> {
  const paper = paperNote();
  if (paper === null) {
    console.error("history: named and restore skipped, the recording automerge-paper is not there (folder TRACES)");
    return;
  }
  const database = openDatabase(join(folder, "versions.sqlite"));
  await migrateDatabase(database, join(import.meta.dirname, "../../db/migrations"));
  const { db, sqlite, flushed } = database;
  const trial = anExperiment({});
  const floor = aTeam({ experimentId: trial.id });
  const noor = aMember({ name: "Noor", teamId: floor.id });
  const { id: dossierId, ...file } = aDossier({ code: "E-001", experimentId: trial.id, teamId: floor.id });
  await db.insert(experiment).values(trial);
  await db.insert(team).values(floor);
  await db.insert(member).values(noor);
  await db.insert(dossier).values({ ...file, id: dossierId });

  const now = () => Date.now();
  const store = makeRoomStore(makeNodeSql(sqlite));
  const rooms = makeNodeRooms({
    sqlite,
    flushed,
    store,
    origin: "http://bench.test",
    history: noteHistory({ db, now }),
  });
  const config = demoConfig("http://bench.test", "0");
  const login = {
    id: "bench",
    expiresAt: now() + 86_400_000,
    member: { ...noor, slug: null, groupId: null, teamId: floor.id, color: 0 },
  };
  const audit = makeAudit({ db, key: config.auditKey, now });
  const ctx = { db, rooms, config, runtime: "node", now, audit, login } as const;
  const room = `dossier/${dossierId}`;
  store.append([{ room, updates: [], owners: [{ client: paper.client, member: noor.id }], schema: null }]);

  const times = { named: [] as number[], restore: [] as number[], who: [] as number[] };
  const timed = async (name: keyof typeof times, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    times[name].push(performance.now() - start);
  };
  const keep = async (name: string) => {
    const written = await rooms.written(room);
    await keepVersion(ctx, { dossierId, reason: "named", name, written });
    await rooms.settled(room, written.mark);
  };
  for (let run = 0; run <= RUNS; run += 1) {
    await db.delete(noteVersion);
    store.compact(room, paper.half);
    await keep("half");
    store.compact(room, paper.whole);
    await timed("named", () => keep("whole"));
    const all = await versionsOf(db, dossierId);
    const [half, whole] = [all.at(-2), all.at(-1)];
    await timed("who", async () => {
      const found = await findVersion(db, { dossierId, versionId: whole?.id ?? "" });
      if (!found?.before) throw new Error("the versions are not there");
      const [document, before] = await Promise.all([
        documentOfVersion(db, found.version.id),
        documentOfVersion(db, found.before.id),
      ]);
      const compared = { since: found.before.at, before, document, traces: found.version, people: new Map() };
      const { blocks } = await comparisonView(db, { dossierId, ...compared });
      const changed = blocks.flatMap(({ runs }) => runs.filter(({ change }) => change !== "same"));
      if (!changed.some(({ by }) => by === noor.id)) throw new Error("nobody is named");
    });
    await timed("restore", () => restoreVersion(ctx, { dossierId, versionId: half?.id ?? "" }));
  }
  // The first round brings the code into memory.
  for (const name of ["named", "restore", "who"] as const) {
    say(figure("history", name, median(times[name].slice(1)), "bar", BAR));
  }
  await rooms.close();
  database.close();
}

/** `open`: milliseconds per kB to open a document of so many edits, beside one of as many bytes of text that came in ten. */
async function open(folder: string, say: (line: Figure) => void): Promise<void> {
  const own = await startChild("servers/casustafel.ts", [join(folder, "open.sqlite")]);
  const typed = async (name: string, edits: number, length: number) => {
    const doc = new Y.Doc();
    const text = doc.getText("text");
    // Not at the end, where Yjs would make one piece of it all.
    for (let edit = 0; edit < edits; edit += 1) text.insert(edit % 2 === 0 ? 0 : text.length, "e".repeat(length));
    const url = `ws://127.0.0.1:${own.port}/sync/${name}`;
    await leaveBehind(url, Y.encodeStateAsUpdate(doc));
    return url;
  };
  const urls = { many: await typed("many", 10_000, 5), few: await typed("few", 10, 5_000) };
  const times = { many: [] as number[], few: [] as number[] };
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    for (const name of ["many", "few"] as const) {
      const visited = await visit(urls[name]);
      if (opening >= 10) times[name].push(visited.milliseconds / (visited.bytes / 1_000));
      await leave(visited);
    }
  }
  say(figure("history", "open", median(times.many), "ten-edits", median(times.few)));
  await own.stop();
}

export async function run(say: (line: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  await versions(folder, say);
  await open(folder, say);
  rmSync(folder, { recursive: true });
}
