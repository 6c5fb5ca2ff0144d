import { expect } from "vitest";
import { collectables, type Collected } from "../../domain/methods/method.ts";
import { refusalOf } from "../server/refusal-of.ts";
import { isMeant, type Play, type Seat } from "./method-table.ts";

/** What a casus came to, as it was last put down. */
export type Outcome = { kern: string; insight: string; lesson: string; afspraken: string[]; agreed: boolean };

export const noOutcome = (): Outcome => ({ kern: "", insight: "", lesson: "", afspraken: [], agreed: false });

const dueOn = "2031-03-17";

/** Puts one thing down about a casus; the words it was put down in. */
async function record(play: Play, seat: Seat, what: Collected, casusId: string): Promise<string> {
  const word = `${what} ${play.table.secrets.word()}`;
  const { casus } = seat.screen;
  if (what === "consensus") await casus.agree.mutate({ casusId, given: [{ itemId: "ZR2", answer: "ja" }] });
  else if (what === "afspraak") await casus.addAfspraak.mutate({ casusId, text: word, whoId: seat.id, dueOn });
  else await casus.conclude.mutate({ casusId, what, text: word });
  return word;
}

/** Who may put something down: what it is about at heart and an inzicht are of who asks, the agreed score is of the lead. */
function mayRecord(play: Play, seat: Seat, what: Collected): boolean {
  if (!play.phase.collects.includes(what)) return false;
  const isLead = isMeant(play, seat, "facilitator");
  if (what === "consensus") return isLead;
  if (what === "kern" || what === "insight") return isLead || isMeant(play, seat, "inbrenger");
  return isMeant(play, seat, "everyone");
}

/** What is about the cards that a phase lays open, and so waits for them. */
export const isOfCards = (what: Collected): boolean => what === "kern" || what === "insight";

/** Nobody puts this down while the cards of the phase are hidden, neither who asks nor the lead. */
export async function refuseOutcome(play: Play, what: Collected): Promise<void> {
  const { table, key, casusId } = play;
  if (casusId === null) throw new Error(`${key} is about no casus`);
  for (const seat of [table.inbrenger, table.lead]) {
    const refusal = await refusalOf(record(play, seat, what, casusId));
    expect(refusal, `${what} by ${seat.name} before the cards of ${key} lie open`).toBe(
      `session.refused phase.no-${what}`,
    );
  }
}

/** What a phase yields is put down by whoever may; each thing is tried by one who may not, and by the observer. */
export async function playOutcome(
  play: Play,
  seats: readonly Seat[],
  casusId: string,
  outcome: Outcome,
): Promise<void> {
  const { table, key } = play;
  for (const what of collectables) {
    const writer = seats.find((seat) => mayRecord(play, seat, what));
    const other = seats.find((seat) => !mayRecord(play, seat, what));
    if (other && table.tries(`${what} by who may not`)) {
      const refusal = await refusalOf(record(play, other, what, casusId));
      expect(refusal, `${what} by ${other.name} in ${key}`).toBe(`session.refused phase.no-${what}`);
    }
    if (!writer) continue;
    if (table.tries(`${what} by the observer`)) {
      expect(await refusalOf(record(play, table.rafael, what, casusId)), key).toBe("not-found");
    }
    const word = await record(play, writer, what, casusId);
    if (what === "afspraak") outcome.afspraken.push(word);
    else if (what === "consensus") outcome.agreed = true;
    else outcome[what] = word;
  }
}
