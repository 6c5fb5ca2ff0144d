import { aSession } from "./builders.ts";
import { bringCasussen, type Casus, type Memory } from "./casussen.ts";
import { type Invitation, inviteAll } from "./held.ts";
import type { DossierLog } from "./log.ts";
import type { Random } from "./random.ts";
import type { Meeting } from "./schedule.ts";
import { type EventRow, makeTable } from "./table.ts";

/** A session that is still to come, with what colleagues already put on its agenda. */
export type Planned = {
  session: ReturnType<typeof aSession>;
  events: EventRow[];
  invitations: Invitation[];
  casussen: Casus[];
};

/** Plans a session. `count` casussen have been proposed, none of them by the one who will lead it. */
export function planAhead(
  random: Random,
  meeting: Meeting,
  {
    teamId,
    logs,
    memory,
    count,
    now,
  }: { teamId: string; logs: readonly DossierLog[]; memory: Memory; count: number; now: number },
): Planned {
  const id = random.id();
  const colleagues = meeting.members.filter((member) => member !== meeting.facilitator).map((member) => member.id);
  const brought = bringCasussen(random, meeting, { sessionId: id, inbrengers: colleagues, logs, memory, count });
  const casussen = brought.map(({ casus }) => casus);
  const table = makeTable(id, meeting);
  casussen.forEach(({ id: casusId, inbrengerId }, index) => {
    table.give(inbrengerId, { type: "bring", casusId, inbrengerId }, now - (casussen.length - index) * 5_400_000);
  });
  return {
    session: aSession({
      id,
      teamId,
      groupId: meeting.groupId,
      plannedAt: meeting.plannedAt,
      state: table.state(),
      version: table.events.length,
    }),
    events: table.events,
    invitations: inviteAll(id, meeting, () => null),
    casussen,
  };
}
