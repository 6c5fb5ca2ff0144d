import { afterEach, expect, test, vi } from "vitest";

const MINUTE = 60_000;
const truth = Date.UTC(2021, 2, 10, 13);

afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
});

/** A laptop of which the clock is `wrong` ms off, and to which a message of the server takes `late` ms. */
async function laptop({ wrong, late }: { wrong: number; late: number }) {
  vi.resetModules();
  const clock = await import("../../client/state/server-clock.ts");
  const at = (moment: number) => vi.setSystemTime(moment + wrong);
  return {
    hears(sentAt: number) {
      at(sentAt + late);
      clock.noteServerTime(sentAt);
    },
    remaining(deadline: number, moment: number) {
      at(moment);
      return deadline - clock.serverNow();
    },
  };
}

test("[bar 13] laptops that are five minutes fast or slow show the same time left, within half a second, also after a restart", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const table = [
    { wrong: 5 * MINUTE, late: 20 },
    { wrong: -5 * MINUTE, late: 400 },
    { wrong: 0, late: 90 },
  ];
  const deadline = truth + 10 * MINUTE;
  for (const [label, told] of [
    ["as the phase begins", truth],
    ["when the server is back", truth + 4 * MINUTE],
  ] as const) {
    const shown: number[] = [];
    for (const each of table) {
      const one = await laptop(each);
      one.hears(told);
      shown.push(one.remaining(deadline, told + MINUTE));
    }
    expect(Math.max(...shown) - Math.min(...shown), label).toBeLessThanOrEqual(500);
    for (const left of shown) expect(Math.abs(left - (deadline - told - MINUTE)), label).toBeLessThanOrEqual(500);
  }
});
