import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { audit, casus, precedentVersion } from "../../../db/schema/index.ts";
import { refusalOf } from "../refusal-of.ts";
import { openWorkFloor } from "./work-floor.ts";

type Floor = Awaited<ReturnType<typeof openWorkFloor>>;

const said = {
  situation: "Een deelnemer vraagt om een sollicitatiebrief na te kijken",
  ruling: "Nakijken mag als de deelnemer het vraagt. Herschrijven doen wij niet.",
  basis: "Artikel 83 Participatiewet",
};

/** A casus of the group that ended in a lesson. */
async function aLesson(floor: Floor, { code = "ZR-001", lesson = "Nakijken wel, herschrijven niet" } = {}) {
  const sessionId = await floor.aSession();
  const dossierId = await floor.aDossier({ code, condition: "zelfregie", variant: "loslaten" });
  const fatima = await floor.as("fatima");
  const { casusId } = await fatima.dossier.bringToSession.mutate({ sessionId, dossierId, question: "Mag ik helpen?" });
  await floor.db.update(casus).set({ lesson }).where(eq(casus.id, casusId));
  return { fatima, joris: await floor.as("joris"), casusId, sessionId };
}

test("the lesson of a casus becomes a ruling on its condition, with the day and who wrote it", async () => {
  await using floor = await openWorkFloor();
  const { joris, fatima, casusId, sessionId } = await aLesson(floor);
  const { id } = await joris.precedent.make.mutate({ casusId, ...said, isForVariant: false });
  const [found] = await fatima.precedent.list.query({ condition: "zelfregie" });
  expect(found).toMatchObject({
    id,
    ...said,
    condition: "zelfregie",
    variant: null,
    sessionId,
    casusId,
    version: 1,
    on: floor.today,
    writtenBy: "joris",
    revokedAt: null,
  });
});

test("a casus becomes one ruling, and none without a lesson", async () => {
  await using floor = await openWorkFloor();
  const { fatima, joris, casusId } = await aLesson(floor);
  const twice = await Promise.allSettled([
    fatima.precedent.make.mutate({ casusId, ...said, isForVariant: false }),
    joris.precedent.make.mutate({ casusId, ...said, isForVariant: false }),
  ]);
  expect(twice.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await refusalOf(fatima.precedent.make.mutate({ casusId, ...said, isForVariant: false }))).toBe(
    "precedent.exists",
  );
  const without = await aLesson(floor, { code: "ZR-002", lesson: "" });
  const make = fatima.precedent.make.mutate({ casusId: without.casusId, ...said, isForVariant: false });
  expect(await refusalOf(make)).toBe("precedent.no-lesson");
});

test("the register is searched by words in any order, within a condition, whatever signs are typed", async () => {
  await using floor = await openWorkFloor();
  const { fatima, casusId } = await aLesson(floor);
  await fatima.precedent.make.mutate({ casusId, ...said, isForVariant: false });
  const found = async (text: string, condition?: "zelfregie" | "extra-aandacht") =>
    (await fatima.precedent.list.query({ text, condition })).length;
  expect(await found("HERSCHRIJVEN brief")).toBe(1);
  expect(await found("brief, artikel 83!")).toBe(1);
  expect(await found("brief premie")).toBe(0);
  expect(await found("brief", "extra-aandacht")).toBe(0);
  expect(await found("%")).toBe(1);
});

test("a ruling for one variant is not shown beside the other", async () => {
  await using floor = await openWorkFloor();
  const { fatima, casusId } = await aLesson(floor);
  await fatima.precedent.make.mutate({ casusId, ...said, isForVariant: true });
  const beside = async (variant: "loslaten" | "faciliteren") =>
    (await fatima.precedent.list.query({ condition: "zelfregie", variant })).length;
  expect([await beside("loslaten"), await beside("faciliteren")]).toEqual([1, 0]);
});

