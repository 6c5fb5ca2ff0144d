import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { afterEach, expect, test } from "vitest";
import { type Entered, entering, newRoom } from "../contract/room-entering.ts";
import { objectOf, startObjectHost } from "../contract/room-object-host.ts";
import { until } from "./with/until.ts";

const { host } = await startObjectHost();
const present: Entered[] = [];
const enter = entering(() => host, present);

afterEach(() => {
  for (const person of present.splice(0)) person.leaves();
});

test("a room that slept wakes from storage, with its sockets, its presence and its counts, asking nobody for help", async () => {
  const room = newRoom();
  const [noor, sam] = [await enter(room, "noor"), await enter(room, "sam")];
  noor.shows({ cursor: 7 });
  noor.says("voor het slapen");
  await until(() => noor.stored?.messages === noor.sent, "stored");
  await until(() => sam.present.get(noor.doc.clientID)?.state?.cursor === 7, "Noor is seen");
  const asked = noor.heard.length;

  await evictDurableObject(objectOf(room));
  const fatma = await enter(room, "fatma");
  expect(fatma.text.toString()).toBe("voor het slapen");
  await until(() => fatma.present.has(noor.doc.clientID), "presence is back");
  expect(fatma.present.get(noor.doc.clientID)?.state).toMatchObject({ cursor: 7, user: { member: "noor" } });
  expect(noor.heard.length).toBe(asked);

  await evictDurableObject(objectOf(room));
  noor.says(", en erna");
  await until(() => noor.stored?.messages === noor.sent, "the count goes on where it was");
  expect(noor.stored?.clocks.get(noor.doc.clientID)).toBe("voor het slapen, en erna".length);
  await until(() => sam.text.toString() === "voor het slapen, en erna", "Sam, asleep with the room, hears it");
  noor.leaves();
  await until(() => sam.present.get(noor.doc.clientID)?.state === null, "who leaves after a sleep is gone");
});

test("an alarm, not a timer, folds the tail, also of a room that slept", async () => {
  const room = newRoom();
  const noor = await enter(room, "noor");
  noor.says("een");
  await until(() => noor.stored?.messages === noor.sent, "stored");
  const rows = (table: string) =>
    runInDurableObject(
      objectOf(room),
      (_object, { storage }) => storage.sql.exec(`SELECT 1 FROM ${table}`).toArray().length,
    );
  expect(await rows("room_update")).toBe(1);
  await evictDurableObject(objectOf(room));
  expect(await runDurableObjectAlarm(objectOf(room))).toBe(true);
  expect(await rows("room_update")).toBe(0);
  expect(await rows("room_snapshot")).toBe(1);
  expect((await enter(room, "sam")).text.toString()).toBe("een");
});

test("twenty aborts in the middle of typing lose nothing that was said to be stored", async () => {
  const room = newRoom();
  const seed = Date.now();
  let state = seed;
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  for (let round = 0; round < 20; round += 1) {
    const noor = await enter(room, "noor");
    const had = noor.text.length;
    const wanted = 1 + Math.floor(chance() * 30);
    for (let letter = 0; letter < 40; letter += 1) noor.says("x");
    await until(() => (noor.stored?.clocks.get(noor.doc.clientID) ?? 0) >= wanted, `round ${round} of seed ${seed}`);
    const stored = noor.stored?.clocks.get(noor.doc.clientID) ?? 0;
    await abortAllDurableObjects();
    const later = await enter(room, "sam");
    expect(later.text.length, `round ${round} of seed ${seed}`).toBeGreaterThanOrEqual(had + stored);
    later.leaves();
  }
});
