import type { SessionActor, SessionCommand } from "../../domain/session/command.ts";
import { decide } from "../../domain/session/decide.ts";
import { planSession, type Plan, type SessionState } from "../../domain/session/state.ts";
import type { SessionEngine } from "./session-engine-suite.ts";

/** The rules alone: a state that is kept as text, as any store keeps it, and nothing in memory between two commands. */
export async function makePlainEngine(plan: Plan): Promise<SessionEngine> {
  let stored = JSON.stringify(planSession(plan));
  const read = (): SessionState => JSON.parse(stored);
  return {
    give: async (actor: SessionActor, command: SessionCommand, now: number) => {
      const decision = decide(read(), command, actor, now);
      if ("refusal" in decision) return decision.refusal;
      stored = JSON.stringify(decision.state);
      return null;
    },
    state: async () => read(),
    restart: async () => {},
  };
}
