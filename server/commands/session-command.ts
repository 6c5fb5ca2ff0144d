import { and, eq } from "drizzle-orm";
import { writeTogether, type Write } from "../../db/database.ts";
import { commitCommand, loadSession, type StoredSession } from "../../db/queries/sessions.ts";
import { invitation } from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import type { SessionCommand } from "../../domain/session/command.ts";
import { decide } from "../../domain/session/decide.ts";
import type { Part, SessionState } from "../../domain/session/state.ts";
import { publicView } from "../../domain/session/view.ts";
import { privateSheetKey } from "../room-name.ts";
import type { SignedIn } from "../context.ts";
import { closingWrites } from "./close-session.ts";
import { revealWrites } from "./reveal.ts";

/** Tries before a command that keeps coming second is given up; twelve people never get near it. */
const attempts = 8;

type Asked = { sessionId: string; command: SessionCommand };

/** Writes that must happen in the same batch as the command; made anew for each try, from what was read in that try. */
type Alongside = (before: StoredSession) => Promise<Write[]> | Write[];

/**
 * Gives a command to a session: read, decide purely, write as one batch. When someone else was first the command is
 * decided again on the newer state. Refuses "session.refused" with the rule, "session.conflict" when it never gets in.
 */
export async function runSessionCommand(
  ctx: SignedIn,
  { sessionId, command }: Asked,
  alongside: Alongside = () => [],
): Promise<SessionState> {
  const { db, login } = ctx;
  const actorId = login.member.id;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await loadSession(db, sessionId);
    if (!before) throw new Refusal("not-found");
    const extra = await alongside(before);
    const now = ctx.now();
    const decision = decide(before.state, command, { id: actorId, part: await partOf(ctx, sessionId) }, now);
    if ("refusal" in decision) throw new Refusal("session.refused", decision.refusal);
    const { state } = decision;
    if (state === before.state) return state;
    const writes = [
      ...commitCommand(db, { sessionId, version: before.version, state, command, actorId, now }),
      ...extra,
      ...attendanceWrites(ctx, sessionId, before.state, state),
      ...(await revealWrites(ctx, sessionId, before.state, state)),
      ...(await closingWrites(ctx, before, state)),
    ];
    try {
      await writeTogether(db, writes);
    } catch (error) {
      if (!(await wasOvertaken(ctx, before))) throw error;
      continue;
    }
    await announce(ctx, sessionId, { version: before.version + 1, state });
    if (state.status !== before.state.status) await letEveryoneReenter(ctx, sessionId, state);
    return state;
  }
  throw new Refusal("session.conflict");
}

/** Tells the room what its session is now; clients fetch what is theirs alone themselves. */
export async function announce(
  ctx: SignedIn,
  sessionId: string,
  { version, state }: { version: number; state: SessionState },
): Promise<void> {
  const message = { type: "session", version, now: ctx.now(), state: publicView(state) };
  await ctx.rooms.control(`session/${sessionId}`, message);
}

async function partOf({ db, login }: SignedIn, sessionId: string): Promise<Part> {
  const found = await db
    .select({ part: invitation.part })
    .from(invitation)
    .where(and(eq(invitation.sessionId, sessionId), eq(invitation.memberId, login.member.id)))
    .get();
  return found?.part ?? "observer";
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

/** Opening and closing change what a socket may do, and that is only ever decided at the door. */
async function letEveryoneReenter({ rooms }: SignedIn, sessionId: string, state: SessionState): Promise<void> {
  const sheets = Object.keys(state.participants).map((memberId) => privateSheetKey(sessionId, memberId));
  await Promise.all([`session/${sessionId}`, ...sheets].map((room) => rooms.closeRoom(room, "changed")));
}
