import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as Y from "yjs";
import { expect, test } from "vitest";
import { makeNodeRooms } from "../../server/rooms/node-host.ts";
import { doorByHeader, ORIGIN } from "./with/admit.ts";
import { openTestDatabase } from "./with/node-server.ts";
import { connect } from "./with/provider.ts";
import { until } from "./with/until.ts";

const PEOPLE = 100;
const roomOf = (person: number) => `dossier/${String(person).padStart(3, "0")}`;

/** A server on a certain port, over a database that outlives it. */
async function open(sqlite: ReturnType<typeof openTestDatabase>, port: number) {
  const rooms = makeNodeRooms({ origin: ORIGIN, sqlite });
  rooms.admitWith(doorByHeader);
  const server = createServer();
  rooms.listen(server);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    rooms,
    port: (server.address() as AddressInfo).port,
    async close() {
      await rooms.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test(
  "[bar 15] a hundred people whose last word nobody called stored yet lose nothing by a restart, come back by themselves, and leave no ghosts",
  { timeout: 60_000 },
  async () => {
    process.setMaxListeners(0);
    const sqlite = openTestDatabase();
    const before = await open(sqlite, 0);
    const url = `ws://127.0.0.1:${before.port}/sync`;
    const people = Array.from({ length: PEOPLE }, (_, person) => connect(url, roomOf(person), `person-${person}`));
    const watcher = connect(url, roomOf(0), "watcher");
    await until(() => [...people, watcher].every(({ provider }) => provider.synced), "everybody is in", 30_000);
    const codes = people.map(
      ({ provider }) =>
        new Promise((resolve) =>
          provider.once("connection-close", (event) => resolve(event === null ? null : event.code)),
        ),
    );
    for (const { text } of people) text.insert(0, "laatste woord");
    await before.close();
    expect(new Set(await Promise.all(codes))).toEqual(new Set([1012]));
    people[0]?.provider.destroy();

    const after = await open(sqlite, before.port);
    const back = [...people.slice(1), watcher];
    await until(() => back.every(({ provider }) => provider.synced), "everybody is back", 30_000);
    const kept = await Promise.all(
      people.slice(1).map(async (_, index) => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, await after.rooms.read(roomOf(index + 1)));
        return doc.getText("text").toString();
      }),
    );
    expect(new Set(kept)).toEqual(new Set(["laatste woord"]));
    const newcomer = connect(url, roomOf(0), "newcomer");
    await until(() => newcomer.provider.awareness.getStates().size === 2, "who is there is seen");
    const members = Array.from(newcomer.provider.awareness.getStates().values(), ({ user }) => user?.member);
    expect(members.includes("person-0"), "who did not come back is no ghost").toBe(false);
    for (const { provider } of [...back, newcomer]) provider.destroy();
    await after.close();
  },
);
