import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeLiveDocument, type LiveDocument } from "../../client/state/live-document.ts";
import { openRoomServer, type RoomServer } from "./with/room-server.ts";

let server: RoomServer;
let live: LiveDocument;

beforeEach(async () => {
  server = await openRoomServer();
  live = makeLiveDocument({ address: server.address, room: "dossier/1", random: () => 0 });
  await vi.waitFor(() => expect(live.isOpen()).toBe(true));
  // The answer to the server's first question is a message too.
  await vi.waitFor(() => expect(server.received()).toBe(1));
  server.store();
});

afterEach(async () => {
  live.destroy();
  await server.close();
});

const text = () => live.doc.getText("note");
const received = (messages: number) => vi.waitFor(() => expect(server.received()).toBe(messages));
const becomes = (state: object) => vi.waitFor(() => expect(live.saveState()).toEqual(state));

/** Asks again after everything the server sent so far has come in. */
async function afterTheWire() {
  let heard = false;
  const stop = live.onControl(() => (heard = true));
  server.control({ type: "anything" });
  await vi.waitFor(() => expect(heard).toBe(true));
  stop();
}

describe("what may be called saved", () => {
  test("a document in which nothing was written is saved", async () => {
    await becomes({ kind: "stored" });
  });

  test("a word that the server has but did not store is not saved", async () => {
    text().insert(0, "woord");
    await received(2);
    expect(live.saveState()).toEqual({ kind: "saving", changes: 1 });
    server.store();
    await becomes({ kind: "stored" });
  });

  test("a word written after the last stored message is not covered by it", async () => {
    text().insert(0, "een");
    await received(2);
    server.store();
    text().insert(3, " twee");
    await afterTheWire();
    expect(live.saveState()).toEqual({ kind: "saving", changes: 1 });
  });

  test("a deletion, which moves no state vector, is saved only when it is stored", async () => {
    text().insert(0, "teveel");
    await received(2);
    server.store();
    await becomes({ kind: "stored" });
    text().delete(0, 3);
    await received(3);
    expect(live.saveState()).toEqual({ kind: "saving", changes: 1 });
    server.store();
    await becomes({ kind: "stored" });
  });

  test("what a colleague writes is not counted as one's own unsaved change", async () => {
    const colleague = makeLiveDocument({ address: server.address, room: "dossier/1" });
    await vi.waitFor(() => expect(colleague.isOpen()).toBe(true));
    colleague.doc.getText("note").insert(0, "van een ander");
    await received(3);
    await afterTheWire();
    expect(live.saveState()).toEqual({ kind: "stored" });
    expect(colleague.saveState()).toEqual({ kind: "saving", changes: 1 });
    colleague.destroy();
  });

  test("a server that does not count messages is believed by its state vector, except about deletions", async () => {
    server.countNothing();
    text().insert(0, "woord");
    await received(2);
    server.store();
    await becomes({ kind: "stored" });
    text().delete(0, 1);
    await received(3);
    server.store();
    await afterTheWire();
    expect(live.saveState()).toEqual({ kind: "saving", changes: 1 });
  });
});

describe("when the connection is lost", () => {
  test("what was not stored stays unsaved until the answer after coming back is stored", async () => {
    text().insert(0, "niet op schijf");
    await received(2);
    server.drop();
    await becomes({ kind: "offline", changes: 1 });
    await vi.waitFor(() => expect(server.connections()).toBe(2));
    await becomes({ kind: "saving", changes: 1 });
    await received(1);
    server.store();
    await becomes({ kind: "stored" });
  });

  test("what is written without connection is kept in the tab, counted, and given to the server on return", async () => {
    server.drop();
    await becomes({ kind: "offline", changes: 0 });
    text().insert(0, "een");
    text().insert(3, " twee");
    expect(live.saveState()).toEqual({ kind: "offline", changes: 2 });
    await becomes({ kind: "saving", changes: 2 });
    await received(1);
    server.store();
    await becomes({ kind: "stored" });
    expect(server.doc.getText("note").toString()).toBe("een twee");
  });

  test("it comes back after the server restarted and after a right changed", async () => {
    server.drop(4503, "changed");
    await vi.waitFor(() => expect(server.connections()).toBe(2));
    await becomes({ kind: "stored" });
  });

  test("it stays away, and says why, when the server closed for good", async () => {
    text().insert(0, "nog niet bewaard");
    await received(2);
    server.drop(4410, "revoked");
    await becomes({ kind: "closed", reason: "revoked", changes: 1 });
    // Somebody who does come back has by then waited as long.
    const colleague = makeLiveDocument({ address: server.address, room: "dossier/1", random: () => 0 });
    await vi.waitFor(() => expect(colleague.isOpen()).toBe(true));
    server.drop();
    await vi.waitFor(() => expect(colleague.saveState()).toEqual({ kind: "offline", changes: 0 }));
    await vi.waitFor(() => expect(colleague.saveState()).toEqual({ kind: "stored" }));
    expect(server.connections()).toBe(3);
    colleague.destroy();
  });

  test("a closing reason it does not know is shown as such", async () => {
    server.drop(4499, "something new");
    await becomes({ kind: "closed", reason: "unknown", changes: 0 });
  });
});

describe("what the room tells", () => {
  test("an edit that is refused is not called saved", async () => {
    text().insert(0, "mag niet");
    server.control({ type: "refused", reason: "read-only" });
    await becomes({ kind: "read-only", changes: 1 });
  });

  test("a document written with a newer editor asks for a new page", async () => {
    server.control({ type: "refused", reason: "schema" });
    await becomes({ kind: "reload", changes: 0 });
  });

  test("a disk that takes no changes is told, and so is its recovery", async () => {
    server.control({ type: "storage", ok: false });
    text().insert(0, "woord");
    await becomes({ kind: "delayed", changes: 1 });
    server.control({ type: "storage", ok: true });
    await becomes({ kind: "saving", changes: 1 });
  });

  test("messages about the session reach the page", async () => {
    const heard: unknown[] = [];
    live.onControl((message) => heard.push(message));
    server.control({ type: "session", version: 3, state: {} });
    await vi.waitFor(() => expect(heard).toEqual([{ type: "session", version: 3, state: {} }]));
  });
});
