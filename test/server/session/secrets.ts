import type { SessionState } from "../../../domain/session/state.ts";
import { wordOf } from "./words.ts";

/**
 * A word that only some may receive: of a private sheet its writer until the phase of its key lies open, without a key
 * forever; of the text of a trio whoever sits in it then or later.
 */
type Secret = { writerId: string; key: string | null } | { trio: number; readers: Set<string> };

/** All words of a run, and who may have received each. */
export class Secrets {
  #words = 0;
  #secrets = new Map<number, Secret>();
  #trios: readonly (readonly string[])[] = [];

  /** A word that is no secret. */
  number(): number {
    this.#words += 1;
    return this.#words;
  }

  ofSheet(writerId: string, key: string | null): number {
    const number = this.number();
    this.#secrets.set(number, { writerId, key });
    return number;
  }

  ofTrio(trio: number): number {
    const number = this.number();
    this.#secrets.set(number, { trio, readers: new Set(this.#trios[trio]) });
    return number;
  }

  /** Who comes to sit in a trio reads what was written there before. */
  seat(trios: readonly (readonly string[])[]): void {
    if (JSON.stringify(trios) === JSON.stringify(this.#trios)) return;
    this.#trios = trios;
    for (const secret of this.#secrets.values()) {
      if ("trio" in secret) for (const id of trios[secret.trio] ?? []) secret.readers.add(id);
    }
  }

  /** Whether a word was kept from somebody and is not any more; throws when it still had to be. */
  isTold(number: number, toId: string, state: SessionState): boolean {
    const secret = this.#secrets.get(number);
    if (!secret) return false;
    if ("trio" in secret) {
      if (!secret.readers.has(toId)) throw new Error(`${toId} received ${wordOf(number)} of trio ${secret.trio}`);
      return false;
    }
    if (secret.writerId === toId) return false;
    if (secret.key === null || !state.revealed.includes(secret.key)) {
      throw new Error(`${toId} received ${wordOf(number)} of ${secret.writerId}, ${secret.key}`);
    }
    return true;
  }
}
