import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import type { SessionCommand } from "../../domain/session/command.ts";
import { decide } from "../../domain/session/decide.ts";
import { planSession, type SessionState } from "../../domain/session/state.ts";
import type { sessionEvent } from "../schema/index.ts";
import type { Meeting } from "./schedule.ts";

export type EventRow = typeof sessionEvent.$inferInsert;

/** A session played by the rules of the domain: what it holds and logs is what real commands would have made of it. */
export function makeTable(sessionId: string, { facilitator, observer, plannedAt }: Meeting) {
  let state = planSession({ method: conditiecasuistiek, facilitatorId: facilitator.id, plannedAt });
  const events: EventRow[] = [];

  /** Gives a command at an instant. Throws when the rules refuse it: the story of the demo is then wrong. */
  const give = (actorId: string, command: SessionCommand, at: number): void => {
    const actor = { id: actorId, part: actorId === observer?.id ? ("observer" as const) : ("participant" as const) };
    const decision = decide(state, command, actor, at);
    if ("refusal" in decision) throw new Error(`demo: ${command.type} refused, ${decision.refusal}`);
    if (decision.state === state) return;
    state = decision.state;
    events.push({ sessionId, version: events.length + 1, actorId, command, at });
  };

  return { give, events, state: (): SessionState => state };
}

export type Table = ReturnType<typeof makeTable>;
