import * as Y from "yjs";
import { chance } from "./chance.ts";

/** One edit of somebody, so many milliseconds after the beginning. */
export type Moment = { at: number; author: number; update: Uint8Array };

const MINUTE = 60_000;
const WORDS =
  "wij dachten dat hij zelf zou bellen maar de brief was niet begrepen en dus wachtte iedereen op iemand".split(" ");

/**
 * A session of ninety minutes in one document: twelve people, of whom three write at any time, each a letter at a time at an ordinary
 * pace, every fifteenth letter a slip that is taken back. Edits come in the order of their time; the author's number is their client id.
 */
export function ninetyMinutes(seed: number, minutes = 90, people = 12): Moment[] {
  const random = chance(seed);
  const moments: Moment[] = [];
  let at = 0;
  // Everybody has heard everything before they write on, so that one document, written under the ids of all, is what each of them has.
  const doc = new Y.Doc();
  const text = doc.getText("text");
  doc.on("update", (update: Uint8Array) => moments.push({ at, author: doc.clientID - 1, update }));
  for (let minute = 0; minute < minutes; minute += 1) {
    const writers = Array.from({ length: 3 }, () => Math.floor(random() * people));
    for (let second = 0; second < 60; second += 1) {
      for (const [index, author] of writers.entries()) {
        if (random() < 0.5) continue;
        at = Math.max(at, minute * MINUTE + second * 1_000 + index * 300);
        doc.clientID = author + 1;
        const word = `${WORDS[Math.floor(random() * WORDS.length)] ?? ""} `;
        const place = Math.max(0, text.length - Math.floor(random() * 200));
        for (const [letter, sign] of Array.from(word).entries()) {
          at += 40;
          text.insert(place + letter, sign);
          if (random() > 1 / 15) continue;
          text.delete(place + letter, 1);
          text.insert(place + letter, sign);
        }
      }
    }
  }
  return moments;
}
