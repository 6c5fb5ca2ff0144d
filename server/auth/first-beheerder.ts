import { ensureBeheerder, hasBeheerder } from "../../db/queries/ways-in.ts";
import type { AuthParts } from "./auth.ts";
import { makeInvitations } from "./invitations.ts";

/**
 * The invitation of the first beheerder, for the operator's terminal: somebody must be able to invite the rest, and there
 * is no account with a default password (ASVS 6.3.2). Null once some beheerder can sign in, or when the address is that
 * of a member with another role.
 */
export async function inviteFirstBeheerder(parts: AuthParts, { name, email }: { name: string; email: string }) {
  if (await hasBeheerder(parts.db)) return null;
  const row = { name, email: email.toLowerCase(), createdAt: parts.now() };
  const beheerder = await ensureBeheerder(parts.db, row);
  return beheerder ? makeInvitations(parts).invite({ memberId: beheerder.id, invitedById: null }) : null;
}
