import type { SessionCommand } from "../../../domain/session/command.ts";
import { ServerDied, type Hall } from "./hall.ts";
import type { Meeting } from "./meeting.ts";
import type { Peer } from "./peer.ts";
import { everybody, type Asked } from "./random-steps.ts";

/** What people ask of the server, and whether it does it. */
export class Orders {
  /** Whatever was done at least once. */
  readonly reached: Set<string>;
  readonly #hall: Hall;
  readonly #meeting: Meeting;
  readonly #names: Map<string, string>;

  constructor(hall: Hall, meeting: Meeting, reached: Set<string>) {
    this.#hall = hall;
    this.#meeting = meeting;
    this.reached = reached;
    this.#names = new Map(everybody.map((slug) => [slug, hall.idOf(slug)]));
    for (const [index, id] of hall.casusIds.entries()) this.#names.set(`casus${index}`, id);
  }

  /** Somebody by name, or whoever leads. */
  peer(who: string): Peer {
    if (who !== "lead") return this.#meeting.peer(who);
    const { leadId } = this.#meeting.now.state;
    return this.#meeting.peer(everybody.find((slug) => this.#hall.idOf(slug) === leadId) ?? "");
  }

  /** Gives a command; the version of the session after it, or null when it was refused or nobody lived to answer. */
  async give(who: string, named: SessionCommand): Promise<number | null> {
    const command: Asked = JSON.parse(JSON.stringify(named), (_, value) => this.#names.get(value) ?? value);
    const { sessionId } = this.#hall;
    const { calls } = this.peer(who);
    const done = await this.attempt(named.type, calls.session.command.mutate({ sessionId, command }));
    return done?.version ?? null;
  }

  /** What was answered; null for a refusal by a rule. Anything else is a failure. */
  async attempt<T>(what: string, call: Promise<T>): Promise<T | null> {
    try {
      const answer = await call;
      this.reached.add(what);
      return answer;
    } catch (error) {
      if (error instanceof Error && error.cause instanceof ServerDied) return null;
      const code: unknown = error instanceof Error && "data" in error ? Object(error.data).code : undefined;
      if (code === "session.refused" || code === "not-found" || code === "request.malformed") return null;
      throw error;
    }
  }
}
