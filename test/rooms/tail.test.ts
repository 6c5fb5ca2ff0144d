import { expect, test } from "vitest";
import * as Y from "yjs";
import { LIMITS } from "../../server/rooms/limits.ts";
import { faultyStore, makeTestHouse } from "./with/house.ts";
import { ninetyMinutes } from "./with/ninety-minutes.ts";
import { seed } from "./with/seed.ts";
import { playOnDisk, ROOM } from "./with/session-on-disk.ts";

test(`[bar 9] ninety minutes of twelve people cost the disk at most five bytes for each byte they typed, seed ${seed}`, () => {
  const moments = ninetyMinutes(seed);
  const { store, edited, written, longestTail, end } = playOnDisk(moments);
  expect(moments.length).toBeGreaterThan(20_000);
  expect(written / edited).toBeLessThanOrEqual(5);
  expect(longestTail).toBeLessThanOrEqual(LIMITS.tailLongest);
  const there = new Y.Doc();
  Y.applyUpdate(there, makeTestHouse(store).house.documents.read(ROOM));
  const typed = new Y.Doc();
  typed.transact(() => moments.forEach(({ update }) => Y.applyUpdate(typed, update)));
  expect(there.getText("text").toString() === typed.getText("text").toString()).toBe(true);
  end();
  expect(store.load(ROOM).tail, "after the session it is one snapshot").toEqual([]);
});

test("in a long document too, deleted text leaves the disk within three and a half minutes", () => {
  const store = faultyStore();
  const { enter, settle, pass } = makeTestHouse(store);
  const noor = enter("noor");
  noor.says("Wat speelt er, en wat is de vraag? ".repeat(1_000));
  pass(30_001);
  const onDisk = () => {
    const { snapshot, tail } = store.load("dossier/one");
    return Buffer.concat([snapshot ?? new Uint8Array(), ...tail]).includes("vertrouwelijk");
  };
  noor.says("vertrouwelijk");
  noor.text.delete(noor.text.length - 13, 13);
  settle();
  expect(onDisk()).toBe(true);
  pass(LIMITS.tailOldest + LIMITS.tailAge);
  expect(onDisk()).toBe(false);
});
