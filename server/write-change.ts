import type { AuditEntry } from "../db/queries/audit.ts";
import type { SignedIn } from "./context.ts";

type Subject = { kind: string; id: string | undefined };
type What = NonNullable<AuditEntry["detail"]> & { what: string };

/** Writes into the trail that this person changed something: which thing of which kind, and in codes what was done to it. */
export const writeChange = ({ audit, login }: SignedIn, { kind, id }: Subject, detail: What): Promise<void> =>
  audit.write({ actorId: login.member.id, action: "change", subjectKind: kind, subjectId: id, detail });
