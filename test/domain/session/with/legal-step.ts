import { collectables, isHidden } from "../../../../domain/methods/method.ts";
import type { SessionActor, SessionCommand } from "../../../../domain/session/command.ts";
import { currentPhase, newlyRevealed, type SessionState } from "../../../../domain/session/state.ts";
import { hasVoice, mayWrite, type Writing } from "../../../../domain/session/voice.ts";

const writings: Writing[] = [
  ...collectables,
  ...(["card", "withheld", "rating", "judgement", "tag", "vote", "group"] as const),
];

/** What only the lead changes, whatever anybody else asks for. */
const ledBy = ({ position, clock, revealed, trios, agenda }: SessionState) =>
  JSON.stringify([position, clock, revealed, trios.length > 0, agenda.map(({ finishedAt }) => finishedAt)]);
/** What comes about before the session begins is planned, and not led. */
const planners: readonly SessionCommand["type"][] = ["bring", "withdraw", "replan", "cancel", "reinstate"];

/** Written anew: whoever writes in the phase, and where nothing is hidden everybody with a seat says to be done. */
function isAsked(state: SessionState, type: SessionCommand["type"], id: string): boolean {
  const phase = currentPhase(state)?.phase;
  if (!phase) return false;
  return hasVoice(state, id, type === "written" || isHidden(phase) ? phase.writes : "everyone");
}

/** What is wrong with one step, however legal the states on both sides of it. */
export function objectionsToStep(
  before: SessionState,
  after: SessionState,
  { type }: SessionCommand,
  who: SessionActor,
): string[] {
  const isLed = who.id === before.leadId || planners.includes(type);
  const comesAndGoes = type === "join" || type === "leave";
  const rules: Record<string, boolean> = {
    "a closed session does not change": before.status !== "closed",
    "an observer only comes and goes, and says so beforehand":
      who.part === "participant" || comesAndGoes || ["absence", "replan", "cancel", "reinstate"].includes(type),
    "to be absent is said by oneself, and before the session":
      after.absentees.every((id) => before.absentees.includes(id) || id === who.id) &&
      (before.status === "planned" || after.absentees.every((id) => before.absentees.includes(id))),
    "who said not to be there is expected again by saying so or coming, or when the session is moved":
      before.absentees.every((id) => after.absentees.includes(id) || id === who.id) || type === "replan",
    "only the lead changes phase, clock and what lies open": isLed || comesAndGoes || ledBy(before) === ledBy(after),
    "nobody's coming or going changes phase, clock or what lies open":
      !comesAndGoes ||
      JSON.stringify([before.position, before.clock]) === JSON.stringify([after.position, after.clock]),
    "laying open is done by a reveal or by going on":
      newlyRevealed(before, after).length === 0 || type === "reveal" || type === "next",
    "what lies open stays open": before.revealed.every((key, index) => after.revealed[index] === key),
    "who came once has been there": Object.entries(before.participants).every(
      ([id, { attendedAt }]) => attendedAt === null || after.participants[id]?.attendedAt === attendedAt,
    ),
    "to be done, or to have written, is said only by whom the phase asks":
      !["ready", "written"].includes(type) || after === before || isAsked(before, type, who.id),
    "an observer may write nothing": Object.keys(after.participants).every(
      (id) => after.participants[id]?.part !== "observer" || writings.every((what) => !mayWrite(after, id, what)),
    ),
  };
  return Object.keys(rules).filter((sentence) => rules[sentence] === false);
}
