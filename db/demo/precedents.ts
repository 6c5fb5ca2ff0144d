import { dayOfInstant } from "../../domain/calendar.ts";
import type { precedent, precedentVersion } from "../schema/index.ts";
import { currentWeek } from "./calendar.ts";
import type { Held } from "./held.ts";
import type { Random } from "./random.ts";
import { precedentTexts } from "./texts/precedent-texts.ts";

type Row = typeof precedent.$inferInsert;
type Version = typeof precedentVersion.$inferInsert;

/** The register began when the team had met for a year; a ruling was sharpened or revoked this many weeks later. */
const firstWeek = 52;
const changedAfter = 7 * 6 * 86_400_000;
const minute = 60_000;

/** The rulings that lessons of sessions became: each from one casus that ended in that lesson, by who brought it. */
export function makeRegister(random: Random, held: readonly Held[], teamId: string) {
  const late = held.filter(({ meeting }) => meeting.week >= firstWeek && meeting.week < currentWeek - 6);
  const made = precedentTexts.flatMap((text) => {
    const found = late
      .flatMap((session) =>
        session.casussen.flatMap((casus, index) => {
          const brought = session.brought[index];
          return casus.lesson === text.lesson && brought ? [{ casus, brought, session }] : [];
        }),
      )
      .slice(0, 3);
    if (found.length === 0) return [];
    const { casus, brought, session } = random.pick(found);
    const at = session.closedAt + random.whole(3, 9) * minute;
    const revoker = session.presentIds.find((id) => id !== casus.inbrengerId) ?? casus.inbrengerId;
    const id = random.id();
    const row: Row = {
      id,
      teamId,
      condition: brought.condition,
      sessionId: session.session.id,
      casusId: casus.id,
      revokedAt: text.revoked ? at + changedAfter : null,
      revokedById: text.revoked ? revoker : null,
      revokedReason: text.revoked ?? null,
    };
    const version = (number: number, ruling: string, writtenAt: number, writtenById: string): Version => ({
      precedentId: id,
      version: number,
      situation: text.situation,
      ruling,
      basis: text.basis ?? "",
      on: dayOfInstant(writtenAt),
      writtenById,
      writtenAt,
    });
    const versions = text.earlier
      ? [version(1, text.earlier, at, casus.inbrengerId), version(2, text.ruling, at + changedAfter, revoker)]
      : [version(1, text.ruling, at, casus.inbrengerId)];
    return [{ row, versions }];
  });
  return { precedents: made.map(({ row }) => row), precedentVersions: made.flatMap(({ versions }) => versions) };
}
