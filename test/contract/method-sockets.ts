import { expect } from "vitest";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { MESSAGE, updateMessage } from "../../server/rooms/wire.ts";
import { presenceUpdate } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";
import type { MethodTable } from "./method-table.ts";

/** Doors that a name in an address leads to, and that are nobody's but the owner's: each says no in the same way. */
export async function refuseAtTheDoor(table: MethodTable): Promise<void> {
  const { roomName, inbrenger, lead, rafael, stranger, knock } = table;
  const [, , joris = lead] = table.seats;
  const sheet = `${roomName}/private`;
  const tried = [
    [rafael, sheet],
    [joris, `${sheet}/${inbrenger.id}`],
    [lead, `${sheet}/${inbrenger.id}`],
    [joris, `${roomName}/trio/0`],
    [stranger, roomName],
    [stranger, sheet],
    [{ ...stranger, cookie: "" }, roomName],
  ] as const;
  for (const [who, room] of tried) {
    const answer = await knock(who, room);
    expect(answer, `${who.name} at ${room}`).toBe(who.cookie === "" ? 4401 : 4404);
  }
}

/** What the server alone says, said by a client: whoever says it is out, and nobody heard it. */
export async function refuseForgedControl(table: MethodTable): Promise<void> {
  const { seats, lead, roomName, enter, everybody } = table;
  const [, , joris = lead] = seats;
  const before = (await table.now()).state;
  const forger = await enter(joris, roomName);
  const word = table.secrets.of(joris.name);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.control);
  encoding.writeVarString(
    encoder,
    JSON.stringify({ type: "session", word, version: 9_999, state: { ...before, leadId: joris.id } }),
  );
  forger.wire.send(encoding.toUint8Array(encoder));
  await until(() => forger.end !== null, "who speaks for the server is out");
  expect(forger.end).toMatchObject({ code: 4400 });
  expect((await table.now()).state.leadId).toBe(lead.id);
  await table.give(lead, { type: "pause" });
  await table.give(lead, { type: "resume" });
  for (const { room, name } of everybody) {
    await until(() => room.controls.some((said) => JSON.stringify(said).includes('"paused"')), `${name} hears of it`);
  }
}

/** Presence says who somebody is by their login: nobody is present as another, or in the place of another. */
export async function refuseForgedPresence(table: MethodTable): Promise<void> {
  const { inbrenger, rafael, lead } = table;
  const user = { member: inbrenger.id, name: "niet ik", color: 0 };
  inbrenger.room.shows({ cursor: "echt" });
  const victim = inbrenger.room.doc.clientID;
  const seenBy = ({ room }: typeof lead, id: number) => room.present.get(id)?.state;
  await until(() => seenBy(lead, victim)?.cursor === "echt", "the inbrenger is seen");
  rafael.room.wire.send(presenceUpdate([{ id: victim, clock: 99, state: { cursor: "vals", user } }]));
  rafael.room.shows({ cursor: "kijkt", user });
  const own = rafael.room.doc.clientID;
  await until(() => seenBy(lead, own)?.cursor === "kijkt", "the observer is seen as itself");
  expect(seenBy(lead, own)?.user).toMatchObject({ member: rafael.id, name: rafael.name });
  expect(seenBy(lead, victim)).toMatchObject({ cursor: "echt", user: { member: inbrenger.id } });
}

/** Nobody writes under the name of another: text that claims a client id of somebody else puts its sender out. */
export async function refuseForeignText(table: MethodTable): Promise<void> {
  const { inbrenger, lead, roomName, enter } = table;
  const [, , joris = lead] = table.seats;
  inbrenger.room.doc.getText("text").insert(0, "mijn woorden");
  await until(() => lead.room.doc.getText("text").toString() === "mijn woorden", "the words are read");
  const forger = await enter(joris, roomName);
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(forger.doc));
  const known = Y.encodeStateVector(forged);
  forged.clientID = inbrenger.room.doc.clientID;
  const word = table.secrets.of(joris.name);
  forged.getText("text").insert(0, word);
  forger.wire.send(updateMessage(Y.encodeStateAsUpdate(forged, known)));
  await until(() => forger.end !== null, "who writes as another is out");
  expect(forger.end).toMatchObject({ code: 4403 });
  expect(await table.written(roomName, word)).toBe(false);
}
