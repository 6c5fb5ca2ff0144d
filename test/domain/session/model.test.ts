import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Method, Phase } from "../../../domain/methods/method.ts";
import { conditiecasuistiek } from "../../../domain/methods/conditiecasuistiek.ts";
import { methods } from "../../../domain/methods/methods.ts";
import type { SessionActor, SessionCommand } from "../../../domain/session/command.ts";
import { decide } from "../../../domain/session/decide.ts";
import { planSession } from "../../../domain/session/state.ts";
import { publicView } from "../../../domain/session/view.ts";
import { anyCommand } from "./with/commands.ts";
import { objectionsToStep } from "./with/legal-step.ts";
import { objectionsTo } from "./with/legal.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
/** Steps of all runs together; `STEPS` asks for more. */
const steps = Number(process.env["STEPS"] ?? 20_000);
const stepsEach = 250;

const participants = ["anna", "bram", "chris", "dewi", "emre"];
const observers = ["onderzoeker"];
const casussen = ["eerste", "tweede", "derde"];
/** Those that everybody can choose from, and one that begins with rounds: in the others few runs come as far as one. */
const played: readonly Method[] = [
  ...methods,
  {
    ...conditiecasuistiek,
    id: "rondjes",
    phases: [...["een", "twee", "drie", "vier"].map(roundOf), ...conditiecasuistiek.phases],
  },
];

function roundOf(id: string): Phase {
  return {
    id: `rondje-${id}`,
    title: "Rondje",
    instruction: "Iedereen zegt om de beurt hoe het gaat.",
    minutes: 3,
    speaks: "group",
    writes: "nobody",
    workspace: { kind: "round" },
    collects: [],
  };
}

const actor: fc.Arbitrary<SessionActor> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...participants).map((id) => ({ id, part: "participant" as const })) },
  { weight: 1, arbitrary: fc.constantFrom(...observers).map((id) => ({ id, part: "observer" as const })) },
);
const step = fc.record({
  // The lead gives most commands of a real session; without this most runs would be refusals.
  actor: fc.oneof({ weight: 2, arbitrary: fc.constant("lead" as const) }, { weight: 1, arbitrary: actor }),
  command: anyCommand({ participants, observers, casussen }),
  pause: fc.integer({ min: 0, max: 90_000 }),
  // How much each has on paper, in the order of the participants: enough for every method, or any number.
  onPaper: fc.oneof(
    fc.constant(participants.map(() => 9)),
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: participants.length, maxLength: participants.length }),
  ),
});

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** What twenty thousand steps never miss; some others belong to one phase of one method. */
const usual: readonly SessionCommand["type"][] = [
  "bring",
  "withdraw",
  "reorder",
  "replan",
  "cancel",
  "reinstate",
  "absence",
  "open",
  "join",
  "leave",
  "startCasus",
  "next",
  "back",
  "pause",
  "resume",
  "extend",
  "reveal",
  "ready",
  "unready",
  "written",
  "pass",
  "raiseHand",
  "lowerHand",
  "giveFloor",
  "excuse",
  "consent",
  "takeLead",
  "handLead",
  "finishCasus",
  "close",
];

describe("any run of commands", () => {
  test(
    `leads from one legal state to the next: ${steps} steps over all ${played.length} methods (seed ${seed})`,
    { timeout: 60_000 + steps },
    () => {
      const reached = new Set<string>();
      const runs = fc.array(step, { minLength: stepsEach, maxLength: stepsEach, size: "max" });
      for (const [index, method] of played.entries()) {
        const property = fc.property(runs, (given) => {
          const trail: string[] = [];
          const agenda = [{ casusId: "eerste", inbrengerId: "bram" }];
          let state = freeze(planSession({ method, facilitatorId: "anna", plannedAt: 0, agenda }));
          let now = 0;
          for (const { actor, command, pause, onPaper } of given) {
            now += pause;
            const who: SessionActor = actor === "lead" ? { id: state.leadId, part: "participant" } : actor;
            const counted = Object.fromEntries(participants.map((id, index) => [id, onPaper[index] ?? 0]));
            const decision = decide(state, command, who, now, counted);
            const again = decide(JSON.parse(JSON.stringify(state)), command, who, now, counted);
            if (JSON.stringify(again) !== JSON.stringify(decision)) throw new Error("decided otherwise when read back");
            if ("refusal" in decision) {
              reached.add(decision.refusal);
              continue;
            }
            const after = freeze(decision.state);
            reached.add(`${command.type} done`);
            trail.push(`${command.type} by ${who.id}`);
            const wrong = [...objectionsTo(after), ...objectionsToStep(state, after, command, who)];
            if (wrong.length > 0)
              throw new Error(`${wrong.join("; ")}\nafter ${method.id}: ${trail.slice(-9).join(", ")}`);
            state = after;
          }
        });
        // The trail is in the message: making a long run short takes minutes.
        fc.assert(property, {
          seed: seed + index,
          numRuns: Math.ceil(steps / stepsEach / played.length),
          endOnFailure: true,
        });
      }
      // The runs are worth something only when they come everywhere.
      expect(usual.filter((type) => !reached.has(`${type} done`))).toEqual([]);
    },
  );

  test(`tells the table how many wrote, and never who (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...participants)), (writers) => {
        const state = {
          ...planSession({ method: conditiecasuistiek, facilitatorId: "anna", plannedAt: 0 }),
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
