import * as Y from "yjs";
import { type HouseOptions, RoomHouse } from "../../../server/rooms/house.ts";
import type { RoomEntry, RoomSnapshot, RoomStore } from "../../../server/rooms/ports.ts";
import { makeNodeSql } from "../../../server/rooms/sql-node.ts";
import { makeRoomStore } from "../../../server/rooms/store.ts";
import { admission } from "./admit.ts";
import { openTestDatabase } from "./node-server.ts";
import { Person, type Wire } from "./person.ts";

/** A store that can be told to fail, over a real one. */
export type FaultyStore = RoomStore & { fault: Error | null };

export function faultyStore(): FaultyStore {
  const real = makeRoomStore(makeNodeSql(openTestDatabase()));
  const store: FaultyStore = {
    ...real,
    fault: null,
    append(entries: RoomEntry[]) {
      if (store.fault !== null) throw store.fault;
      real.append(entries);
    },
    compact(room: string, snapshot: RoomSnapshot, unsettledAt?: number) {
      if (store.fault !== null) throw store.fault;
      real.compact(room, snapshot, unsettledAt);
    },
  };
  return store;
}

/** A house whose time and turns belong to the test, with people on a wire without a network. */
export function makeTestHouse(store: RoomStore = faultyStore(), more: Partial<HouseOptions> = {}) {
  let now = 1_800_000_000_000;
  let wakeAt: number | null = null;
  const turns: (() => void)[] = [];
  const logged: string[] = [];
  const house = new RoomHouse({
    store,
    pace: { every: 0, latest: 0, few: 0, said: 0 },
    log: (event) => logged.push(event),
    clock: {
      now: () => now,
      soon: (run) => turns.push(run),
      wake: (at) => {
        wakeAt = at;
      },
    },
    ...more,
  });

  /** Runs turns until nothing is left to do at this moment. */
  function settle(): void {
    for (let run = turns.shift(); run !== undefined; run = turns.shift()) run();
  }

  return {
    house,
    logged,
    settle,
    get now() {
      return now;
    },
    get wakeAt() {
      return wakeAt;
    },
    /** Lets time pass, waking the house whenever it asked to be. */
    pass(milliseconds: number): void {
      const end = now + milliseconds;
      settle();
      while (wakeAt !== null && wakeAt <= end) {
        now = Math.max(now, wakeAt);
        wakeAt = null;
        house.wake();
        settle();
      }
      now = end;
    },
    enter(member: string, doc = new Y.Doc(), room = "dossier/one", expiresAt = now + 86_400_000): Person {
      let listen: (bytes: Uint8Array) => void = () => {};
      let end: (why: { code: number; reason: string }) => void = () => {};
      const early: Uint8Array[] = [];
      const closed = new Promise<{ code: number; reason: string }>((resolve) => {
        end = resolve;
      });
      let person: Person | null = null;
      const socket = {
        // A wire copies: what the sender does with its buffer later is its own affair.
        send: (message: Uint8Array) => (person === null ? void early.push(message.slice()) : listen(message.slice())),
        close: (code: number, reason: string) => end({ code, reason }),
        buffered: () => 0,
      };
      const connection = house.enter(socket, { ...admission({ room, member, expiresAt }), v1: true, schema: null });
      const wire: Wire = {
        send: (bytes) => connection !== null && house.receive(connection, bytes),
        close: () => connection !== null && house.leave(connection),
        onMessage: (on) => {
          listen = on;
        },
        closed,
      };
      person = new Person(wire, doc);
      for (const bytes of early.splice(0)) listen(bytes);
      settle();
      return person;
    },
  };
}
