import { afterEach, expect, test } from "vitest";
import { connect } from "./with/provider.ts";
import { openTestDatabase, startTestServer, type TestServer } from "./with/node-server.ts";
import { until } from "./with/until.ts";

const servers: TestServer[] = [];
const started = async (...options: Parameters<typeof startTestServer>) => {
  const server = await startTestServer(...options);
  servers.push(server);
  return server;
};

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

test("two unmodified providers see each other's words and who is there, with the server's name", async () => {
  const { url } = await started();
  const noor = connect(url, "dossier/one", "noor");
  const sam = connect(url, "dossier/one", "sam");
  noor.provider.awareness.setLocalStateField("user", { name: "iemand anders", color: "#000" });
  await until(() => noor.provider.synced && sam.provider.synced, "both are synced");
  noor.text.insert(0, "hallo");
  await until(() => sam.text.toString() === "hallo", "the word arrives");
  sam.text.insert(5, " daar");
  await until(() => noor.text.toString() === "hallo daar", "the answer arrives");
  await until(() => sam.provider.awareness.getStates().size === 2, "both are present");
  const seen = sam.provider.awareness.getStates().get(noor.doc.clientID);
  expect(seen?.user).toEqual({ member: "noor", name: "Naam van noor", color: 3 });
  noor.provider.destroy();
  await until(() => sam.provider.awareness.getStates().size === 1, "who left is gone");
  sam.provider.destroy();
});

test("a room nobody is in holds no memory and comes back from disk", async () => {
  const sqlite = openTestDatabase();
  const { url, rooms } = await started({ sqlite });
  const noor = connect(url, "dossier/one", "noor");
  await until(() => noor.provider.synced, "synced");
  noor.text.insert(0, "bewaard");
  await until(() => (rooms.counters().room_updates_total ?? 0) > 0, "stored");
  noor.provider.destroy();
  await until(() => rooms.counters().rooms === 0, "the room is forgotten");
  const sam = connect(url, "dossier/one", "sam");
  await until(() => sam.text.toString() === "bewaard", "the text is back");
  sam.provider.destroy();
});

test("a reader receives but cannot write, and the readers' presence is seen", async () => {
  const { url } = await started();
  const noor = connect(url, "dossier/one", "noor");
  const lezer = connect(url, "dossier/one", "lezer:read");
  await until(() => noor.provider.synced && lezer.provider.synced, "both are synced");
  lezer.provider.awareness.setLocalStateField("cursor", 1);
  lezer.text.insert(0, "mag niet");
  noor.text.insert(0, "mag wel");
  await until(() => lezer.text.toString().includes("mag wel"), "the reader reads");
  await until(() => noor.provider.awareness.getStates().get(lezer.doc.clientID)?.cursor === 1, "the reader is present");
  expect(noor.text.toString()).toBe("mag wel");
  noor.provider.destroy();
  lezer.provider.destroy();
});

test("[bar 10] an unmodified provider whose edit is too large is told once, and does not come back to send it again", async () => {
  const { url, rooms } = await started();
  const noor = connect(url, "dossier/one", "noor");
  await until(() => noor.provider.synced, "synced");
  const closed = new Promise<{ code: number }>((resolve) => noor.provider.once("closed", resolve));
  noor.text.insert(0, "x".repeat(5_000_000));
  expect((await closed).code).toBe(4413);
  expect(noor.provider.shouldConnect).toBe(false);
  await until(() => rooms.counters().sockets === 0, "nobody is in");
  noor.provider.destroy();
});
