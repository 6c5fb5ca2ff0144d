import type { PublicSession } from "../../../domain/session/view.ts";
import type { trpc } from "../../state/trpc.ts";

/** A session as the server shows it to the person at this screen. */
export type Shown = Awaited<ReturnType<typeof trpc.session.show.query>>;
export type ShownCasus = Shown["casussen"][number];
export type ShownPerson = Shown["people"][number];
export type State = Shown["state"];

/** What a command or a push of the server says: the state, its version, and the server's clock (ms). */
export type Outcome = { version: number; now: number; state: PublicSession };

/** Whether something that came over the socket is the state of a session. */
export function isOutcome(message: unknown): message is Outcome {
  if (typeof message !== "object" || message === null) return false;
  if (!("type" in message) || message.type !== "session") return false;
  if (!("version" in message) || typeof message.version !== "number") return false;
  if (!("now" in message) || typeof message.now !== "number") return false;
  return "state" in message && typeof message.state === "object" && message.state !== null;
}

/** Takes over a newer state; an older one that was under way longer changes nothing. */
export function withOutcome(shown: Shown, { version, now, state }: Outcome): Shown {
  if (version < shown.version) return shown;
  return { ...shown, version, now, state: { ...state, method: shown.state.method }, status: state.status };
}

/** A whole answer laid over what was known: its content, and the newer of both states. */
export function withAnswer(known: Shown | undefined, answer: Shown): Shown {
  if (!known || answer.version >= known.version) return answer;
  const { version, now, state, status } = known;
  return { ...answer, version, now, state, status };
}

/**
 * Whether an outcome means that more is to be seen than the state tells: something was revealed, written down, brought,
 * or somebody came who was not known here. Clocks, phases and who is ready are in the state itself.
 */
export function asksForContent(shown: Shown, { version, state }: Outcome): boolean {
  if (version < shown.version) return false;
  // Afspraken and conclusions do not move the version: the table is told under the version it already has.
  if (version === shown.version) return true;
  const known = new Set(shown.people.map(({ id }) => id));
  return (
    state.status !== shown.state.status ||
    state.revealed.length !== shown.state.revealed.length ||
    state.agenda.length !== shown.state.agenda.length ||
    Object.keys(state.participants).some((id) => !known.has(id))
  );
}
