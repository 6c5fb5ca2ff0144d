import { dayOfInstant, millisPerDay, mondayOf } from "../calendar.ts";

/** What the rule looks at of a version. */
export type Kept = { id: string; at: number; name: string | null };

/**
 * How long earlier text of a note is kept. Every version of the last two days, the last one of each day for thirty days,
 * the last one of each week for half a year. Half a year covers a handover and the weekly session's looking back; what was
 * deleted from a note must not outlive its use. A version that was given a name was kept on purpose, for a year.
 */
export const keeping = {
  everyVersion: 2 * millisPerDay,
  daily: 30 * millisPerDay,
  weekly: 182 * millisPerDay,
  named: 365 * millisPerDay,
  /** Versions of one note at most; the oldest without a name go first. */
  most: 200,
  mostNamed: 50,
} as const;

/** Everything older than these instants is let go, in notes that nobody touches as well. */
export const keptSince = (now: number) => ({ unnamed: now - keeping.weekly, named: now - keeping.named });

/**
 * Which versions of one note to let go.
 *
 * @param versions all versions of the note, oldest first
 * @returns their ids, oldest first; never the newest version
 */
export function versionsToDrop(versions: readonly Kept[], now: number): string[] {
  const { unnamed, named } = keptSince(now);
  const stays = new Set<string>();
  const periods = new Set<string>();
  for (const [index, { id, at, name }] of [...versions.entries()].toReversed()) {
    const age = now - at;
    const period = age <= keeping.daily ? dayOfInstant(at) : `week ${mondayOf(dayOfInstant(at))}`;
    const isLastOfPeriod = !periods.has(period);
    periods.add(period);
    const isNewest = index === versions.length - 1;
    if (isNewest || (name !== null && at >= named)) stays.add(id);
    else if (age <= keeping.everyVersion || (at >= unnamed && isLastOfPeriod)) stays.add(id);
  }
  const excess = stays.size - keeping.most;
  const unnamedOldest = versions.slice(0, -1).filter(({ id, name }) => name === null && stays.has(id));
  for (const { id } of unnamedOldest.slice(0, Math.max(0, excess))) stays.delete(id);
  return versions.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
}
