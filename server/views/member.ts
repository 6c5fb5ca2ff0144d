import type { allMembers } from "../../db/queries/members.ts";

type Row = Awaited<ReturnType<typeof allMembers>>[number];

/** Whether someone can sign in: not any more, yes, still has to use the invitation, or was not invited (again). */
export type AccessState = "disabled" | "active" | "invited" | "none";

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
