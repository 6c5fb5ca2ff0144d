import { count } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeDataset } from "../../db/demo/dataset.ts";
import { demoPeople, fillDemo, isEmpty } from "../../db/demo/fill.ts";
import * as schema from "../../db/schema/index.ts";
import { openD1 } from "../contract/d1.ts";

const today = "2026-11-18";

test("the reference dataset fills D1 just as it fills SQLite", async () => {
  const db = await openD1();
  expect(await isEmpty(db)).toBe(true);
  await fillDemo(db, { today });
  expect(await isEmpty(db)).toBe(false);
  expect((await demoPeople(db))[0]?.slug).toBe("fatima");

  const rows = makeDataset(today);
  const [answers] = await db.select({ rows: count() }).from(schema.answer);
  const [contacts] = await db.select({ rows: count() }).from(schema.contact);
  expect([answers?.rows, contacts?.rows]).toEqual([rows.answers.length, rows.contacts.length]);

  const byId = new Map((await db.select().from(schema.session)).map((session) => [session.id, session]));
  const first = rows.sessions[0];
  expect(byId.get(first?.id ?? "")).toMatchObject({
    state: first?.state,
    record: first?.record,
    version: first?.version,
  });
});
