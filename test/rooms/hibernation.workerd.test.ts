import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { type Entered, newRoom, openHost } from "../contract/room-entering.ts";
import { objectOf, startObjectHost } from "../contract/room-object-host.ts";
import * as Y from "yjs";
import { chance } from "./with/chance.ts";
import { seed } from "./with/seed.ts";
import { POLL, until } from "./with/until.ts";

const ABORTS = Number(process.env.ABORTS ?? 50);

const { enter } = openHost(startObjectHost);

/** Counts the timers of the room's object, which lives in this isolate; those of `until` are not counted. */
function watchTimers() {
  const { setTimeout: begin, clearTimeout: end, setInterval: repeat } = globalThis;
  const pending = new Set<unknown>();
  const watched = {
    pending,
    set: 0,
    stop: () => void Object.assign(globalThis, { setTimeout: begin, clearTimeout: end, setInterval: repeat }),
  };
  Object.assign(globalThis, {
    setTimeout(run: () => void, delay: number) {
      if (delay === POLL) return begin(run, delay);
      const timer = begin(() => {
        pending.delete(timer);
        run();
      }, delay);
      pending.add(timer);
      watched.set += 1;
      return timer;
    },
    clearTimeout(timer: never) {
      pending.delete(timer);
      end(timer);
    },
    setInterval(run: () => void, delay: number) {
      const timer = repeat(run, delay);
      pending.add(timer);
      return timer;
    },
  });
  return watched;
}

test("[bar 14] a room that slept wakes from storage, with its sockets, its presence and its counts, asking nobody for help", async () => {
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

test("[bar 16] a room in which nothing happens has no timer pending, however busy it was and although people are in it", async () => {
  const room = newRoom();
  const timers = watchTimers();
  const [noor, sam] = [await enter(room, "noor"), await enter(room, "sam")];
  for (let turn = 1; turn <= 20; turn += 1) {
    noor.says("woord ");
    noor.shows({ cursor: turn }, { clock: turn });
  }
  await until(() => sam.present.get(noor.doc.clientID)?.state?.cursor === 20, "the last cursor arrives");
  await until(() => noor.stored?.messages === noor.sent, "stored");
  expect(timers.set, "the cursors that came too fast waited for a timer").toBeGreaterThan(0);
  expect(timers.pending.size).toBe(0);
  timers.stop();
});

test(
  `[bar 1] ${ABORTS} aborts in the middle of typing lose nothing that was said to be stored, seed ${seed}`,
  {
    timeout: 300_000,
  },
  async () => {
    const room = newRoom();
    const random = chance(seed);
    const promised = new Map<number, number>();
    for (let abort = 0; abort < ABORTS; abort += 1) {
      const typists = [await enter(room, "noor"), await enter(room, "sam")];
      const wanted = 1 + Math.floor(random() * 30);
      for (let letter = 0; letter < 40; letter += 1) for (const typist of typists) typist.says("x");
      const storedOf = ({ doc, stored }: Entered) => stored?.clocks.get(doc.clientID) ?? 0;
      await until(() => typists.some((typist) => storedOf(typist) >= wanted), `abort ${abort} comes`);
      await abortAllDurableObjects();
      for (const typist of typists) promised.set(typist.doc.clientID, storedOf(typist));
      const witness = await enter(room, "fatma");
      for (const [client, clock] of promised) {
        expect(Y.getState(witness.doc.store, client), `client ${client} after abort ${abort}`).toBeGreaterThanOrEqual(
          clock,
        );
      }
      witness.leaves();
    }
    expect(promised.size).toBe(2 * ABORTS);
  },
);
