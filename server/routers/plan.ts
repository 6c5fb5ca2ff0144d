import { eq } from "drizzle-orm";
import { z } from "zod";
import { methodsFor } from "../../db/queries/team-methods.ts";
import { planOf } from "../../db/queries/plans.ts";
import { tableOf } from "../../db/queries/sessions.ts";
import { casus, group, member } from "../../db/schema/index.ts";
import { isDay } from "../../domain/calendar.ts";
import { Refusal } from "../../domain/errors.ts";
import { totalMinutes, type Method } from "../../domain/methods/method.ts";
import { canCalibrate, mostInSeries, mostWeeksBetween, sessionKinds, sessionMinutes } from "../../domain/series.ts";
import { cancelPlan, changePlan, reinstatePlan } from "../commands/change-plan.ts";
import { planSessions } from "../commands/plan-session.ts";
import { runSessionCommand, shownOutcome } from "../commands/session-command.ts";
import { may, router } from "../trpc.ts";
import { writeChange } from "../write-change.ts";
import { commandedSession } from "../views/session-state.ts";
import { created, instant, named, person, text } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

/** The end of the year 2099, in ms: a moment that no calendar knows would break every list it stands in. */
const latestPlan = Date.UTC(2100, 0, 1) - 1;

const plannedAt = z.int().min(0).max(latestPlan);
const minutes = z.int().min(sessionMinutes.least).max(sessionMinutes.most);
const observerIds = z.array(idSchema).max(4);
const about = z.strictObject({ sessionId: idSchema, scope: z.enum(["one", "following"]) });

const rhythm = z.strictObject({
  everyWeeks: z.int().min(1).max(mostWeeksBetween),
  until: z.union([
    z.strictObject({ on: z.string().refine(isDay) }),
    z.strictObject({ count: z.int().min(1).max(mostInSeries) }),
  ]),
});

const method = z.object({ id: text, title: text, summary: text, minutes: z.number(), canCalibrate: z.boolean() });

const options = z.object({
  methods: z.array(method),
  groups: z.array(named),
  people: z.array(person.extend({ groupId: text.nullable() })),
  researchers: z.array(named),
});

const plan = z.object({
  methodId: text,
  /** As it was planned; the team may no longer choose it. */
  method,
  kind: z.enum(sessionKinds),
  /** Null for the whole team. */
  groupId: text.nullable(),
  plannedAt: instant,
  minutes: z.number(),
  facilitatorId: text,
  /** Who is invited to take part, guests from elsewhere included. */
  participantIds: z.array(text),
  observerIds: z.array(text),
  casusCount: z.number(),
  /** Null for a session of its own; `following` are those of the series after it that are still planned. */
  series: z.object({ everyWeeks: z.number(), following: z.number() }).nullable(),
});

/** A method to choose, under the id by which a plan names it. */
const methodLine = (id: string, one: Method) => ({
  id,
  title: one.title,
  summary: one.summary,
  minutes: totalMinutes(one),
  canCalibrate: canCalibrate(one),
});

/** How many sessions were changed. */
const changed = z.object({ sessions: z.number() });

export const planRouter = router({
  /** What a plan can choose from: methods, groups, people of the table, researchers to invite. */
  options: may("session:plan")
    .output(options)
    .query(async ({ ctx }) => {
      const { teamId } = ctx.actor;
      if (!teamId) throw new Refusal("not-found");
      const [groups, researchers] = await ctx.db.batch([
        ctx.db.select({ id: group.id, name: group.name }).from(group).where(eq(group.teamId, teamId)),
        ctx.db.select({ id: member.id, name: member.name }).from(member).where(eq(member.role, "onderzoeker")),
      ]);
      const people = await tableOf(ctx.db, teamId);
      const shown = (await methodsFor(ctx.db, teamId)).map((one) => methodLine(one.id, one));
      return { methods: shown, groups, people, researchers };
    }),

  /** Plans one session or a series; answers the first, and how many there are. */
  make: may("session:plan")
    .input(
      z.strictObject({
        methodId: z.string(),
        kind: z.enum(sessionKinds).default("intervisie"),
        plannedAt,
        minutes: minutes.default(sessionMinutes.usual),
        groupId: idSchema.nullable(),
        facilitatorId: idSchema.nullable(),
        observerIds,
        rhythm: rhythm.nullable().default(null),
      }),
    )
    .output(created.extend({ sessions: z.number() }))
    .mutation(async ({ ctx, input }) => {
      const [id = "", ...later] = await planSessions(ctx, input);
      return { id, sessions: later.length + 1 };
    }),

  /** How a session is planned now, to change it. */
  show: may("session:prepare")
    .input(z.strictObject({ sessionId: idSchema }))
    .output(plan)
    .query(async ({ ctx, input }) => {
      const found = await planOf(ctx.db, input.sessionId);
      if (!found) throw new Refusal("not-found");
      return { ...found, method: methodLine(found.methodId, found.method) };
    }),

  change: may("session:prepare")
    .input(
      about.extend({
        methodId: z.string(),
        plannedAt,
        minutes,
        facilitatorId: idSchema.nullable(),
        observerIds,
      }),
    )
    .output(changed)
    .mutation(async ({ ctx, input: { sessionId, scope, ...edit } }) => ({
      sessions: await changePlan(ctx, { sessionId, scope }, edit),
    })),

  cancel: may("session:prepare")
    .input(about)
    .output(changed)
    .mutation(async ({ ctx, input }) => ({ sessions: await cancelPlan(ctx, input) })),

  /** Lets what was cancelled go on after all: the undo of `cancel`. */
  reinstate: may("session:prepare")
    .input(about)
    .output(changed)
    .mutation(async ({ ctx, input }) => ({ sessions: await reinstatePlan(ctx, input) })),

  /** Puts what is still to come on the agenda in another order; only whoever leads may. */
  orderAgenda: may("session:enter")
    .input(z.strictObject({ sessionId: idSchema, casusIds: z.array(idSchema).max(40) }))
    .output(commandedSession)
    .mutation(async ({ ctx, input: { sessionId, casusIds } }) => {
      const command = { type: "reorder", casusIds } as const;
      const outcome = await runSessionCommand(ctx, { sessionId, command }, ({ state }) => {
        const begun = state.agenda.filter(({ startedAt }) => startedAt !== null).length;
        // A casus of another session is refused by the rules, and the whole batch with it.
        return casusIds.map((casusId, index) =>
          ctx.db
            .update(casus)
            .set({ position: begun + index + 1 })
            .where(eq(casus.id, casusId)),
        );
      });
      await writeChange(ctx, { kind: "session", id: sessionId }, { what: "agenda-ordered" });
      return shownOutcome(ctx, outcome);
    }),
});
