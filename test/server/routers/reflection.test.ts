import { expect, test } from "vitest";
import { openResearchPlace, request } from "./research-place.ts";

const draft = { answers: { "nodig-voor": "een brief lezen" }, mensbeeld: null, ownWords: "" };

async function withDraft() {
  const place = await openResearchPlace();
  const fatima = await place.hire("Fatima El Amrani");
  const reflectionId = await place.reflect(fatima, {});
  const read = () => place.as(fatima).reflection.show({ reflectionId });
  const basedOn = (await read()).updatedAt;
  return { ...place, fatima, reflectionId, read, basedOn };
}

test("a klantmanager finds what she still has to write before what she has submitted", async () => {
  const place = await openResearchPlace();
  const fatima = await place.hire("Fatima El Amrani");
  const toWrite = await place.reflect(fatima, { week: 9 });
  const done = await place.submitted(fatima, { week: 8 });
  const list = await place.as(fatima).reflection.list();
  expect(list.toWrite.map((row) => [row.id, row.week])).toEqual([[toWrite, 9]]);
  expect(list.submitted.map((row) => row.id)).toEqual([done]);
});

test("a list tells of which session a reflection is, so that a session that closes leads to its own", async () => {
  const place = await openResearchPlace();
  const fatima = await place.hire("Fatima El Amrani");
  const [before, now] = [await place.reflect(fatima, { week: 8 }), await place.reflect(fatima, { week: 9 })];
  const list = await place.as(fatima).reflection.list();
  const sessions = await Promise.all(
    [now, before].map(async (reflectionId) => (await place.as(fatima).reflection.show({ reflectionId })).sessionId),
  );
  expect(list.toWrite.map((row) => [row.id, row.sessionId])).toEqual([
    [now, sessions[0]],
    [before, sessions[1]],
  ]);
  expect(new Set(sessions).size).toBe(2);
});

test("a draft is kept as it was typed", async () => {
  const place = await withDraft();
  const { reflectionId, basedOn } = place;
  const mensbeeld = "beperkt-intrinsiek";
  const saved = await place
    .as(place.fatima)
    .reflection.save({ reflectionId, basedOn, ...draft, mensbeeld, ownWords: " Rust. " });
  expect(await place.read()).toMatchObject({ ...draft, mensbeeld, ownWords: " Rust. ", updatedAt: saved.updatedAt });
});

test("two tabs do not overwrite each other unseen: the later one is told, and nothing of either is lost", async () => {
  const place = await withDraft();
  const { reflectionId, basedOn } = place;
  const her = place.as(place.fatima).reflection;
  const first = await her.save({ reflectionId, basedOn, ...draft, ownWords: "uit het ene tabblad" });
  const second = her.save({ reflectionId, basedOn, ...draft, ownWords: "uit het andere tabblad" });
  await expect(second).rejects.toMatchObject({ cause: { code: "reflection.conflict" } });
  expect((await place.read()).ownWords).toBe("uit het ene tabblad");
  await her.save({ reflectionId, basedOn: first.updatedAt, ...draft, ownWords: "uit het andere tabblad" });
  expect((await place.read()).ownWords).toBe("uit het andere tabblad");
});

test("two versions saved in the same millisecond are still told apart", async () => {
  const place = await withDraft();
  const her = place.as(place.fatima).reflection;
  const first = await her.save({ reflectionId: place.reflectionId, basedOn: place.basedOn, ...draft });
  const second = await her.save({ reflectionId: place.reflectionId, basedOn: first.updatedAt, ...draft });
  expect(second.updatedAt).toBeGreaterThan(first.updatedAt);
});

test("a submitted reflection is fixed", async () => {
  const place = await withDraft();
  const { reflectionId, basedOn } = place;
  const her = place.as(place.fatima).reflection;
  const { updatedAt } = await her.save({ reflectionId, basedOn, ...draft });
  await her.submit({ reflectionId, basedOn: updatedAt });
  const now = (await place.read()).updatedAt;
  const late = her.save({ reflectionId, basedOn: now, ...draft, ownWords: "toch anders" });
  await expect(late).rejects.toMatchObject({ cause: { code: "reflection.submitted" } });
  expect((await place.read()).ownWords).toBe("");
});

