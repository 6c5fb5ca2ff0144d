import { openAfsprakenOf } from "../../db/queries/afspraken.ts";
import { listDossiers } from "../../db/queries/dossiers.ts";
import { experimentOfTeam, reflectionsToWrite, sessionsOfWeek } from "../../db/queries/week.ts";
import { dayOfInstant, millisPerDay } from "../../domain/calendar.ts";
import { may, router } from "../trpc.ts";
import { afspraakLine, dueLines, experimentView, sessionLine, shownWeek } from "../views/week.ts";

/** More dossiers than anyone guides in the experiment, so that nothing that is due falls off the list. */
const mostDossiers = 500;
const sessionsShown = 4;

export const weekRouter = router({
  /** My week: sessions, what my dossiers ask, my afspraken, reflections to write, and where the experiment is. */
  show: may("week:read")
    .output(shownWeek)
    .query(async ({ ctx }) => {
      const { db, actor } = ctx;
      const now = ctx.now();
      const today = dayOfInstant(now);
      const { id: memberId, groupId } = actor;
      const teamId = actor.teamId ?? "";
      // A session planned this morning and not yet opened is still today's.
      const from = now - millisPerDay;
      const [found, sessions, mine, afspraken, reflections] = await Promise.all([
        experimentOfTeam(db, { teamId, on: today }),
        sessionsOfWeek(db, { teamId, groupId, memberId, from, limit: sessionsShown }),
        listDossiers(db, { filter: { teamId, memberId, isMine: true }, today, onlyDue: true, limit: mostDossiers }),
        openAfsprakenOf(db, memberId),
        reflectionsToWrite(db, memberId),
      ]);
      const ahead = sessions.filter((row) => row.status === "open" || dayOfInstant(row.plannedAt) >= today);
      return {
        today,
        experiment: experimentView(found, today),
        sessions: ahead.map((row) => sessionLine(row, today, found?.startsOn)),
        dossiers: dueLines(mine.rows),
        afspraken: afspraken.map((row) => afspraakLine(row, today)),
        reflections,
      };
    }),
});
