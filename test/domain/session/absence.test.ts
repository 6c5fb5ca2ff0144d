import { expect, test } from "vitest";
import { conditiecasuistiek } from "../../../domain/methods/conditiecasuistiek.ts";
import type { SessionActor, SessionCommand } from "../../../domain/session/command.ts";
import { decide } from "../../../domain/session/decide.ts";
import { planSession, type SessionState } from "../../../domain/session/state.ts";

const planned = Date.UTC(2021, 2, 10, 13);
const anna: SessionActor = { id: "anna", part: "participant" };
const bram: SessionActor = { id: "bram", part: "participant" };
const onderzoeker: SessionActor = { id: "onderzoeker", part: "observer" };
const session = planSession({ method: conditiecasuistiek, facilitatorId: "anna", plannedAt: planned });

const given = (state: SessionState, command: SessionCommand, actor = anna) =>
  decide(state, command, actor, planned - 1000);
const done = (state: SessionState, command: SessionCommand, actor = anna): SessionState => {
  const decision = given(state, command, actor);
  if ("refusal" in decision) throw new Error(decision.refusal);
  return decision.state;
};
const absent = { type: "absence", isAbsent: true } as const;
const present = { type: "absence", isAbsent: false } as const;
const replan = { type: "replan", method: conditiecasuistiek, facilitatorId: "bram", plannedAt: planned } as const;

test("whoever is invited says beforehand not to be there, and takes it back; saying it twice is saying it once", () => {
  const both = done(done(session, absent, bram), absent, onderzoeker);
  expect(both.absentees).toEqual(["bram", "onderzoeker"]);
  expect(done(both, absent, bram)).toBe(both);
  expect(done(both, present, onderzoeker).absentees).toEqual(["bram"]);
  expect(done(session, present, bram)).toBe(session);
});

test("who waits for the session and says not to be there does not wait any more", () => {
  const waiting = done(session, { type: "join" }, bram);
  expect(done(waiting, absent, bram).participants["bram"]?.isPresent).toBe(false);
});

test("a session without its gespreksleider is opened by nobody else, and by the gespreksleider who came after all", () => {
  const without = done(done(session, absent), absent, bram);
  expect(given(without, { type: "open" }, bram)).toEqual({ refusal: "lead.only" });
  const open = done(without, { type: "open" });
  expect([open.status, open.absentees]).toEqual(["open", ["bram"]]);
});

test("who comes to the table was not absent after all, and then it is too late to say so beforehand", () => {
  const open = done(done(session, absent, bram), { type: "open" });
  const come = done(open, { type: "join" }, bram);
  expect([come.absentees, come.participants["bram"]?.isPresent]).toEqual([[], true]);
  expect(given(come, absent, bram)).toEqual({ refusal: "session.already-open" });
});

test("who could not be there is expected again at another moment, and not because somebody else leads", () => {
  const without = done(session, absent, bram);
  expect(done(without, { ...replan, isMoved: false }).absentees).toEqual(["bram"]);
  expect(done(without, { ...replan, isMoved: true }).absentees).toEqual([]);
});

test("a session that was called off and goes on after all still misses who said so", () => {
  const cancelled = done(done(session, absent, bram), { type: "cancel" });
  expect(given(cancelled, present, bram)).toEqual({ refusal: "session.cancelled" });
  expect(done(cancelled, { type: "reinstate" }).absentees).toEqual(["bram"]);
});
