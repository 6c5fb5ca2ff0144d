import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { History, Written } from "../../server/rooms/settling.ts";
import { faultyStore, makeTestHouse } from "./with/house.ts";

const minute = 60_000;

/** A house that keeps versions of dossiers, and everything it was asked to keep. */
function openHouse(store = faultyStore()) {
  const kept: { room: string; text: string; written: Written }[] = [];
  const failing: { error: Error | null } = { error: null };
  const history: History = {
    of: (room) => room.startsWith("dossier/"),
    quiet: 5 * minute,
    async keep(room, written) {
      if (failing.error !== null) throw failing.error;
      const doc = new Y.Doc();
      Y.applyUpdateV2(doc, written.document);
      kept.push({ room, text: doc.getText("text").toString(), written });
    },
  };
  const place = makeTestHouse(store, { history });
  return { ...place, kept, failing, store };
}

describe("a document of which versions are kept", () => {
  test("settles when nobody has written for five minutes, also while people stay in it", async () => {
    const { house, pass, enter, kept } = openHouse();
    const noor = enter("noor");
    noor.says("belt maandag");
    pass(4 * minute);
    await house.idle();
    expect(kept).toEqual([]);
    noor.says(", niet dinsdag");
    pass(6 * minute);
    await house.idle();
    expect(kept.map(({ text }) => text)).toEqual(["belt maandag, niet dinsdag"]);
    pass(60 * minute);
    await house.idle();
    expect(kept).toHaveLength(1);
  });

  test("settles when everybody has left, and is then not held in memory for it", async () => {
    const { house, pass, enter, kept } = openHouse();
    const noor = enter("noor");
    noor.says("belt maandag");
    noor.leaves();
    pass(1);
    expect(house.size.rooms).toBe(0);
    pass(6 * minute);
    await house.idle();
    expect(kept.map(({ text }) => text)).toEqual(["belt maandag"]);
    expect(house.size.rooms).toBe(0);
  });

  test("is told with who wrote as whom, and who took out what, and with that once", async () => {
    const { house, pass, enter, kept, settle } = openHouse();
    const noor = enter("noor");
    noor.says("belt maandag");
    settle();
    const sam = enter("sam");
    sam.text.delete(0, 5);
    sam.says("!");
    pass(6 * minute);
    await house.idle();
    const [first] = kept;
    expect(new Map(first?.written.traces.clients)).toEqual(
      new Map([
        [noor.doc.clientID, "noor"],
        [sam.doc.clientID, "sam"],
      ]),
    );
    expect(first?.written.traces.removals).toEqual([{ member: "sam", client: noor.doc.clientID, clock: 0, length: 5 }]);
    noor.says("?");
    pass(6 * minute);
    await house.idle();
    expect(kept[1]?.written.traces.removals).toEqual([]);
  });

  test("names only who took something out now, not what a returning colleague had taken out before", () => {
    const { house, enter, pass } = openHouse();
    const noor = enter("noor");
    noor.says("belt maandag");
    noor.text.delete(0, 5);
    pass(1);
    // Sam was there for all of it, and gives everything back after a break of the line.
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(noor.doc));
    enter("sam", away);
    const { traces } = house.documents.written("dossier/one");
    expect(traces.removals.map(({ member }) => member)).toEqual(["noor"]);
  });

  test("outlives a restart: what was written before it settles after it", async () => {
    const store = faultyStore();
    const before = openHouse(store);
    before.enter("noor").says("belt maandag");
    before.pass(minute);
    const after = openHouse(store);
    after.pass(6 * minute);
    await after.house.idle();
    expect(after.kept.map(({ text }) => text)).toEqual(["belt maandag"]);
  });

  test("is told again later when keeping it failed, with nothing lost", async () => {
    const { house, pass, enter, kept, failing, logged } = openHouse();
    const noor = enter("noor");
    noor.says("belt maandag");
    noor.text.delete(0, 5);
    failing.error = new Error("the database is away");
    pass(6 * minute);
    await house.idle();
    expect(logged).toContain("room.version-failed");
    failing.error = null;
    pass(6 * minute);
    await house.idle();
    expect(kept.map(({ text }) => text)).toEqual(["maandag"]);
    expect(kept[0]?.written.traces.removals).toHaveLength(1);
  });

  test("is a dossier's: of a session nothing is noted", async () => {
    const { house, pass, enter, kept, store } = openHouse();
    const noor = enter("noor", new Y.Doc(), "session/one");
    noor.says("hallo");
    noor.text.delete(0, 2);
    pass(10 * minute);
    await house.idle();
    expect(kept).toEqual([]);
    expect(store.traces("session/one").traces.removals).toEqual([]);
    expect(store.firstUnsettled()).toBeNull();
  });
});

describe("an edit that the server makes for somebody", () => {
  test("reaches everybody as typing does, is stored, and is that person's", () => {
    const { house, enter, settle, store } = openHouse();
    const noor = enter("noor");
    const sam = enter("sam");
    noor.says("belt maandag");
    settle();
    house.documents.edit("dossier/one", "joris", (doc) => {
      doc.transact(() => {
        doc.getText("text").delete(0, 5);
        doc.getText("text").insert(0, "komt ");
      });
    });
    settle();
    expect([noor.text.toString(), sam.text.toString()]).toEqual(["komt maandag", "komt maandag"]);
    const { traces } = store.traces("dossier/one");
    expect(traces.clients.map(([, member]) => member).toSorted()).toEqual(["joris", "noor"]);
    expect(traces.removals.map(({ member, length }) => [member, length])).toEqual([["joris", 5]]);
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, store.load("dossier/one").snapshot ?? new Uint8Array());
    expect(doc.getText("text").toString()).toBe("komt maandag");
  });

  test("comes also into a room that nobody is in", () => {
    const { house, enter, settle } = openHouse();
    house.documents.edit("dossier/one", "joris", (doc) => doc.getText("text").insert(0, "komt maandag"));
    settle();
    expect(house.size.rooms).toBe(0);
    expect(enter("noor").text.toString()).toBe("komt maandag");
  });

  test("does not get in the way of what somebody is typing at that moment", () => {
    const { house, enter, settle } = openHouse();
    const noor = enter("noor");
    noor.says("belt maandag");
    settle();
    noor.says(" om tien uur");
    house.documents.edit("dossier/one", "joris", (doc) => doc.getText("text").delete(0, 5));
    noor.says(", zeker");
    settle();
    expect(noor.text.toString()).toBe("maandag om tien uur, zeker");
    expect(noor.end).toBeNull();
  });
});
