import { earlierAfspraken, decisionWrites } from "../../db/queries/earlier-afspraken.ts";
import { stillAt } from "../../db/queries/still-at.ts";
import type { AfspraakOutcome } from "../../domain/afspraak.ts";
import { dayOfInstant, type Day } from "../../domain/calendar.ts";
import { Refusal } from "../../domain/errors.ts";
import type { SignedIn } from "../context.ts";
import { writeChange } from "../write-change.ts";
import { onceInOrder } from "./session-command.ts";

/** Tells the screens of a room that something about its earlier afspraken has changed; they ask for it themselves. */
const told = { type: "afspraken" } as const;

type Asked = { sessionId: string; afspraakId: string; outcome: AfspraakOutcome | null; dueOn: Day | null };

/**
 * Keeps what the table decided about an afspraak of before; null takes it back. Refuses "session.refused" once the
 * session is closed or called off, "not-found" for an afspraak that this table does not come back to,
 * "request.malformed" when one continues without a day that is still to come.
 */
export async function decideAfspraak(ctx: SignedIn, { sessionId, afspraakId, outcome, dueOn }: Asked): Promise<void> {
  const { db, login } = ctx;
  const { id: byId, teamId } = login.member;
  const isDayNeeded = outcome === "continues";
  if (isDayNeeded && (dueOn === null || dueOn < dayOfInstant(ctx.now()))) throw new Refusal("request.malformed");
  await onceInOrder(ctx, sessionId, async ({ state, version }) => {
    if (state.status === "closed" || state.status === "cancelled") {
      throw new Refusal("session.refused", `session.${state.status}`);
    }
    const listed = await earlierAfspraken(db, { sessionId, teamId: teamId ?? "" });
    const found = listed.find(({ id }) => id === afspraakId);
    if (!found) throw new Refusal("not-found");
    const dueOnBefore = found.dueOnBefore ?? found.dueOn;
    const decision = outcome && { outcome, dueOn: (isDayNeeded && dueOn) || dueOnBefore };
    const writes = [
      stillAt(db, { sessionId, version }),
      ...decisionWrites(db, { afspraakId, sessionId, dueOnBefore, decision, byId, now: ctx.now() }),
    ];
    return { writes, outcome: undefined, tell: () => ctx.rooms.control(`session/${sessionId}`, told) };
  });
  await writeChange(ctx, { kind: "afspraak", id: afspraakId }, { what: outcome ?? "reopened" });
}
