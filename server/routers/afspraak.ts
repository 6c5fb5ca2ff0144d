import { z } from "zod";
import { insertAfspraak, setDone } from "../../db/queries/afspraken.ts";
import { teamMembers } from "../../db/queries/week.ts";
import { isDay } from "../../domain/calendar.ts";
import { Refusal } from "../../domain/errors.ts";
import { refusePersonalData } from "../personal-data.ts";
import { may, router } from "../trpc.ts";
import { writeChange } from "../write-change.ts";
import { nothing } from "../views/shapes.ts";

const about = z.strictObject({ afspraakId: z.string() });

const newAfspraak = z.strictObject({
  dossierId: z.string(),
  text: z.string().trim().min(1).max(500),
  whoId: z.string(),
  dueOn: z.string().refine(isDay),
});

export const afspraakRouter = router({
  /** Agrees that a colleague of the team does something about a dossier before a day. */
  add: may("dossier:write")
    .input(newAfspraak)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      refusePersonalData(input.text);
      const teamId = ctx.actor.teamId ?? "";
      const team = await teamMembers(ctx.db, teamId);
      if (!team.some(({ id }) => id === input.whoId)) throw new Refusal("not-found");
      const row = { ...input, teamId, createdById: ctx.actor.id, createdAt: ctx.now() };
      const added = await insertAfspraak(ctx.db, row);
      const detail = { what: "afspraak-added", afspraakId: added?.id ?? null };
      await writeChange(ctx, { kind: "dossier", id: input.dossierId }, detail);
    }),

  /** Marks an afspraak done; doing so twice keeps the first moment. */
  complete: may("afspraak:write")
    .input(about)
    .output(nothing)
    .mutation(async ({ ctx, input: { afspraakId } }) => {
      await setDone(ctx.db, { afspraakId, doneAt: ctx.now() });
      await writeChange(ctx, { kind: "afspraak", id: afspraakId }, { what: "completed" });
    }),

  /** Opens an afspraak again: the undo of `complete`. */
  reopen: may("afspraak:write")
    .input(about)
    .output(nothing)
    .mutation(async ({ ctx, input: { afspraakId } }) => {
      await setDone(ctx.db, { afspraakId, doneAt: null });
      await writeChange(ctx, { kind: "afspraak", id: afspraakId }, { what: "reopened" });
    }),
});
