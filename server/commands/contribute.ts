import { and, count, eq, inArray, sql } from "drizzle-orm";
import { newId } from "../../db/id.ts";
import type { StoredSession } from "../../db/queries/sessions.ts";
import { card, cardGroup, cardMark, judgement } from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import { instrumentOf } from "../../domain/instruments/instrument.ts";
import { problemOf } from "../../domain/methods/card-rules.ts";
import { mensbeeldAxes } from "../../domain/mensbeeld.ts";
import type { Phase } from "../../domain/methods/method.ts";
import { currentPhase } from "../../domain/session/state.ts";
import { handlingOf, phasesOnBoard } from "../../domain/session/voice.ts";
import type { SignedIn } from "../context.ts";
import { refusePersonalData } from "../personal-data.ts";
import { requireWritable, writeAtTable } from "./at-table.ts";
import { runSessionCommand } from "./session-command.ts";

const refuse = (detail: string) => new Refusal("session.refused", detail);

type NewCard = { casusId: string; text: string; fields?: Record<string, string> | undefined };

/**
 * Lays an open card on the table; answers its id. Refuses "session.refused" with the rule that it breaks. The most that
 * one person writes is held by the database itself, however many requests come at once.
 */
export async function addOpenCard(ctx: SignedIn, { casusId, text, fields }: NewCard): Promise<string> {
  const { db, login } = ctx;
  const memberId = login.member.id;
  for (const said of [text, ...Object.values(fields ?? {})]) refusePersonalData(said);
  const id = newId();
  await writeAtTable(ctx, { casusId, what: "card" }, (_, session) => {
    const { phase } = phaseOf(session);
    const { workspace } = phase;
    if (workspace.kind !== "cards" || workspace.hidden) throw refuse("phase.no-card");
    const problem = problemOf(workspace, fields ? { text, fields } : { text });
    if (problem) throw refuse(problem);
    const row = { id, casusId, phaseId: phase.id, memberId, text, revealedAt: ctx.now() };
    const most = workspace.perPerson?.max;
    const own = db
      .select({ cards: count() })
      .from(card)
      .where(and(eq(card.casusId, casusId), eq(card.phaseId, phase.id), eq(card.memberId, memberId)));
    return [
      db.insert(card).values({ ...row, fields: fields ?? null }),
      ...(most === undefined ? [] : [db.delete(card).where(and(eq(card.id, id), sql`${own} > ${most}`))]),
    ];
  });
  const kept = await db.select({ id: card.id }).from(card).where(eq(card.id, id)).get();
  if (!kept) throw refuse("card.enough");
  return id;
}

/** Takes an open card of one's own off the table while its phase lasts. */
export async function removeOpenCard(ctx: SignedIn, { casusId, cardId }: { casusId: string; cardId: string }) {
  await writeAtTable(ctx, { casusId, what: "card" }, (_, session) => {
    const { phase } = phaseOf(session);
    if (phase.workspace.kind !== "cards" || phase.workspace.hidden) throw refuse("phase.no-card");
    const own = and(eq(card.id, cardId), eq(card.casusId, casusId), eq(card.phaseId, phase.id));
    return [ctx.db.delete(card).where(and(own, eq(card.memberId, ctx.login.member.id)))];
  });
}

type Tagging = { casusId: string; cardId: string; tag: string | null };

/** Gives a card on the table a tag, in the place of one that this person gave it before; null takes it back. */
export async function tagCard(ctx: SignedIn, { casusId, cardId, tag }: Tagging): Promise<void> {
  const { db, login } = ctx;
  const memberId = login.member.id;
  await requireOnBoard(ctx, { casusId, what: "tag", cardIds: [cardId] }, ({ state }) => {
    if (tag !== null && !handlingOf(state)?.tags?.choices.some(({ id }) => id === tag)) throw refuse("tag.unknown");
    const own = and(eq(cardMark.cardId, cardId), eq(cardMark.memberId, memberId), eq(cardMark.kind, "tag"));
    if (tag === null) return [db.delete(cardMark).where(own)];
    const row = { cardId, memberId, kind: "tag" as const, value: tag };
    return [
      db
        .insert(cardMark)
        .values(row)
        .onConflictDoUpdate({ target: [cardMark.cardId, cardMark.memberId, cardMark.kind], set: { value: tag } }),
    ];
  });
}

type Voting = { casusId: string; cardId: string; isGiven: boolean };

/** Gives a card one of one's dots, or takes it back. Refuses "session.refused" with "vote.dots" when all are given. */
export async function voteForCard(ctx: SignedIn, { casusId, cardId, isGiven }: Voting): Promise<void> {
  const { db, login } = ctx;
  const memberId = login.member.id;
  const own = and(eq(cardMark.cardId, cardId), eq(cardMark.memberId, memberId), eq(cardMark.kind, "vote"));
  await requireOnBoard(ctx, { casusId, what: "vote", cardIds: [cardId] }, ({ state }, phaseIds) => {
    if (!isGiven) return [db.delete(cardMark).where(own)];
    const dots = handlingOf(state)?.votes?.dots ?? 0;
    const given = db
      .select({ dots: count() })
      .from(cardMark)
      .innerJoin(card, eq(card.id, cardMark.cardId))
      .where(
        and(
          eq(card.casusId, casusId),
          inArray(card.phaseId, phaseIds),
          eq(cardMark.memberId, memberId),
          eq(cardMark.kind, "vote"),
        ),
      );
    return [
      db.insert(cardMark).values({ cardId, memberId, kind: "vote" }).onConflictDoNothing(),
      db.delete(cardMark).where(and(own, sql`${given} > ${dots}`)),
    ];
  });
  const kept = await db.select({ cardId: cardMark.cardId }).from(cardMark).where(own).get();
  if (isGiven && !kept) throw refuse("vote.dots");
}

