import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Connection } from "../../server/rooms/connection.ts";
import { Room } from "../../server/rooms/room.ts";
import { Turns } from "../../server/rooms/turns.ts";
import { Wakes } from "../../server/rooms/wakes.ts";
import { updateMessage } from "../../server/rooms/wire.ts";
import { admission } from "./with/admit.ts";
import { faultyStore } from "./with/house.ts";

/** Turns that belong to the test, and one room of them; no house, no door. */
function makeRoomInTurns() {
  const waiting: (() => void)[] = [];
  const clock = { now: () => 1_800_000_000_000, soon: (run: () => void) => void waiting.push(run), wake: () => {} };
  const [store, log] = [faultyStore(), () => {}];
  const letGo: string[] = [];
  const turns = new Turns({
    store,
    clock,
    log,
    wakes: new Wakes(clock),
    pace: { every: 0, latest: 0, few: 0, said: 0 },
    onMemory: () => {},
    onEmpty: ({ name }) => letGo.push(name),
  });
  const entry = { ...admission({ expiresAt: clock.now() + 1 }), v1: false, schema: null };
  const onClose = (left: Connection) => room.leave(left, clock.now());
  const room = new Room(entry.room, { store, log, onClose, keepsTraces: false }, clock.now());

  function enter() {
    const heard: Uint8Array[] = [];
    const socket = { send: (bytes: Uint8Array) => void heard.push(bytes), close: () => {}, buffered: () => 0 };
    return { connection: room.enter(socket, entry, clock.now()), heard };
  }
  function endTurn() {
    for (const run of waiting.splice(0)) run();
  }
  return { turns, room, store, letGo, enter, endTurn, now: clock.now() };
}

test("the first word goes out at once, what follows in the same millisecond when the turn ends, and all of it is one commit", () => {
  const { turns, room, enter, endTurn, now } = makeRoomInTurns();
  const [{ connection: noor }, { heard }] = [enter(), enter()];
  const doc = new Y.Doc();
  doc.on("update", (update) => {
    room.receive(noor, updateMessage(update), now);
    turns.passOn(room, now);
  });
  const before = heard.length;
  const text = doc.getText("text");
  text.insert(0, "one");
  expect(heard.length).toBe(before + 1);
  text.insert(3, " two");
  text.insert(7, " three");
  expect(heard.length).toBe(before + 1);
  endTurn();
  expect(heard.length).toBe(before + 3);
  expect(turns.counters).toMatchObject({ updates: 3, commits: 1 });
});

test("a room that everybody left is let go once what they wrote is stored, and not before", () => {
  const { turns, room, store, letGo, enter, endTurn, now } = makeRoomInTurns();
  const { connection: noor } = enter();
  const doc = new Y.Doc();
  doc.getText("text").insert(0, "a");
  store.fault = new Error("full");
  room.receive(noor, updateMessage(Y.encodeStateAsUpdate(doc)), now);
  turns.passOn(room, now);
  noor.left();
  endTurn();
  expect(letGo).toEqual([]);
  store.fault = null;
  turns.storeNow();
  expect(letGo).toEqual(["dossier/one"]);
});
