import * as fc from "fast-check";
import { requestedCommand } from "../../domain/session/with/commands.ts";
import type { Peer } from "./peer.ts";

export const slugs = ["anna", "bram", "chris", "dewi"];
export const observer = "rafael";
export const everybody = [...slugs, observer];
/** What commands are about has its id from the server: until then it has a name. */
const cast = { participants: slugs, observers: [observer], casussen: ["casus0", "casus1"] };

const who = fc.constantFrom(...everybody);
const led = fc.oneof({ weight: 3, arbitrary: fc.constant("lead") }, { weight: 1, arbitrary: who });
const command = requestedCommand(cast);
const given = fc.tuple(led, command);
/** What a session is made of, and no random command comes to often enough. */
const leads = (type: "next" | "reveal") =>
  fc.constant({ kind: "command" as const, who: "lead", command: { type } as const });
const one = <T extends string>(kind: T) => fc.record({ kind: fc.constant(kind), who });
const some = (maxLength: number) => fc.subarray(everybody, { maxLength });

/** What goes on at the same moment: commands, people writing, and people whose line breaks and who come back. */
const atOnce = { writers: some(2), all: fc.array(given, { minLength: 1, maxLength: 4 }) };
const together = fc.record({ kind: fc.constant("together"), returners: some(3), ...atOnce });
/** The process dies so many turns after it all began. */
const crash = fc.record({ kind: fc.constant("crash"), turns: fc.integer({ min: 0, max: 12 }), ...atOnce });

/** Everybody moves to other seats, in pairs. */
const seats = fc.shuffledSubarray(slugs, { minLength: slugs.length }).map(([a = "", b = "", c = "", d = ""]) => ({
  type: "seatTrios" as const,
  trios: [
    [a, b],
    [c, d],
  ],
}));

/** Anything that may happen to a session while it is held. */
const step = fc.oneof(
  { weight: 36, arbitrary: fc.record({ kind: fc.constant("command"), who: led, command }) },
  { weight: 9, arbitrary: together },
  { weight: 9, arbitrary: leads("next") },
  { weight: 8, arbitrary: leads("reveal") },
  { weight: 5, arbitrary: one("cut") },
  { weight: 3, arbitrary: one("leave") },
  { weight: 8, arbitrary: one("come") },
  { weight: 10, arbitrary: fc.constant({ kind: "draft" as const }) },
  { weight: 6, arbitrary: fc.constant({ kind: "judge" as const }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant("write"), writers: some(3) }) },
  { weight: 3, arbitrary: one("look") },
  { weight: 2, arbitrary: one("knock") },
  { weight: 2, arbitrary: fc.constant({ kind: "restart" as const }) },
  { weight: 2, arbitrary: crash },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pass"), milliseconds: fc.integer({ min: 0, max: 90_000 }) }) },
);
const stepInTrios = fc.oneof(
  { weight: 30, arbitrary: step },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("command"), who: fc.constant("lead"), command: seats }) },
);

/** Steps of a session by this method. */
export const stepsOf = (methodId: string, length: number) =>
  fc.array(methodId === "troika" ? stepInTrios : step, { minLength: length, maxLength: length, size: "max" });

export type Asked = Parameters<Peer["calls"]["session"]["command"]["mutate"]>[0]["command"];
export type Step = typeof stepInTrios extends fc.Arbitrary<infer T> ? T : never;