test("what is submitted is what was on the screen: a text changed elsewhere is not submitted unseen", async () => {
  const place = await withDraft();
  const { reflectionId, basedOn } = place;
  const her = place.as(place.fatima).reflection;
  await her.save({ reflectionId, basedOn, ...draft });
  await expect(her.submit({ reflectionId, basedOn })).rejects.toMatchObject({ cause: { code: "reflection.conflict" } });
});

test("an empty reflection cannot be submitted", async () => {
  const place = await withDraft();
  const { reflectionId, basedOn } = place;
  const attempt = place.as(place.fatima).reflection.submit({ reflectionId, basedOn });
  await expect(attempt).rejects.toMatchObject({ cause: { code: "reflection.empty" } });
});

test("prose with a phone number is kept, and the author is told where it stands", async () => {
  const place = await withDraft();
  const { reflectionId, basedOn } = place;
  const text = "Hij belde van 06 12345678 en was boos.";
  const saved = await place.as(place.fatima).reflection.save({ reflectionId, basedOn, ...draft, ownWords: text });
  expect(saved.warnings.map(({ field, kind, start, end }) => [field, kind, text.slice(start, end)])).toEqual([
    ["own-words", "phone", "06 12345678"],
  ]);
});

test("consent is off until given, per purpose, and every word about it stays", async () => {
  const place = await withDraft();
  const { reflectionId } = place;
  const her = place.as(place.fatima).reflection;
  expect((await place.read()).consents).toEqual({
    intervisie: false,
    onderzoek: false,
    voorbeeld: false,
    citaat: false,
  });
  await her.setConsent({ reflectionId, purpose: "onderzoek", given: true });
  await her.setConsent({ reflectionId, purpose: "onderzoek", given: true });
  await her.setConsent({ reflectionId, purpose: "onderzoek", given: false });
  const shown = await place.read();
  expect(shown.consents.onderzoek).toBe(false);
  expect(shown.consentHistory.map(({ purpose, given }) => [purpose, given])).toEqual([
    ["onderzoek", true],
    ["onderzoek", false],
  ]);
});

test("consent can be withdrawn after submitting", async () => {
  const place = await openResearchPlace();
  const fatima = await place.hire("Fatima El Amrani");
  const reflectionId = await place.submitted(fatima);
  await place.as(fatima).reflection.setConsent({ reflectionId, purpose: "onderzoek", given: false });
  expect((await place.as(fatima).reflection.show({ reflectionId })).consents.onderzoek).toBe(false);
});

test("the author sees who drew it, when, for what, and which downloads held the text", async () => {
  const place = await openResearchPlace();
  const [fatima, hanna] = [await place.hire("Fatima El Amrani"), await place.hire("Hanna Postma", "onderzoeker")];
  const reflectionId = await place.submitted(fatima);
  const drawnAt = place.clock.now;
  const { sampleId } = await place.as(hanna).sample.draw({ ...request, size: 1 });
  place.clock.now += 1000;
  await place.download(hanna, `/sample/${sampleId}.csv`);
  place.clock.now += 1000;
  await place.as(fatima).reflection.setConsent({ reflectionId, purpose: "onderzoek", given: false });
  place.clock.now += 1000;
  await place.download(hanna, `/sample/${sampleId}.csv`);

  const [used] = (await place.as(fatima).reflection.show({ reflectionId })).samples;
  expect(used).toMatchObject({ drawnAt, drawnBy: "Hanna Postma", purpose: "onderzoek", reason: request.reason });
  expect(used?.downloads).toEqual([
    { at: drawnAt + 3000, by: "Hanna Postma", hadText: false },
    { at: drawnAt + 1000, by: "Hanna Postma", hadText: true },
  ]);
});

test("nobody but the author reads a reflection, and no one learns whether it exists", async () => {
  const place = await withDraft();
  const { reflectionId } = place;
  const others = [
    await place.hire("Joris van Leeuwen"),
    await place.hire("Ingrid Hoekstra", "teamleider"),
    await place.hire("Hanna Postma", "onderzoeker"),
    await place.hire("Ties Wolters", "beheerder"),
  ];
  for (const other of others) {
    for (const id of [reflectionId, "0".repeat(26)]) {
      const attempt = place.as(other).reflection.show({ reflectionId: id });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND", cause: { code: "not-found" } });
    }
  }
});
