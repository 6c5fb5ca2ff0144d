import { expect, test } from "vitest";
import * as Y from "yjs";
import { updateMessage } from "../../server/rooms/wire.ts";
import { faultyStore, makeTestHouse } from "./with/house.ts";

function contentOf(update: Uint8Array): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getText("text").toString();
}

test("an edit is on everybody's screen before it is on disk, and is said to be stored only after", () => {
  const { enter, settle, pass } = makeTestHouse();
  const [noor, sam] = [enter("noor"), enter("sam")];
  pass(1);
  noor.says("a");
  expect(sam.text.toString()).toBe("a");
  expect(noor.stored?.messages).toBe(noor.sent - 1);
  settle();
  expect(noor.stored?.messages).toBe(noor.sent);
});

test("what is committed is said to be stored once the disk has it, and no later edit with it", async () => {
  const disk: (() => void)[] = [];
  const store = faultyStore();
  const { enter, settle } = makeTestHouse(store, { flushed: () => new Promise((resolve) => disk.push(resolve)) });
  const noor = enter("noor");
  disk.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  const before = noor.stored?.messages;
  noor.says("a");
  settle();
  expect(store.load("dossier/one").tail.length, "committed").toBe(1);
  expect(noor.stored?.messages).toBe(before);
  const sent = noor.sent;
  noor.says("b");
  settle();
  disk.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(noor.stored?.messages).toBe(sent);
  disk.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(noor.stored?.messages).toBe(noor.sent);
});

