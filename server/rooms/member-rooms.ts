import type { RoomSql } from "./store.ts";

/** No login lasts longer than half a day, so no socket does. */
const LONGEST_LOGIN = 13 * 3_600_000;

export type MemberRooms = { add(room: string, now: number): void; all(): string[] };

/** The rooms one member entered of late: with one object per room, nobody else knows where to look for a member's sockets. */
export function makeMemberRooms(sql: RoomSql): MemberRooms {
  sql.run("CREATE TABLE IF NOT EXISTS member_room (room TEXT PRIMARY KEY NOT NULL, entered_at INTEGER NOT NULL)");
  return {
    add(room, now) {
      sql.run("DELETE FROM member_room WHERE entered_at < ?", now - LONGEST_LOGIN);
      sql.run("INSERT OR REPLACE INTO member_room (room, entered_at) VALUES (?, ?)", room, now);
    },
    all: () => sql.all("SELECT room FROM member_room").map(({ room }) => String(room)),
  };
}