type Grouping = { casusId: string; cardIds: string[]; title: string };

/** Lays cards together under a title; answers the id of the group. */
export async function groupCards(ctx: SignedIn, { casusId, cardIds, title }: Grouping): Promise<string> {
  const { db } = ctx;
  refusePersonalData(title);
  const id = newId();
  await requireOnBoard(ctx, { casusId, what: "group", cardIds }, (session) => [
    db.insert(cardGroup).values({ id, casusId, phaseId: phaseOf(session).phase.id, title }),
    db.update(card).set({ groupId: id }).where(inArray(card.id, cardIds)),
  ]);
  return id;
}

type Moving = { casusId: string; cardId: string; groupId: string | null };

/** Moves a card to a group, or out of every group; a group that nothing lies in any more is gone. */
export async function moveCard(ctx: SignedIn, { casusId, cardId, groupId }: Moving): Promise<void> {
  const { db } = ctx;
  if (groupId !== null) await requireGroup(ctx, casusId, groupId);
  const isFull = db.select({ id: card.groupId }).from(card).where(eq(card.groupId, cardGroup.id));
  await requireOnBoard(ctx, { casusId, what: "group", cardIds: [cardId] }, () => [
    db.update(card).set({ groupId }).where(eq(card.id, cardId)),
    db.delete(cardGroup).where(and(eq(cardGroup.casusId, casusId), sql`not exists ${isFull}`)),
  ]);
}

/** Gives a group another title. */
export async function renameGroup(ctx: SignedIn, renamed: { casusId: string; groupId: string; title: string }) {
  const { casusId, groupId, title } = renamed;
  refusePersonalData(title);
  await requireGroup(ctx, casusId, groupId);
  await writeAtTable(ctx, { casusId, what: "group" }, () => [
    ctx.db.update(cardGroup).set({ title }).where(eq(cardGroup.id, groupId)),
  ]);
}

type Judging = { casusId: string; values: Record<string, number> };

/**
 * Keeps one person's blind judgement by the instrument or the mensbeeld of the phase; it may be incomplete. The table
 * hears that this person put something on paper, and never what.
 */
export async function judge(ctx: SignedIn, sessionId: string, { casusId, values }: Judging): Promise<void> {
  const { db, login } = ctx;
  const memberId = login.member.id;
  await runSessionCommand(ctx, { sessionId, command: { type: "written" } }, (session) => {
    requireWritable(ctx, session, casusId, "judgement");
    const { phase } = phaseOf(session);
    const ranges = rangesOf(phase);
    for (const [itemId, value] of Object.entries(values)) {
      const range = ranges.get(itemId);
      if (!range || value < range.from || value > range.to) throw new Refusal("request.malformed", itemId);
    }
    const own = and(eq(judgement.casusId, casusId), eq(judgement.phaseId, phase.id), eq(judgement.memberId, memberId));
    return [
      db.delete(judgement).where(own),
      ...Object.entries(values).map(([itemId, value]) =>
        db.insert(judgement).values({ casusId, phaseId: phase.id, memberId, itemId, value }),
      ),
    ];
  });
}

/** What each item of a phase may be answered with, both ends included. */
function rangesOf({ workspace }: Phase): Map<string, { from: number; to: number }> {
  if (workspace.kind === "quadrant") return new Map(mensbeeldAxes.map((id) => [id, { from: 0, to: 100 }]));
  const instrument =
    workspace.kind === "rating" && "instrument" in workspace && instrumentOf(workspace.instrument ?? "");
  if (!instrument) return new Map();
  return new Map(instrument.items.map(({ id }) => [id, { from: 1, to: instrument.scale.length }]));
}

type OnBoard = { casusId: string; what: "tag" | "vote" | "group"; cardIds: readonly string[] };

/** Writes about cards of this casus that lie on the table now. Refuses "not-found" for any other card. */
async function requireOnBoard(
  ctx: SignedIn,
  { casusId, what, cardIds }: OnBoard,
  make: (session: StoredSession, phaseIds: string[]) => ReturnType<Parameters<typeof writeAtTable>[2]>,
): Promise<void> {
  await writeAtTable(ctx, { casusId, what }, async (_, session) => {
    const phaseIds = [...phasesOnBoard(phaseOf(session).phase)];
    const found = await ctx.db
      .select({ id: card.id })
      .from(card)
      .where(and(eq(card.casusId, casusId), inArray(card.phaseId, phaseIds), inArray(card.id, [...cardIds])));
    if (found.length !== new Set(cardIds).size) throw new Refusal("not-found");
    return make(session, phaseIds);
  });
}

async function requireGroup({ db }: SignedIn, casusId: string, groupId: string): Promise<void> {
  const found = await db.select({ casusId: cardGroup.casusId }).from(cardGroup).where(eq(cardGroup.id, groupId)).get();
  if (found?.casusId !== casusId) throw new Refusal("not-found");
}

function phaseOf({ state }: StoredSession) {
  const current = currentPhase(state);
  if (!current) throw refuse("casus.none-on-table");
  return current;
}
