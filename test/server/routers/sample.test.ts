import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { audit, sampledReflection } from "../../../db/schema/index.ts";
import { openResearchPlace, request } from "./research-place.ts";

async function withTeam(count = 6) {
  const place = await openResearchPlace();
  const hanna = await place.hire("Hanna Postma", "onderzoeker");
  const fatima = await place.hire("Fatima El Amrani");
  const ids: string[] = [];
  for (let week = 1; week <= count; week += 1) ids.push(await place.submitted(fatima, { week }));
  return { ...place, hanna, fatima, ids, research: place.as(hanna).sample };
}

const whole = { from: request.from, to: request.to, condition: null };

test("the frame holds submitted reflections with consent for research in force, and only those", async () => {
  const place = await withTeam(3);
  await place.reflect(place.fatima, { week: 4, ownWords: "nog een kladje" });
  await place.reflect(place.fatima, { week: 5, ownWords: "ingeleverd", submittedAt: place.clock.now });
  const withdrawn = await place.submitted(place.fatima, { week: 6 });
  await place.as(place.fatima).reflection.setConsent({ reflectionId: withdrawn, purpose: "onderzoek", given: false });
  expect(await place.research.frame(whole)).toEqual({ size: 3 });
});

test("the frame keeps to the period and the condition", async () => {
  const place = await withTeam(4);
  await place.submitted(place.fatima, { week: 2, condition: "zelfregie" });
  expect(await place.research.frame({ ...whole, from: "2026-01-12", to: "2026-01-25" })).toEqual({ size: 3 });
  expect(await place.research.frame({ ...whole, condition: "zelfregie" })).toEqual({ size: 1 });
});

test("the same seed and frame give the same sample again", async () => {
  const place = await withTeam(20);
  const draw = async () => {
    const { sampleId } = await place.research.draw({ ...request, size: 5 });
    const { sample, reflections } = await place.research.show({ sampleId });
    return { hash: sample.frameHash, codes: reflections.map((row) => row.reflectionCode) };
  };
  const first = await draw();
  expect(first.codes).toHaveLength(5);
  expect(await draw()).toEqual(first);
});

test("a sample larger than its frame is refused, and the refusal says how large the frame is", async () => {
  const place = await withTeam(3);
  const attempt = place.research.draw({ ...request, size: 4 });
  await expect(attempt).rejects.toMatchObject({ cause: { code: "sample.frame-too-small", detail: "3" } });
});

test("a draw keeps what is needed to check it: frame, seed, algorithm and the chance of each", async () => {
  const place = await withTeam(4);
  const { sampleId } = await place.research.draw({ ...request, size: 1 });
  const { sample, reflections } = await place.research.show({ sampleId });
  expect(sample).toMatchObject({ size: 1, frameSize: 4, seed: "week-10", algorithm: "srs-prn-sha256/1" });
  expect(sample.frameHash).toMatch(/^[0-9a-f]{64}$/);
  expect(reflections).toMatchObject([{ rank: 1, inclusionProbability: 0.25 }]);
  const [entry] = await place.db.select().from(audit).where(eq(audit.action, "sample"));
  expect(entry).toMatchObject({
    actorId: place.hanna.id,
    subjectId: sampleId,
    detail: { purpose: "onderzoek", size: 1 },
  });
});

test("[trust 13] the researcher gets codes and weeks: no name, no day, no id of a person, session or reflection", async () => {
  const place = await withTeam(2);
  const { sampleId } = await place.research.draw({ ...request, size: 2 });
  const shown = await place.research.show({ sampleId });
  const stored = await place.db.select().from(sampledReflection);
  const text = JSON.stringify(shown.reflections);
  for (const secret of ["Fatima", place.fatima.id, ...place.ids, "2026-01"]) expect(text).not.toContain(secret);
  expect(shown.reflections).toMatchObject([{ authorCode: expect.stringMatching(/^A-[0-9A-Z]{10}$/) }, {}]);
  expect(new Set(stored.map((row) => row.authorCode)).size).toBe(1);
});

