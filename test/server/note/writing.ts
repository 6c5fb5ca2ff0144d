import { noteOf, typedIn } from "../../domain/note/with.ts";
import type { Person } from "../../rooms/with/person.ts";
import { until } from "../../rooms/with/until.ts";
import type { NotePlace } from "./note-place.ts";

export const stored = (person: Person) => until(() => person.stored?.messages === person.sent, "every edit is on disk");
/** The note as this person sees it. */
export const shown = (person: Person) => noteOf(person.doc).toString();

type Compared = { blocks: { runs: { change: string; text: string; by: string | null }[] }[] };

/** A comparison as one line of text each: +added+, -removed-, with who behind it. */
export function compared(place: NotePlace, { blocks }: Compared): string[] {
  const signs: Record<string, string> = { same: "", added: "+", removed: "-" };
  const names = new Map(Object.values(place.people).map(({ id, name }) => [id, name]));
  return blocks.map(({ runs }) =>
    runs
      .map(
        ({ change, text, by }) => `${signs[change]}${text}${signs[change]}${by === null ? "" : `(${names.get(by)})`}`,
      )
      .join(""),
  );
}

/** Noor and Sam write in the note, one after the other. */
export async function writeTogether(place: NotePlace) {
  const noor = await place.enter("noor");
  const sam = await place.enter("sam");
  const text = typedIn(noor.doc, 1);
  text.insert(text.length, " Bellen in maart.");
  await stored(noor);
  await until(() => shown(sam).includes("maart"), "Sam sees it");
  typedIn(sam.doc, 1).delete("Zij zoekt werk".length, " in de zorg".length);
  await stored(sam);
  await until(() => !shown(noor).includes("zorg"), "Noor sees it");
  return { noor, sam };
}