test("a new version stands over the old one, which stays readable, and is not written over an unseen one", async () => {
  await using floor = await openWorkFloor();
  const { fatima, joris, casusId } = await aLesson(floor);
  const { id: precedentId } = await fatima.precedent.make.mutate({ casusId, ...said, isForVariant: false });
  const better = { ...said, ruling: "Nakijken mag, ook ongevraagd één keer." };
  await joris.precedent.revise.mutate({ precedentId, version: 1, ...better });
  expect(await refusalOf(fatima.precedent.revise.mutate({ precedentId, version: 1, ...said }))).toBe(
    "precedent.changed",
  );
  expect((await fatima.precedent.list.query({}))[0]).toMatchObject({
    version: 2,
    ruling: better.ruling,
    writtenBy: "joris",
  });
  const history = await fatima.precedent.history.query({ precedentId });
  expect(history.map(({ version, ruling }) => [version, ruling])).toEqual([
    [2, better.ruling],
    [1, said.ruling],
  ]);
  expect(await fatima.precedent.list.query({ text: "herschrijven" })).toEqual([]);
});

test("a revoked ruling is asked for apart, says why, and can hold again", async () => {
  await using floor = await openWorkFloor();
  const { fatima, casusId } = await aLesson(floor);
  const { id: precedentId } = await fatima.precedent.make.mutate({ casusId, ...said, isForVariant: false });
  await fatima.precedent.revoke.mutate({ precedentId, reason: "De regel is per 1 maart veranderd" });
  expect(await fatima.precedent.list.query({})).toEqual([]);
  expect((await fatima.precedent.list.query({ withRevoked: true }))[0]).toMatchObject({
    revokedAt: floor.clock.now,
    revokedBy: "fatima",
    revokedReason: "De regel is per 1 maart veranderd",
  });
  await fatima.precedent.restore.mutate({ precedentId });
  expect(await fatima.precedent.list.query({})).toHaveLength(1);
});

test("nothing by which somebody can be recognised gets into the register", async () => {
  await using floor = await openWorkFloor();
  const { fatima, casusId } = await aLesson(floor);
  const make = fatima.precedent.make.mutate({ casusId, ...said, situation: "Bel 0612345678", isForVariant: false });
  expect(await refusalOf(make)).toBe("personal-data.found phone");
  expect(await floor.db.select().from(precedentVersion)).toEqual([]);
});

test("a teamleider reads the register and changes nothing in it; another team has a register of its own", async () => {
  await using floor = await openWorkFloor();
  const { fatima, casusId } = await aLesson(floor);
  const { id: precedentId } = await fatima.precedent.make.mutate({ casusId, ...said, isForVariant: false });
  const [ingrid, peter] = [await floor.as("ingrid"), await floor.as("peter")];
  expect(await ingrid.precedent.list.query({})).toHaveLength(1);
  expect(await refusalOf(ingrid.precedent.revoke.mutate({ precedentId, reason: "Niet meer nodig" }))).toBe("not-found");
  expect(await refusalOf(ingrid.precedent.make.mutate({ casusId, ...said, isForVariant: false }))).toBe("not-found");
  expect(await peter.precedent.list.query({})).toEqual([]);
  expect(await refusalOf(peter.precedent.history.query({ precedentId }))).toBe("not-found");
});

test("what was done with a ruling is in the trail, without what it says", async () => {
  await using floor = await openWorkFloor();
  const { fatima, casusId } = await aLesson(floor);
  const { id } = await fatima.precedent.make.mutate({ casusId, ...said, isForVariant: false });
  await fatima.precedent.revoke.mutate({ precedentId: id, reason: "De regel is veranderd" });
  const trail = await floor.db.select().from(audit).where(eq(audit.subjectId, id));
  expect(trail.map(({ subjectKind, detail }) => [subjectKind, detail])).toEqual([
    ["precedent", { what: "made" }],
    ["precedent", { what: "revoked" }],
  ]);
});
