import * as Y from "yjs";
import type { RoomStore } from "./ports.ts";
import type { Room } from "./room.ts";
import type { Mark, Written } from "./settling.ts";

/** The member that owns the Yjs client ids of documents the server began. */
const SERVER = "server";

/** What the house lends for it. */
export type Lent = {
  store: RoomStore;
  isOpen(name: string): boolean;
  /** The live room, opened when it is not. */
  room(name: string): Room;
  /** Sends and stores now what waits. */
  storeNow(): void;
  /** False when it could not be stored. */
  fold(room: Room): boolean;
  /** Sends on what was just changed. */
  passOn(room: Room): void;
  /** Forgets the room again when nobody is in it. */
  tidy(room: Room): void;
  /** Sends everybody away to come back. */
  empty(name: string): void;
};

/** What the server itself does with the documents of rooms, whoever is in them. */
export class Documents {
  #house: Lent;

  constructor(house: Lent) {
    this.#house = house;
  }

  /** The room's document as a V1 update, with everything that arrived, also when nobody is in it. */
  read(name: string): Uint8Array {
    const room = this.#house.room(name);
    const update = room.read();
    this.#house.tidy(room);
    return update;
  }

  /** The room's document and the traces of who made it, up to the last edit that arrived. Throws when that cannot be stored. */
  written(name: string): Written {
    const { store, isOpen, storeNow, fold, tidy } = this.#house;
    if (isOpen(name) && this.#house.room(name).isDirty) storeNow();
    const room = this.#house.room(name);
    if (!fold(room)) throw new Error("the document cannot be stored");
    const { traces, mark } = store.traces(name);
    const clients = traces.clients.filter(([, member]) => member !== SERVER);
    const document = store.load(name).snapshot ?? Y.encodeStateAsUpdateV2(new Y.Doc());
    tidy(room);
    return { document, traces: { ...traces, clients }, mark };
  }

  /** A version was kept of what was read at `mark`. */
  settled(name: string, mark: Mark): void {
    this.#house.store.settle(name, mark);
  }

  /** Changes a room's document in the name of a member, and says what it was until then and what it is now. */
  edit(name: string, member: string, change: (doc: Y.Doc) => void): { before: Written; after: Written } {
    const before = this.written(name);
    const room = this.#house.room(name);
    room.edit(member, change);
    this.#house.passOn(room);
    const after = this.written(name);
    return { before, after };
  }

  /** True when the room has never held anything. */
  isNew(name: string): boolean {
    return !this.#house.isOpen(name) && !this.#house.store.has(name);
  }

  /** Stores the first content of a room that is still new; `client` is the Yjs client id it was made with. */
  seed(name: string, update: Uint8Array, client: number): void {
    if (!this.isNew(name)) return;
    this.#house.store.append([{ room: name, updates: [update], owners: [{ client, member: SERVER }], schema: null }]);
  }

  /** Deletes all that was ever written in the room; who is in it comes back to an empty one. Throws when the store does. */
  erase(name: string): void {
    this.#house.empty(name);
    this.#house.storeNow();
    if (this.#house.isOpen(name)) throw new Error("the room could not be stored, so it cannot be forgotten");
    this.#house.store.erase(name);
  }

  /** Folds what a crash left unfolded in a room nobody has opened since. */
  foldStored(name: string): void {
    const room = this.#house.room(name);
    if (!room.isDirty) this.#house.fold(room);
    this.#house.tidy(room);
  }
}
