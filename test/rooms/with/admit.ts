import type { Admission } from "../../../server/rooms/ports.ts";
import type { Admit } from "../../../server/rooms/rooms.ts";

export const ORIGIN = "http://tafel.test";

/** Whom a test lets in: `x-person` is "name", "name:read" or "name:write:login"; `x-expires-in` is in milliseconds. */
export const admitAt =
  (now: () => number): Admit =>
  async ({ room, headers }) => {
    const [member, access, login] = (headers.get("x-person") ?? "").split(":");
    if (!member) return "login-required";
    if (room.startsWith("forbidden") || room.startsWith("absent")) return null;
    return admission({
      room: room.endsWith("/private") ? `${room}/${member}` : room,
      member,
      access: access === "read" ? "read" : "write",
      login: login ?? `login-${member}`,
      expiresAt: now() + Number(headers.get("x-expires-in") ?? 3_600_000),
    });
  };

export const admitByHeader = admitAt(Date.now);

/** A made-up admission; what a test does not name is ordinary. */
export function admission(over: Partial<Admission> = {}): Admission {
  const member = over.member ?? "noor";
  return {
    room: "dossier/one",
    access: "write",
    member,
    name: `Naam van ${member}`,
    color: 3,
    login: `login-${member}`,
    expiresAt: Date.now() + 3_600_000,
    ...over,
  };
}
