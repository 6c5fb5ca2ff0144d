import { factsOf } from "../db/queries/facts.ts";
import { Refusal } from "../domain/errors.ts";
import { permissions, permits, scopeOf, type Permission } from "../domain/permissions.ts";
import type { Context, SignedIn } from "./context.ts";

/**
 * Asks the table of rights for the person who is signed in; procedures and downloads come through here. Refuses
 * "login.required" to nobody, and "not-found" as the one answer to "no" and "not there". A denial is in the audit trail.
 */
export async function authorise(ctx: Context, permission: Permission, subjectId?: string): Promise<SignedIn> {
  const { db, login, audit } = ctx;
  if (!login) throw new Refusal("login.required");
  const { about } = permissions[permission];
  const isAllowed = async () => {
    // Rights before existence: a role without the permission is answered before anything is looked up.
    if (!scopeOf(login.member.role, permission)) return false;
    if (about === "none") return true;
    if (subjectId === undefined) throw new Refusal("request.malformed");
    const facts = await factsOf(db, about, subjectId);
    return facts !== undefined && permits(login.member, permission, facts);
  };
  if (!(await isAllowed())) {
    const detail = { permission };
    await audit.write({ actorId: login.member.id, action: "denied", subjectKind: about, subjectId, detail });
    throw new Refusal("not-found");
  }
  return { ...ctx, login };
}
