import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collectables, isHidden, type Method } from "../../../domain/methods/method.ts";
import { conditiecasuistiek } from "../../../domain/methods/conditiecasuistiek.ts";
import type { SessionActor, SessionCommand } from "../../../domain/session/command.ts";
import { decide } from "../../../domain/session/decide.ts";
import { newlyRevealed, phaseKey, planSession, type SessionState } from "../../../domain/session/state.ts";
import { publicView } from "../../../domain/session/view.ts";
import { mayWrite, type Writing } from "../../../domain/session/voice.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

const participants = ["anna", "bram", "chris", "dewi"];
const observers = ["onderzoeker"];
const casussen = ["eerste", "tweede", "derde"];
const writings: Writing[] = [
  ...collectables,
  ...(["card", "withheld", "rating", "judgement", "tag", "vote", "group"] as const),
];

/** Our own method with a round before it, so that turns are played too. */
const method: Method = {
  ...conditiecasuistiek,
  phases: [
    {
      id: "rondje",
      title: "Rondje",
      instruction: "Iedereen zegt om de beurt hoe het gaat.",
      minutes: 3,
      speaks: "group",
      writes: "nobody",
      workspace: { kind: "round" },
      collects: [],
    },
    ...conditiecasuistiek.phases,
  ],
};

const actor: fc.Arbitrary<SessionActor> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...participants).map((id) => ({ id, part: "participant" as const })) },
  { weight: 1, arbitrary: fc.constantFrom(...observers).map((id) => ({ id, part: "observer" as const })) },
);
const casusId = fc.constantFrom(...casussen);
const member = fc.constantFrom(...participants, ...observers);
const always = <T extends SessionCommand["type"]>(weight: number, type: T) => ({
  weight,
  arbitrary: fc.constant({ type }),
});
const command: fc.Arbitrary<SessionCommand> = fc.oneof(
  always(6, "open"),
  always(8, "join"),
  always(3, "leave"),
  always(2, "seen"),
  always(20, "next"),
  always(4, "back"),
  always(2, "pause"),
  always(2, "resume"),
  always(8, "reveal"),
  always(4, "ready"),
  always(2, "unready"),
  always(4, "written"),
  always(4, "pass"),
  always(2, "defer"),
  always(3, "raiseHand"),
  { weight: 2, arbitrary: member.map((memberId) => ({ type: "lowerHand" as const, memberId })) },
  { weight: 2, arbitrary: fc.option(member).map((memberId) => ({ type: "giveFloor" as const, memberId })) },
  { weight: 1, arbitrary: member.map((memberId) => ({ type: "excuse" as const, memberId })) },
  { weight: 1, arbitrary: fc.boolean().map((isGiven) => ({ type: "consent" as const, isGiven })) },
  always(4, "takeLead"),
  always(2, "finishCasus"),
  always(1, "close"),
  { weight: 8, arbitrary: casusId.map((casusId) => ({ type: "startCasus" as const, casusId })) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("bring" as const),
      casusId,
      inbrengerId: fc.constantFrom(...participants),
    }),
  },
  { weight: 1, arbitrary: casusId.map((casusId) => ({ type: "withdraw" as const, casusId })) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 70 }).map((minutes) => ({ type: "extend" as const, minutes })) },
  { weight: 3, arbitrary: member.map((to) => ({ type: "handLead" as const, to })) },
);
const step = fc.record({
  // The lead gives most commands of a real session; without this most runs would be refusals.
  actor: fc.oneof({ weight: 2, arbitrary: fc.constant("lead" as const) }, { weight: 1, arbitrary: actor }),
  command,
  pause: fc.integer({ min: 0, max: 90_000 }),
});

