import type { RoomStore } from "../../../server/rooms/ports.ts";
import { updateMessage } from "../../../server/rooms/wire.ts";
import { admission } from "./admit.ts";
import { faultyStore, makeTestHouse } from "./house.ts";
import type { Moment } from "./ninety-minutes.ts";

export const ROOM = "session/one";

export type OnDisk = {
  store: RoomStore;
  /** Bytes of all edits, and bytes given to the store for them. */
  edited: number;
  written: number;
  /** How long each turn took in which the document was folded, in ms. */
  folds: number[];
  /** Updates in the tail of the document, at most. */
  longestTail: number;
  /** Lets everybody leave; until then the disk is as a crash would leave it. */
  end(): void;
};

/** Plays recorded edits into one room at their own pace, in time of the test. */
export function playOnDisk(moments: readonly Moment[]): OnDisk {
  const real = faultyStore();
  const result: OnDisk = { store: real, edited: 0, written: 0, folds: [], longestTail: 0, end: () => {} };
  let tail = 0;
  let isFolded = false;
  const store: RoomStore = {
    ...real,
    append(entries) {
      for (const { updates } of entries) {
        tail += updates.length;
        for (const update of updates) result.written += update.byteLength;
      }
      result.longestTail = Math.max(result.longestTail, tail);
      real.append(entries);
    },
    compact(room, snapshot, unsettledAt) {
      isFolded = true;
      tail = 0;
      result.written += snapshot.update.byteLength;
      real.compact(room, snapshot, unsettledAt);
    },
  };
  const { house, pass } = makeTestHouse(store);
  const expiresAt = Number.MAX_SAFE_INTEGER;
  const socket = { send: () => {}, close: () => {}, buffered: () => 0 };
  const seats = new Map<number, ReturnType<typeof house.enter>>();
  const seatOf = (author: number) => {
    const known = seats.get(author);
    if (known !== undefined) return known;
    const entry = { ...admission({ room: ROOM, member: `person-${author}`, expiresAt }), v1: true, schema: null };
    const seat = house.enter(socket, entry);
    seats.set(author, seat);
    return seat;
  };
  let now = 0;
  for (const { at, author, update } of moments) {
    const seat = seatOf(author);
    if (seat === null) throw new Error("the door is shut");
    result.edited += update.byteLength;
    isFolded = false;
    const start = performance.now();
    pass(at - now);
    house.receive(seat, updateMessage(update));
    if (isFolded) result.folds.push(performance.now() - start);
    now = at;
  }
  pass(0);
  result.end = () => {
    for (const seat of seats.values()) if (seat !== null) house.leave(seat);
    pass(0);
  };
  return result;
}
