import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawSimpleRandom, frameHash, rankFrame } from "../../domain/sampling.ts";

const frame = Array.from({ length: 12 }, (_, index) => `R${String(index + 1).padStart(3, "0")}`);
const seed = "intervisie-2019-W05";

describe("a simple random sample", () => {
  test("the published seed draws the published five of twelve", () => {
    const draw = drawSimpleRandom({ frame, size: 5, seed });
    expect(draw.drawn).toEqual(["R003", "R012", "R008", "R001", "R002"]);
    expect(draw).toMatchObject({ frameSize: 12, inclusionProbability: 5 / 12, algorithm: "srs-prn-sha256/1" });
  });

  test("the order in which the frame is read makes no difference to draw or fingerprint", () => {
    const again = drawSimpleRandom({ frame: frame.toReversed(), size: 5, seed });
    expect(again).toEqual(drawSimpleRandom({ frame, size: 5, seed }));
  });

  test("the fingerprint of a frame can be made with any other SHA-256", () => {
    expect(frameHash(frame.toReversed())).toBe(createHash("sha256").update(frame.join("\n")).digest("hex"));
  });

  test("who withdraws is followed up by the next rank, and everybody else stays drawn", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(ids, fc.nat(), (all, pick) => {
        const size = Math.max(1, Math.floor(all.length / 2));
        const before = drawSimpleRandom({ frame: all, size, seed }).drawn;
        const withdrawn = before[pick % before.length];
        const after = drawSimpleRandom({ frame: all.filter((id) => id !== withdrawn), size, seed }).drawn;
        expect(after.slice(0, size - 1)).toEqual(before.filter((id) => id !== withdrawn));
        expect(rankFrame(all, seed)[size]).toBe(after.at(-1));
      }),
    );
  });

  test("over many seeds every element is drawn about equally often", () => {
    const times = new Map(frame.map((id) => [id, 0]));
    for (let run = 0; run < 2400; run += 1) {
      for (const id of drawSimpleRandom({ frame, size: 5, seed: `seed-${run}` }).drawn)
        times.set(id, (times.get(id) ?? 0) + 1);
    }
    // Expected 1000 each, standard deviation 24; the seeds are fixed, so this is a fact and not a chance.
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(100);
  });

  test.each([0, 13, 1.5, Number.NaN])("a size of %s cannot be drawn from twelve", (size) => {
    expect(() => drawSimpleRandom({ frame, size, seed })).toThrow(RangeError);
  });

  test("a frame that names someone twice is refused, because that would double a chance", () => {
    expect(() => drawSimpleRandom({ frame: ["R001", "R001"], size: 1, seed })).toThrow(RangeError);
  });
});
