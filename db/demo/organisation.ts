import type { Role } from "../../domain/permissions.ts";
import { aContextEvent, aGroup, aMember, anExperiment, aTeam } from "./builders.ts";
import { amsterdamTime, type Calendar, lockdownWeeks } from "./calendar.ts";
import { beheerders, groupA, groupB, type Names, onderzoekers, regular, teamleiders } from "./people.ts";
import type { Random } from "./random.ts";

/** As many colours as the palette of persons has. */
const colors = 12;

export type Organisation = ReturnType<typeof makeOrganisation>;

/** The experiment with its people: who carries it out, who guides the vergelijking group, who studies it. */
export function makeOrganisation(random: Random, calendar: Calendar) {
  const experiment = anExperiment({
    id: random.id(),
    name: "Experiment met de bijstand Amsterdam",
    startsOn: calendar.startsOn,
  });
  const contextEvents = [
    aContextEvent({
      id: random.id(),
      experimentId: experiment.id,
      title: "Lockdown: kantoren dicht, contact alleen op afstand",
      from: calendar.dayOf(lockdownWeeks.first),
      to: calendar.dayOf(lockdownWeeks.last, 6),
    }),
    aContextEvent({
      id: random.id(),
      experimentId: experiment.id,
      title: "Nieuwe teamleider begint",
      from: calendar.dayOf(88),
      to: calendar.dayOf(91, 6),
    }),
  ];

  const dedicated = aTeam({ id: random.id(), experimentId: experiment.id, name: "Experimentteam", kind: "dedicated" });
  const regulier = aTeam({ id: random.id(), experimentId: experiment.id, name: "Team Activering", kind: "regulier" });
  const a = aGroup({ id: random.id(), teamId: dedicated.id, name: "Groep A" });
  const b = aGroup({ id: random.id(), teamId: dedicated.id, name: "Groep B" });

  let color = 0;
  const start = amsterdamTime(calendar.startsOn, 9);
  const join = (names: Names, role: Role, teamId?: string, groupId?: string) =>
    names.map(([slug, name]) => {
      const person = { id: random.id(), slug, name, role, teamId, groupId };
      return aMember({ ...person, color: color++ % colors, createdAt: start });
    });
  const people = {
    groupA: join(groupA, "klantmanager", dedicated.id, a.id),
    groupB: join(groupB, "klantmanager", dedicated.id, b.id),
    teamleiders: join(teamleiders, "teamleider", dedicated.id),
    regular: join(regular, "klantmanager", regulier.id),
    onderzoekers: join(onderzoekers, "onderzoeker"),
    beheerders: join(beheerders, "beheerder"),
  };

  return {
    experiment,
    contextEvents,
    dedicated,
    regulier,
    groups: { a, b },
    people,
    members: Object.values(people).flat(),
    nameOf: new Map(Object.values(people).flatMap((list) => list.map((person) => [person.id, person.name] as const))),
  };
}
