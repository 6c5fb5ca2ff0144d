import { expect, test } from "vitest";
import { shareFlush } from "../../db/drivers/flush.ts";

/** A disk that flushes when told to. */
function slowDisk() {
  const waiting: (() => void)[] = [];
  let flushes = 0;
  return {
    flush: () => {
      flushes += 1;
      return new Promise<void>((resolve) => waiting.push(resolve));
    },
    async finish() {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
    get flushes() {
      return flushes;
    },
  };
}

test("who commits while the disk is busy waits for a flush that began after the commit, together with the others", async () => {
  const disk = slowDisk();
  const flushed = shareFlush(disk.flush);
  const done: string[] = [];
  void flushed().then(() => done.push("first"));
  void flushed().then(() => done.push("second"));
  void flushed().then(() => done.push("third"));
  expect(disk.flushes).toBe(1);
  await disk.finish();
  expect(done).toEqual(["first"]);
  expect(disk.flushes).toBe(2);
  await disk.finish();
  expect(done).toEqual(["first", "second", "third"]);
  void flushed();
  expect(disk.flushes).toBe(3);
});