/** Everything that holds in every state that a session can come to. */
function expectLegal(state: SessionState): void {
  const { position, clock, agenda } = state;
  const casus = agenda.find((item) => item.casusId === position?.casusId);
  expect(clock === null).toBe(position === null);
  expect(state.openedAt === null).toBe(state.status === "planned");
  expect(state.closedAt === null).toBe(state.status !== "closed");
  if (position) {
    expect(state.status).toBe("open");
    expect(casus).toMatchObject({ startedAt: expect.any(Number), finishedAt: null });
    expect(state.method.phases[position.phase]).toBeDefined();
    expect(clock?.total).toBeGreaterThan(0);
  }
  expect(new Set(agenda.map((item) => item.casusId)).size).toBe(agenda.length);
  expect(agenda.filter((item) => item.startedAt !== null && item.finishedAt === null).length).toBe(position ? 1 : 0);
  expect(new Set(state.revealed).size).toBe(state.revealed.length);
  const hidden = agenda.flatMap((item) =>
    method.phases.filter(isHidden).map((phase) => phaseKey(item.casusId, phase.id)),
  );
  expect(hidden).toEqual(expect.arrayContaining(state.revealed));
  for (const people of Object.values({ ...state.ready, ...state.written })) {
    for (const id of people) expect(state.participants[id]?.part).toBe("participant");
  }
  for (const id of observers) {
    expect(state.leadId).not.toBe(id);
    for (const what of writings) expect(mayWrite(state, id, what)).toBe(false);
  }
  for (const id of state.round?.queue ?? [])
    expect(state.participants[id]).toMatchObject({ part: "participant", isPresent: true });
  for (const id of [...state.hands, ...(state.speakerId === null ? [] : [state.speakerId])])
    expect(state.participants[id]).toMatchObject({ part: "participant", isPresent: true });
  for (const id of state.consents) expect(state.participants[id]?.part).toBe("participant");
  expect(new Set([...(state.round?.queue ?? []), ...(state.round?.spoken ?? [])]).size).toBe(
    (state.round?.queue.length ?? 0) + (state.round?.spoken.length ?? 0),
  );
  for (const [id, person] of Object.entries(state.participants)) {
    expect(person.part).toBe(observers.includes(id) ? "observer" : "participant");
    if (state.status === "planned") expect(person.attendedAt).toBeNull();
    if (state.status === "open" && person.isPresent) expect(person.attendedAt).not.toBeNull();
  }
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

describe("any run of commands", () => {
  test(`leads from one legal state to the next (seed ${seed})`, () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 200, size: "max" }), (steps) => {
        const plan = {
          method,
          facilitatorId: "anna",
          plannedAt: 0,
          agenda: [{ casusId: "eerste", inbrengerId: "bram" }],
        };
        let state = freeze(planSession(plan));
        let now = 0;
        for (const { actor, command, pause } of steps) {
          now += pause;
          const who: SessionActor = actor === "lead" ? { id: state.leadId, part: "participant" } : actor;
          const decision = decide(state, command, who, now);
          if ("refusal" in decision) {
            reached.add(decision.refusal);
            continue;
          }
          const after = freeze(decision.state);
          reached.add(`${command.type} done`);
          expectLegal(after);
          expect(state.status).not.toBe("closed");
          if (who.part === "observer") expect(["join", "leave"]).toContain(command.type);
          // Nothing lies open that the lead did not reveal or go on from, and what lies open stays so.
          if (newlyRevealed(state, after).length > 0) expect(["reveal", "next"]).toContain(command.type);
          expect(after.revealed.slice(0, state.revealed.length)).toEqual(state.revealed);
          expect(JSON.parse(JSON.stringify(after))).toEqual(after);
          expect(decide(JSON.parse(JSON.stringify(state)), command, who, now)).toEqual(decision);
          state = after;
        }
      }),
      { seed, numRuns: 100 },
    );
    // The runs are worth something only when they come everywhere.
    for (const type of [
      "open",
      "startCasus",
      "next",
      "reveal",
      "finishCasus",
      "close",
      "takeLead",
      "handLead",
      "pass",
    ]) {
      expect(reached).toContain(`${type} done`);
    }
  });

  test(`tells the table how many wrote, and never who (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...participants)), (writers) => {
        const state = {
          ...planSession({ method, facilitatorId: "anna", plannedAt: 0 }),
          written: { "eerste:casus": writers },
        };
        const view = publicView(state);
        expect(view.written).toEqual({ "eerste:casus": writers.length });
        expect(Object.keys(view)).not.toContain("leadSeenAt");
      }),
      { seed },
    );
  });
});
