import { z } from "zod";
import { verifyAudit, type AuditAction } from "../../db/queries/audit.ts";
import { auditPage } from "../../db/queries/members.ts";
import { may, router } from "../trpc.ts";

const pageSize = 50;
const actions = [
  "sign-in",
  "sign-in-failed",
  "sign-out",
  "invite",
  "invitation-accepted",
  "role-change",
  "member-disabled",
  "view",
  "change",
  "sample",
  "download",
  "denied",
  "erase",
] as const satisfies readonly AuditAction[];

export const auditRouter = router({
  /** Who did what to which thing, newest first: ids and codes, never what somebody wrote. */
  list: may("audit:read")
    .input(z.strictObject({ before: z.int().positive().nullable(), action: z.enum(actions).nullable() }))
    .query(async ({ ctx, input }) => {
      const before = input.before ?? Number.MAX_SAFE_INTEGER;
      const rows = await auditPage(ctx.db, { before, action: input.action, limit: pageSize + 1 });
      const shown = rows.slice(0, pageSize);
      return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.sequence ?? null) : null };
    }),

  /** Reads the whole trail and tells whether any row was changed, removed or moved. */
  verify: may("audit:read").query(({ ctx }) => verifyAudit(ctx.db, ctx.config.auditKey)),
});
