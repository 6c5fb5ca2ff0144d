import type { Write } from "../../db/database.ts";
import { findCasus, type StoredSession } from "../../db/queries/sessions.ts";
import { stillAt } from "../../db/queries/still-at.ts";
import { Refusal } from "../../domain/errors.ts";
import { isOnTable, mayWrite, type Writing } from "../../domain/session/voice.ts";
import type { SignedIn } from "../context.ts";
import { writeChange } from "../write-change.ts";
import { announce, onceInOrder } from "./session-command.ts";

/** A casus with what has to be known of its dossier; "not-found" when there is none. */
export async function casusOf({ db }: SignedIn, casusId: string) {
  const found = await findCasus(db, casusId);
  if (!found) throw new Refusal("not-found");
  return found;
}

export type CasusOnTable = Awaited<ReturnType<typeof casusOf>>;

/** Refuses "session.refused" unless this casus is on the table and the caller may now write this about it. */
export function requireWritable({ login }: SignedIn, { state }: StoredSession, casusId: string, what: Writing): void {
  if (!isOnTable(state, login.member.id, casusId)) throw new Refusal("session.refused", "casus.none-on-table");
  if (!mayWrite(state, login.member.id, what)) throw new Refusal("session.refused", `phase.no-${what}`);
}

/** Refuses "not-found" for an afspraak of somebody who takes no part in this session. */
export function requireSeat({ state }: StoredSession, whoId: string): void {
  if (state.participants[whoId]?.part !== "participant") throw new Refusal("not-found");
}

type About = { casusId: string; what: Writing };
type Making = (on: CasusOnTable, session: StoredSession) => Promise<readonly Write[]> | readonly Write[];

/**
 * Writes something about the casus on the table and tells the table. The phase that allowed it still holds when it is
 * written: a lead who goes on, or closes, at the same moment comes wholly before it or wholly after it.
 */
export async function writeAtTable(ctx: SignedIn, { casusId, what }: About, make: Making): Promise<void> {
  const on = await casusOf(ctx, casusId);
  const { sessionId } = on;
  await onceInOrder(ctx, sessionId, async (session) => {
    requireWritable(ctx, session, casusId, what);
    const writes = [stillAt(ctx.db, { sessionId, version: session.version }), ...(await make(on, session))];
    return { writes, outcome: undefined, tell: () => announce(ctx, sessionId, session) };
  });
  await writeChange(ctx, { kind: "casus", id: casusId }, { what });
}
