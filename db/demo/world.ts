import { conditions } from "../../domain/conditions/condition.ts";
import { makeAssignments } from "./assignments.ts";
import type { Calendar } from "./calendar.ts";
import { makeContacts } from "./contacts.ts";
import { makeDossiers } from "./dossiers.ts";
import { type DossierLog, logOf } from "./log.ts";
import { writeOpeningNote } from "./notes.ts";
import type { Organisation } from "./organisation.ts";
import type { Random } from "./random.ts";
import { arrangeWeek } from "./week.ts";

/** Every dossier with its assignments and contacts, in the order of the codes. */
export function makeLogs(random: Random, calendar: Calendar, organisation: Organisation): DossierLog[] {
  const { people } = organisation;
  const dossiers = makeDossiers(random.stream("dossiers"), calendar, organisation);
  const assignments = conditions.flatMap((condition) =>
    makeAssignments(random.stream(`assignments/${condition}`), {
      dossiers: dossiers.filter((dossier) => dossier.condition === condition),
      staff: condition === "vergelijking" ? people.regular : [...people.groupA, ...people.groupB],
      calendar,
    }),
  );
  const byDossier = Map.groupBy(assignments, (assignment) => assignment.dossierId);
  const logs = dossiers.map((dossier) => {
    const chance = random.stream(`dossier/${dossier.code}`);
    const own = byDossier.get(dossier.id) ?? [];
    return logOf(
      { ...dossier, openingNote: writeOpeningNote(chance, dossier) },
      own,
      makeContacts(chance, dossier, { assignments: own, calendar }),
    );
  });
  return arrangeWeek(random.stream("week"), logs, { calendar, memberId: people.groupA[0]?.id ?? "" });
}
