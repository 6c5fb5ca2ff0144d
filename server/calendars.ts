import { Hono } from "hono";
import { noteFeedRead, ownerOfFeed, sessionsInFeed } from "../db/queries/calendar-feeds.ts";
import { millisPerDay } from "../domain/calendar.ts";
import { Refusal } from "../domain/errors.ts";
import { permits } from "../domain/permissions.ts";
import { showRefusal } from "./auth/respond.ts";
import { hashToken } from "./auth/secrets.ts";
import type { Drivers } from "./context.ts";
import { sessionCalendar } from "./views/calendar.ts";

/** Past sessions stay in a calendar for this long, so that one looks back at a quarter and no further. */
const keptDays = 92;

/**
 * Calendars for programs, which cannot sign in: the secret in the address is all they have. It opens this one list and
 * nothing else, is stored as a hash, and its owner can replace or remove it. An unknown one and one whose owner may no
 * longer have it get the same answer.
 */
export function calendars({ db, config, now }: Pick<Drivers, "db" | "config" | "now">) {
  const feeds = new Hono();
  feeds.onError(showRefusal);

  feeds.get("/:file{[A-Za-z0-9_-]+\\.ics}", async (c) => {
    const token = c.req.param("file").replace(/\.ics$/, "");
    const owner = await ownerOfFeed(db, hashToken(token));
    if (!owner || !permits(owner, "calendar:keep", { ownerId: owner.id })) throw new Refusal("not-found");
    const readAt = now();
    const from = readAt - keptDays * millisPerDay;
    const sessions = await sessionsInFeed(db, { memberId: owner.id, from });
    await noteFeedRead(db, { memberId: owner.id, readAt });
    c.header("Content-Type", "text/calendar; charset=utf-8");
    c.header("Content-Disposition", 'inline; filename="casustafel.ics"');
    return c.body(sessionCalendar(config.origin, sessions));
  });

  return feeds;
}
