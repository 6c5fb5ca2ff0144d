import { expect, test } from "vitest";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { auditHead, auditOf, makeAudit, verifyAudit } from "../../../db/queries/audit.ts";

const key = "audit-key-".padEnd(40, "a");

async function openTrail() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const writer = () => makeAudit({ db: database.db, key, now: () => 1_000 });
  const audit = writer();
  for (const id of ["d1", "d2", "d3", "d4"]) {
    await audit.write({
      actorId: "m1",
      action: "view",
      subjectKind: "dossier",
      subjectId: id,
      detail: { b: 1, a: "x" },
    });
  }
  /** Someone with the file in hands: no trigger stops them. */
  const tamper = (sql: string) => {
    database.sqlite.exec("drop trigger if exists audit_refuses_change; drop trigger if exists audit_refuses_removal;");
    database.sqlite.exec(sql);
  };
  return {
    ...database,
    audit,
    writer,
    tamper,
    verify: (head?: { sequence: number; hash: string }) => verifyAudit(database.db, key, head),
  };
}

test("[trust 29] a trail that nobody touched is intact", async () => {
  const trail = await openTrail();
  expect(await trail.verify()).toEqual({ intact: true, rows: 4 });
});

test("[trust 29] the database itself refuses to change or remove a row", async () => {
  const trail = await openTrail();
  expect(() => trail.sqlite.exec("update audit set actor_id = 'm2'")).toThrow("append-only");
  expect(() => trail.sqlite.exec("delete from audit")).toThrow("append-only");
});

test.each([
  ["the actor of a row was changed", "update audit set actor_id = 'm2' where sequence = 3"],
  ["the moment of a row was changed", "update audit set at = 999 where sequence = 3"],
  ["the detail of a row was changed", `update audit set detail = '{"b":2,"a":"x"}' where sequence = 3`],
  ["a row is missing", "delete from audit where sequence = 2"],
  [
    "two rows changed places",
    "update audit set sequence = 9 where sequence = 3; update audit set sequence = 3 where sequence = 4; update audit set sequence = 4 where sequence = 9",
  ],
  [
    "a row was removed and the rest moved up",
    "delete from audit where sequence = 2; update audit set sequence = sequence - 1 where sequence > 2",
  ],
])("[trust 29] verifying finds that %s", async (_what, sql) => {
  const trail = await openTrail();
  trail.tamper(sql);
  expect(await trail.verify()).toMatchObject({ intact: false });
});

test("[trust 29] rows cut off at the end show against a head that was kept elsewhere", async () => {
  const trail = await openTrail();
  const kept = await auditHead(trail.db);
  trail.tamper("delete from audit where sequence > 2");
  expect(await trail.verify()).toEqual({ intact: true, rows: 2 });
  expect(await trail.verify(kept)).toEqual({ intact: false, sequence: 3 });
});

test("[trust 29] a trail rewritten with another key is not believed", async () => {
  const trail = await openTrail();
  trail.tamper("delete from audit");
  await makeAudit({ db: trail.db, key: "another".padEnd(40, "z"), now: () => 1_000 }).write({
    actorId: "m1",
    action: "view",
  });
  expect(await trail.verify()).toEqual({ intact: false, sequence: 1 });
});

test("writers at the same moment each get their own place", async () => {
  const trail = await openTrail();
  const others = Array.from({ length: 8 }, () => trail.writer());
  await Promise.all(others.flatMap((writer) => [1, 2, 3].map(() => writer.write({ actorId: null, action: "denied" }))));
  expect(await trail.verify()).toEqual({ intact: true, rows: 28 });
});

test("what happened to one thing is found, newest first", async () => {
  const trail = await openTrail();
  await trail.audit.write({ actorId: "m2", action: "change", subjectKind: "dossier", subjectId: "d2" });
  const rows = await auditOf(trail.db, { kind: "dossier", id: "d2" });
  expect(rows.map(({ actorId, action }) => [actorId, action])).toEqual([
    ["m2", "change"],
    ["m1", "view"],
  ]);
});
