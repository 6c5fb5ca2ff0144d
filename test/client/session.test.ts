import { expect, test } from "vitest";
import { givenOf, openItems, withChanges, type Choices } from "../../client/pages/session/answers.ts";
import { compare, median } from "../../client/pages/session/compared.ts";
import { makeSaver, type SaverState } from "../../client/pages/session/saver.ts";
import { asksForContent, isOutcome, withAnswer, withOutcome, type Shown } from "../../client/pages/session/shown.ts";
import {
  comingAndGoing,
  mainAction,
  peopleRows,
  readiness,
  stepsOf,
  tooSoonToReveal,
} from "../../client/pages/session/table.ts";
import { itemsFor, type Answer } from "../../domain/checklists/checklist.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
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

test("who comes and goes is told of the others, not of oneself", () => {
  const left = run(begun, ["daan", { type: "leave" }], ["sevda", { type: "leave" }]);
  expect(comingAndGoing(publicView(begun), publicView(left), "sevda")).toEqual({ came: [], went: ["daan"] });
});

test("n.v.t. without a reason is not kept and leaves its point open", () => {
  const choices = { ZR2: { answer: "nvt" as const, reason: " " }, ZR3: { answer: "ja" as const, reason: "oud" } };
  expect(givenOf(choices)).toEqual([{ itemId: "ZR3", answer: "ja", reason: null }]);
  const items = itemsFor(checklistOf("zelfregie"), "loslaten").filter(({ id }) => ["ZR1", "ZR2", "ZR3"].includes(id));
  expect(openItems(items, choices, { ZR1: "ja" }).map(({ id }) => id)).toEqual(["ZR2"]);
});

const row = (raterId: string, kind: "self" | "peer" | "consensus", itemId: string, answer: Answer, value: number) => ({
  raterId,
  kind,
  itemId,
  answer,
  value,
  reason: itemId === "ZR1" ? "contactlog" : null,
});

test("what was stored from another tab stays, and what was chosen here since lies over it", () => {
  const stored = [
    { itemId: "ZR1", answer: "ja" as const, reason: null },
    { itemId: "ZR2", answer: "ja" as const, reason: null },
    { itemId: "ZR3", answer: "nee" as const, reason: null },
  ];
  const changed: Choices = { ZR2: { answer: "deels", reason: "" }, ZR3: { answer: "nvt", reason: " " } };
  expect(withChanges(stored, changed)).toEqual([
    { itemId: "ZR1", answer: "ja", reason: null },
    { itemId: "ZR2", answer: "deels", reason: null },
  ]);
});

test("scores stand side by side with the largest difference on top, and the log apart from the people", () => {
  const dossier = { id: null, code: "Z-1", condition: "zelfregie" as const, variant: "loslaten" as const };
  const compared = compare({
    dossier,
    answers: [
      row("fatima", "self", "ZR1", "nee", 0.9),
      row("fatima", "self", "ZR3", "ja", 0.9),
      row("fatima", "self", "ZR2", "ja", 0.9),
      row("sevda", "peer", "ZR1", "nee", 0.4),
      row("sevda", "peer", "ZR3", "ja", 0.4),
      row("sevda", "peer", "ZR2", "nee", 0.4),
      row("daan", "peer", "ZR1", "nee", 0.6),
      row("daan", "peer", "ZR3", "deels", 0.6),
      row("daan", "consensus", "ZR2", "deels", 0.5),
    ],
  });
  expect(compared.rows.slice(0, 2).map(({ item }) => item.id)).toEqual(["ZR2", "ZR3"]);
  expect(compared.rows[0]).toMatchObject({ isMostDifferent: true, agreed: "deels", missing: ["daan"] });
  expect(compared.rows[0]?.raters).toMatchObject({ ja: ["fatima"], nee: ["sevda"] });
  expect(compared.fixed.map(({ item, answer }) => [item.id, answer])).toEqual([["ZR1", "nee"]]);
  expect(compared.rows.some(({ item }) => item.id === "ZR1")).toBe(false);
  expect(compared).toMatchObject({ own: 0.9, colleagues: { median: 0.5, count: 2 }, agreement: { units: 2 } });
});

test("the middle of an even number lies between the two in the middle, and of nothing there is none", () => {
  expect(median([0.9, 0.1, 0.5])).toBe(0.5);
  expect(median([0.2, 0.4])).toBeCloseTo(0.3, 12);
  expect(median([])).toBeNull();
});

function savingTo(send: (value: number) => Promise<void>) {
  const states: SaverState[] = [];
  const refused: unknown[] = [];
  const saver = makeSaver<number>({
    send,
    isTemporary: (error) => error === "away",
    onChange: (state) => states.push(state),
    onRefused: (error) => refused.push(error),
    wait: async () => {},
  });
  return { saver, states, refused };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("answers are sent one at a time, what came in between is skipped, and only the last may be called stored", async () => {
  const sent: number[] = [];
  const release: (() => void)[] = [];
  const { saver, states } = savingTo((value) => {
    sent.push(value);
    return new Promise((resolve) => release.push(resolve));
  });
  for (const value of [1, 2, 3]) saver.save(value);
  expect(sent).toEqual([1]);
  release.shift()?.();
  await settle();
  expect(sent).toEqual([1, 3]);
  expect(states).toEqual(["saving"]);
  release.shift()?.();
  await settle();
  expect(states).toEqual(["saving", "stored"]);
});

test("without a connection it goes on trying and says so; what the server refuses it does not send again", async () => {
  const answers = ["away", "away", "ok", "closed"];
  const { saver, states, refused } = savingTo(async () => {
    const answer = answers.shift();
    if (answer !== "ok") throw answer;
  });
  saver.save(1);
  await settle();
  expect(states).toEqual(["saving", "offline", "stored"]);
  saver.save(2);
  await settle();
  expect(states.at(-1)).toBe("refused");
  expect(refused).toEqual(["closed"]);
});
