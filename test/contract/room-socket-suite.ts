import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { admitted, newRoom, openHost, type StartHost } from "./room-entering.ts";
import { say } from "../rooms/with/admit.ts";
import { until } from "../rooms/with/until.ts";

/** A room over a socket: what every host promises, with real sockets. */
export function roomSocketSuite(start: StartHost): void {
  const { host, enter } = openHost(start);

  describe("a room over a socket", () => {
    test("brings everybody's words to everybody, and to who comes later", async () => {
      const room = newRoom();
      const [noor, sam] = [await enter(room, "noor"), await enter(room, "sam")];
      noor.says("wat weten we ");
      await until(() => sam.text.toString() === "wat weten we ", "Sam reads Noor");
      sam.says("nog niet?");
      await until(() => noor.text.toString() === "wat weten we nog niet?", "Noor reads Sam");
      const later = await enter(room, "fatma");
      expect(later.text.toString()).toBe("wat weten we nog niet?");
    });

    test("says stored after every edit, for the author's own clock and count, and to nobody else", async () => {
      const room = newRoom();
      const [noor, sam] = [await enter(room, "noor"), await enter(room, "sam")];
      noor.says("abc");
      noor.text.delete(0, 1);
      await until(() => noor.stored?.messages === noor.sent, "both edits are stored");
      expect(noor.stored?.clocks).toEqual(new Map([[noor.doc.clientID, 3]]));
      await until(() => sam.stored?.messages === sam.sent, "Sam's empty answer counts as stored");
      expect(sam.stored?.clocks).toEqual(new Map());
    });

    test("what was said to be stored is there after a crash, with nobody's help", async () => {
      const room = newRoom();
      const noor = await enter(room, "noor");
      noor.says("dit is bewaard");
      await until(() => noor.stored?.clocks.get(noor.doc.clientID) === 14, "stored");
      noor.leaves();
      await host().crash();
      const sam = await enter(room, "sam");
      expect(sam.text.toString()).toBe("dit is bewaard");
    });

    test("tells only clients that ask for it about storage and control", async () => {
      const room = newRoom();
      const plain = await enter(room, "noor", { params: {} });
      const sam = await enter(room, "sam");
      plain.says("x");
      await until(() => sam.text.toString() === "x", "the edit arrives");
      await host().rooms.control(room, { type: "session", version: 4 });
      await until(() => sam.controls.length > 1, "control arrives");
      expect(sam.controls).toEqual([
        { type: "access", access: "write" },
        { type: "session", version: 4 },
      ]);
      sam.says("y");
      await until(() => plain.text.toString() === "xy", "the answer arrives");
      expect(plain.heard.filter(([type = 0]) => type >= 100)).toEqual([]);
    });

    test("drops a reader's edits, says so, and lets the reader read on", async () => {
      const room = newRoom();
      const [noor, lezer] = [await enter(room, "noor"), await enter(room, "lezer:read")];
      lezer.says("mag niet");
      await until(() => lezer.denied.length > 0, "the reader is told");
      expect(lezer.denied).toEqual(["read-only"]);
      expect(lezer.controls).toEqual([
        { type: "access", access: "read" },
        { type: "refused", reason: "read-only" },
      ]);
      noor.says("wel");
      await until(() => lezer.text.toString().includes("wel"), "the reader reads");
      expect(noor.text.toString()).toBe("wel");
      expect(lezer.stored?.messages).toBe(1);
      const again = await enter(room, "lezer:read", {}, noor.doc);
      await until(() => again.stored?.messages === 1, "a reader who gives back what is known already is no writer");
      expect(again.denied).toEqual([]);
    });

    test("gives the same answer for no and not there, and another one for not signed in", async () => {
      const no = await admitted(host(), { room: "forbidden/room", person: "noor" });
      const notThere = await admitted(host(), { room: "absent/room", person: "noor" });
      expect(await no.wire.closed).toEqual({ code: 4404, reason: "refused" });
      expect(await notThere.wire.closed).toEqual({ code: 4404, reason: "refused" });
      expect(no.heard.length + notThere.heard.length).toBe(0);
      const nobody = await admitted(host(), { room: newRoom() });
      expect(await nobody.wire.closed).toEqual({ code: 4401, reason: "login-required" });
    });

    test("[trust 1] opens for pages of its own origin only, and tells the operator of others", async () => {
      const room = newRoom();
      const before = host().logged.length;
      expect(await host().dial({ room, person: "noor", origin: "http://kwaad.test" })).toBe(403);
      expect(await host().dial({ room, person: "noor", origin: "" })).toBe(403);
      expect(host().logged.slice(before)).toEqual([
        ["socket.origin-refused", { origin: "http://kwaad.test" }],
        ["socket.origin-refused", { origin: "" }],
      ]);
    });

    test("answers who is alone and shows presence, so that a provider does not take the silence for a broken line", async () => {
      const noor = await enter(newRoom(), "noor");
      const heard = noor.heard.length;
      noor.shows({ cursor: 1 });
      await until(() => noor.heard.length > heard, "an answer");
      expect(noor.heard.slice(heard).map((bytes) => Array.from(bytes))).toEqual([[1, 1, 0]]);
    });

    test("never sends a byte of one person's private sheet to another", async () => {
      const room = `${newRoom()}/private`;
      const [noor, sam] = [await enter(room, "noor"), await enter(room, "sam")];
      noor.says("geheime-gedachte");
      noor.shows({ cursor: "geheime-plek" });
      sam.says("van mij");
      await until(() => noor.stored?.messages === noor.sent && sam.stored?.messages === sam.sent, "both are stored");
      const later = await enter(room, "sam");
      const everything = [...sam.heard, ...later.heard].map((bytes) => new TextDecoder("latin1").decode(bytes)).join();
      expect(everything).not.toContain("geheime");
      expect(everything).toContain("van mij");
      const sheet = new Y.Doc();
      noor.leaves();
      Y.applyUpdate(sheet, await host().rooms.read(`${room}/noor`));
      expect(sheet.getText("text").toString()).toBe("geheime-gedachte");
    });

    test("the server reads a room with everything in it, also when nobody is there or ever was", async () => {
      const room = newRoom();
      const noor = await enter(room, "noor");
      noor.says("voor de onthulling");
      await until(() => noor.stored?.messages === noor.sent, "stored");
      for (const occupied of [true, false]) {
        if (!occupied) noor.leaves();
        const doc = new Y.Doc();
        Y.applyUpdate(doc, await host().rooms.read(room));
        expect(doc.getText("text").toString()).toBe("voor de onthulling");
      }
      const empty = new Y.Doc();
      Y.applyUpdate(empty, await host().rooms.read(newRoom()));
      expect(Y.encodeStateVector(empty)).toEqual(Uint8Array.of(0));
    });

    test("who may no longer write stays, is refused from then on, and gives back what was refused when writing is allowed again", async () => {
      const room = newRoom();
      const [noor, sam] = [await enter(room, "noor"), await enter(room, "sam")];
      noor.says("a");
      await until(() => sam.text.toString() === "a", "the edit arrives");
      say(room, { noor: "read" });
      await host().rooms.grant(room);
      await until(() => noor.controls.length > 1, "Noor is told");
      expect(noor.controls.at(-1)).toEqual({ type: "access", access: "read" });
      noor.says("b");
      await until(() => noor.denied.length > 0, "the edit is refused");
      sam.says("c");
      await until(() => noor.text.toString().includes("c"), "Noor still reads");
      expect(sam.text.toString()).toBe("ac");
      say(room, { noor: "write", iemand: "read" });
      await host().rooms.grant(room);
      await until(() => sam.text.toString().includes("b"), "what was refused comes after all");
      expect(sam.controls).toEqual([{ type: "access", access: "write" }]);
    });

    test("an erased room is empty for who comes back and on disk, and can be written in anew", async () => {
      const room = newRoom();
      const noor = await enter(room, "noor");
      noor.says("weg ermee");
      await until(() => noor.stored?.messages === noor.sent, "stored");
      await host().rooms.erase(room);
      await until(() => noor.end?.reason === "changed", "Noor is sent away to come back");
      const sam = await enter(room, "sam");
      expect(sam.text.toString()).toBe("");
      sam.says("nieuw");
      await until(() => sam.stored?.messages === sam.sent, "stored again");
      await host().crash();
      expect((await enter(room, "fatma")).text.toString()).toBe("nieuw");
    });

    test("an older editor may read and is told to reload", async () => {
      const room = newRoom();
      const noor = await enter(room, "noor", { params: { v: "1", schema: "1" } });
      const sam = await enter(room, "sam", { params: { v: "1", schema: "2" } });
      sam.says("nieuw soort blok");
      await until(() => noor.controls.length > 1, "the older editor is told");
      expect(noor.controls.at(-1)).toEqual({ type: "refused", reason: "schema" });
      noor.says("oud");
      await until(() => noor.denied.length > 0, "its edit is refused");
      expect(sam.text.toString()).toBe("nieuw soort blok");
      const late = await enter(room, "fatma", { params: { v: "1", schema: "1" } });
      await until(() => late.controls.length > 0, "who comes with an older editor is told at the door");
    });
  });
}
