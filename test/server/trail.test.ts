import { expect, test } from "vitest";
import { verifyAudit } from "../../db/queries/audit.ts";
import { audit, login } from "../../db/schema/index.ts";
import { demoConfig } from "../../server/config.ts";
import { aContactSaying, openRequestPlace } from "./request-place.ts";
import type { Persona } from "./two-teams.ts";

const origin = "http://127.0.0.1:8787";
const canary = "de kanarie zong om half drie";

test("[trust 30] the trail tells of every change and repeats nothing that was written, nor a token", async () => {
  const place = await openRequestPlace();
  const { ids, people } = place;
  const dossierId = ids.dossier;
  const reflectionId = ids.reflection;
  const basedOn = place.sqlite.prepare("select updated_at from reflection").get()?.updated_at;
  const who = { whoId: people.colleague.id, dueOn: "2021-03-17" };
  const writes: [Persona, string, object][] = [
    ["invited", "dossier.addContact", aContactSaying(dossierId ?? "", canary)],
    ["invited", "afspraak.add", { dossierId, text: canary, ...who }],
    ["invited", "dossier.bringToSession", { dossierId: ids.spareDossier, sessionId: ids.session, question: canary }],
    ["invited", "reflection.save", { reflectionId, basedOn, answers: {}, mensbeeld: null, ownWords: canary }],
    ["invited", "reflection.setConsent", { reflectionId, purpose: "onderzoek", given: true }],
    [
      "beheerder",
      "member.invite",
      { name: "Kanarie Vogel", email: "kanarie@voorbeeld.example", role: "onderzoeker", teamId: null, groupId: null },
    ],
  ];
  const before = (await place.db.select().from(audit)).length;
  for (const [persona, path, input] of writes) {
    const answer = await place.call(persona, { path, type: "mutation", input });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  }
  await place.call("otherTeam", { path: "dossier.show", type: "query", input: { dossierId } });
  const refused = await place.call("researcher", {
    path: "sample.draw",
    type: "mutation",
    input: {
      from: "2021-01-04",
      to: "2021-03-10",
      condition: null,
      purpose: "onderzoek",
      size: 5000,
      seed: "kanarie",
      reason: canary,
    },
  });
  expect(refused.status).toBe(422);

  const rows = await place.db.select().from(audit);
  expect(rows.length).toBeGreaterThanOrEqual(before + writes.length);
  const told = JSON.stringify(rows);
  expect(told).not.toMatch(/kanarie/i);
  expect(told).not.toContain("voorbeeld.example");
  expect(rows.filter(({ action }) => action === "denied").map(({ actorId }) => actorId)).toContain(people.otherTeam.id);
  const logins = await place.db.select().from(login);
  expect(logins.length).toBeGreaterThan(0);
  for (const { tokenHash, id } of logins) expect(told.includes(tokenHash) || told.includes(id)).toBe(false);
  const cookie = (await place.headersOf("invited")).cookie?.split("=")[1] ?? "";
  expect(cookie.length).toBeGreaterThan(20);
  expect(told).not.toContain(cookie);
  expect(await verifyAudit(place.db, demoConfig(origin, "0").auditKey)).toEqual({ intact: true, rows: rows.length });
});
