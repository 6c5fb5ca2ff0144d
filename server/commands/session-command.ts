import { and, eq } from "drizzle-orm";
import { writeTogether, type Write } from "../../db/database.ts";
import { commitCommand, loadSession, partsIn, type StoredSession } from "../../db/queries/sessions.ts";
import { stillAt } from "../../db/queries/still-at.ts";
import { invitation } from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import type { SessionCommand } from "../../domain/session/command.ts";
import { decide } from "../../domain/session/decide.ts";
import type { SessionState } from "../../domain/session/state.ts";
import { publicView } from "../../domain/session/view.ts";
import { privateSheetKey, trioRoom } from "../room-name.ts";
import type { SignedIn } from "../context.ts";
import { closingWrites, eraseTexts } from "./close-session.ts";
import { revealWrites } from "./reveal.ts";
import { countOnPaper } from "./sheets.ts";
import { grantTexts } from "./text-access.ts";

/** Tries before a command that keeps coming second is given up; twelve people never get near it. */
const attempts = 24;

/** The longest wait before a next try, in milliseconds. */
const longestWait = 120;

type Asked = { sessionId: string; command: SessionCommand };

/** What a session came to: its state and the version of it. */
export type Outcome = { version: number; state: SessionState };

/**
 * Writes that must happen in the same batch as the command; made anew for each try, from what was read in that try. They
 * happen as well when the command itself changes nothing.
 */
type Alongside = (before: StoredSession) => Promise<readonly Write[]> | readonly Write[];

/**
 * Gives a command to a session: read, decide purely, write as one batch. When someone else was first the command is
 * decided again on the newer state. Refuses "session.refused" with the rule, "session.conflict" when it never gets in.
 */
export async function runSessionCommand(
  ctx: SignedIn,
  { sessionId, command }: Asked,
  alongside: Alongside = () => [],
): Promise<Outcome> {
  const { db, login } = ctx;
  const actorId = login.member.id;
  return onceInOrder(ctx, sessionId, async (before) => {
    const extra = await alongside(before);
    const now = ctx.now();
    const isLeaving = command.type === "next" || command.type === "reveal";
    const onPaper = isLeaving ? await countOnPaper(ctx, sessionId, before.state) : {};
    const invited = await partsIn(db, sessionId);
    const actor = { id: actorId, part: invited[actorId] ?? "observer" };
    const decision = decide(before.state, command, actor, now, onPaper);
    if ("refusal" in decision) throw new Refusal("session.refused", decision.refusal);
    const { state } = decision;
    const { version } = before;
    if (state === before.state) {
      return { writes: extra.length > 0 ? [stillAt(db, { sessionId, version }), ...extra] : [], outcome: before };
    }
    const outcome = { version: version + 1, state };
    const writes = [
      ...commitCommand(db, { sessionId, version, state, command, actorId, now }),
      ...extra,
      ...attendanceWrites(ctx, sessionId, before.state, state),
      ...(await revealWrites(ctx, sessionId, before.state, state)),
      ...(await closingWrites(ctx, before, state)),
    ];
    const tell = async () => {
      await announce(ctx, sessionId, outcome);
      if (state.status !== before.state.status) await letEveryoneReenter(ctx, sessionId, state);
      if (state.status === "closed") await eraseTexts(ctx, sessionId, state);
      else await grantTexts(ctx, { sessionId, invited, before: before.state, after: state });
    };
    return { writes, outcome, tell };
  });
}

/** What a try came to: its writes, which fail as one when the session has moved on, and what to do once they are in. */
export type Try<T> = { writes: readonly Write[]; outcome: T; tell?: () => Promise<void> };

/**
 * Tries until what was decided by a session's state is written while that state still held. Whoever comes second waits a
 * random while, longer each time, so that a table that clicks at once does not keep running into itself.
 */
export async function onceInOrder<T>(
  ctx: SignedIn,
  sessionId: string,
  attempt: (before: StoredSession) => Promise<Try<T>>,
): Promise<T> {
  for (let tries = 0; tries < attempts; tries += 1) {
    const before = await loadSession(ctx.db, sessionId);
    if (!before) throw new Refusal("not-found");
    const { writes, outcome, tell } = await attempt(before);
    try {
      await writeTogether(ctx.db, writes);
    } catch (error) {
      if (!(await wasOvertaken(ctx, before))) throw error;
      const wait = Math.random() * Math.min(longestWait, 4 * 2 ** tries);
      await new Promise((resolve) => setTimeout(resolve, wait));
      continue;
    }
    await tell?.();
    return outcome;
  }
  throw new Refusal("session.conflict");
}

/** Tells the room what its session is now; clients fetch what is theirs alone themselves. */
export async function announce(ctx: SignedIn, sessionId: string, outcome: Outcome): Promise<void> {
  await ctx.rooms.control(`session/${sessionId}`, { type: "session", ...shownOutcome(ctx, outcome) });
}

/** What everybody at the table may know of an outcome, with the server's clock (ms) beside it. */
export function shownOutcome(ctx: SignedIn, { version, state }: Outcome) {
  return { version, now: ctx.now(), state: publicView(state) };
}

async function wasOvertaken({ db }: SignedIn, before: StoredSession): Promise<boolean> {
  const current = await loadSession(db, before.id);
  return current !== undefined && current.version !== before.version;
}

function attendanceWrites({ db }: SignedIn, sessionId: string, before: SessionState, after: SessionState): Write[] {
  return Object.entries(after.participants).flatMap(([memberId, { attendedAt }]) => {
    if (attendedAt === null || before.participants[memberId]?.attendedAt === attendedAt) return [];
    const whose = and(eq(invitation.sessionId, sessionId), eq(invitation.memberId, memberId));
    return [db.update(invitation).set({ joinedAt: attendedAt }).where(whose)];
  });
}

/**
 * Opening and closing change what a socket may do, and that is only ever decided at the door; also for who has the session open on a
 * screen and did not sit down yet.
 */
export async function letEveryoneReenter(
  { db, rooms }: SignedIn,
  sessionId: string,
  state: SessionState,
): Promise<void> {
  const invited = await partsIn(db, sessionId);
  const sheets = Object.keys(invited).map((memberId) => privateSheetKey(sessionId, memberId));
  const trios = state.trios.map((_, trio) => trioRoom(sessionId, trio));
  await Promise.all([`session/${sessionId}`, ...sheets, ...trios].map((room) => rooms.closeRoom(room, "changed")));
}
