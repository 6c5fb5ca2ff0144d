import { expect, test } from "vitest";
import { makeDataset } from "../../db/demo/dataset.ts";
import { evaluationResult } from "../../domain/evaluation.ts";
import { findPersonalData } from "../../domain/personal-data.ts";

const demo = makeDataset("2026-11-18");
const sessionOf = new Map(demo.sessions.map((session) => [session.id, session]));

test("both groups meet in a weekly series, and next week everybody of both is invited to score one casus", () => {
  expect(demo.sessionSeries.map(({ everyWeeks }) => everyWeeks)).toEqual([1, 1]);
  const joint = demo.sessions.filter(({ kind }) => kind === "calibration");
  expect(joint).toHaveLength(1);
  const [calibration] = joint;
  const invited = demo.invitations.filter(({ sessionId }) => sessionId === calibration?.id);
  expect(invited.filter(({ part }) => part === "participant")).toHaveLength(12);
  expect(invited.filter(({ part }) => part === "observer")).toHaveLength(1);
  expect(demo.casussen.filter(({ sessionId }) => sessionId === calibration?.id)).toHaveLength(1);
  const inSeries = demo.sessions.filter(({ id }) => id !== calibration?.id);
  expect(inSeries.every(({ seriesId }) => demo.sessionSeries.some(({ id }) => id === seriesId))).toBe(true);
});

test("the register holds rulings on both conditions, each from a casus that ended in that lesson", () => {
  expect(demo.precedents.length).toBeGreaterThanOrEqual(7);
  expect(new Set(demo.precedents.map(({ condition }) => condition)).size).toBe(2);
  for (const { id, casusId, sessionId } of demo.precedents) {
    const casus = demo.casussen.find((one) => one.id === casusId);
    expect(casus?.sessionId).toBe(sessionId);
    expect(casus?.lesson).toMatch(/\S/);
    const versions = demo.precedentVersions.filter(({ precedentId }) => precedentId === id);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    const closedAt = sessionOf.get(sessionId ?? "")?.closedAt ?? Infinity;
    expect(versions.every(({ writtenAt }) => writtenAt > closedAt && writtenAt < Date.UTC(2026, 10, 18))).toBe(true);
  }
  expect(demo.precedents.some(({ revokedAt }) => revokedAt !== null)).toBe(true);
  expect(demo.precedentVersions.some(({ version }) => version === 2)).toBe(true);
});

test("no ruling names anybody or a dossier", () => {
  const texts = demo.precedentVersions.flatMap(({ situation, ruling, basis }) => [situation, ruling, basis ?? ""]);
  expect(texts.flatMap((text) => findPersonalData(text))).toEqual([]);
  expect(texts.filter((text) => /[ZEV]-\d{3}/.test(text))).toEqual([]);
});

test("sessions of the last half year were evaluated by those who were there, and most show means", () => {
  const bySession = Map.groupBy(demo.evaluations, ({ sessionId }) => sessionId);
  expect(bySession.size).toBeGreaterThan(35);
  let shown = 0;
  for (const [sessionId, rows] of bySession) {
    const { record, closedAt } = sessionOf.get(sessionId) ?? {};
    const there = record?.attendance.filter(({ part }) => part === "participant").map(({ memberId }) => memberId) ?? [];
    expect(rows.every(({ memberId }) => there.includes(memberId))).toBe(true);
    const answers = rows.map((row) => row.answers);
    const { items } = evaluationResult(answers, { invited: there.length, closedAt: closedAt ?? 0, now: Infinity });
    if (items?.every(({ mean }) => mean !== null)) shown += 1;
  }
  expect(shown).toBeGreaterThan(bySession.size / 3);
});
