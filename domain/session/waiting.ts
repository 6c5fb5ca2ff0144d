import type { SessionRefusal } from "./command.ts";
import { currentPhase, type SessionState } from "./state.ts";
import { hasVoice } from "./voice.ts";

/**
 * How many contributions that keep the rules each person has made in the phase on the table. Drafts are in sheets that
 * only the server opens, so it counts them when a command asks for it.
 */
export type OnPaper = Readonly<Record<string, number>>;

/** Whether the phase on the table waits for what people write, so that the server has to count it. */
export function asksForCount(state: SessionState): boolean {
  const current = currentPhase(state);
  return current !== undefined && !state.revealed.includes(current.key) && leastOf(state) > 0;
}

/** Who holds up the phase on the table: present, allowed to write, not excused, and short of the least that is asked. */
export function waitedFor(state: SessionState, onPaper: OnPaper): string[] {
  const current = currentPhase(state);
  const least = leastOf(state);
  if (!current || least === 0 || state.revealed.includes(current.key)) return [];
  const excused = state.excused[current.key] ?? [];
  return Object.keys(state.participants).filter(
    (id) =>
      state.participants[id]?.isPresent &&
      hasVoice(state, id, current.phase.writes) &&
      !excused.includes(id) &&
      (onPaper[id] ?? 0) < least,
  );
}

/** Lets the group go on without what this person was to write. */
export function excuse(state: SessionState, memberId: string): SessionState | SessionRefusal {
  const key = currentPhase(state)?.key;
  if (key === undefined) return "casus.none-on-table";
  if (state.participants[memberId]?.part !== "participant") return "table.absent";
  const excused = state.excused[key] ?? [];
  if (excused.includes(memberId)) return state;
  return { ...state, excused: { ...state.excused, [key]: [...excused, memberId] } };
}

function leastOf(state: SessionState): number {
  const workspace = currentPhase(state)?.phase.workspace;
  return workspace?.kind === "cards" ? (workspace.perPerson?.min ?? 0) : 0;
}
