import { expect, test } from "vitest";
import { asksForContent, isOutcome, withAnswer, withOutcome, type Shown } from "../../client/pages/session/shown.ts";
import {
  comingAndGoing,
  mainAction,
  peopleRows,
  readiness,
  stepsOf,
  tooSoonToReveal,
} from "../../client/pages/session/table.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import { incidentmethode } from "../../domain/methods/incidentmethode.ts";
import type { SessionActor, SessionCommand } from "../../domain/session/command.ts";
import { decide } from "../../domain/session/decide.ts";
import { planSession, type SessionState } from "../../domain/session/state.ts";
import { publicView } from "../../domain/session/view.ts";

const people = ["daan", "fatima", "sevda"];

function run(state: SessionState, ...steps: [who: string, command: SessionCommand][]): SessionState {
  return steps.reduce((before, [who, command]) => {
    const actor: SessionActor = { id: who, part: who === "rafael" ? "observer" : "participant" };
    const decision = decide(before, command, actor, 1_000);
    if ("refusal" in decision) throw new Error(decision.refusal);
    return decision.state;
  }, state);
}

const planned = planSession({
  method: conditiecasuistiek,
  facilitatorId: "daan",
  plannedAt: 0,
  agenda: [{ casusId: "c", inbrengerId: "fatima" }],
});
const seated = run(planned, ...[...people, "rafael"].map((who): [string, SessionCommand] => [who, { type: "join" }]), [
  "daan",
  { type: "open" },
]);
const begun = run(seated, ["daan", { type: "startCasus", casusId: "c" }]);
const next: [string, SessionCommand] = ["daan", { type: "next" }];

const person = (id: string, part: "participant" | "observer" = "participant") => ({
  id,
  name: id,
  color: 0,
  groupName: null,
  part,
  joinedAt: null,
});

function shown(state: SessionState, version = 1): Shown {
  return {
    id: "s",
    plannedAt: 0,
    status: state.status,
    version,
    now: 1_000,
    teamName: "Team",
    groupName: null,
    week: 1,
    state: publicView(state),
    record: null,
    people: [...people.map((id) => person(id)), person("rafael", "observer")],
    me: { id: "sevda", part: "participant", hasConsented: false },
    casussen: [],
    texts: [],
  };
}

const outcome = (state: SessionState, version: number) => ({ version, now: 2_000, state: publicView(state) });

test("an answer that was under way for longer never puts the table back to where it was", () => {
  const known = withOutcome(shown(seated, 4), outcome(begun, 5));
  expect(known.state.position?.casusId).toBe("c");
  expect(withOutcome(known, outcome(seated, 4))).toBe(known);
  const late = withAnswer(known, { ...shown(seated, 4), teamName: "Ander" });
  expect([late.version, late.state.position?.casusId, late.teamName]).toEqual([5, "c", "Ander"]);
});

test("a screen asks for content when something was laid open or written down, and not for every click", () => {
  const known = shown(begun, 5);
  expect(asksForContent(known, outcome(run(begun, ["sevda", { type: "ready" }]), 6))).toBe(false);
  expect(asksForContent(known, outcome(begun, 5))).toBe(true);
  const hidden = run(begun, next, next);
  expect(asksForContent(shown(hidden, 7), outcome(run(hidden, ["daan", { type: "reveal" }]), 8))).toBe(true);
  expect(asksForContent(known, outcome(seated, 4))).toBe(false);
});

test("only a whole message about a session counts as one", () => {
  expect(isOutcome({ type: "session", ...outcome(begun, 5) })).toBe(true);
  for (const other of [null, "session", { type: "storage", ok: true }, { type: "session", version: 1 }]) {
    expect(isOutcome(other)).toBe(false);
  }
});

