import type { Closing } from "./closing.ts";
import type { Admission } from "./ports.ts";
import type { AskRights } from "./rights.ts";
import type { Mark, Written } from "./settling.ts";

/**
 * Decides who comes in; null is the one answer for "no" and "not there", `login-required` for nobody being signed in, and
 * `too-many` for who knocks too often: the upgrade is then refused (429), after which a provider tries again more slowly.
 */
export type Admit = (asked: {
  room: string;
  headers: Headers;
}) => Promise<Admission | "login-required" | "too-many" | null>;

/** The one table of rights, asked at the door and for who is in. */
export type Door = { admit: Admit; rights: AskRights };

/** What the rest of the server may do to live documents; the same on Node and on Workers. */
export type Rooms = {
  /** Pushes `message` as *control* to everybody in the room whose client understands it. */
  control(room: string, message: object): Promise<void>;
  /** What people may do in the room has changed, and is asked anew at once. Who may still be there is not sent away. */
  grant(room: string): Promise<void>;
  /** Closes a member's sockets: in every room, or in one; of every login, or of one. */
  closeMember(member: string, why: Closing, only?: { room?: string; login?: string }): Promise<void>;
  /** Closes everybody's sockets in the room; `changed` makes them come back and be admitted anew. */
  closeRoom(room: string, why: Closing): Promise<void>;
  /** Sends everybody away to come back, and deletes all that was written in the room. */
  erase(room: string): Promise<void>;
  /** The document as a Yjs V1 update, with every edit that arrived, also when nobody is in the room. */
  read(room: string): Promise<Uint8Array>;
  /** The document with what is known of who made it what it is, to keep a version of. */
  written(room: string): Promise<Written>;
  /** A version was kept of what `written` gave with this mark. */
  settled(room: string, mark: Mark): Promise<void>;
  /**
   * Makes a text of the document read as it does in another version of it: an edit of `member`, which everybody in the room sees. Gives
   * what the document was at that very moment, and what it is now.
   */
  rewrite(room: string, to: Rewriting): Promise<{ before: Written; after: Written }>;
};

/** `version` is a document in Yjs' second encoding. */
export type Rewriting = { fragment: string; version: Uint8Array; member: string };

/** The first content of a room, made without chance: the same text always gives the same bytes under the same client id. */
export type Seed = { update: Uint8Array; client: number };

/** What a room that never held anything begins with; null leaves it empty. */
export type SeedRoom = (room: string) => Promise<Seed | null>;
