import { isHidden, type Method, type Phase } from "../methods/method.ts";
import type { Clock } from "./clock.ts";
import type { Round } from "./round.ts";

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

/**
 * Where the table is: a casus of the agenda and a phase of the method, by its index. Without a casus the phases are those
 * of the method's opening.
 */
export type Position = { casusId: string | null; phase: number };

/** What the inbrenger last said of what was asked. */
export type Help = { isHelping: boolean; at: number };

/**
 * All that has authority in a session. Plain JSON: it is stored after every command and read back by whatever process
 * takes over. Instants are milliseconds since 1970, UTC.
 */
export type SessionState = {
  format: 3;
  status: "planned" | "open" | "closed" | "cancelled";
  /** The whole method as it was when the session was planned: a later version changes no running session. */
  method: Method;
  agenda: AgendaItem[];
  /** Set while a phase is going on, of a casus or of the opening. */
  position: Position | null;
  /** Set exactly when `position` is. */
  clock: Clock | null;
  leadId: string;
  /** Last sign of life of the lead; before the session begins, the planned instant. */
  leadSeenAt: number;
  participants: Record<string, Participant>;
  /** Who said beforehand not to be there, and did not come after all. */
  absentees: string[];
  /** By phase key: who is done, who has put something on paper, and who need not. */
  ready: Record<string, string[]>;
  written: Record<string, string[]>;
  excused: Record<string, string[]>;
  /** Phase keys whose hidden contributions lie open. */
  revealed: string[];
  /** Who speaks in turn; set exactly in a `round` phase. */
  round: Round | null;
  /** Whom the lead gave the floor, and who asked for it, longest waiting first. Both begin anew with every phase. */
  speakerId: string | null;
  hands: string[];
  /** Whether what is asked helps, as the inbrenger said last in this phase. */
  help: Help | null;
  /** The casussen that each person gave a dot. */
  choices: Record<string, string[]>;
  /** Groups of three by their seats; empty before the first phase that works in trios. */
  trios: string[][];
  /** Who agreed that raw contributions are kept after closing. */
  consents: string[];
  openedAt: number | null;
  closedAt: number | null;
};

/** What everybody at the table knows of a state: enough to ask the questions below on a screen as well as on the server. */
export type KnownState = Omit<SessionState, "format" | "written" | "leadSeenAt" | "consents">;

export type Plan = {
  method: Method;
  facilitatorId: string;
  plannedAt: number;
  agenda?: readonly { casusId: string; inbrengerId: string }[];
};

/** A planned session in which nothing has happened yet. */
export function planSession({ method, facilitatorId, plannedAt, agenda = [] }: Plan): SessionState {
  return {
    format: 3,
    status: "planned",
    method,
    agenda: agenda.map((item) => ({ ...item, startedAt: null, finishedAt: null })),
    position: null,
    clock: null,
    leadId: facilitatorId,
    leadSeenAt: plannedAt,
    participants: {},
    absentees: [],
    ready: {},
    written: {},
    excused: {},
    revealed: [],
    round: null,
    speakerId: null,
    hands: [],
    help: null,
    choices: {},
    trios: [],
    consents: [],
    openedAt: null,
    closedAt: null,
  };
}

/** Names one phase of one casus, or of the opening, everywhere: in this state, in shared documents and in the database. */
export function phaseKey(casusId: string | null, phaseId: string): string {
  return `${casusId ?? "table"}:${phaseId}`;
}

/** The phases that are played with a casus on the table, or those of the opening. */
export function phasesOf({ method }: Pick<KnownState, "method">, casusId: string | null): readonly Phase[] {
  return casusId === null ? (method.opening ?? []) : method.phases;
}

/** The phase on the table, with its key; undefined between casussen. */
export function currentPhase(state: KnownState): { phase: Phase; key: string } | undefined {
  if (!state.position) return undefined;
  const { casusId } = state.position;
  const phase = phasesOf(state, casusId)[state.position.phase];
  return phase && { phase, key: phaseKey(casusId, phase.id) };
}

/** The casus on the table; undefined between casussen and in the opening. */
export function currentCasus(state: KnownState): AgendaItem | undefined {
  return state.agenda.find((item) => item.casusId === state.position?.casusId);
}

/** Whether what was made in this phase, or kept back in it, lies open, so that everyone at the table may read it. */
export function isRevealed(state: KnownState, casusId: string | null, phaseId: string): boolean {
  if (state.revealed.includes(phaseKey(casusId, phaseId))) return true;
  const phase = phasesOf(state, casusId).find((phase) => phase.id === phaseId);
  return phase !== undefined && !isHidden(phase);
}

/** The phase keys that lie open after a command and did not before it: what the server has to lay on the table. */
export function newlyRevealed(before: SessionState, after: SessionState): string[] {
  return after.revealed.filter((key) => !before.revealed.includes(key));
}
