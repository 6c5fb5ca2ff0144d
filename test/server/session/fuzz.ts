import * as fc from "fast-check";
import { expect, test } from "vitest";
import { methods } from "../../../domain/methods/methods.ts";
import { seed } from "../../rooms/with/seed.ts";
import { openHall } from "./hall.ts";
import { Play } from "./random-play.ts";
import { everybody, observer, slugs, stepsOf } from "./random-steps.ts";

/** Steps of a session at most, and how many a closed one still gets. */
const longest = 100;
const afterwards = 6;

/** Steps of a whole run; `STEPS` asks for more. */
const steps = Number(process.env.STEPS ?? 10_000);

/** What a run of some length comes to, or it is worth nothing. */
const usual = [
  "next, laid open, revealed, drafted, judge, score, together, landed, fell",
  "written, writing refused, trio written, trio writing refused, let in, turned away",
  "restart, crash, crash after a commit, open, closed, closed and kept",
].flatMap((line) => line.split(", "));

/** Any method, and more often the one that sends people apart in trios and one in which a mensbeeld is placed blind. */
const methodId = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...methods.map(({ id }) => id)) },
  { weight: 2, arbitrary: fc.constantFrom("troika", "conditiecasuistiek-mensbeeld") },
);
const session = methodId.chain((methodId) =>
  fc.record({
    methodId: fc.constant(methodId),
    areEarly: fc.boolean(),
    late: fc.subarray(everybody.slice(1), { maxLength: 2 }),
    given: stepsOf(methodId, longest),
    ends: fc.constantFrom("open" as const, "closed" as const, "closed" as const, "consented" as const),
  }),
);

/**
 * The test that plays one of `parts` equal parts of the run: random sessions, each with a seed of its own, until their steps are
 * enough.
 */
export function playAtRandom(part: number, parts: number): void {
  const share = Math.ceil(steps / parts);
  const first = (seed + part * 1_000_003) % 2 ** 31;
  test(
    `${share} commands, comings, cuts, words, restarts and crashes at a real server: always legal, all agree, nothing leaks (seed ${first})`,
    { timeout: 60_000 + 100 * share },
    async () => {
      const reached = new Set<string>();
      const missed = () => (share < 5_000 ? [] : usual.filter((each) => !reached.has(each)));
      let taken = 0;
      // What chance has not brought yet it is given as long again for.
      for (let run = first; taken < share || (missed().length > 0 && taken < 2 * share); run += 1) {
        taken += await playOne(run, reached);
      }
      expect(missed()).toEqual([]);
    },
  );
}

/** Plays the session of this seed, adds to what was reached, and answers how many steps it took. */
async function playOne(seed: number, reached: Set<string>): Promise<number> {
  const [sampled] = fc.sample(session, { seed, numRuns: 1 });
  if (!sampled) throw new Error("nothing was sampled");
  const { methodId, areEarly, late, given, ends } = sampled;
  const hall = await openHall(methodId, slugs, observer);
  const play = new Play(hall);
  const trail: string[] = [];
  try {
    await play.begin(areEarly, late);
    let left = longest;
    for (const step of given) {
      left = play.isClosed ? Math.min(left, afterwards) : left;
      if (left === 0) break;
      left -= 1;
      trail.push(JSON.stringify(step));
      await play.take(step);
    }
    trail.push(ends);
    await play.end(ends);
  } catch (error) {
    const told = [`${methodId}, played again by SEED=${seed} STEPS=1`, ...trail].join("\n");
    throw new Error(told, { cause: error });
  } finally {
    for (const each of play.reached) reached.add(each);
    play.close();
    await hall.close();
  }
  return trail.length;
}
