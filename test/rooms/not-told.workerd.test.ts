import type { DurableObjectNamespace } from "@cloudflare/workers-types";
import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { LIMITS } from "../../server/rooms/limits.ts";
import { makeObjectRooms } from "../../server/rooms/object-rooms.ts";
import type { RoomLog } from "../../server/rooms/ports.ts";
import { openD1 } from "../contract/d1.ts";
import { newRoom, openHost } from "../contract/room-entering.ts";
import { objectOf, startObjectHost } from "../contract/room-object-host.ts";
import { openTwoTeams } from "../server/two-teams.ts";
import { ORIGIN, say } from "./with/admit.ts";
import { until } from "./with/until.ts";

const moved = { retryable: true };
const overloaded = { retryable: true, overloaded: true };
const ours = { remote: true };

const { enter } = openHost(startObjectHost);

afterEach(() => void vi.useRealTimers());

/**
 * The rooms of this runtime behind a line on which calls fail, in this order, before they get through. A stub that failed once goes on
 * failing, as the runtime's own do.
 */
function roomsBehind(failures: object[]) {
  const logged: Parameters<RoomLog>[] = [];
  const tried = { calls: 0 };
  const namespace: Pick<DurableObjectNamespace, "idFromName" | "get"> = {
    idFromName: (name) => env.ROOMS.idFromName(name),
    get(id) {
      const stub = env.ROOMS.get(id);
      let failure: object | undefined;
      const fetch: typeof stub.fetch = async (...asked) => {
        tried.calls += 1;
        failure ??= failures.shift();
        if (failure) throw Object.assign(new Error("the object is not there"), failure);
        return stub.fetch(...asked);
      };
      return new Proxy(stub, { get: (real, key) => (key === "fetch" ? fetch : Reflect.get(real, key)) });
    },
  };
  const rooms = makeObjectRooms({
    // Of a namespace only these two are asked.
    namespace: namespace as DurableObjectNamespace,
    origin: ORIGIN,
    log: (...line) => logged.push(line),
  });
  return { rooms, logged, tried };
}

test("a room that moved or lost its line is told again, over a new line each time", async () => {
  const room = newRoom();
  const noor = await enter(room, "noor");
  const { rooms, logged, tried } = roomsBehind([moved, moved]);
  say(room, { noor: "read" });
  await rooms.grant(room);
  await until(() => noor.controls.some(({ access }) => access === "read"), "noor hears that she only reads");
  expect(tried.calls).toBe(3);
  expect(logged).toEqual([]);
});

test.each([
  ["has too much to do", [overloaded], 1],
  ["failed by itself", [ours], 1],
  ["does not come back", [moved, moved, moved, moved], 4],
] as const)(
  "a room that %s is given up and stands in the log, and asks what holds within a minute",
  async (_what, failures, calls) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const room = newRoom();
    const noor = await enter(room, "noor");
    const { rooms, logged, tried } = roomsBehind([...failures]);
    say(room, { noor: "read" });
    await rooms.grant(room);
    expect(tried.calls).toBe(calls);
    expect(logged.map(([event, { command }]) => `${event} ${command}`)).toEqual(["room.not-told grant"]);
    noor.says("mag nog");
    await until(() => noor.isAnswered, "she is answered");
    expect(noor.refusals).toBe(0);
    vi.setSystemTime(Date.now() + LIMITS.rightsHold);
    await runDurableObjectAlarm(objectOf(room));
    await until(() => noor.controls.some(({ access }) => access === "read"), "noor hears that she only reads");
  },
);

test("a command that is done is not said to have failed when no room can be told", async () => {
  const { rooms, logged } = roomsBehind(Array.from({ length: 100 }, () => overloaded));
  const place = await openTwoTeams(await openD1(), Date.now, rooms);
  await place.headersOf("colleague");
  const input = { memberId: place.people.colleague.id, disabled: true };
  const answer = await place.call("beheerder", { path: "member.setDisabled", type: "mutation", input });
  expect(answer.status).toBe(200);
  expect(logged.map(([event]) => event)).toEqual(["room.not-told"]);
  expect(await place.enter("colleague", `dossier/${place.ids.dossier}`)).toBe("login-required");
});

test("what cannot be read is said to have failed, and a rewriting that may have been done is not done twice", async () => {
  const room = newRoom();
  const unread = roomsBehind([ours]);
  await expect(unread.rooms.read(room)).rejects.toThrow("not there");
  const unwritten = roomsBehind([moved]);
  const to = { fragment: "text", version: Uint8Array.of(0), member: "noor" };
  await expect(unwritten.rooms.rewrite(room, to)).rejects.toThrow("not there");
  expect(unwritten.tried.calls).toBe(1);
});
