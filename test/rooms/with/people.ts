import type { Admission } from "../../../server/rooms/ports.ts";

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
