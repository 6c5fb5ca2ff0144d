import { expect, test } from "vitest";
import { conditiecasuistiek } from "../../../domain/methods/conditiecasuistiek.ts";
import { decide } from "../../../domain/session/decide.ts";
import { currentFormat } from "../../../domain/session/format.ts";
import { planSession } from "../../../domain/session/state.ts";

test("a session that an older version stored goes on where it was", () => {
  const stored = {
    format: 1 as const,
    status: "open" as const,
    method: conditiecasuistiek,
    agenda: [{ casusId: "eerste", inbrengerId: "bram", startedAt: 1, finishedAt: null }],
    position: { casusId: "eerste", phase: 2 },
    clock: { kind: "running" as const, total: 60_000, endsAt: 100_000 },
    leadId: "anna",
    leadSeenAt: 1,
    participants: { anna: { part: "participant" as const, isPresent: true, attendedAt: 1 } },
    ready: {},
    written: { "eerste:blind-scoren": ["anna"] },
    revealed: [],
    turn: null,
    openedAt: 1,
    closedAt: null,
  };
  const state = currentFormat(stored);
  expect(state).toMatchObject({ format: 3, position: stored.position, written: stored.written, hands: [], trios: [] });
  expect(state).not.toHaveProperty("turn");
  const decision = decide(state, { type: "next" }, { id: "anna", part: "participant" }, 2_000);
  expect(decision).toMatchObject({
    state: { position: { casusId: "eerste", phase: 3 }, revealed: ["eerste:blind-scoren"] },
  });
  expect(currentFormat(state)).toBe(state);
});

test("at a session that was planned before people could say not to be there, everybody is expected", () => {
  const { absentees: _, ...planned } = planSession({ method: conditiecasuistiek, facilitatorId: "anna", plannedAt: 1 });
  const state = currentFormat({ ...planned, format: 2, hands: ["bram"] });
  expect(state).toEqual({ ...planned, format: 3, hands: ["bram"], absentees: [] });
});
