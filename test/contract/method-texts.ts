import * as Y from "yjs";
import { sessionText } from "../../domain/documents.ts";
import { addRow } from "../../domain/matrix.ts";
import type { Person } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";
import { holds } from "./method-secrets.ts";
import { refuseSilentWriters } from "./method-refused.ts";
import { isMeant, type Play, type Seat } from "./method-table.ts";

const has = ({ doc }: Person, word: string) => holds(Y.encodeStateAsUpdate(doc), word);

function write({ phase, casusId, key }: Play, { doc }: Person, word: string): void {
  if (phase.workspace.kind === "matrix") {
    return addRow(doc, key, word, Object.fromEntries(phase.workspace.columns.map(({ id }) => [id, `${word} ${id}`])));
  }
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(word)]);
  doc.getXmlFragment(sessionText(casusId, phase.id)).push([paragraph]);
}

/** Whoever may write does, all at once, and everybody in the room reads it; whoever may not is refused. */
async function writeTogether(play: Play, room: string, isHere: (seat: Seat) => Person | null): Promise<void> {
  const { table, phase, key } = play;
  const present = table.everybody.flatMap((seat) => isHere(seat) ?? []);
  const words = table.everybody.flatMap((seat) => {
    const person = isHere(seat);
    if (!person || !isMeant(play, seat, phase.writes)) return [];
    const word = table.secrets.word();
    write(play, person, word);
    return [word];
  });
  for (const word of words) await until(() => present.every((one) => has(one, word)), `${word} of ${key} is read`);
  await refuseSilentWriters(play, room, isHere);
}

/** The text or the matrix that the whole table shares. In every other phase the same document is closed to who is silent. */
export async function playSharedText(play: Play): Promise<void> {
  const { kind } = play.phase.workspace;
  const isHere = (seat: Seat) => seat.room;
  if (kind === "text" || kind === "matrix") await writeTogether(play, play.table.roomName, isHere);
  else await refuseSilentWriters(play, play.table.roomName, isHere);
}

/** Every trio writes in its own room, and nobody else gets in, the lead and the observer included. */
export async function playTrios(play: Play, trios: readonly (readonly string[])[]): Promise<void> {
  const { table, key } = play;
  for (const [nr, seats] of trios.entries()) {
    const room = `${table.roomName}/trio/${nr}`;
    const sits = ({ id }: Seat) => seats.includes(id);
    for (const seat of table.seats) {
      if (sits(seat) && (seat.trio === null || seat.trio.end !== null)) seat.trio = await table.enter(seat, room);
    }
    await writeTogether(play, room, (seat) => (sits(seat) ? seat.trio : null));
    if (!table.tries("the door of a trio")) continue;
    const outsider = table.seats.find((seat) => !sits(seat)) ?? table.lead;
    for (const other of [outsider, table.rafael, table.stranger]) {
      const answer = await table.knock(other, room);
      if (answer !== 4404) throw new Error(`${other.name} at ${room} in ${key}: ${String(answer)}`);
    }
  }
}