test("[trust 14] personal data and names of colleagues are masked, and how many is told", async () => {
  const place = await withTeam(0);
  await place.hire("Marieke de Boer");
  const ownWords = "Marieke de Boer zei: bel 06 12345678 of mail jan@voorbeeld.nl. Fatima El  Amrani belde in mei.";
  await place.submitted(place.fatima, {
    ownWords,
    answers: { gezien: "De Boer was er ook; de boer op het land niet." },
  });
  const { sampleId } = await place.research.draw({ ...request, size: 1 });
  const [row] = (await place.research.show({ sampleId })).reflections;
  expect(row).toMatchObject({
    ownWords: "[naam] zei: bel [telefoonnummer] of mail [e-mailadres]. [naam] belde in mei.",
    redactions: 5,
  });
  const answers = row?.kind === "readable" ? row.answers : [];
  expect(answers.find((answer) => answer.promptId === "gezien")?.text).toBe(
    "De [naam] was er ook; de boer op het land niet.",
  );
});

test("after a withdrawal the text is gone from the sample, and a line says so", async () => {
  const place = await withTeam(2);
  const { sampleId } = await place.research.draw({ ...request, size: 2 });
  const [reflectionId = ""] = place.ids;
  await place.as(place.fatima).reflection.setConsent({ reflectionId, purpose: "onderzoek", given: false });
  const { reflections } = await place.research.show({ sampleId });
  expect(reflections.map((row) => row.kind).toSorted()).toEqual(["readable", "withdrawn"]);
  const tombstone = reflections.find((row) => row.kind === "withdrawn");
  expect(Object.keys(tombstone ?? {}).toSorted()).toEqual(["kind", "rank", "reflectionCode"]);
});

test("a researcher reads the samples she drew herself, and learns nothing of those of others", async () => {
  const place = await withTeam(2);
  const { sampleId } = await place.research.draw({ ...request, size: 1 });
  const rafael = await place.hire("Rafael Martina", "onderzoeker");
  expect(await place.as(rafael).sample.list()).toEqual([]);
  for (const id of [sampleId, "0".repeat(26)]) {
    const attempt = place.as(rafael).sample.show({ sampleId: id });
    await expect(attempt).rejects.toMatchObject({ cause: { code: "not-found" } });
    expect((await place.download(rafael, `/sample/${id}.csv`)).status).toBe(404);
  }
});

test.each(["klantmanager", "teamleider", "beheerder"] as const)("a %s cannot draw, count or list", async (role) => {
  const place = await withTeam(1);
  const { sample } = place.as(await place.hire("Iemand Anders", role));
  for (const attempt of [sample.frame(whole), sample.list(), sample.draw({ ...request, size: 1 })]) {
    await expect(attempt).rejects.toMatchObject({ cause: { code: "not-found" } });
  }
});

test("a reason with a phone number in it is refused: the author and the trail would read it", async () => {
  const place = await withTeam(1);
  const attempt = place.research.draw({ ...request, size: 1, reason: "Bel mij op 06 12345678 hierover" });
  await expect(attempt).rejects.toMatchObject({ cause: { code: "personal-data.found" } });
});

test("[trust 16] the leader of a team sees which samples took its reflections, what for and when they left as a file", async () => {
  const place = await withTeam(4);
  const lead = { ...(await place.hire("Ruud Bos", "teamleider")), teamId: place.team.id };
  const elsewhere = { ...(await place.hire("Els Mol", "teamleider")), teamId: "another-team" };
  const { sampleId } = await place.research.draw({ ...request, size: 2 });
  place.clock.now += 60_000;
  await place.download(place.hanna, `/sample/${sampleId}.csv`);
  const seen = await place.as(lead).sample.ofTeam();
  const { now } = place.clock;
  const drawn = { drawnAt: now - 60_000, drawnBy: "Hanna Postma", reason: request.reason, size: 2 };
  expect(seen).toEqual([{ ...drawn, downloadedAt: [now] }]);
  expect(await place.as(elsewhere).sample.ofTeam()).toEqual([]);
  await expect(place.as(place.fatima).sample.ofTeam()).rejects.toMatchObject({ code: "NOT_FOUND" });
});
