import { expect, test } from "vitest";
import * as Y from "yjs";
import type { KeepLogin } from "../../server/rooms/logins.ts";
import { makeTestHouse } from "./with/house.ts";

const second = 1_000;
const minute = 60 * second;
const idleTime = 30 * minute;

/** A house that asks about logins of half an hour, and what it was told of their use. */
function openHouse(answer: KeepLogin = async (_login, usedAt) => usedAt + idleTime) {
  const asked: number[] = [];
  const place = makeTestHouse(undefined, {
    keepLogin: async (login, usedAt) => {
      asked.push(usedAt);
      return answer(login, usedAt);
    },
  });
  const begin = place.now;
  return {
    asked,
    begin,
    enter: (member: string) => place.enter(member, new Y.Doc(), "session/one", begin + idleTime),
    /** Lets time pass second by second, and every question be answered. */
    async pass(milliseconds: number): Promise<void> {
      for (let passed = 0; passed < milliseconds; passed += second) {
        place.pass(second);
        await place.house.idle();
      }
    },
  };
}

test("who goes on writing stays at the table, however long a session takes", async () => {
  const { enter, pass } = openHouse();
  const noor = enter("noor");
  for (let quarter = 0; quarter < 8; quarter += 1) {
    noor.says("woord ");
    await pass(15 * minute);
  }
  expect(noor.end).toBeNull();
  await pass(16 * minute);
  expect(noor.end?.reason).toBe("login-expired");
});

test("a word written in the last minute is use as well", async () => {
  const { enter, pass } = openHouse();
  const noor = enter("noor");
  await pass(idleTime - 10 * second);
  noor.says("net op tijd");
  await pass(idleTime - second);
  expect(noor.end).toBeNull();
});

test("an open socket through which nothing is written keeps no login going", async () => {
  const { enter, pass, asked } = openHouse(async () => openHouse().begin + idleTime);
  const noor = enter("noor");
  await pass(idleTime);
  expect(noor.end?.reason).toBe("login-expired");
  expect(new Set(asked)).toEqual(new Set([0]));
});

test("what was done elsewhere with the same login counts, and what ended it ends its sockets", async () => {
  let until: number | null = null;
  const { enter, pass, begin } = openHouse(async () => until);
  until = begin + 2 * idleTime;
  const noor = enter("noor");
  await pass(idleTime + minute);
  expect(noor.end).toBeNull();
  until = null;
  await pass(idleTime - 2 * minute);
  expect(noor.end?.reason).toBe("login-expired");
});

test("while nobody can say how long a login lives, its sockets stay as long as was said at the door", async () => {
  const { enter, pass } = openHouse(async () => {
    throw new Error("database is locked");
  });
  const noor = enter("noor");
  await pass(idleTime - second);
  expect(noor.end).toBeNull();
  await pass(second);
  expect(noor.end?.reason).toBe("login-expired");
});
