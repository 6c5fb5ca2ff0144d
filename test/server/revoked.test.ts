import { expect, test } from "vitest";
import * as Y from "yjs";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { dialNode } from "../contract/room-node-host.ts";
import { startTestServer } from "../rooms/with/node-server.ts";
import { Person } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";
import { openTwoTeams, type Persona, type TwoTeams } from "./two-teams.ts";

/** The whole server with its sockets, and a colleague who is writing in a dossier of the team. */
async function openWriting() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const server = await startTestServer({ sqlite: database.sqlite });
  const place = await openTwoTeams(database.db, Date.now, server.rooms);
  server.rooms.admitWith(place.door);
  const room = `dossier/${place.ids.dossier}`;
  const dial = async (persona: Persona) => dialNode(server.port, { room, ...(await place.headersOf(persona)) });
  const enter = async (persona: Persona) => {
    const wire = await dial(persona);
    if (typeof wire === "number") throw new Error(`refused: ${wire}`);
    const person = new Person(wire);
    await until(() => person.synced, `${persona} has the document`);
    return person;
  };
  const written = async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await server.rooms.read(room));
    return doc.getText("text").toString();
  };
  return { ...server, place, dial, enter, written };
}

const change = (place: TwoTeams, path: string, input: object) =>
  place.call("beheerder", { path, type: "mutation", input });

const other = (place: TwoTeams) => ({ groupId: null, teamId: place.people.otherTeam.teamId });

const takenAway: [string, (place: TwoTeams) => Promise<{ status: number }>][] = [
  [
    "who moves to another team",
    (place) =>
      change(place, "member.change", { memberId: place.people.colleague.id, role: "klantmanager", ...other(place) }),
  ],
  [
    "who becomes a researcher",
    (place) =>
      change(place, "member.change", {
        memberId: place.people.colleague.id,
        role: "onderzoeker",
        teamId: null,
        groupId: null,
      }),
  ],
  [
    "who leaves",
    (place) => change(place, "member.setDisabled", { memberId: place.people.colleague.id, disabled: true }),
  ],
  [
    "who signs out in another tab",
    async (place) => {
      const headers = { ...(await place.headersOf("colleague")), "content-type": "application/json" };
      return place.app.request("/auth/sign-out", { method: "POST", headers, body: "{}" });
    },
  ],
];

test.each(takenAway)(
  "[trust 3] [trust 4] %s is out of the open document at once: nothing written after the change is kept or seen",
  async (_who, takeAway) => {
    const { place, enter, dial, written, stop } = await openWriting();
    const [colleague, witness] = [await enter("colleague"), await enter("invited")];
    colleague.says("voor ");
    await until(() => colleague.stored?.messages === colleague.sent, "what was written before is stored");

    expect((await takeAway(place)).status).toBeLessThan(300);
    colleague.says("daarna ");
    await until(() => colleague.end !== null, "the socket is closed");
    colleague.says("nog later ");

    witness.says("van een ander");
    await until(() => witness.stored?.messages === witness.sent, "the others go on");
    expect(await written()).toBe("voor van een ander");
    expect(witness.text.toString()).toBe("voor van een ander");
    expect(witness.end).toBeNull();
    const again = await dial("colleague");
    const answer = typeof again === "number" ? again : (await again.closed).code;
    expect([4401, 4404]).toContain(answer);
    await stop();
  },
);
