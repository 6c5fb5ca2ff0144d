import { z } from "zod";
import { feedOf, removeFeed, renewFeed } from "../../db/queries/calendar-feeds.ts";
import { hashToken, newToken } from "../auth/secrets.ts";
import { may, router } from "../trpc.ts";
import { writeChange } from "../write-change.ts";
import { instant, nothing, text } from "../views/shapes.ts";

/** Both null for somebody without a feed. */
const feed = z.object({ since: instant.nullable(), readAt: instant.nullable() });

/** A person's own calendar feed. */
export const calendarRouter = router({
  /** Whether there is a feed and when it was last fetched; its address is shown once, when it is made. */
  show: may("calendar:keep")
    .output(feed)
    .query(async ({ ctx }) => (await feedOf(ctx.db, ctx.actor.id)) ?? { since: null, readAt: null }),

  /** Makes a new address; an earlier one stops working. */
  renew: may("calendar:keep")
    .output(z.object({ url: text }))
    .mutation(async ({ ctx }) => {
      const token = newToken();
      const { id: memberId } = ctx.actor;
      await renewFeed(ctx.db, { memberId, tokenHash: hashToken(token), createdAt: ctx.now() });
      await writeChange(ctx, { kind: "member", id: memberId }, { what: "calendar-renewed" });
      return { url: `${ctx.config.origin}/calendar/${token}.ics` };
    }),

  /** Removes the feed: its address stops working at once. */
  remove: may("calendar:keep")
    .output(nothing)
    .mutation(async ({ ctx }) => {
      const { id: memberId } = ctx.actor;
      await removeFeed(ctx.db, memberId);
      await writeChange(ctx, { kind: "member", id: memberId }, { what: "calendar-removed" });
    }),
});
