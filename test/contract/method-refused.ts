import { expect } from "vitest";
import * as Y from "yjs";
import { updateMessage } from "../../server/rooms/wire.ts";
import type { Person } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";
import { refusalOf } from "../server/refusal-of.ts";
import { holds } from "./method-secrets.ts";
import { type Command, isMeant, type MethodTable, type Play, type Seat } from "./method-table.ts";

/** An update that would be taken in from whoever may write: a text of its own under this name. */
export function forgedUpdate(name: string, text: string): Uint8Array {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment(name).insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc);
}

/** Sends an update to a room that is to refuse it, as a live edit and as the answer to a step 1. */
export async function isRefused(who: string, person: Person, update: Uint8Array): Promise<void> {
  const before = person.denied.length;
  person.wire.send(updateMessage(update));
  await until(() => person.denied.length > before || person.end !== null, `${who} is refused`);
  expect(person.end, who).toBeNull();
  expect(person.denied.at(-1), who).toBe("read-only");
}

/** Whoever is not to write in this phase sends an update to the text all the same: refused, and kept by nobody. */
export async function refuseSilentWriters(play: Play, room: string, isHere: (seat: Seat) => Person | null) {
  const { table, phase, key } = play;
  const silent = table.everybody.filter((seat) => !isMeant(play, seat, phase.writes));
  const words = await Promise.all(
    silent.map(async (seat) => {
      const word = table.secrets.of(seat.name);
      const person = isHere(seat);
      if (person) await isRefused(`${seat.name} in ${key}`, person, forgedUpdate(`text:${key}`, word));
      return word;
    }),
  );
  const kept = await table.host.rooms.read(room);
  expect(
    words.filter((word) => holds(kept, word)),
    `${room} in ${key}`,
  ).toEqual([]);
}

/** What only the lead may do, each with whatever it needs to be refused for nothing else. */
const ofTheLead = (table: MethodTable): Command[] => [
  { type: "next" },
  { type: "reveal" },
  { type: "back" },
  { type: "pause" },
  { type: "resume" },
  { type: "extend", minutes: 5 },
  { type: "excuse", memberId: table.lead.id },
  { type: "giveFloor", memberId: table.inbrenger.id },
  { type: "handLead", to: table.inbrenger.id },
  { type: "seatTrios", trios: [table.seats.slice(0, 3).map(({ id }) => id)] },
  { type: "finishCasus" },
  { type: "close" },
];

/** Nobody but the lead moves the table: `most` commands are tried by a peer, one of them by the observer as well. */
export async function refuseCommandsOfOthers({ table, key }: Play, most: number): Promise<void> {
  const [, , joris = table.inbrenger] = table.seats;
  for (const command of ofTheLead(table).slice(0, most)) {
    if (!table.tries(`${command.type} by a peer`)) continue;
    expect(await refusalOf(table.give(joris, command)), `${command.type} in ${key}`).toBe("session.refused lead.only");
  }
  if (!table.tries("next by the observer")) return;
  expect(await refusalOf(table.give(table.rafael, { type: "next" }))).toBe("session.refused observer.only-watches");
  expect(await refusalOf(table.give(table.stranger, { type: "next" }))).toBe("not-found");
}

/** The floor is for who may speak; whether a question helps is for whose question it is. */
export async function playFloor(play: Play): Promise<void> {
  const { table, phase, key } = play;
  if (!table.tries(`floor where ${phase.speaks} speaks, help ${phase.asksHelp ?? false}`)) return;
  const may = (seat: Seat) => isMeant(play, seat, phase.speaks);
  const speaker = table.seats.find(may);
  const silent = table.seats.find((seat) => !may(seat));
  if (speaker) {
    await table.give(speaker, { type: "raiseHand" });
    await table.give(table.lead, { type: "giveFloor", memberId: speaker.id });
  }
  if (silent) {
    expect(await refusalOf(table.give(silent, { type: "raiseHand" })), key).toBe("session.refused voice.silent");
    const floor = { type: "giveFloor", memberId: silent.id } as const;
    expect(await refusalOf(table.give(table.lead, floor)), key).toBe("session.refused voice.silent");
  }
  const says = (seat: Seat) => table.give(seat, { type: "help", isHelping: true });
  if (!phase.asksHelp) {
    expect(await refusalOf(says(table.inbrenger)), key).toBe("session.refused help.not-asked");
    return;
  }
  expect(await refusalOf(says(table.lead)), key).toBe("session.refused inbrenger.only");
  await says(table.inbrenger);
}

/** A border that was crossed for good is not crossed back. */
export async function refuseGoingBack({ table, phase, key }: Play, isFirst: boolean): Promise<void> {
  if (!phase.isOneWay) return;
  const rule = isFirst ? "phase.first" : "phase.one-way";
  expect(await refusalOf(table.give(table.lead, { type: "back" })), key).toBe(`session.refused ${rule}`);
}
