import { leadAwayAt } from "./lead.ts";
import type { KnownState, SessionState } from "./state.ts";

/** What everybody at the table may know of a session, observers included. */
export type PublicSession = KnownState & {
  /** How many people have put something on paper, by phase key; never who. */
  written: Record<string, number>;
  /** The instant from which anyone at the table may take the lead, unless the lead is heard of before. */
  leadAwayAt: number;
  /** How many agreed that raw contributions are kept; never who did not. */
  consents: number;
};

/** The part of the state that goes to every socket of the room. Named field by field: a new one is private until shown. */
export function publicView(state: SessionState): PublicSession {
  return {
    status: state.status,
    method: state.method,
    agenda: state.agenda,
    position: state.position,
    clock: state.clock,
    leadId: state.leadId,
    leadAwayAt: leadAwayAt(state),
    participants: state.participants,
    absentees: state.absentees,
    ready: state.ready,
    written: Object.fromEntries(Object.entries(state.written).map(([key, people]) => [key, people.length])),
    excused: state.excused,
    revealed: state.revealed,
    round: state.round,
    speakerId: state.speakerId,
    hands: state.hands,
    help: state.help,
    choices: state.choices,
    trios: state.trios,
    consents: state.consents.length,
    openedAt: state.openedAt,
    closedAt: state.closedAt,
  };
}
