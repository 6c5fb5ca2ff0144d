import { isHidden, type Method, type Phase } from "../methods/method.ts";
import type { Clock } from "./clock.ts";

/** What someone is in one session. Who leads and who brings a casus follows from the state, not from this. */
export type Part = "participant" | "observer";

export type Participant = {
  part: Part;
  isPresent: boolean;
  /** First instant at which the person sat at the open table; null for someone who never did. */
  attendedAt: number | null;
};

export type AgendaItem = {
  casusId: string;
  inbrengerId: string;
  startedAt: number | null;
  finishedAt: number | null;
};

/** Where the table is: a casus of the agenda and a phase of the method, by its index. */
export type Position = { casusId: string; phase: number };

/**
 * All that has authority in a session. Plain JSON: it is stored after every command and read back by whatever process
 * takes over. Instants are milliseconds since 1970, UTC.
 */
export type SessionState = {
  format: 1;
  status: "planned" | "open" | "closed" | "cancelled";
  /** The whole method as it was when the session was planned: a later version changes no running session. */
  method: Method;
  agenda: AgendaItem[];
  /** Set while a casus is on the table. */
  position: Position | null;
  /** Set exactly when `position` is. */
  clock: Clock | null;
  leadId: string;
  /** Last sign of life of the lead; before the session begins, the planned instant. */
  leadSeenAt: number;
  participants: Record<string, Participant>;
  /** By phase key: who is done, and who has put something on paper. */
  ready: Record<string, string[]>;
  written: Record<string, string[]>;
  /** Phase keys whose hidden contributions lie open. */
  revealed: string[];
  /** Whose turn it is in a `round` phase; null outside one, and when everyone has had it. */
  turn: string | null;
  openedAt: number | null;
  closedAt: number | null;
};

/** What everybody at the table knows of a state: enough to ask the questions below on a screen as well as on the server. */
export type KnownState = Omit<SessionState, "format" | "written" | "leadSeenAt">;

export type Plan = {
  method: Method;
  facilitatorId: string;
  plannedAt: number;
  agenda?: readonly { casusId: string; inbrengerId: string }[];
};

/** A planned session in which nothing has happened yet. */
export function planSession({ method, facilitatorId, plannedAt, agenda = [] }: Plan): SessionState {
  return {
    format: 1,
    status: "planned",
    method,
    agenda: agenda.map((item) => ({ ...item, startedAt: null, finishedAt: null })),
    position: null,
    clock: null,
    leadId: facilitatorId,
    leadSeenAt: plannedAt,
    participants: {},
    ready: {},
    written: {},
    revealed: [],
    turn: null,
    openedAt: null,
    closedAt: null,
  };
}

/** Names one phase of one casus everywhere: in this state, in shared documents and in the database. */
export function phaseKey(casusId: string, phaseId: string): string {
  return `${casusId}:${phaseId}`;
}

/** The phase on the table, with its key; undefined between casussen. */
export function currentPhase(state: KnownState): { phase: Phase; key: string } | undefined {
  if (!state.position) return undefined;
  const phase = state.method.phases[state.position.phase];
  return phase && { phase, key: phaseKey(state.position.casusId, phase.id) };
}

/** The casus on the table; undefined between casussen. */
export function currentCasus(state: KnownState): AgendaItem | undefined {
  return state.agenda.find((item) => item.casusId === state.position?.casusId);
}

/** Whether what was made in this phase lies open, so that everyone at the table may read it. */
export function isRevealed(state: KnownState, casusId: string, phaseId: string): boolean {
  const phase = state.method.phases.find((phase) => phase.id === phaseId);
  if (!phase) return false;
  return !isHidden(phase) || state.revealed.includes(phaseKey(casusId, phaseId));
}

/** The phase keys that lie open after a command and did not before it: what the server has to lay on the table. */
export function newlyRevealed(before: SessionState, after: SessionState): string[] {
  return after.revealed.filter((key) => !before.revealed.includes(key));
}
