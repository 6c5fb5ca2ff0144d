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
/** What a session is made of, and no random command comes to often enough. */
const leads = (type: "next" | "reveal") =>
  fc.constant({ kind: "command" as const, who: "lead", command: { type } as const });
const one = <T extends string>(kind: T) => fc.record({ kind: fc.constant(kind), who });
/** Anything that may happen to a session while it is held. */
export const step = fc.oneof(
  { weight: 40, arbitrary: fc.record({ kind: fc.constant("command"), who: led, command }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("together"),
      all: fc.array(fc.tuple(led, command), { minLength: 2, maxLength: 4 }),
    }),
  },
  { weight: 8, arbitrary: leads("next") },
  { weight: 8, arbitrary: leads("reveal") },
  { weight: 5, arbitrary: one("cut") },
  { weight: 3, arbitrary: one("leave") },
  { weight: 8, arbitrary: one("come") },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant("draft") }) },
  { weight: 6, arbitrary: one("judge") },
  { weight: 8, arbitrary: one("write") },
  { weight: 4, arbitrary: one("look") },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("restart") }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pass"), milliseconds: fc.integer({ min: 0, max: 90_000 }) }) },
);
export type Asked = Parameters<Peer["calls"]["session"]["command"]["mutate"]>[0]["command"];
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
