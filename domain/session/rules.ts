import type { SessionActor, SessionCommand, SessionRefusal } from "./command.ts";
import type { SessionState } from "./state.ts";

/**
 * Who may give a command. anyone: whoever is invited; participant: invited to take part; table: a participant who sits
 * at the table; lead: the participant who leads.
 */
type Giver = "anyone" | "participant" | "table" | "lead";

/** In which state of the session a command has a meaning. phase: open, with a phase of a casus or the opening going on. */
type Moment = "before-close" | "planned" | "open" | "phase";

/** The rules of the table, one a command; what a command needs besides is its own step's business. */
const rules: Record<SessionCommand["type"], { by: Giver; when: Moment }> = {
  bring: { by: "participant", when: "before-close" },
  withdraw: { by: "participant", when: "before-close" },
  reorder: { by: "lead", when: "before-close" },
  // Who may plan is asked at the door: a teamleider plans, and has no place at the table.
  replan: { by: "anyone", when: "planned" },
  cancel: { by: "anyone", when: "planned" },
  reinstate: { by: "anyone", when: "before-close" },
  absence: { by: "anyone", when: "planned" },
  open: { by: "lead", when: "planned" },
  join: { by: "anyone", when: "before-close" },
  leave: { by: "anyone", when: "before-close" },
  seen: { by: "participant", when: "before-close" },
  startCasus: { by: "lead", when: "open" },
  next: { by: "lead", when: "phase" },
  back: { by: "lead", when: "phase" },
  pause: { by: "lead", when: "phase" },
  resume: { by: "lead", when: "phase" },
  extend: { by: "lead", when: "phase" },
  reveal: { by: "lead", when: "phase" },
  ready: { by: "table", when: "phase" },
  unready: { by: "table", when: "phase" },
  written: { by: "table", when: "phase" },
  pass: { by: "table", when: "phase" },
  defer: { by: "table", when: "phase" },
  raiseHand: { by: "table", when: "open" },
  lowerHand: { by: "table", when: "open" },
  giveFloor: { by: "lead", when: "open" },
  help: { by: "table", when: "phase" },
  choose: { by: "table", when: "phase" },
  excuse: { by: "lead", when: "phase" },
  consent: { by: "table", when: "before-close" },
  seatTrios: { by: "lead", when: "open" },
  takeLead: { by: "table", when: "before-close" },
  handLead: { by: "lead", when: "before-close" },
  finishCasus: { by: "lead", when: "phase" },
  close: { by: "lead", when: "open" },
};

/** Why this person may not give this command now, or undefined when nothing general is against it. */
export function objection(
  state: SessionState,
  command: SessionCommand,
  actor: SessionActor,
): SessionRefusal | undefined {
  const { by, when } = rules[command.type];
  if (state.status === "closed") return "session.closed";
  if (state.status === "cancelled" && command.type !== "reinstate") return "session.cancelled";
  if (actor.part === "observer" && by !== "anyone") return "observer.only-watches";
  if (by === "lead" && state.leadId !== actor.id) return "lead.only";
  if (by === "table" && !state.participants[actor.id]) return "table.not-joined";
  if (when === "planned" && state.status === "open") return "session.already-open";
  if ((when === "open" || when === "phase") && state.status !== "open") return "session.not-open";
  if (when === "phase" && !state.position) return "casus.none-on-table";
  return undefined;
}
