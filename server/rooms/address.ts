/** What a client's address says: `/sync/<room>?v=1&schema=<n>`. */
export type Address = { room: string; v1: boolean; schema: number | null };

const DOOR = "/sync/";

/** Reads the address of an upgrade request (path and query); null when it leads to no room. */
export function addressOf(path: string): Address | null {
  const base = "http://localhost";
  if (!path.startsWith(DOOR) || !URL.canParse(path, base)) return null;
  const { pathname, searchParams } = new URL(path, base);
  const schema = searchParams.get("schema");
  return {
    room: pathname.slice(DOOR.length),
    v1: searchParams.get("v") === "1",
    schema: schema !== null && /^\d{1,6}$/.test(schema) ? Number(schema) : null,
  };
}
