import { isHidden } from "../../domain/methods/method.ts";
import { millisPerMinute } from "../../domain/session/clock.ts";
import { phaseKey } from "../../domain/session/state.ts";
import type { Random } from "./random.ts";
import type { Meeting } from "./schedule.ts";
import type { Table } from "./table.ts";

/** When a hidden phase of a casus was laid open and when a casus left the table, by phase key and casus id. */
export type Times = { revealed: ReadonlyMap<string, number>; finished: ReadonlyMap<string, number>; closedAt: number };

type Story = {
  meeting: Meeting;
  presentIds: readonly string[];
  casussen: readonly { id: string; inbrengerId: string }[];
  /** Whether to log who was done when; left out of sessions long past, where nobody asks any more. */
  isDetailed: boolean;
};

/** Plays a whole session at the table: people sit down, every casus runs through all phases, the facilitator closes. */
export function playSession(random: Random, table: Table, story: Story): Times {
  const { meeting, presentIds, casussen, isDetailed } = story;
  const lead = meeting.facilitator.id;
  const minutes = (low: number, high: number) => Math.round((low + random.fraction() * (high - low)) * millisPerMinute);
  const revealed = new Map<string, number>();
  const finished = new Map<string, number>();

  for (const { id, inbrengerId } of casussen) {
    table.give(inbrengerId, { type: "bring", casusId: id, inbrengerId }, meeting.plannedAt - minutes(600, 4000));
  }
  let now = meeting.plannedAt - minutes(1, 6);
  for (const id of random.shuffle(presentIds)) table.give(id, { type: "join" }, (now += minutes(0.1, 1)));
  table.give(lead, { type: "open" }, (now = Math.max(now + 1000, meeting.plannedAt + minutes(0, 3))));

  // With three casussen on the agenda the group keeps a quicker pace.
  const [slow, fast] = casussen.length > 2 ? [0.5, 0.8] : [0.7, 1.1];
  for (const { id: casusId } of casussen) {
    table.give(lead, { type: "startCasus", casusId }, (now += minutes(0.5, 2)));
    const { phases } = table.state().method;
    phases.forEach((phase, index) => {
      const end = now + minutes(phase.minutes * slow, phase.minutes * fast);
      if (isHidden(phase)) {
        if (isDetailed) markReady(random, table, { presentIds, meeting, from: now, to: end });
        table.give(lead, { type: "reveal" }, end);
        revealed.set(phaseKey(casusId, phase.id), end);
      }
      now = isHidden(phase) ? end + minutes(1, 3) : end;
      if (index < phases.length - 1) table.give(lead, { type: "next" }, now);
    });
    table.give(lead, { type: "finishCasus" }, now);
    finished.set(casusId, now);
  }
  // Cards that a closed session still has were kept by everybody's leave.
  if (isDetailed) {
    const took = presentIds.filter((id) => id !== meeting.observer?.id);
    for (const id of took) table.give(id, { type: "consent", isGiven: true }, now);
  }
  table.give(lead, { type: "close" }, (now += minutes(1, 4)));
  return { revealed, finished, closedAt: now };
}

function markReady(
  random: Random,
  table: Table,
  { presentIds, meeting, from, to }: { presentIds: readonly string[]; meeting: Meeting; from: number; to: number },
): void {
  const writers = presentIds.filter((id) => id !== meeting.observer?.id);
  const steps = writers.flatMap((id) => {
    const written = from + Math.floor((to - from) * (0.1 + 0.4 * random.fraction()));
    const ready = written + Math.floor((to - written) * (0.2 + 0.7 * random.fraction()));
    return [
      { id, type: "written" as const, at: written },
      { id, type: "ready" as const, at: ready },
    ];
  });
  for (const { id, type, at } of steps.toSorted((one, other) => one.at - other.at)) table.give(id, { type }, at);
}
