import { z } from "zod";
import { newId } from "../../db/id.ts";
import {
  addMember,
  allMembers,
  changeMember,
  countMembers,
  findMemberById,
  setDisabled,
  teamsAndGroups,
} from "../../db/queries/members.ts";
import { Refusal } from "../../domain/errors.ts";
import { roles } from "../../domain/permissions.ts";
import { makeInvitations } from "../auth/invitations.ts";
import type { SignedIn } from "../context.ts";
import { may, router } from "../trpc.ts";
import { invitationLink, listedMember, memberList } from "../views/member.ts";
import { nothing } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

/** As many colours as the palette of persons has. */
const colors = 12;

const place = { role: z.enum(roles), teamId: idSchema.nullable(), groupId: idSchema.nullable() };
const about = { memberId: idSchema };

/** A group belongs to the team it is named with, and a klantmanager or teamleider has a team. */
async function checkPlace({ db }: SignedIn, input: { role: string; teamId: string | null; groupId: string | null }) {
  const { role, teamId, groupId } = input;
  const teams = await teamsAndGroups(db);
  const team = teams.find((team) => team.id === teamId);
  const hasGroup = groupId === null || team?.groups.some((group) => group.id === groupId);
  const needsTeam = role === "klantmanager" || role === "teamleider";
  if ((teamId !== null && !team) || !hasGroup || (needsTeam && !team)) throw new Refusal("request.malformed", "team");
}

async function other(ctx: SignedIn, memberId: string) {
  if (memberId === ctx.login.member.id) throw new Refusal("member.not-yourself");
  const found = await findMemberById(ctx.db, memberId);
  if (!found) throw new Refusal("not-found");
  return found;
}

export const memberRouter = router({
  list: may("member:list")
    .output(memberList)
    .query(async ({ ctx }) => {
      const rows = await allMembers(ctx.db, ctx.now());
      return { members: rows.map((row) => listedMember(row, ctx.config.demo)), teams: await teamsAndGroups(ctx.db) };
    }),

  /** Adds someone and answers the link with which they choose a way in; it is shown this once. */
  invite: may("member:invite")
    .input(z.strictObject({ name: z.string().trim().min(2).max(80), email: z.email().max(254), ...place }))
    .output(invitationLink)
    .mutation(async ({ ctx, input }) => {
      await checkPlace(ctx, input);
      const id = newId();
      const color = (await countMembers(ctx.db)) % colors;
      const email = input.email.toLowerCase();
      const row = { ...input, id, email, color, createdAt: ctx.now() };
      if (!(await addMember(ctx.db, row))) throw new Refusal("member.email-taken");
      return makeInvitations(ctx).invite({ memberId: id, invitedById: ctx.actor.id });
    }),

  /** A new link, after a lost phone or an expired one; what the member had works until it is used. */
  inviteAgain: may("member:change")
    .input(z.strictObject(about))
    .output(invitationLink)
    .mutation(async ({ ctx, input: { memberId } }) => {
      const { disabledAt } = await other(ctx, memberId);
      if (disabledAt !== null) throw new Refusal("not-found");
      return makeInvitations(ctx).invite({ memberId, invitedById: ctx.actor.id });
    }),

  /** Another role or team: every login of the member ends and every live document closes (trust 4). */
  change: may("member:change")
    .input(z.strictObject({ ...about, ...place }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      const { memberId } = input;
      const before = await other(ctx, memberId);
      await checkPlace(ctx, input);
      await changeMember(ctx.db, input);
      const detail = { from: before.role, to: input.role, hasOtherTeam: before.teamId !== input.teamId };
      const entry = { actorId: ctx.actor.id, subjectKind: "member", subjectId: memberId };
      await ctx.audit.write({ ...entry, action: "role-change", detail });
      await ctx.rooms.closeMember(memberId, "revoked");
    }),

  /** Ends or restores someone's access. What they wrote stays. */
  setDisabled: may("member:change")
    .input(z.strictObject({ ...about, disabled: z.boolean() }))
    .output(nothing)
    .mutation(async ({ ctx, input: { memberId, disabled } }) => {
      const { role, teamId, groupId } = await other(ctx, memberId);
      await setDisabled(ctx.db, { memberId, disabledAt: disabled ? ctx.now() : null, role, teamId, groupId });
      const entry = { actorId: ctx.actor.id, subjectKind: "member", subjectId: memberId };
      await ctx.audit.write({ ...entry, action: disabled ? "member-disabled" : "change", detail: { disabled } });
      if (disabled) await ctx.rooms.closeMember(memberId, "revoked");
    }),
});
