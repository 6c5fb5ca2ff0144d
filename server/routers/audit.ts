import { z } from "zod";
import { verifyAudit, type AuditAction } from "../../db/queries/audit.ts";
import { auditPage } from "../../db/queries/members.ts";
import { may, router } from "../trpc.ts";
import { instant, text } from "../views/shapes.ts";

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

const page = z.object({
  rows: z.array(
    z.object({
      sequence: z.number(),
      at: instant,
      actorName: text.nullable(),
      action: text,
      subjectKind: text.nullable(),
      subjectId: text.nullable(),
      subjectName: text.nullable(),
      detail: z.record(text, z.union([text, z.number(), z.boolean(), z.null()])).nullable(),
    }),
  ),
  next: z.number().nullable(),
});

const verdict = z.union([
  z.object({ intact: z.literal(true), rows: z.number() }),
  z.object({ intact: z.literal(false), sequence: z.number() }),
]);

export const auditRouter = router({
  /** Who did what to which thing, newest first: ids and codes, never what somebody wrote. */
  list: may("audit:read")
    .input(z.strictObject({ before: z.int().positive().nullable(), action: z.enum(actions).nullable() }))
    .output(page)
    .query(async ({ ctx, input }) => {
      const before = input.before ?? Number.MAX_SAFE_INTEGER;
      const rows = await auditPage(ctx.db, { before, action: input.action, limit: pageSize + 1 });
      const shown = rows.slice(0, pageSize);
      return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.sequence ?? null) : null };
    }),

  /** Reads the whole trail and tells whether any row was changed, removed or moved. */
  verify: may("audit:read")
    .output(verdict)
    .query(({ ctx }) => verifyAudit(ctx.db, ctx.config.auditKey)),
});
