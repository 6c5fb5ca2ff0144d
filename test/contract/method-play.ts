import { expect } from "vitest";
import { phaseKey } from "../../domain/session/state.ts";
import { refusalOf } from "../server/refusal-of.ts";
import {
  type Opened,
  playHandling,
  playHiddenCards,
  playOpenCards,
  playWithheld,
  type Withheld,
} from "./method-contributions.ts";
import { playBlindJudgements, playBlindScores } from "./method-judgements.ts";
import { isOfCards, noOutcome, type Outcome, playOutcome, refuseOutcome } from "./method-outcome.ts";
import { playFloor, refuseCommandsOfOthers, refuseGoingBack } from "./method-refused.ts";
import { playSharedText, playTrios } from "./method-texts.ts";
import type { MethodTable, Play } from "./method-table.ts";

/** Everybody speaks in turn; whose turn it is not lets nobody pass. */
async function playRound({ table, key }: Play): Promise<void> {
  for (let { round } = (await table.now()).state; round?.queue.length; round = (await table.now()).state.round) {
    const [turn] = round.queue;
    const speaker = table.seats.find(({ id }) => id === turn) ?? table.lead;
    const other = table.seats.find((seat) => seat !== speaker && seat !== table.lead) ?? table.inbrenger;
    expect(await refusalOf(table.give(other, { type: "pass" })), key).toBe("session.refused turn.not-yours");
    await table.give(speaker, { type: "pass" });
  }
  expect(await refusalOf(table.give(table.lead, { type: "pass" })), key).toBe("session.refused turn.none");
}

/** Everybody gives the casussen of the agenda a dot, and nobody more than there are. */
async function playChoice({ table, key }: Play, dots: number | undefined): Promise<void> {
  const casusIds = [...table.casusOf.values()];
  if (dots === undefined) {
    const choice = table.give(table.lead, { type: "choose", casusIds: [] });
    return expect(await refusalOf(choice), key).toBe("session.refused phase.no-choice");
  }
  for (const seat of table.seats) await table.give(seat, { type: "choose", casusIds: casusIds.slice(0, dots) });
  const tooMany = { type: "choose", casusIds: casusIds.slice(0, dots + 1) } as const;
  expect(await refusalOf(table.give(table.inbrenger, tooMany)), key).toBe("session.refused choice.dots");
  const { choices } = (await table.now()).state;
  expect(Object.keys(choices), key).toHaveLength(table.seats.length);
}

/** Does in a phase what its workspace is for; answers what has to lie open once it was left. */
async function playWorkspace(play: Play): Promise<Opened | null> {
  const { table, phase } = play;
  const { workspace } = phase;
  switch (workspace.kind) {
    case "cards":
      if (workspace.hidden) return playHiddenCards(play, workspace);
      await playOpenCards(play, workspace);
      return null;
    case "board":
      await playHandling(play, workspace, workspace.of);
      return null;
    case "rating":
      if (!workspace.hidden) return null;
      return "instrument" in workspace ? playBlindJudgements(play) : playBlindScores(play);
    case "quadrant":
      return workspace.hidden ? playBlindJudgements(play) : null;
    case "round":
      await playRound(play);
      return null;
    case "agenda":
      await playChoice(play, workspace.dots);
      return null;
    case "trio":
      await playTrios(play, (await table.now()).state.trios);
      return null;
    case "text":
    case "matrix":
    case "lookback":
      return null;
  }
}

/** Everything that a phase yields, by the casus it is about: that on the table, or that of each trio. */
async function playOutcomes(play: Play, outcomes: Map<string, Outcome>): Promise<void> {
  const { table, casusId } = play;
  const of = (id: string) => {
    const outcome = outcomes.get(id) ?? noOutcome();
    outcomes.set(id, outcome);
    return outcome;
  };
  if (casusId !== null) return playOutcome(play, table.seats, casusId, of(casusId));
  const { trios } = (await table.now()).state;
  for (const seats of trios) {
    const inTrio = table.seats.filter(({ id }) => seats.includes(id));
    const asker = inTrio.find((seat) => play.askerOf(seat) === seat.id);
    const asked = asker && table.casusOf.get(asker.id);
    if (asked) await playOutcome(play, inTrio, asked, of(asked));
  }
}

/** Plays all phases of the opening, or of the casus that lies on the table. */
export async function playPhases(table: MethodTable, casusId: string | null): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const { method } = (await table.now()).state;
  const phases = casusId === null ? (method.opening ?? []) : method.phases;
  let withheld: Withheld | null = null;
  for (const [nr, phase] of phases.entries()) {
    const { state, phase: now } = await table.now();
    expect(now?.id, "the phase on the table").toBe(phase.id);
    const { workspace } = phase;
    const askerOf: Play["askerOf"] = ({ id }) => {
      if (workspace.kind !== "trio") return casusId === null ? null : table.inbrenger.id;
      return state.trios.find((seats) => seats.includes(id))?.[workspace.client] ?? null;
    };
    const play: Play = { table, phase, casusId, key: phaseKey(casusId, phase.id), askerOf };
    await refuseGoingBack(play, nr === 0);
    await refuseCommandsOfOthers(play, nr === 0 ? Infinity : 2);
    await playFloor(play);
    await playSharedText(play);
    withheld = (await playWithheld(play)) ?? withheld;
    const opened = await playWorkspace(play);
    const layOpen = async () => {
      await table.give(table.lead, { type: "reveal" });
      await opened?.();
    };
    const awaited = opened && workspace.kind === "cards" ? phase.collects.filter(isOfCards) : [];
    for (const what of awaited) await refuseOutcome(play, what);
    if (awaited.length > 0) await layOpen();
    if (casusId !== null || workspace.kind === "trio") await playOutcomes(play, outcomes);

    const isLast = nr === phases.length - 1;
    const isHandled =
      workspace.kind === "cards" && (workspace.tags ?? workspace.votes ?? workspace.groups) !== undefined;
    const isLaidOpen = opened !== null && (isHandled || isLast || awaited.length > 0);
    if (isLaidOpen && awaited.length === 0) await layOpen();
    if (workspace.kind === "cards" && isHandled) await playHandling(play, workspace, [phase.id]);
    expect(table.secrets.leaks(table.people), `heard by ${play.key}`).toEqual([]);
    if (isLast) {
      expect(await refusalOf(table.give(table.lead, { type: "next" }))).toBe("session.refused phase.last");
      continue;
    }
    const isTold = withheld !== null && withheld.opensIn === phases[nr + 1]?.id;
    if (withheld && isTold) table.secrets.open([withheld.word]);
    await table.give(table.lead, { type: "next" });
    if (!isLaidOpen) await opened?.();
    if (withheld && isTold) await withheld.opened();
  }
  return outcomes;
}
