/** One person's ears: every body that the server answered to them, and every frame that came in on their sockets. */
export type Ears = { bodies: string[]; frames: { heard: readonly Uint8Array[] }[] };

const asText = new TextDecoder("latin1");

/** Whether these bytes hold this text as it is; tokens are ASCII, and Yjs writes a text that came in one piece in one piece. */
export const holds = (bytes: Uint8Array, token: string) => asText.decode(bytes).includes(token);

/**
 * What nobody but its writer may hear for now, or ever. Scans everything that came in since the last time it was asked.
 */
export class Secrets {
  readonly #owners = new Map<string, string>();
  readonly #done = new Map<object, number>();
  #made = 0;

  /** A word that occurs nowhere else. */
  word(): string {
    this.#made += 1;
    const letters = Array.from(String(this.#made), (digit) => "abcdefghij"[Number(digit)]).join("");
    return `kanarie-${letters}-`;
  }

  /** A word that only this person may hear from now on. */
  of(owner: string): string {
    const word = this.word();
    this.#owners.set(word, owner);
    return word;
  }

  /** From now on everybody may hear these. */
  open(words: readonly string[]): void {
    for (const word of words) this.#owners.delete(word);
  }

  /** Who heard what they were not to hear since the last time, as "person: word". */
  leaks(people: ReadonlyMap<string, Ears>): string[] {
    const found: string[] = [];
    for (const [person, { bodies, frames }] of people) {
      const news = [
        ...this.#unheard(bodies),
        ...frames.flatMap(({ heard }) => this.#unheard(heard).map((bytes) => asText.decode(bytes))),
      ];
      for (const [word, owner] of this.#owners) {
        if (owner !== person && news.some((text) => text.includes(word))) found.push(`${person}: ${word}`);
      }
    }
    return found;
  }

  #unheard<T>(all: readonly T[]): T[] {
    const news = all.slice(this.#done.get(all) ?? 0);
    this.#done.set(all, all.length);
    return news;
  }
}
