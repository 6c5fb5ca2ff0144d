import * as fc from "fast-check";
import { expect, test } from "vitest";
import { methods } from "../../../domain/methods/methods.ts";
import { seed } from "../../rooms/with/seed.ts";
import { openHall } from "./hall.ts";
import { Play } from "./random-play.ts";
import { observer, slugs, step } from "./random-steps.ts";

/** Steps of all runs together; `STEPS` asks for more. */
const steps = Number(process.env.STEPS ?? 400);
const stepsEach = 80;

test(
  `${steps} commands, comings, cuts, words and restarts at a real server: always legal, all agree, nothing leaks (seed ${seed})`,
  { timeout: 60_000 + 100 * steps },
  async () => {
    const reached = new Set<string>();
    const run = fc.record({
      methodId: fc.constantFrom(...methods.map(({ id }) => id)),
      given: fc.array(step, { minLength: stepsEach, maxLength: stepsEach, size: "max" }),
    });
    const property = fc.asyncProperty(run, async ({ methodId, given }) => {
      const hall = await openHall(methodId, slugs, observer);
      const play = new Play(hall);
      const trail: string[] = [methodId];
      try {
        await play.begin();
        for (const step of given) {
          trail.push(JSON.stringify(step));
          await play.take(step);
        }
        await play.end();
      } catch (error) {
        throw new Error(trail.join("\n"), { cause: error });
      } finally {
        for (const each of play.reached) reached.add(each);
        play.close();
        await hall.close();
      }
    });
    await fc.assert(property, { seed: seed % 2 ** 31, numRuns: Math.ceil(steps / stepsEach), endOnFailure: true });
    // The runs are worth something only when they come everywhere.
    const usual = ["next", "written", "writing refused", "drafted", "restart"];
    expect(steps < 400 ? [] : usual.filter((each) => !reached.has(each))).toEqual([]);
  },
);
