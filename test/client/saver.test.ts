import { expect, test } from "vitest";
import { makeSaver, type SaverState } from "../../client/pages/session/saver.ts";

function savingTo(send: (value: number) => Promise<void>) {
  const states: SaverState[] = [];
  const refused: unknown[] = [];
  const saver = makeSaver<number>({
    send,
    isTemporary: (error) => error === "away",
    onChange: (state) => states.push(state),
    onRefused: (error) => refused.push(error),
    wait: async () => {},
  });
  return { saver, states, refused };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("answers are sent one at a time, what came in between is skipped, and only the last may be called stored", async () => {
  const sent: number[] = [];
  const release: (() => void)[] = [];
  const { saver, states } = savingTo((value) => {
    sent.push(value);
    return new Promise((resolve) => release.push(resolve));
  });
  for (const value of [1, 2, 3]) saver.save(value);
  expect(sent).toEqual([1]);
  release.shift()?.();
  await settle();
  expect(sent).toEqual([1, 3]);
  expect(states).toEqual(["saving"]);
  release.shift()?.();
  await settle();
  expect(states).toEqual(["saving", "stored"]);
});

test("without a connection it goes on trying and says so; what the server refuses it does not send again", async () => {
  const answers = ["away", "away", "ok", "closed"];
  const { saver, states, refused } = savingTo(async () => {
    const answer = answers.shift();
    if (answer !== "ok") throw answer;
  });
  saver.save(1);
  await settle();
  expect(states).toEqual(["saving", "offline", "stored"]);
  saver.save(2);
  await settle();
  expect(states.at(-1)).toBe("refused");
  expect(refused).toEqual(["closed"]);
});