test("the lead has one next step: reveal and go where the next phase compares, reveal and stay for cards", () => {
  const actions = [mainAction(publicView(planned)), mainAction(publicView(seated))];
  let state = begun;
  for (let phase = 0; phase < 8; phase += 1) {
    actions.push(mainAction(publicView(state)));
    if (phase < 7) state = run(state, next);
  }
  expect(actions).toEqual([
    "open",
    "start",
    "next",
    "next",
    "revealAndGo",
    "next",
    "reveal",
    "reveal",
    "next",
    "finish",
  ]);
  const finished = run(state, ["daan", { type: "finishCasus" }]);
  expect(mainAction(publicView(finished))).toBe("close");
  expect(mainAction(publicView(run(finished, ["daan", { type: "close" }])))).toBeNull();
});

test("who is waited for are those present with a voice; observers and who left are not", () => {
  const state = run(begun, ["sevda", { type: "ready" }], ["fatima", { type: "leave" }]);
  expect(readiness(publicView(state))).toEqual({ ready: ["sevda"], waiting: ["daan"] });
});

test("a lead is held up before cards lie open only by those who wrote nothing, however many said to be done", () => {
  const cards = run(begun, next, next, next, next);
  const wrote = (...who: string[]) => who.map((id): [string, SessionCommand] => [id, { type: "written" }]);
  const asks = (...steps: [string, SessionCommand][]) => tooSoonToReveal(publicView(run(cards, ...steps)));
  expect(asks()).toEqual({ kind: "unwritten", missing: 3, asked: 3 });
  expect(asks(...wrote("sevda"), ["fatima", { type: "ready" }])).toEqual({ kind: "unwritten", missing: 2, asked: 3 });
  expect(asks(...wrote("sevda"), ["fatima", { type: "leave" }])).toEqual({ kind: "unwritten", missing: 1, asked: 2 });
  expect(asks(...wrote("sevda", "daan"), ["daan", { type: "excuse", memberId: "fatima" }])).toBeUndefined();
  expect(asks(...wrote("sevda", "daan", "fatima"))).toBeUndefined();
});

test("a lead is held up before scores lie open by who has not said to be done: one answer is not a whole list", () => {
  const scoring = run(begun, next, next, ["sevda", { type: "ready" }], ["daan", { type: "written" }]);
  expect(tooSoonToReveal(publicView(scoring))).toEqual({ kind: "not-ready", who: ["daan", "fatima"] });
  const done = run(scoring, ["daan", { type: "ready" }], ["fatima", { type: "ready" }]);
  expect(tooSoonToReveal(publicView(done))).toBeUndefined();
});

test("somebody whose screen is gone shows as away, unless this screen itself lost the room", () => {
  const statuses = (connected: ReadonlySet<string> | null) =>
    Object.fromEntries(peopleRows(shown(begun), connected).map(({ id, status }) => [id, status]));
  expect(statuses(new Set(["daan"]))).toEqual({ daan: "busy", fatima: "away", sevda: "busy", rafael: "away" });
  expect(statuses(null)).toEqual({ daan: "busy", fatima: "busy", sevda: "busy", rafael: "here" });
});

test("the phases before the one on the table are done, the ones after it are to come", () => {
  const steps = stepsOf(publicView(run(begun, next)));
  expect(steps.map(({ when }) => when)).toEqual(["done", "now", ...Array.from({ length: 6 }, () => "later")]);
});

test("before a session opens its opening is among the phases that are to come", () => {
  const agenda = [{ casusId: "c", inbrengerId: "fatima" }];
  const incident = planSession({ method: incidentmethode, facilitatorId: "daan", plannedAt: 0, agenda });
  const ids = (state: SessionState) => stepsOf(publicView(state)).map(({ id }) => id);
  const both = [...(incidentmethode.opening ?? []), ...incidentmethode.phases];
  expect(ids(incident)).toEqual(both.map(({ id }) => id));
  const opened = run(incident, ["daan", { type: "join" }], ["daan", { type: "open" }]);
  expect(ids(opened)).toEqual(incidentmethode.opening?.map(({ id }) => id));
});

test("who comes and goes is told of the others, not of oneself", () => {
  const left = run(begun, ["daan", { type: "leave" }], ["sevda", { type: "leave" }]);
  expect(comingAndGoing(publicView(begun), publicView(left), "sevda")).toEqual({ came: [], went: ["daan"] });
});
