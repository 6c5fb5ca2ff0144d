import type { Admission } from "../../../server/rooms/ports.ts";
import type { AskRights } from "../../../server/rooms/rights.ts";
import type { Admit, Door } from "../../../server/rooms/rooms.ts";

export const ORIGIN = "http://tafel.test";

type Said = Readonly<Record<string, Admission["access"] | null>>;
const said = new Map<string, Said>();
let passing: (() => Promise<void>) | null = null;

/** Says what members may do in a room from now on, whatever they came in with; null for who may not be there. */
export const say = (room: string, access: Said): void => void said.set(room, access);

/** What happens while the next one who knocks stands at the door: after they were looked up, and before they are in. */
export const meanwhile = (happens: () => Promise<void>): void => {
  passing = happens;
};

const rights: AskRights = async (room, people) =>
  people.map(({ member, access }) => {
    const now = said.get(room)?.[member];
    return now === undefined ? access : now;
  });

/** Whom a test lets in: `x-person` is "name", "name:read" or "name:write:login"; `x-expires-in` is in milliseconds. */
const admitAt =
  (now: () => number): Admit =>
  async ({ room, headers }) => {
    const [member, access, login] = (headers.get("x-person") ?? "").split(":");
    if (!member) return "login-required";
    if (room.startsWith("forbidden") || room.startsWith("absent")) return null;
    const before = said.get(room)?.[member];
    const happens = passing;
    passing = null;
    await happens?.();
    if (before === null) return null;
    return admission({
      room: room.endsWith("/private") ? `${room}/${member}` : room,
      member,
      access: before ?? (access === "read" ? "read" : "write"),
      login: login ?? `login-${member}`,
      expiresAt: now() + Number(headers.get("x-expires-in") ?? 3_600_000),
    });
  };

export const doorAt = (now: () => number): Door => ({ admit: admitAt(now), rights });

export const doorByHeader = doorAt(Date.now);

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
