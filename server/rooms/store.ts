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
 * only what is younger than a fold of a room somebody is in, so that reading past other rooms' rows costs little. The same goes for
 * removals, which stay until their room settles.
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
  `CREATE TABLE IF NOT EXISTS room_removal (
    id INTEGER PRIMARY KEY, room TEXT NOT NULL, member TEXT NOT NULL,
    client INTEGER NOT NULL, clock INTEGER NOT NULL, length INTEGER NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS room_unsettled (room TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID`,
];

const OF_A_ROOM = [
  "room_document",
  "room_snapshot",
  "room_update",
  "room_client",
  "room_removal",
  "room_unsettled",
] as const;

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

  const ownersOf = (room: string): [client: number, member: string][] =>
    sql
      .all("SELECT client, member FROM room_client WHERE room = ?", room)
      .map(({ client, member }) => [Number(client), String(member)]);

  const appendOne = ({ room, updates, owners, removals = [], schema }: RoomEntry): void => {
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
    for (const { member, client, clock, length } of removals) {
      sql.run(
        "INSERT INTO room_removal (room, member, client, clock, length) VALUES (?, ?, ?, ?, ?)",
        room,
        member,
        client,
        clock,
        length,
      );
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
      const vector = document?.state_vector ?? null;
      return {
        snapshot: parts.length === 0 ? null : joined(parts.map(({ bytes }) => bytesOf(bytes))),
        stateVector: vector === null ? null : bytesOf(vector),
        tail: tailOf(room),
        owners: new Map(ownersOf(room)),
        schema: Number(document?.schema ?? 0),
      };
    },

    append(entries) {
      sql.transaction(() => {
        for (const entry of entries) appendOne(entry);
      });
    },

    compact(room, { update, stateVector }: RoomSnapshot, unsettledAt) {
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
        if (unsettledAt === undefined) return;
        sql.run("INSERT OR REPLACE INTO room_unsettled (room, at) VALUES (?, ?)", room, unsettledAt);
      });
    },

    erase(room) {
      sql.transaction(() => {
        for (const table of OF_A_ROOM) sql.run(`DELETE FROM ${table} WHERE room = ?`, room);
      });
    },

    unfolded() {
      return sql.all("SELECT DISTINCT room FROM room_update").map(({ room }) => String(room));
    },

    traces(room) {
      const rows = sql.all(
        "SELECT id, member, client, clock, length FROM room_removal WHERE room = ? ORDER BY id",
        room,
      );
      const removals = rows.map(({ member, client, clock, length }) => ({
        member: String(member),
        client: Number(client),
        clock: Number(clock),
        length: Number(length),
      }));
      const [unsettled] = sql.all("SELECT at FROM room_unsettled WHERE room = ?", room);
      return {
        traces: { clients: ownersOf(room), removals },
        mark: { removals: Number(rows.at(-1)?.id ?? 0), at: unsettled === undefined ? null : Number(unsettled.at) },
      };
    },

    settle(room, { removals, at }) {
      sql.transaction(() => {
        sql.run("DELETE FROM room_removal WHERE room = ? AND id <= ?", room, removals);
        sql.run("DELETE FROM room_unsettled WHERE room = ? AND at = ?", room, at);
      });
    },

    unsettled(until) {
      return sql.all("SELECT room FROM room_unsettled WHERE at <= ?", until).map(({ room }) => String(room));
    },

    firstUnsettled() {
      const [row] = sql.all("SELECT min(at) AS at FROM room_unsettled");
      return row === undefined || row.at === null ? null : Number(row.at);
    },
  };
}
