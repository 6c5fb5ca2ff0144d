import { dayOfInstant } from "../../../domain/calendar.ts";

/** So long before its time (ms) a session is opened without a question, also across midnight. */
const SOON_MS = 2 * 3_600_000;

/** Whether a session planned for this instant (ms) is opened on an earlier day: more likely a press too soon. */
export const isEarly = (plannedAt: number, now: number): boolean =>
  plannedAt - now > SOON_MS && dayOfInstant(plannedAt) !== dayOfInstant(now);
