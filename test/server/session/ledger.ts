import { expect } from "vitest";
import type { Hall } from "./hall.ts";
import { numbersIn } from "./words.ts";

/** What the server said of every word that was written: called stored, or refused. */
export class Ledger {
  #kept = new Map<string, Set<number>>();
  #refused = new Map<string, Set<number>>();

  keep(key: string, numbers: Iterable<number>): void {
    for (const number of numbers) setOf(this.#kept, key).add(number);
  }

  refuse(key: string, number: number): void {
    setOf(this.#refused, key).add(number);
  }

  /** Holds the server to its word, in every document: nothing is missing that was stored, nothing is there that was refused. */
  async check(hall: Hall, isErased: (key: string) => boolean): Promise<void> {
    for (const key of new Set([...this.#kept.keys(), ...this.#refused.keys()])) {
      const there = new Set(numbersIn(await hall.document(key)));
      if (isErased(key)) {
        expect(there, `what is left of ${key}`).toEqual(new Set());
        continue;
      }
      const missing = Array.from(setOf(this.#kept, key)).filter((number) => !there.has(number));
      expect(missing, `stored, and not in ${key}`).toEqual([]);
      const unasked = Array.from(setOf(this.#refused, key)).filter((number) => there.has(number));
      expect(unasked, `refused, and in ${key}`).toEqual([]);
    }
  }
}

function setOf(sets: Map<string, Set<number>>, key: string): Set<number> {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set);
  return set;
}
