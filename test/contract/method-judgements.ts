import { expect } from "vitest";
import { instrumentOf } from "../../domain/instruments/instrument.ts";
import type { Workspace } from "../../domain/methods/workspace.ts";
import { refusalOf } from "../server/refusal-of.ts";
import { casusIn, type Opened } from "./method-contributions.ts";
import type { Play, Seat } from "./method-table.ts";

/** Everybody scores the checklist blind, with a reason that nobody else may read before the reveal. */
export async function playBlindScores(play: Play): Promise<Opened> {
  const { table, key } = play;
  const casusId = casusIn(play);
  const words = table.seats.map(({ name }) => table.secrets.of(name));
  const score = (seat: Seat, reason: string) =>
    seat.screen.casus.score.mutate({ casusId, given: [{ itemId: "ZR2", answer: "nvt", reason }] });
  await Promise.all(table.seats.map((seat, nr) => score(seat, words[nr] ?? "")));
  expect(await refusalOf(score(table.rafael, table.secrets.of("rafael"))), key).toBe("not-found");
  for (const seat of table.lookers) expect((await table.casusShownTo(seat, casusId)).answers, key).toEqual([]);
  expect(table.secrets.leaks(table.people)).toEqual([]);
  table.secrets.open(words);
  return async () => {
    const { answers } = await table.casusShownTo(table.rafael, casusId);
    const reasons = answers.filter(({ itemId }) => itemId === "ZR2").map(({ reason }) => reason);
    expect(reasons.toSorted(), key).toEqual(words.toSorted());
    expect(await refusalOf(score(table.lead, "te laat")), key).toBe("session.refused phase.no-rating");
  };
}

/** What is asked of everybody in a hidden phase with a judgement: the two axes of the mensbeeld, or a whole instrument. */
function valuesFor(workspace: Workspace, seat: number): Record<string, number> {
  if (workspace.kind === "quadrant") return { vermogen: 10 + seat, drijfveer: 90 - seat };
  const instrument =
    workspace.kind === "rating" && "instrument" in workspace && instrumentOf(workspace.instrument ?? "");
  if (!instrument) throw new Error("this phase asks for no judgement");
  return Object.fromEntries(instrument.items.map(({ id }) => [id, 1 + (seat % instrument.scale.length)]));
}

/** Everybody places the mensbeeld, or fills in the instrument, without seeing a place or a value of anybody else. */
export async function playBlindJudgements(play: Play): Promise<Opened> {
  const { table, phase, key } = play;
  const casusId = casusIn(play);
  const judge = (seat: Seat, values: Record<string, number>) => seat.screen.card.judge.mutate({ casusId, values });
  await Promise.all(table.seats.map((seat, nr) => judge(seat, valuesFor(phase.workspace, nr))));
  const values = valuesFor(phase.workspace, 0);
  const [item = ""] = Object.keys(values);
  expect(await refusalOf(judge(table.rafael, values)), key).toBe("not-found");
  expect(await refusalOf(judge(table.lead, { ...values, [item]: 101 })), key).toContain("request.malformed");
  const shownTo = async (seat: Seat) =>
    (await table.casusShownTo(seat, casusId)).judgements.filter(({ phaseId }) => phaseId === phase.id);
  for (const seat of table.lookers) expect(await shownTo(seat), `${seat.name} in ${key}`).toEqual([]);
  return async () => {
    const shown = await shownTo(table.rafael);
    expect(shown, key).toHaveLength(table.seats.length * Object.keys(values).length);
    const isNamed = phase.workspace.kind === "quadrant";
    for (const { memberId } of shown) expect(memberId !== null, key).toBe(isNamed);
    expect(await refusalOf(judge(table.lead, values)), key).toBe("session.refused phase.no-judgement");
  };
}
