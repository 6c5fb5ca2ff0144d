import { expect, test } from "vitest";
import { LIMITS } from "../../server/rooms/limits.ts";
import type { Admission } from "../../server/rooms/ports.ts";
import { makeTestHouse } from "./with/house.ts";

const second = 1_000;

/** A house where Noor may do what `table` says; null is a table that nobody can read. */
function openHouse() {
  const table: { noor: Admission["access"] | "nothing" | null } = { noor: "write" };
  let questions = 0;
  const place = makeTestHouse(undefined, {
    rights: async (_room, people) => {
      questions += 1;
      const { noor } = table;
      if (noor === null) throw new Error("database is locked");
      return people.map(({ member, access }) => (member !== "noor" ? access : noor === "nothing" ? null : noor));
    },
  });
  return {
    ...place,
    table,
    get questions() {
      return questions;
    },
    /** Lets time pass, and every question be answered. */
    async pass(milliseconds: number): Promise<void> {
      for (let passed = 0; passed < milliseconds; passed += second) {
        place.pass(second);
        await place.house.idle();
      }
    },
  };
}

test("a change that the room was never told of holds within a minute", async () => {
  const { enter, pass, table } = openHouse();
  const [noor, sam] = [enter("noor"), enter("sam")];
  table.noor = "read";
  await pass(LIMITS.rightsHold);
  expect(noor.controls.at(-1)).toEqual({ type: "access", access: "read" });
  table.noor = "nothing";
  await pass(LIMITS.rightsHold);
  expect(noor.end?.reason).toBe("changed");
  expect(sam.end).toBeNull();
});

test("while nobody can say what people may do they keep what they have, and it is asked again before long", async () => {
  const { enter, pass, table, house, logged } = openHouse();
  const noor = enter("noor");
  table.noor = null;
  await house.rightsChanged("dossier/one");
  expect(logged).toContain("rights.unreadable");
  noor.says("mag nog");
  expect(noor.refusals).toBe(0);
  table.noor = "read";
  await pass(LIMITS.retryLast + second);
  expect(noor.controls.at(-1)).toEqual({ type: "access", access: "read" });
});

test("nobody comes in while nobody can say what they may do", async () => {
  const { house, table, now } = openHouse();
  table.noor = null;
  const entry = { room: "dossier/one", access: "write", member: "noor", name: "Noor", color: 0 } as const;
  const at = { ...entry, login: "login-noor", expiresAt: now + 86_400_000, v1: true, schema: null };
  await expect(house.admit(at, () => "in")).rejects.toThrow("database is locked");
  table.noor = "nothing";
  expect(await house.admit(at, (admitted) => admitted)).toBeNull();
  table.noor = "read";
  expect(await house.admit(at, (admitted) => admitted?.access)).toBe("read");
});

test("an empty house asks nothing", async () => {
  const place = openHouse();
  const noor = place.enter("noor");
  await place.pass(LIMITS.rightsHold);
  const { questions } = place;
  expect(questions).toBe(1);
  noor.leaves();
  await place.pass(3 * LIMITS.rightsHold);
  expect(place.questions).toBe(questions);
});
