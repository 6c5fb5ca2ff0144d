import type { Connection } from "./connection.ts";
import type { Admission, Entry, RoomLog } from "./ports.ts";

/**
 * Says of each of these people, in their order, what they may do in the room at this moment; null for who may not be there (any more),
 * also because their login has ended. Asked of the same table as the door, never from memory.
 */
export type AskRights = (
  room: string,
  people: readonly Pick<Entry, "member" | "login" | "access">[],
) => Promise<readonly (Admission["access"] | null)[]>;

type Options = {
  ask: AskRights;
  log: RoomLog;
  now: () => number;
  /** The room, as its document is stored. */
  room: string;
  /** Who is in it. */
  connections: () => Iterable<Connection>;
  /** What a connection may do was asked; null when it may not stay. */
  onAnswer: (connection: Connection, access: Admission["access"] | null) => void;
  /** Nobody could say; it is to be asked again soon. */
  onFailure: () => void;
};

type Answers = ReadonlyMap<Connection | Entry, Admission["access"] | null>;

/**
 * What people may do in one room, asked anew when something changed about it. Nobody is told by a message what the new right is:
 * messages come late, twice, in another order or not at all, and then the last one to come would win. There is one question at a time,
 * and whoever asks gets the answer to one that was put after that.
 */
export class Rights {
  #options: Options;
  #door = new Set<Entry>();
  #changes = 0;
  #running: Promise<unknown> = Promise.resolve();
  #waiting: Promise<Answers> | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Something changed: resolves when everybody who is in has what holds now, or nobody could say. */
  async changed(): Promise<void> {
    this.#changes += 1;
    await this.lookAgain();
  }

  /**
   * Asks for who stands at the door, and lets them in (or not, with null) in the very turn in which that is known: whatever changes
   * later finds them inside. Asked again when something changed meanwhile.
   */
  async enter<T>(entry: Entry, letIn: (access: Admission["access"] | null) => T): Promise<T> {
    this.#door.add(entry);
    try {
      for (;;) {
        const before = this.#changes;
        const answers = await this.#look();
        if (before === this.#changes) return letIn(answers.get(entry) ?? null);
      }
    } finally {
      this.#door.delete(entry);
    }
  }

  /** Asks because it is time to. While nobody can say, everybody keeps what they have. */
  async lookAgain(): Promise<void> {
    try {
      await this.#look();
    } catch (error) {
      const { log, room, onFailure } = this.#options;
      log("rights.unreadable", { room, error: String(error) });
      onFailure();
    }
  }

  /** True when nobody asks anything, so that it may be forgotten with its room. */
  get isIdle(): boolean {
    return this.#door.size === 0 && this.#waiting === null;
  }

  /** Resolves when nothing is being asked any more. */
  async idle(): Promise<void> {
    await this.#waiting?.catch(() => {});
    await this.#running;
  }

  /** Asks for everybody who is in or at the door. */
  #look(): Promise<Answers> {
    this.#waiting ??= this.#running.then(() => {
      this.#waiting = null;
      const asked = this.#ask();
      this.#running = asked.catch(() => {});
      return asked;
    });
    return this.#waiting;
  }

  async #ask(): Promise<Answers> {
    const { ask, room, connections, now, onAnswer } = this.#options;
    const asked = [...connections(), ...this.#door];
    const askedAt = now();
    const said = await ask(
      room,
      asked.map((who) => ("entry" in who ? who.entry : who)),
    );
    const answers = new Map(asked.map((who, index) => [who, said[index] ?? null]));
    for (const connection of Array.from(connections())) {
      const access = answers.get(connection);
      if (access === undefined) continue;
      connection.askedAt = askedAt;
      onAnswer(connection, access);
    }
    return answers;
  }
}
