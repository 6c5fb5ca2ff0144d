import { eq } from "drizzle-orm";
import { group, team } from "../../db/schema/index.ts";
import { open, router } from "../trpc.ts";
import { abilitiesOf } from "../views/abilities.ts";
import { shownMe } from "../views/member.ts";

export const meRouter = router({
  /** Who is signed in and what the screens may show; null when nobody is. `now` is the server's clock, in ms. */
  show: open.output(shownMe).query(async ({ ctx }) => {
    const server = { now: ctx.now(), demo: ctx.config.demo, hasOidc: ctx.config.oidc !== undefined };
    if (!ctx.login) return { ...server, me: null };
    const { id, name, role, color, teamId, groupId } = ctx.login.member;
    const [teams, groups] = await ctx.db.batch([
      ctx.db
        .select({ id: team.id, name: team.name, kind: team.kind })
        .from(team)
        .where(eq(team.id, teamId ?? "")),
      ctx.db
        .select({ id: group.id, name: group.name })
        .from(group)
        .where(eq(group.id, groupId ?? "")),
    ]);
    const me = {
      id,
      name,
      role,
      color,
      team: teams[0] ?? null,
      group: groups[0] ?? null,
      abilities: abilitiesOf(role),
    };
    return { ...server, me };
  }),
});
