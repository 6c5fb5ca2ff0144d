import { z } from "zod";
import type { allMembers } from "../../db/queries/members.ts";
import { roles } from "../../domain/permissions.ts";
import { ability } from "./abilities.ts";
import { instant, named, person, text } from "./shapes.ts";

type Row = Awaited<ReturnType<typeof allMembers>>[number];

/** Whether someone can sign in: not any more, yes, still has to use the invitation, or was not invited (again). */
const accessStates = ["disabled", "active", "invited", "none"] as const;
type AccessState = (typeof accessStates)[number];

const role = z.enum(roles);

export const shownMe = z.object({
  now: instant,
  demo: z.boolean(),
  hasOidc: z.boolean(),
  me: z
    .object({
      ...person.shape,
      role,
      team: named.extend({ kind: z.enum(["dedicated", "regulier"]) }).nullable(),
      group: named.nullable(),
      abilities: z.array(ability),
    })
    .nullable(),
});

export const memberList = z.object({
  members: z.array(
    z.object({
      ...person.shape,
      email: text,
      role,
      teamId: text.nullable(),
      teamName: text.nullable(),
      groupId: text.nullable(),
      groupName: text.nullable(),
      access: z.enum(accessStates),
      invitedUntil: instant.nullable(),
    }),
  ),
  teams: z.array(named.extend({ groups: z.array(named) })),
});

/** The link that signs an invited member in, shown this once. */
export const invitationLink = z.object({ url: text, expiresAt: instant });

function accessOf(row: Row, isDemo: boolean): AccessState {
  if (row.disabledAt !== null) return "disabled";
  if (row.hasPassword || row.hasIdentity || (isDemo && row.slug !== null)) return "active";
  return row.invitedUntil === null ? "none" : "invited";
}

/** A member as the beheerder sees them: who, in what place, and how far the way in is; nothing about what they do. */
export function listedMember(row: Row, isDemo: boolean) {
  const { id, name, email, role, color, teamId, teamName, groupId, groupName } = row;
  const place = { role, teamId, teamName, groupId, groupName };
  return { id, name, email, color, ...place, access: accessOf(row, isDemo), invitedUntil: row.invitedUntil };
}
