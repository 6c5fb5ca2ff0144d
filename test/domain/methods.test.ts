import { expect, test } from "vitest";
import { allPhases } from "../../domain/methods/method.ts";
import { methods } from "../../domain/methods/methods.ts";

test.each(methods)(
  "$title says nowhere in words how long it takes: a team's own version has minutes of its own",
  (method) => {
    const said = [
      method.summary,
      method.suits ?? "",
      ...allPhases(method).flatMap(({ instruction, hints = [] }) => [instruction, ...hints]),
    ];
    expect(said.filter((text) => /\b(?:minuten|minuut|uur|kwartier)\b/i.test(text))).toEqual([]);
  },
);
