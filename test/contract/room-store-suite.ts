import { describe, expect, test } from "vitest";
import type { RoomEntry, RoomStore } from "../../server/rooms/ports.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const entry = (over: Partial<RoomEntry> & { room: string }): RoomEntry => ({
  updates: [],
  owners: [],
  schema: null,
  ...over,
});

/** Bytes that no database would compress or shorten. */
function filled(length: number): Uint8Array {
  const whole = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) whole[at] = (at * 31 + (at >> 8)) & 0xff;
  return whole;
}

/** What every RoomStore promises. `within` gives a store that is empty, and `reopen`, which forgets everything not on disk. */
export function roomStoreSuite(
  within: (work: (open: { store: RoomStore; reopen: () => RoomStore }) => void) => Promise<void>,
): void {
  describe("a room store", () => {
    test("knows nothing of a room that never held anything", () =>
      within(({ store }) => {
        expect(store.has("a")).toBe(false);
        expect(store.load("a")).toEqual({ snapshot: null, stateVector: null, tail: [], owners: new Map(), schema: 0 });
        expect(store.unfolded()).toEqual([]);
      }));

    test("gives updates back in the order in which they came, each room its own", () =>
      within(({ store, reopen }) => {
        store.append([
          entry({ room: "a", updates: [bytes(1), bytes(2, 2)] }),
          entry({ room: "b", updates: [bytes(9)], owners: [{ client: 4_294_967_295, member: "noor" }], schema: 2 }),
        ]);
        store.append([entry({ room: "a", updates: [bytes(3)] })]);
        const again = reopen();
        expect(again.load("a").tail).toEqual([bytes(1), bytes(2, 2), bytes(3)]);
        expect(again.load("b")).toMatchObject({
          tail: [bytes(9)],
          schema: 2,
          owners: new Map([[4_294_967_295, "noor"]]),
        });
        expect(again.has("a")).toBe(true);
        expect(again.unfolded().toSorted()).toEqual(["a", "b"]);
      }));

    test("keeps who used a client id first", () =>
      within(({ store }) => {
        store.append([entry({ room: "a", updates: [bytes(1)], owners: [{ client: 7, member: "noor" }] })]);
        store.append([entry({ room: "a", updates: [bytes(1)], owners: [{ client: 7, member: "sam" }] })]);
        expect(store.load("a").owners).toEqual(new Map([[7, "noor"]]));
      }));

    test("puts a snapshot in the place of the tail and of the snapshot before it", () =>
      within(({ store, reopen }) => {
        store.append([entry({ room: "a", updates: [bytes(1)], owners: [{ client: 7, member: "noor" }], schema: 3 })]);
        store.append([entry({ room: "b", updates: [bytes(5)] })]);
        store.compact("a", { update: filled(2_500_000), stateVector: bytes(1, 1) });
        store.compact("a", { update: bytes(4), stateVector: bytes(2) });
        store.append([entry({ room: "a", updates: [bytes(6)] })]);
        const again = reopen();
        expect(again.load("a")).toEqual({
          snapshot: bytes(4),
          stateVector: bytes(2),
          tail: [bytes(6)],
          owners: new Map([[7, "noor"]]),
          schema: 3,
        });
        expect(again.load("b").tail).toEqual([bytes(5)]);
      }));

    test("keeps a document of ten megabytes and an update of three, in rows below one megabyte", () =>
      within(({ store, reopen }) => {
        const large = filled(10_000_000);
        store.compact("a", { update: large, stateVector: bytes(1) });
        store.append([entry({ room: "a", updates: [filled(3_000_000), bytes(1)] })]);
        const stored = reopen().load("a");
        expect(stored.snapshot?.byteLength).toBe(large.byteLength);
        expect(stored.snapshot?.every((byte, at) => byte === large[at])).toBe(true);
        expect(stored.tail.map(({ byteLength }) => byteLength)).toEqual([3_000_000, 1]);
      }));

    test("keeps who is which client and who took out what, until the room settles", () =>
      within(({ store, reopen }) => {
        const [first, second] = [
          { member: "noor", client: 7, clock: 3, length: 2 },
          { member: "sam", client: 4_294_967_295, clock: 0, length: 1 },
        ];
        const owners = [{ client: 7, member: "noor" }];
        store.append([entry({ room: "a", updates: [bytes(1)], owners, removals: [first] })]);
        store.append([entry({ room: "b", updates: [bytes(1)], removals: [second] })]);
        store.compact("a", { update: bytes(4), stateVector: bytes(2) }, 1_000);
        const { traces, mark } = reopen().traces("a");
        expect(traces).toEqual({ clients: [[7, "noor"]], removals: [first] });
        store.append([entry({ room: "a", updates: [bytes(1)], removals: [second] })]);
        store.settle("a", mark);
        expect(reopen().traces("a").traces).toEqual({ clients: [[7, "noor"]], removals: [second] });
        expect(store.traces("b").traces.removals).toEqual([second]);
        expect(store.load("a").tail).toEqual([bytes(1)]);
      }));

    test("keeps nothing of a room that is erased, and everything of the others", () =>
      within(({ store, reopen }) => {
        const snapshot = { update: bytes(4), stateVector: bytes(2) };
        for (const room of ["a", "b"]) {
          store.compact(room, snapshot, 1_000);
          store.append([entry({ room, updates: [bytes(1)], owners: [{ client: 7, member: "noor" }], schema: 3 })]);
        }
        store.erase("a");
        expect(reopen().has("a")).toBe(false);
        expect(reopen().load("a")).toEqual(reopen().load("never"));
        expect(store.unsettled(1_000)).toEqual(["b"]);
        expect(reopen().load("b")).toMatchObject({ snapshot: bytes(4), tail: [bytes(1)], schema: 3 });
      }));

    test("knows which rooms were written in and not settled since, the longest ago first to come", () =>
      within(({ store, reopen }) => {
        const snapshot = { update: bytes(4), stateVector: bytes(2) };
        expect(store.firstUnsettled()).toBeNull();
        store.compact("a", snapshot, 1_000);
        store.compact("b", snapshot, 2_000);
        store.compact("c", snapshot);
        expect(reopen().unsettled(1_999)).toEqual(["a"]);
        expect(store.unsettled(2_000).toSorted()).toEqual(["a", "b"]);
        expect(store.firstUnsettled()).toBe(1_000);
        const { mark } = store.traces("a");
        store.compact("a", snapshot, 3_000);
        store.settle("a", mark);
        expect(store.unsettled(3_000).toSorted()).toEqual(["a", "b"]);
        store.settle("a", store.traces("a").mark);
        expect(store.unsettled(3_000)).toEqual(["b"]);
      }));

    test("stores all rooms of one commit or none", () =>
      within(({ store, reopen }) => {
        const broken = entry({ room: "b", updates: [bytes(1)] });
        Object.defineProperty(broken, "owners", {
          get: () => {
            throw new Error("the power went out");
          },
        });
        expect(() => store.append([entry({ room: "a", updates: [bytes(1)] }), broken])).toThrow("the power went out");
        expect(reopen().has("a")).toBe(false);
        store.append([entry({ room: "a", updates: [bytes(2)] })]);
        expect(reopen().load("a").tail).toEqual([bytes(2)]);
      }));
  });
}
