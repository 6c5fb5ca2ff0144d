import type { Connection } from "./connection.ts";
import { LIMITS } from "./limits.ts";
import type { Entry, RoomClock, RoomLog } from "./ports.ts";
import { type AskRights, Rights } from "./rights.ts";
import type { Room } from "./room.ts";
import type { Wakes } from "./wakes.ts";

type Options = {
  /** Without it everybody keeps what they came in with. */
  rights?: AskRights;
  log: RoomLog;
  clock: RoomClock;
  wakes: Wakes;
  /** The live rooms, by name. */
  rooms: ReadonlyMap<string, Room>;
  /** Called when what a connection must remember over hibernation has changed. */
  onMemory: (connection: Connection) => void;
  /** Called when a new date was set to wake at. */
  onDate: () => void;
};

/** What people may do in the rooms of a house, asked room by room: at the door, when something changed, and every so often. */
export class HouseRights {
  #options: Options;
  #rights = new Map<string, Rights>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** @see RoomHouse.admit */
  async admit<T>(entry: Entry, letIn: (entry: Entry | null) => T): Promise<T> {
    const rights = this.#in(entry.room);
    return rights === null ? letIn(entry) : rights.enter(entry, (access) => letIn(access && { ...entry, access }));
  }

  /** @see RoomHouse.rightsChanged */
  async changed(room: string): Promise<void> {
    await this.#in(room)?.changed();
  }

  /** Somebody came in: they are asked for again in time. Whoever calls this has the clock asked for the new date. */
  entered({ askedAt }: Connection): void {
    if (this.#options.rights !== undefined) this.#options.wakes.rights(askedAt + LIMITS.rightsHold);
  }

  /** A change of which nobody told holds as well, only later. A room has a turn of its own, so that nobody's typing waits for all. */
  lookAgain(now: number): void {
    const { rooms, clock } = this.#options;
    const inUse = Array.from(rooms.values()).filter(({ connections }) => connections.size > 0);
    if (inUse.length === 0) return;
    const lookAtOne = () => {
      const room = inUse.pop();
      if (room === undefined) return;
      if (room.connections.size > 0) void this.#in(room.name)?.lookAgain();
      clock.soon(lookAtOne);
    };
    lookAtOne();
    this.#askAt(now + LIMITS.rightsHold);
  }

  forget(room: string): void {
    if (this.#rights.get(room)?.isIdle) this.#rights.delete(room);
  }

  /** Resolves when nothing is being asked any more. */
  async idle(): Promise<void> {
    await Promise.all(Array.from(this.#rights.values(), (rights) => rights.idle()));
  }

  /** The rights in a room, whether or not anybody is in it; null where they are not asked. */
  #in(name: string): Rights | null {
    const { rights: ask, log, clock, rooms, onMemory } = this.#options;
    if (ask === undefined) return null;
    const known = this.#rights.get(name);
    if (known !== undefined) return known;
    const made = new Rights({
      ask,
      log,
      room: name,
      now: clock.now,
      connections: () => rooms.get(name)?.connections ?? [],
      onAnswer: (connection, access) => {
        if (access === null) return connection.close("changed");
        rooms.get(name)?.grant(connection, access);
        onMemory(connection);
      },
      onFailure: () => this.#askAt(clock.now() + LIMITS.retryLast),
    });
    this.#rights.set(name, made);
    return made;
  }

  #askAt(at: number): void {
    this.#options.wakes.rights(at);
    this.#options.onDate();
  }
}