test("what is written while the disk is busy with what went before is not said to be stored before it is committed", async () => {
  const disk: (() => void)[] = [];
  const flushEnds = async () => {
    disk.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const store = faultyStore();
  const pace = { every: 50, latest: 80, few: 8, said: 500 };
  const flushed = () => new Promise<void>((resolve) => disk.push(resolve));
  const { enter, settle, pass } = makeTestHouse(store, { pace, flushed });
  const noor = enter("noor");
  await flushEnds();
  pass(1_000);
  for (const letter of "ab") {
    noor.says(letter);
    settle();
    pass(pace.every);
  }
  noor.says("c");
  settle();
  const committed = noor.sent;
  noor.says("d");
  settle();
  expect(store.load("dossier/one").tail.length, "committed").toBe(3);
  await flushEnds();
  await flushEnds();
  expect(noor.stored?.messages, "nothing of what waits").toBeLessThanOrEqual(committed);
  pass(pace.latest);
  await flushEnds();
  await flushEnds();
  expect(noor.stored?.messages).toBe(noor.sent);
});

test("a few hear at once that their words are stored; a crowd hears it together, a little later", () => {
  const pace = { every: 0, latest: 0, few: 2, said: 250 };
  const { enter, settle, pass } = makeTestHouse(faultyStore(), { pace });
  const people = ["a", "b", "c"].map((name) => enter(name, new Y.Doc(), `dossier/${name}`));
  const isTold = () => people.map(({ stored, sent }) => stored?.messages === sent);
  pass(1_000);
  for (const person of people) person.says("x");
  settle();
  expect(isTold(), "after a pause").toEqual([true, true, true]);
  for (const person of people) person.says("y");
  pass(249);
  expect(isTold()).toEqual([false, false, false]);
  pass(1);
  expect(isTold()).toEqual([true, true, true]);
  people[0]?.says("z");
  settle();
  expect(isTold()).toEqual([true, true, true]);
});

test("a crowd that types without a pause hears in every round that it is stored, as those do who write now and then", () => {
  const pace = { every: 50, latest: 80, few: 2, said: 500 };
  const { enter, pass } = makeTestHouse(faultyStore(), { pace });
  const crowd = ["a", "b", "c"].map((name) => enter(name, new Y.Doc(), `dossier/${name}`));
  const another = enter("d", new Y.Doc(), "dossier/d");
  const [first] = crowd;
  let longest = 0;
  let heardAt = 0;
  let heard = 0;
  for (let at = 0; at < 10_000; at += 7) {
    pass(7);
    for (const person of crowd) person.says("x");
    if (at % 441 === 0) another.says("y");
    const messages = first?.stored?.messages ?? 0;
    if (messages > heard) heardAt = at;
    heard = messages;
    longest = Math.max(longest, at - heardAt);
  }
  expect(longest, "milliseconds without a word").toBeLessThanOrEqual(pace.said + pace.latest);
});

test("edits of many rooms in one turn are one commit", () => {
  const { enter, settle, house } = makeTestHouse();
  const people = ["a", "b", "c"].map((name) => enter(name, new Y.Doc(), `dossier/${name}`));
  const before = house.counters.commits;
  for (const person of people) for (const letter of "woord") person.says(letter);
  settle();
  expect(house.counters.commits).toBe(before + 1);
  expect(people.every((person) => person.stored?.messages === person.sent)).toBe(true);
});

for (const fault of ["database or disk is full", "database is locked", "disk I/O error"]) {
  test(`[bar 8] "${fault}": nothing is said to be stored, everybody is told, nothing is lost, and it is said when it works again`, () => {
    const store = faultyStore();
    const { enter, settle, pass, house } = makeTestHouse(store);
    const [noor, sam] = [enter("noor"), enter("sam")];
    store.fault = new Error(fault);
    for (let letter = 0; letter < 100; letter += 1) noor.says("x");
    settle();
    expect(noor.stored?.messages).toBe(1);
    expect(sam.text.length).toBe(100);
    expect(noor.controls.at(-1)).toEqual({ type: "storage", ok: false });
    const late = enter("fatma");
    expect(late.controls.at(-1)).toEqual({ type: "storage", ok: false });
    late.leaves();
    pass(60_000);
    expect(noor.stored?.messages).toBe(1);
    noor.leaves();
    sam.leaves();
    settle();
    expect(house.size.rooms, "a room with unsaved edits is never forgotten").toBe(1);
    const again = enter("noor");
    expect(again.text.length).toBe(100);
    store.fault = null;
    pass(6_000);
    expect(again.controls.at(-1)).toEqual({ type: "storage", ok: true });
    again.leaves();
    settle();
    expect(house.size.rooms).toBe(0);
    expect(contentOf(makeTestHouse(store).house.documents.read("dossier/one")).length).toBe(100);
  });
}

test("a fold that fails leaves everything as it was and is tried again", () => {
  const store = faultyStore();
  const { enter, settle, pass, house } = makeTestHouse(store);
  const noor = enter("noor");
  noor.says("bewaard");
  settle();
  store.fault = new Error("disk I/O error");
  noor.leaves();
  settle();
  expect(store.load("dossier/one").tail.length).toBe(1);
  expect(house.size.rooms).toBe(1);
  store.fault = null;
  pass(60_000);
  expect(store.load("dossier/one").tail.length).toBe(0);
  expect(house.size.rooms).toBe(0);
  expect(contentOf(house.documents.read("dossier/one"))).toBe("bewaard");
});

test("deleted text leaves the disk: after thirty seconds, after two hundred edits, and when the room empties", () => {
  const store = faultyStore();
  const { enter, settle, pass } = makeTestHouse(store);
  const bytesOf = () => {
    const { snapshot, tail } = store.load("dossier/one");
    return new TextDecoder("latin1").decode(
      Uint8Array.from([...(snapshot ?? []), ...tail.flatMap((update) => [...update])]),
    );
  };
  const noor = enter("noor");
  noor.says("vertrouwelijk");
  settle();
  noor.text.delete(0, 13);
  settle();
  expect(bytesOf()).toContain("vertrouwelijk");
  pass(30_001);
  expect(bytesOf()).not.toContain("vertrouwelijk");
  noor.says("vertrouwelijk");
  noor.text.delete(0, 13);
  for (let letter = 0; letter < 200; letter += 1) {
    noor.says("x");
    settle();
  }
  expect(bytesOf()).not.toContain("vertrouwelijk");
  noor.says("vertrouwelijk");
  noor.text.delete(noor.text.length - 13, 13);
  settle();
  noor.leaves();
  settle();
  expect(bytesOf()).not.toContain("vertrouwelijk");
});

test("nothing is left to wake for when a room is at rest, save the end of somebody's login", () => {
  const test = makeTestHouse();
  const noor = test.enter("noor");
  const end = test.wakeAt;
  noor.shows({ cursor: 1 });
  noor.shows({ cursor: 2 });
  noor.says("a");
  test.pass(31_000);
  expect(test.wakeAt).toBe(end);
  noor.leaves();
  test.settle();
  expect(test.house.size).toEqual({ rooms: 0, connections: 0 });
});

test("whoever is alone in a room hears at least every half minute that the line is good", () => {
  const { enter, pass } = makeTestHouse();
  const noor = enter("noor");
  for (let quarter = 1; quarter <= 8; quarter += 1) {
    const heard = noor.heard.length;
    noor.shows({}, { clock: quarter });
    noor.shows({}, { clock: quarter });
    expect(noor.heard.length).toBe(heard + 1);
    pass(15_000);
  }
  expect(noor.present.size, "and never about themselves").toBe(0);
});

test("[bar 10] ten thousand mutated frames neither crash the room nor leave a trace in it that others would not have", () => {
  const seed = Date.now();
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % limit;
  };
  const store = faultyStore();
  const { enter, settle, house } = makeTestHouse(store);
  const noor = enter("noor");
  noor.says("begin");
  const author = new Y.Doc();
  const frames: Uint8Array[] = [];
  author.on("update", (update: Uint8Array) => frames.push(updateMessage(update)));
  for (let edit = 0; edit < 40; edit += 1) {
    author.getText("text").insert(0, "woord ");
    if (edit % 5 === 0) author.getText("text").delete(0, 3);
    author.getMap("map").set("key", edit);
    author.getXmlFragment("prose").insert(0, [new Y.XmlElement("paragraph")]);
  }
  let closed = 0;
  let kwaad = enter("kwaad");
  for (let frame = 0; frame < 10_000; frame += 1) {
    const mutated = Uint8Array.from(frames[below(frames.length)] ?? []);
    for (let byte = 0; byte <= below(3); byte += 1) mutated[2 + below(mutated.length - 2)] = below(256);
    kwaad.wire.send(below(10) === 0 ? mutated.subarray(0, below(mutated.length)) : mutated);
    if (frame % 50 === 0) {
      settle();
      kwaad.leaves();
      kwaad = enter("kwaad");
      closed += 1;
    }
  }
  settle();
  noor.says(" einde");
  settle();
  expect(noor.stored?.messages, `seed ${seed}`).toBe(noor.sent);
  const there = new Y.Doc();
  Y.applyUpdate(there, house.documents.read("dossier/one"));
  expect(Y.encodeStateVector(noor.doc), `seed ${seed}, ${closed} sockets`).toEqual(Y.encodeStateVector(there));
  const reopened = new Y.Doc();
  Y.applyUpdate(reopened, makeTestHouse(store).house.documents.read("dossier/one"));
  expect(reopened.toJSON(), `seed ${seed}`).toEqual(there.toJSON());
});
