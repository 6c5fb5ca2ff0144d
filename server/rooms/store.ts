import { LIMITS } from "./limits.ts";
import type { RoomEntry, RoomSnapshot, RoomStore, StoredRoom } from "./ports.ts";

export type SqlValue = string | number | Uint8Array | null;

/** The little of SQLite the store needs; both adapters are synchronous. */
export type RoomSql = {
  run(sql: string, ...values: SqlValue[]): void;
  all(sql: string, ...values: SqlValue[]): Record<string, unknown>[];
  /** Runs `work` in one transaction; when it throws, nothing of it remains. */
  transaction(work: () => void): void;
};

/**
 * The tail has no index beside its row number: every commit then writes at the end of one page, whichever rooms are in it. It holds
 * only what is younger than a fold of a room somebody is in, so that reading past other rooms' rows costs little.
 */
const TABLES = [
  `CREATE TABLE IF NOT EXISTS room_document (
    room TEXT PRIMARY KEY NOT NULL, state_vector BLOB, schema INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS room_snapshot (
    room TEXT NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (room, part)
  )`,
  `CREATE TABLE IF NOT EXISTS room_update (
    id INTEGER PRIMARY KEY, room TEXT NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS room_client (
    room TEXT NOT NULL, client INTEGER NOT NULL, member TEXT NOT NULL, PRIMARY KEY (room, client)
  ) WITHOUT ROWID`,
];

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new TypeError("a stored document is not a blob");
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += LIMITS.chunk) yield bytes.subarray(at, at + LIMITS.chunk);
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** The one RoomStore, over whichever SQLite is there; creates its tables when they are missing. */
export function makeRoomStore(sql: RoomSql): RoomStore {
  for (const table of TABLES) sql.run(table);

  const tailOf = (room: string): Uint8Array[] => {
    const updates: Uint8Array[][] = [];
    for (const { part, bytes } of sql.all("SELECT part, bytes FROM room_update WHERE room = ? ORDER BY id", room)) {
      if (part === 0) updates.push([bytesOf(bytes)]);
      else updates.at(-1)?.push(bytesOf(bytes));
    }
    return updates.map(joined);
  };

  const appendOne = ({ room, updates, owners, schema }: RoomEntry): void => {
    for (const update of updates) {
      let part = 0;
      for (const bytes of chunksOf(update)) {
        sql.run("INSERT INTO room_update (room, part, bytes) VALUES (?, ?, ?)", room, part, bytes);
        part += 1;
      }
    }
    for (const { client, member } of owners) {
      sql.run("INSERT OR IGNORE INTO room_client (room, client, member) VALUES (?, ?, ?)", room, client, member);
    }
    if (schema === null) return;
    sql.run(
      "INSERT INTO room_document (room, schema) VALUES (?, ?) ON CONFLICT (room) DO UPDATE SET schema = excluded.schema",
      room,
      schema,
    );
  };

  return {
    has(room) {
      if (sql.all("SELECT 1 FROM room_snapshot WHERE room = ? LIMIT 1", room).length > 0) return true;
      return sql.all("SELECT 1 FROM room_update WHERE room = ? LIMIT 1", room).length > 0;
    },

    load(room): StoredRoom {
      const [document] = sql.all("SELECT state_vector, schema FROM room_document WHERE room = ?", room);
      const parts = sql.all("SELECT bytes FROM room_snapshot WHERE room = ? ORDER BY part", room);
      const owners = new Map<number, string>();
      for (const row of sql.all("SELECT client, member FROM room_client WHERE room = ?", room)) {
        owners.set(Number(row.client), String(row.member));
      }
      const vector = document?.state_vector ?? null;
      return {
        snapshot: parts.length === 0 ? null : joined(parts.map(({ bytes }) => bytesOf(bytes))),
        stateVector: vector === null ? null : bytesOf(vector),
        tail: tailOf(room),
        owners,
        schema: Number(document?.schema ?? 0),
      };
    },

    append(entries) {
      sql.transaction(() => {
        for (const entry of entries) appendOne(entry);
      });
    },

    compact(room, { update, stateVector }: RoomSnapshot) {
      sql.transaction(() => {
        sql.run(
          `INSERT INTO room_document (room, state_vector) VALUES (?, ?)
           ON CONFLICT (room) DO UPDATE SET state_vector = excluded.state_vector`,
          room,
          stateVector,
        );
        sql.run("DELETE FROM room_snapshot WHERE room = ?", room);
        let part = 0;
        for (const bytes of chunksOf(update)) {
          sql.run("INSERT INTO room_snapshot (room, part, bytes) VALUES (?, ?, ?)", room, part, bytes);
          part += 1;
        }
        sql.run("DELETE FROM room_update WHERE room = ?", room);
      });
    },

    unfolded() {
      return sql.all("SELECT DISTINCT room FROM room_update").map(({ room }) => String(room));
    },
  };
}
