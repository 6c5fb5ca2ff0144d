import { and, eq } from "drizzle-orm";
import { afspraak } from "../../db/schema/index.ts";
import type { Day } from "../../domain/calendar.ts";
import { Refusal } from "../../domain/errors.ts";
import type { SignedIn } from "../context.ts";
import { requireSeat, writeAtTable } from "./at-table.ts";

type Agreed = { text: string; whoId: string; dueOn: Day };
type Change = { casusId: string; id: string; seen: Agreed; changed: Agreed };

const isSame = (one: Agreed, other: Agreed) =>
  one.text === other.text && one.whoId === other.whoId && one.dueOn === other.dueOn;

/**
 * Changes an afspraak of the casus on the table from what this person saw of it. Refuses "afspraak.changed" when it says
 * something else by now, so that nobody's words are replaced unread; asking again for what it says already is no change.
 * Refuses "afspraak.removed" when this casus has no such afspraak, for whoever wrote to choose whether it comes back.
 */
export async function changeAfspraak(ctx: SignedIn, { casusId, id, seen, changed }: Change): Promise<void> {
  const { db } = ctx;
  const isThis = and(eq(afspraak.id, id), eq(afspraak.casusId, casusId));
  const read = async (): Promise<Agreed> => {
    const { text, whoId, dueOn } = afspraak;
    const found = await db.select({ text, whoId, dueOn }).from(afspraak).where(isThis).get();
    if (!found) throw new Refusal("afspraak.removed");
    return found;
  };
  await writeAtTable(ctx, { casusId, what: "afspraak" }, async (_, session) => {
    requireSeat(session, changed.whoId);
    const now = await read();
    if (!isSame(now, seen) && !isSame(now, changed)) throw new Refusal("afspraak.changed");
    const isAsSeen = and(eq(afspraak.text, seen.text), eq(afspraak.whoId, seen.whoId), eq(afspraak.dueOn, seen.dueOn));
    return [db.update(afspraak).set(changed).where(and(isThis, isAsSeen))];
  });
  // Of two who were read at the same moment only the first was written.
  if (!isSame(await read(), changed)) throw new Refusal("afspraak.changed");
}
