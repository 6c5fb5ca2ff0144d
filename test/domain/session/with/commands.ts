import * as fc from "fast-check";
import { methods } from "../../../../domain/methods/methods.ts";
import type { SessionCommand } from "../../../../domain/session/command.ts";

/** Who and what commands are about. */
export type Cast = { participants: readonly string[]; observers: readonly string[]; casussen: readonly string[] };

type Given = SessionCommand["type"];
type Weighted = { weight: number; arbitrary: fc.Arbitrary<SessionCommand> };

const always = <T extends Given>(weight: number, type: T) => ({ weight, arbitrary: fc.constant({ type }) });

/** Commands that change what is planned; a request carries them by other ways than the rest. */
function planning({ participants, casussen }: Cast): Weighted[] {
  const casusId = fc.constantFrom(...casussen);
  const inbrengerId = fc.constantFrom(...participants);
  const change = fc.record({
    method: fc.constantFrom(...methods),
    facilitatorId: inbrengerId,
    isMoved: fc.boolean(),
  });
  return [
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant("bring" as const), casusId, inbrengerId }),
    },
    { weight: 1, arbitrary: casusId.map((casusId) => ({ type: "withdraw" as const, casusId })) },
    {
      weight: 1,
      arbitrary: fc.shuffledSubarray([...casussen]).map((casusIds) => ({ type: "reorder" as const, casusIds })),
    },
    { weight: 1, arbitrary: change.map((change) => ({ type: "replan" as const, plannedAt: 0, ...change })) },
    always(1, "cancel"),
    always(3, "reinstate"),
  ];
}

/** Commands of everybody at a table, in about the measure in which a session has them. */
function playing({ participants, observers, casussen }: Cast): Weighted[] {
  const everybody = [...participants, ...observers];
  const casusId = fc.constantFrom(...casussen);
  const memberId = fc.constantFrom(...everybody);
  return [
    always(6, "open"),
    always(8, "join"),
    always(3, "leave"),
    always(2, "seen"),
    always(24, "next"),
    always(4, "back"),
    always(2, "pause"),
    always(2, "resume"),
    always(8, "reveal"),
    always(4, "ready"),
    always(2, "unready"),
    always(4, "written"),
    always(8, "pass"),
    always(2, "defer"),
    always(3, "raiseHand"),
    always(4, "takeLead"),
    always(3, "finishCasus"),
    always(1, "close"),
    { weight: 8, arbitrary: casusId.map((casusId) => ({ type: "startCasus" as const, casusId })) },
    { weight: 2, arbitrary: fc.integer({ min: -5, max: 70 }).map((minutes) => ({ type: "extend" as const, minutes })) },
    { weight: 3, arbitrary: memberId.map((to) => ({ type: "handLead" as const, to })) },
    { weight: 2, arbitrary: memberId.map((memberId) => ({ type: "lowerHand" as const, memberId })) },
    {
      weight: 2,
      arbitrary: fc.option(memberId).map((memberId) => ({ type: "giveFloor" as const, memberId })),
    },
    { weight: 4, arbitrary: memberId.map((memberId) => ({ type: "excuse" as const, memberId })) },
    { weight: 2, arbitrary: fc.boolean().map((isHelping) => ({ type: "help" as const, isHelping })) },
    { weight: 3, arbitrary: fc.boolean().map((isAbsent) => ({ type: "absence" as const, isAbsent })) },
    { weight: 2, arbitrary: fc.boolean().map((isGiven) => ({ type: "consent" as const, isGiven })) },
    {
      weight: 2,
      arbitrary: fc.subarray([...casussen]).map((casusIds) => ({ type: "choose" as const, casusIds })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.oneof(
            fc.shuffledSubarray([...participants], { minLength: participants.length }),
            fc.shuffledSubarray(everybody),
          ),
          fc.integer({ min: 2, max: 4 }),
        )
        .map(([people, seats]) => ({ type: "seatTrios" as const, trios: inParts(people, seats) })),
    },
  ];
}

const inParts = (people: readonly string[], seats: number) =>
  Array.from({ length: Math.ceil(people.length / seats) }, (_, part) => people.slice(part * seats, (part + 1) * seats));

/** Any command that a request can carry: whether it makes sense now is for the rules to say. */
export const requestedCommand = (cast: Cast) => fc.oneof(...playing(cast));

/** Any command at all, those that plan a session included. */
export const anyCommand = (cast: Cast) => fc.oneof(...playing(cast), ...planning(cast));
