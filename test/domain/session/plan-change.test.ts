import { expect, test } from "vitest";
import { conditiecasuistiek } from "../../../domain/methods/conditiecasuistiek.ts";
import type { SessionActor, SessionCommand } from "../../../domain/session/command.ts";
import { decide } from "../../../domain/session/decide.ts";
import { leadAwayAt } from "../../../domain/session/lead.ts";
import { planSession, type SessionState } from "../../../domain/session/state.ts";

const planned = Date.UTC(2021, 2, 10, 13);
const anna: SessionActor = { id: "anna", part: "participant" };
const bram: SessionActor = { id: "bram", part: "participant" };
const teamleider: SessionActor = { id: "ingrid", part: "observer" };
const agenda = ["eerste", "tweede", "derde"].map((casusId) => ({ casusId, inbrengerId: "bram" }));
const session = planSession({ method: conditiecasuistiek, facilitatorId: "anna", plannedAt: planned, agenda });

const given = (state: SessionState, command: SessionCommand, actor = anna, now = planned - 1000) =>
  decide(state, command, actor, now);
const done = (state: SessionState, command: SessionCommand, actor = anna, now = planned - 1000): SessionState => {
  const decision = given(state, command, actor, now);
  if ("refusal" in decision) throw new Error(decision.refusal);
  return decision.state;
};
const orderOf = (state: SessionState) => state.agenda.map(({ casusId }) => casusId);

test("a session that was called off takes nothing until it goes on again, and then is what it was", () => {
  const cancelled = done(session, { type: "cancel" }, teamleider);
  expect(cancelled.status).toBe("cancelled");
  for (const type of ["open", "join", "cancel"] as const) {
    expect(given(cancelled, { type })).toEqual({ refusal: "session.cancelled" });
  }
  expect(done(cancelled, { type: "reinstate" }, teamleider)).toEqual(session);
  expect(given(session, { type: "reinstate" })).toEqual({ refusal: "session.not-cancelled" });
});

test("the lead may call the session off without thereby counting as away when it goes on again", () => {
  const weekBefore = planned - 7 * 86_400_000;
  const cancelled = done(session, { type: "cancel" }, anna, weekBefore);
  const again = done(cancelled, { type: "reinstate" }, anna, weekBefore + 1000);
  expect(leadAwayAt(again)).toBe(leadAwayAt(session));
});

test("a session that has begun can be neither moved nor called off", () => {
  const open = done(session, { type: "open" }, anna, planned);
  const replan = {
    type: "replan",
    method: conditiecasuistiek,
    facilitatorId: "bram",
    plannedAt: planned,
    isMoved: false,
  } as const;
  expect(given(open, replan)).toEqual({ refusal: "session.already-open" });
  expect(given(open, { type: "cancel" })).toEqual({ refusal: "session.already-open" });
});

test("moving a session keeps its agenda and gives it its new lead", () => {
  const plannedAt = planned + 86_400_000;
  const moved = done(
    session,
    { type: "replan", method: conditiecasuistiek, facilitatorId: "bram", plannedAt, isMoved: true },
    teamleider,
  );
  expect(moved).toEqual({ ...session, leadId: "bram", leadSeenAt: plannedAt });
});

test("only the gespreksleider changes the order of the agenda", () => {
  const casusIds = ["derde", "eerste", "tweede"];
  expect(orderOf(done(session, { type: "reorder", casusIds }))).toEqual(casusIds);
  expect(given(session, { type: "reorder", casusIds }, bram)).toEqual({ refusal: "lead.only" });
  expect(given(session, { type: "reorder", casusIds }, teamleider)).toEqual({ refusal: "observer.only-watches" });
});

test("an order that names another agenda than there is changes nothing", () => {
  for (const casusIds of [["eerste"], ["eerste", "tweede", "vierde"], ["eerste", "eerste", "tweede"], []]) {
    expect(given(session, { type: "reorder", casusIds })).toEqual({ refusal: "agenda.changed" });
  }
  expect(done(session, { type: "reorder", casusIds: ["eerste", "tweede", "derde"] })).toBe(session);
});

test("a casus that is on the table or done keeps its place", () => {
  let state = done(session, { type: "open" }, anna, planned);
  state = done(state, { type: "startCasus", casusId: "tweede" }, anna, planned);
  expect(given(state, { type: "reorder", casusIds: ["derde", "tweede", "eerste"] })).toEqual({
    refusal: "agenda.changed",
  });
  expect(orderOf(done(state, { type: "reorder", casusIds: ["derde", "eerste"] }))).toEqual([
    "tweede",
    "derde",
    "eerste",
  ]);
});
