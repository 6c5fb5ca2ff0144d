import { afterEach, beforeEach, expect, test } from "vitest";
import type { Admission } from "../../server/rooms/ports.ts";
import { dialNode } from "../contract/room-node-host.ts";
import { admission } from "./with/admit.ts";
import { startTestServer, type TestServer } from "./with/node-server.ts";
import { Person } from "./with/person.ts";
import { until } from "./with/until.ts";

const room = "dossier/one";
let server: TestServer;

beforeEach(async () => {
  server = await startTestServer();
});

afterEach(() => server.stop());

/** Noor knocks; what she may do changes while she stands at the door, after she was looked up and before she is in. */
async function enterWhile(change: () => Promise<void>, then: Admission["access"] | null): Promise<Person> {
  let questions = 0;
  server.rooms.admitWith(async () => {
    questions += 1;
    if (questions > 1) return then && admission({ room, access: then });
    await change();
    return admission({ room });
  });
  const wire = await dialNode(server.port, { room, person: "noor" });
  if (typeof wire === "number") throw new Error(`refused with ${wire}`);
  const noor = new Person(wire);
  await until(() => noor.synced || noor.end !== null, "noor is in or out");
  return noor;
}

test("who comes in at the moment that the table falls silent is silent as well", async () => {
  const noor = await enterWhile(() => server.rooms.grant(room, { noor: "read" }), "read");
  noor.says("te laat");
  await until(() => noor.refusals > 0, "it is refused");
  expect(noor.controls).toContainEqual({ type: "access", access: "read" });
});

test("who comes in at the moment that the room is closed to them is out", async () => {
  const noor = await enterWhile(() => server.rooms.closeRoom(room, "changed"), null);
  expect(noor.end).toMatchObject({ code: 4404 });
});

test("who comes in at the moment that they are shut out everywhere is out", async () => {
  const noor = await enterWhile(() => server.rooms.closeMember("noor", "revoked"), null);
  expect(noor.end).toMatchObject({ code: 4404 });
});
