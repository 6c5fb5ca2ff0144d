import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { updateMessage } from "../../server/rooms/wire.ts";
import { presenceUpdate } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";
import { admitted, newRoom, openHost, type StartHost } from "./room-entering.ts";

/** The update a document under `client` makes of `work`. */
function updateUnder(client: number, work: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  work(doc);
  return Y.encodeStateAsUpdate(doc);
}

/** What a room refuses, and with which reason it says so. */
export function roomLimitsSuite(start: StartHost): void {
  const { host, enter } = openHost(start);
  const contentOf = async (room: string) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await host().rooms.read(room));
    return doc.getText("text").toString();
  };

  describe("what a room refuses", () => {
    test("a malformed update closes its sender, reaches nobody, is not stored and never said to be", async () => {
      const room = newRoom();
      const [noor, kwaad] = [await enter(room, "noor"), await enter(room, "kwaad")];
      noor.says("heel");
      await until(() => kwaad.text.toString() === "heel", "all is well");
      const whole = updateUnder(77, (doc) => doc.getText("text").insert(0, "half"));
      kwaad.sendUpdate(whole.subarray(0, whole.length - 3));
      expect(await kwaad.wire.closed).toEqual({ code: 4400, reason: "malformed" });
      noor.says("!");
      await until(() => noor.stored?.messages === noor.sent, "Noor writes on");
      expect(noor.text.toString()).toBe("heel!");
      expect(await contentOf(room)).toBe("heel!");
      expect(kwaad.stored?.messages).toBe(1);
    });

    test("an unknown message type and a text message are malformed", async () => {
      const room = newRoom();
      const kwaad = await enter(room, "kwaad");
      kwaad.wire.send(Uint8Array.of(42, 1, 2));
      expect(await kwaad.wire.closed).toEqual({ code: 4400, reason: "malformed" });
    });

    test("a live update under another member's client id closes its sender", async () => {
      const room = newRoom();
      const [noor, kwaad] = [await enter(room, "noor"), await enter(room, "kwaad")];
      noor.says("van Noor");
      await until(() => kwaad.text.toString() === "van Noor", "Noor's client id is known");
      const forged = new Y.Doc();
      Y.applyUpdate(forged, Y.encodeStateAsUpdate(noor.doc));
      forged.clientID = noor.doc.clientID;
      const before = Y.encodeStateVector(forged);
      forged.getText("text").insert(0, "niet ");
      kwaad.sendUpdate(Y.encodeStateAsUpdate(forged, before));
      expect(await kwaad.wire.closed).toEqual({ code: 4403, reason: "foreign-client" });
      expect(await contentOf(room)).toBe("van Noor");
    });

    test("nobody takes the client id of who is present but has not typed yet", async () => {
      const room = newRoom();
      const [noor, kwaad] = [await enter(room, "noor"), await enter(room, "kwaad")];
      noor.shows({ cursor: null });
      await until(() => kwaad.present.has(noor.doc.clientID), "Noor is seen");
      kwaad.sendUpdate(updateUnder(noor.doc.clientID, (doc) => doc.getText("text").insert(0, "gekaapt")));
      expect(await kwaad.wire.closed).toEqual({ code: 4403, reason: "foreign-client" });
      noor.says("eerste");
      await until(() => noor.stored?.messages === noor.sent, "Noor types");
      expect(await contentOf(room)).toBe("eerste");
    });

    test("a sync step 2 may give back another member's edits that a crash lost", async () => {
      const room = newRoom();
      const noor = await enter(room, "noor");
      noor.says("bewaard");
      await until(() => noor.stored?.messages === noor.sent, "stored");
      const lost = new Y.Doc();
      Y.applyUpdate(lost, Y.encodeStateAsUpdate(noor.doc));
      lost.clientID = noor.doc.clientID;
      lost.getText("text").insert(7, ", verloren");
      const sam = await enter(room, "sam", {}, lost);
      await until(() => sam.stored?.messages === sam.sent, "given back");
      await until(() => noor.text.toString() === "bewaard, verloren", "and everybody has it again");
    });

    test("identity in presence is the server's; who speaks for another is not heard", async () => {
      const room = newRoom();
      const [noor, kwaad, sam] = [await enter(room, "noor"), await enter(room, "kwaad"), await enter(room, "sam")];
      noor.shows({ user: { name: "Noor" }, cursor: 1 });
      await until(() => sam.present.has(noor.doc.clientID), "Noor is seen");
      for (let attempt = 1; attempt <= 1000; attempt += 1) {
        const state = { user: { member: "noor", name: "Naam van noor" }, cursor: 666 };
        kwaad.wire.send(
          presenceUpdate([
            { id: noor.doc.clientID, clock: attempt * 1000, state: attempt % 2 === 0 ? state : null },
            { id: kwaad.doc.clientID, clock: attempt, state: { ...state, cursor: attempt } },
          ]),
        );
      }
      await until(
        () => sam.present.get(kwaad.doc.clientID)?.state?.cursor === 1000,
        "the last state arrives, the others may not",
      );
      expect(sam.present.get(kwaad.doc.clientID)?.state?.user).toEqual({
        member: "kwaad",
        name: "Naam van kwaad",
        color: 3,
      });
      expect(sam.present.get(noor.doc.clientID)?.state).toEqual({
        user: { member: "noor", name: "Naam van noor", color: 3 },
        cursor: 1,
      });
      expect(kwaad.end).toBe(null);
    });

    test("[bar 14] who leaves is gone from everybody's sight, and seen again at once on coming back", async () => {
      const room = newRoom();
      const [noor, sam] = [await enter(room, "noor"), await enter(room, "sam")];
      noor.shows({ cursor: 1 });
      await until(() => sam.present.get(noor.doc.clientID)?.state?.cursor === 1, "Noor is seen");
      noor.leaves();
      await until(() => sam.present.get(noor.doc.clientID)?.state === null, "Noor is gone");
      const again = await enter(room, "noor", {}, noor.doc);
      again.shows({ cursor: 2 });
      await until(
        () => sam.present.get(noor.doc.clientID)?.state?.cursor === 2,
        "Noor is back under the same id and clock",
      );
    });

    test("an update above 256 KiB and a frame above everything get the same final code", async () => {
      const room = newRoom();
      const noor = await enter(room, "noor");
      noor.says("x".repeat(270_000));
      expect(await noor.wire.closed).toEqual({ code: 4413, reason: "message-too-big" });
      const sam = await enter(room, "sam");
      sam.wire.send(updateMessage(new Uint8Array(5_000_000)));
      expect(await sam.wire.closed).toEqual({ code: 4413, reason: "message-too-big" });
      expect(await contentOf(room)).toBe("");
    });

    test("a document of ten megabytes is typed, stored and opened again", async () => {
      const room = newRoom();
      const noor = await enter(room, "noor");
      const piece = "Zij belde zelf, en dat was afgesproken. ".repeat(5_000);
      for (let part = 0; part < 50; part += 1) {
        noor.says(piece);
        await until(() => noor.stored?.messages === noor.sent, `part ${part} is stored`);
      }
      noor.leaves();
      await host().crash();
      const sam = await enter(room, "sam");
      expect(sam.text.length).toBe(10_000_000);
      expect(sam.end).toBe(null);
    });

    test("more than 64 KiB that waits for what never came closes the sender and is not kept", async () => {
      const room = newRoom();
      const [noor, kwaad] = [await enter(room, "noor"), await enter(room, "kwaad")];
      const doc = new Y.Doc();
      doc.getText("text").insert(0, "a");
      const before = Y.encodeStateVector(doc);
      doc.getText("text").insert(1, "b".repeat(70_000));
      kwaad.sendUpdate(Y.encodeStateAsUpdate(doc, before));
      expect(await kwaad.wire.closed).toEqual({ code: 4424, reason: "too-many-gaps" });
      noor.says("verder");
      await until(() => noor.stored?.messages === noor.sent, "the room goes on");
      expect((await host().rooms.read(room)).byteLength).toBeLessThan(1000);
    });

    test("the ninth socket of one member in a room is closed, a colleague's is not", async () => {
      const room = newRoom();
      for (let tab = 0; tab < 8; tab += 1) await enter(room, "noor");
      const ninth = await admitted(host(), { room, person: "noor" });
      expect(await ninth.wire.closed).toEqual({ code: 4428, reason: "too-many-connections" });
      expect((await enter(room, "sam")).end).toBe(null);
    });

    test("a login that runs out closes its socket", async () => {
      const noor = await enter(newRoom(), "noor", { expiresIn: 700 });
      expect(await noor.wire.closed).toEqual({ code: 4519, reason: "login-expired" });
    });

    test("a withdrawn right closes the matching sockets, in all rooms or one, of all logins or one", async () => {
      const [one, other] = [newRoom(), newRoom()];
      const noor = await enter(one, "noor:write:phone");
      const laptop = await enter(other, "noor:write:laptop");
      const sam = await enter(one, "sam");
      await host().rooms.closeMember("noor", "changed", { room: other });
      expect(await laptop.wire.closed).toEqual({ code: 4503, reason: "changed" });
      await host().rooms.closeMember("noor", "revoked", { login: "laptop" });
      expect(noor.end).toBe(null);
      await host().rooms.closeMember("noor", "revoked");
      expect(await noor.wire.closed).toEqual({ code: 4410, reason: "revoked" });
      expect(sam.end).toBe(null);
      await host().rooms.closeRoom(one, "changed");
      expect(await sam.wire.closed).toEqual({ code: 4503, reason: "changed" });
    });

    test("who floods without end is closed", async () => {
      const room = newRoom();
      const kwaad = await enter(room, "kwaad");
      kwaad.shows({ cursor: 1 });
      const echo = presenceUpdate([{ id: 1, clock: 1, state: { padding: "x".repeat(250_000) } }]);
      for (let message = 0; message < 160; message += 1) kwaad.wire.send(echo);
      expect(await kwaad.wire.closed).toEqual({ code: 4429, reason: "too-fast" });
    });
  });
}
