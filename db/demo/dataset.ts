import type { Day } from "../../domain/calendar.ts";
import { planAhead } from "./ahead.ts";
import { type Alone, scoreAsResearcher, scoreOwnDossier } from "./alone.ts";
import { amsterdamTime, currentWeek, makeCalendar } from "./calendar.ts";
import type { Memory } from "./casussen.ts";
import { holdSession } from "./held.ts";
import { makeOrganisation } from "./organisation.ts";
import { makeRandom } from "./random.ts";
import { evaluate } from "./evaluations.ts";
import { makeRegister } from "./precedents.ts";
import { asksForReflection, reflectOn } from "./reflections.ts";
import { makeSchedule } from "./schedule.ts";
import { makeCalibration, makeSeries, plannedOn } from "./series.ts";
import { makeLogs } from "./world.ts";

/** The seed of the reference dataset. Another seed is another dataset. */
const seed = 20_210_110n;

/** How many casussen colleagues have already put on the agenda of a session of this week. */
const proposedThisWeek = 2;

/** All rows of the reference dataset, the same every time for the same day; table by table, in the order of their keys. */
export function makeDataset(today: Day) {
  const random = makeRandom(seed);
  const calendar = makeCalendar(today);
  const organisation = makeOrganisation(random.stream("organisation"), calendar);
  const { dedicated, people } = organisation;
  const busyId = people.groupA[0]?.id;
  const logs = makeLogs(random, calendar, organisation);
  const atTable = logs.filter(({ dossier }) => dossier.condition !== "vergelijking");
  const schedule = makeSchedule(calendar, organisation);
  const chanceFor = (week: number, groupId: string | null) => random.stream(`session/${week}/${groupId}`);
  const memory: Memory = new Map();

  const held = schedule
    .filter(({ isPast }) => isPast)
    .map((meeting) =>
      holdSession(chanceFor(meeting.week, meeting.groupId), meeting, {
        teamId: dedicated.id,
        logs: atTable,
        memory,
        calendar,
        busyId,
      }),
    );
  const planned = schedule
    .filter(({ isPast }) => !isPast)
    .map((meeting) =>
      planAhead(chanceFor(meeting.week, meeting.groupId), meeting, {
        teamId: dedicated.id,
        logs: atTable,
        memory,
        count: meeting.week === currentWeek ? proposedThisWeek : 0,
        now: amsterdamTime(today, 0),
      }),
    );
  // Both groups are to score the same casus; one has been brought for it.
  const calibration = planAhead(random.stream("calibration"), makeCalibration(calendar, organisation), {
    teamId: dedicated.id,
    logs: atTable,
    memory,
    count: 1,
    now: amsterdamTime(today, 0),
  });
  const series = makeSeries(random.stream("series"), calendar, organisation);
  const alone: Alone[] = [
    ...atTable.flatMap((log) => scoreOwnDossier(random.stream(`self/${log.dossier.code}`), log, calendar)),
    ...scoreAsResearcher(random.stream("research"), logs, { calendar, organisation, lastWeek: currentWeek - 1 }),
  ];
  const looks = held
    .filter(asksForReflection)
    .map((one) => reflectOn(random.stream(`reflection/${one.session.id}`), one, { calendar, busyId }));
  const weekly = [...held, ...planned].map((one) => ({
    ...one,
    session: {
      ...one.session,
      seriesId: series.get(one.session.groupId ?? "")?.id ?? null,
      planChangedAt: plannedOn(calendar),
    },
  }));
  const joint = {
    ...calibration,
    session: { ...calibration.session, kind: "calibration" as const, planChangedAt: amsterdamTime(today, 0) },
  };
  const sessions = [...weekly, joint];

  return {
    experiments: [organisation.experiment],
    contextEvents: organisation.contextEvents,
    teams: [dedicated, organisation.regulier],
    groups: [organisation.groups.a, organisation.groups.b],
    members: organisation.members,
    dossiers: logs.map(({ dossier }) => dossier),
    assignments: logs.flatMap(({ assignments }) => assignments),
    contacts: logs.flatMap(({ contacts }) => contacts),
    sessionSeries: [...series.values()],
    sessions: sessions.map(({ session }) => session),
    sessionEvents: sessions.flatMap(({ events }) => events),
    invitations: sessions.flatMap(({ invitations }) => invitations),
    casussen: sessions.flatMap(({ casussen }) => casussen),
    cards: held.flatMap(({ cards }) => cards),
    scores: [...held.flatMap(({ scores }) => scores), ...alone.map(({ score }) => score)],
    answers: [...held.flatMap(({ answers }) => answers), ...alone.flatMap(({ answers }) => answers)],
    afspraken: held.flatMap(({ afspraken }) => afspraken),
    ...makeRegister(random.stream("register"), held, dedicated.id),
    evaluations: held.flatMap((one) => evaluate(random.stream(`evaluation/${one.session.id}`), one)),
    reflections: looks.flatMap(({ reflections }) => reflections),
    consents: looks.flatMap(({ consents }) => consents),
  };
}
