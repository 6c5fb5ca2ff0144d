import type { Day } from "../../domain/calendar.ts";
import type { Initiatief } from "../../domain/contact.ts";
import { type Assignment, klantmanagerOn } from "./assignments.ts";
import type { Contact } from "./contacts.ts";
import type { Dossier } from "./dossiers.ts";

/** All that was written down about one deelnemer. */
export type DossierLog = {
  dossier: Dossier;
  assignments: readonly Assignment[];
  contacts: readonly Contact[];
  /** The same log as the rules of the domain read it. */
  facts: {
    contacts: readonly { on: Day; memberId: string; initiatief: Initiatief }[];
    assignments: readonly { memberId: string; from: Day; to: Day | null }[];
  };
};

/** Brings what is known of a deelnemer together. */
export function logOf(dossier: Dossier, assignments: readonly Assignment[], contacts: readonly Contact[]): DossierLog {
  return {
    dossier,
    assignments,
    contacts,
    facts: {
      contacts: contacts.map(({ on, memberId, initiatief }) => ({ on, memberId, initiatief })),
      assignments: assignments.map(({ memberId, from, to }) => ({ memberId, from, to: to ?? null })),
    },
  };
}

/** Whether a dossier runs and is this klantmanager's on a day. */
export function isCaseOf({ dossier, assignments }: DossierLog, memberId: string, day: Day): boolean {
  if (dossier.startedOn >= day || (dossier.endedOn && dossier.endedOn < day)) return false;
  return klantmanagerOn(assignments, day) === memberId;
}
