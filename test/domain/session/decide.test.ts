import { beforeEach, describe, expect, test } from "vitest";
import { conditiecasuistiek } from "../../../domain/methods/conditiecasuistiek.ts";
import type { Method, Phase } from "../../../domain/methods/method.ts";
import type { SessionActor, SessionCommand, SessionRefusal } from "../../../domain/session/command.ts";
import { decide } from "../../../domain/session/decide.ts";
import { recordOf, type CasusOutcome } from "../../../domain/session/record.ts";
import { isRevealed, planSession, type SessionState } from "../../../domain/session/state.ts";
import { mayWrite, type Writing } from "../../../domain/session/voice.ts";

const minute = 60_000;
const anna: SessionActor = { id: "anna", part: "participant" };
const bram: SessionActor = { id: "bram", part: "participant" };
const chris: SessionActor = { id: "chris", part: "participant" };
const onderzoeker: SessionActor = { id: "onderzoeker", part: "observer" };

let state: SessionState;

function give(actor: SessionActor, command: SessionCommand, now = 0): SessionRefusal | null {
  const decision = decide(state, command, actor, now);
  if ("refusal" in decision) return decision.refusal;
  ({ state } = decision);
  return null;
}

/** A table with anna as lead and bram as inbrenger, in the given phase. */
function sitAt(phaseId: string, method: Method = conditiecasuistiek): void {
  state = planSession({
    method,
    facilitatorId: "anna",
    plannedAt: 0,
    agenda: [{ casusId: "casus", inbrengerId: "bram" }],
  });
  expect(give(anna, { type: "open" })).toBeNull();
  for (const actor of [bram, chris, onderzoeker]) expect(give(actor, { type: "join" })).toBeNull();
  expect(give(anna, { type: "startCasus", casusId: "casus" })).toBeNull();
  const index = method.phases.findIndex((phase) => phase.id === phaseId);
  for (let step = 0; step < index; step += 1) expect(give(anna, { type: "next" })).toBeNull();
}

const writers = (what: Writing) => ["anna", "bram", "chris", "onderzoeker"].filter((id) => mayWrite(state, id, what));

describe("the clock of a phase", () => {
  test("cannot be paused twice, nor stretched by nothing or by half a minute", () => {
    sitAt("bedoeling");
    expect(give(anna, { type: "resume" })).toBe("clock.running");
    expect(give(anna, { type: "pause" })).toBeNull();
    expect(give(anna, { type: "pause" })).toBe("clock.paused");
    for (const minutes of [0, -5, 0.5, 61, Number.NaN])
      expect(give(anna, { type: "extend", minutes })).toBe("clock.minutes");
    expect(give(anna, { type: "extend", minutes: 2 }, minute)).toBeNull();
    expect(state.clock).toEqual({ kind: "paused", total: 7 * minute, remaining: 7 * minute });
  });
});

describe("who may write what, and when", () => {
  test("everyone at the table scores blind, until the scores lie open", () => {
    sitAt("blind-scoren");
    expect(writers("rating")).toEqual(["anna", "bram", "chris"]);
    expect(writers("card")).toEqual([]);
    give(anna, { type: "reveal" });
    expect(writers("rating")).toEqual([]);
  });

  test("the agreed score is put down by the gespreksleider, once the blind ones were compared", () => {
    sitAt("blind-scoren");
    expect(writers("consensus")).toEqual([]);
    give(anna, { type: "next" });
    expect(writers("consensus")).toEqual(["anna"]);
    expect(writers("rating")).toEqual([]);
    give(anna, { type: "next" });
    expect(writers("consensus")).toEqual([]);
  });

  test("cards are written until they lie open, afspraken as soon as the table looks for them", () => {
    sitAt("stem-deelnemer");
    expect(writers("card")).toEqual(["anna", "bram", "chris"]);
    expect(writers("afspraak")).toEqual([]);
    give(anna, { type: "next" });
    expect(writers("afspraak")).toEqual(["anna", "bram", "chris"]);
    give(anna, { type: "back" });
    expect(writers("card")).toEqual([]);
    expect(isRevealed(state, "casus", "stem-deelnemer")).toBe(true);
    expect(isRevealed(state, "casus", "binnen-de-conditie")).toBe(false);
  });

  test("what the inbrenger takes along is in the words of the inbrenger, the lesson in those of the group", () => {
    sitAt("leerregel");
    expect(writers("insight")).toEqual(["anna", "bram"]);
    expect(writers("lesson")).toEqual(["anna", "bram", "chris"]);
  });

  test("between casussen and after closing nothing is written", () => {
    sitAt("leerregel");
    give(anna, { type: "finishCasus" });
    expect(writers("lesson")).toEqual([]);
    give(anna, { type: "close" });
    expect(writers("lesson")).toEqual([]);
  });
});

describe("the agenda", () => {
  beforeEach(() => sitAt("bedoeling"));

  test("a casus is brought once, and taken back only by its inbrenger or the gespreksleider", () => {
    const brought = { type: "bring", casusId: "nieuw", inbrengerId: "chris" } as const;
    expect(give(chris, brought)).toBeNull();
    expect(give(chris, brought)).toBe("casus.on-agenda");
    expect(give(bram, { type: "withdraw", casusId: "nieuw" })).toBe("casus.not-yours");
    expect(give(chris, { type: "withdraw", casusId: "nieuw" })).toBeNull();
    expect(give(chris, { type: "withdraw", casusId: "nieuw" })).toBe("casus.unknown");
  });

  test("a casus on the table stays on the agenda, and a finished one does not come back", () => {
    expect(give(bram, { type: "withdraw", casusId: "casus" })).toBe("casus.begun");
    expect(give(anna, { type: "startCasus", casusId: "casus" })).toBe("casus.on-table");
    give(anna, { type: "finishCasus" });
    expect(give(anna, { type: "startCasus", casusId: "casus" })).toBe("casus.finished");
    expect(give(anna, { type: "startCasus", casusId: "van-elders" })).toBe("casus.unknown");
    expect(give(anna, { type: "next" })).toBe("casus.none-on-table");
  });

  test("going back begins the clock of that phase anew", () => {
    expect(give(anna, { type: "back" })).toBe("phase.first");
    give(anna, { type: "next" }, 4 * minute);
    give(anna, { type: "back" }, 6 * minute);
    expect(state.clock).toEqual({ kind: "running", total: 5 * minute, endsAt: 11 * minute });
  });

  test("finishing early leaves hidden cards with their writers", () => {
    sitAt("stem-deelnemer");
    const before = state.revealed;
    give(anna, { type: "finishCasus" });
    expect(state.revealed).toEqual(before);
  });
});

describe("a round", () => {
  const round: Phase = {
    id: "rondje",
    title: "Rondje",
    instruction: "Iedereen behalve de inbrenger zegt kort wat opviel.",
    minutes: 5,
    speaks: "group",
    writes: "nobody",
    workspace: { kind: "round" },
    collects: [],
  };

  beforeEach(() => sitAt("rondje", { ...conditiecasuistiek, phases: [round] }));

  test("everyone who speaks has a turn in the order in which they sat down", () => {
    expect(state.round?.queue[0]).toBe("anna");
    expect(give(chris, { type: "pass" })).toBe("turn.not-yours");
    expect(give(anna, { type: "pass" })).toBeNull();
    expect(state.round?.queue[0]).toBe("chris");
    expect(give(chris, { type: "pass" })).toBeNull();
    expect(state.round).toMatchObject({ queue: [], spoken: ["anna", "chris"] });
    expect(give(anna, { type: "pass" })).toBe("turn.none");
  });

  test("someone who leaves in the middle of a turn holds nobody up", () => {
    give(anna, { type: "leave" });
    expect(state.round?.queue).toEqual(["chris"]);
  });
});

describe("the lead", () => {
  test("goes only to a participant who is there", () => {
    sitAt("bedoeling");
    expect(give(anna, { type: "handLead", to: "onderzoeker" })).toBe("lead.to-absent");
    expect(give(anna, { type: "handLead", to: "iemand-anders" })).toBe("lead.to-absent");
    expect(give(anna, { type: "handLead", to: "anna" })).toBe("lead.already-yours");
    expect(give(anna, { type: "handLead", to: "chris" })).toBeNull();
    expect(state.leadId).toBe("chris");
  });

  test("can be taken a minute after the planned time, when the gespreksleider never came", () => {
    state = planSession({ method: conditiecasuistiek, facilitatorId: "anna", plannedAt: 10 * minute });
    give(bram, { type: "join" }, 9 * minute);
    expect(give(bram, { type: "takeLead" }, 11 * minute - 1)).toBe("lead.is-present");
    expect(give(bram, { type: "takeLead" }, 11 * minute)).toBeNull();
    expect(give(bram, { type: "open" }, 11 * minute)).toBeNull();
  });

  test("is kept alive by whatever the lead does, and frequent signs of life are not worth storing", () => {
    sitAt("bedoeling");
    give(anna, { type: "ready" }, 50_000);
    expect(give(bram, { type: "takeLead" }, 109_999)).toBe("lead.is-present");
    const before = state;
    give(anna, { type: "seen" }, 64_999);
    expect(state).toBe(before);
    give(anna, { type: "seen" }, 65_000);
    expect(state).not.toBe(before);
  });
});

describe("the record of a session", () => {
  const outcome: CasusOutcome = {
    casusId: "casus",
    inbrengerId: "bram",
    dossierCode: "ZR-0412",
    condition: "zelfregie",
    variant: "faciliteren",
    question: "Hoe blijf ik beschikbaar zonder te bellen?",
    insight: "Ik wacht tot hij belt.",
    lesson: "Eén neutraal bericht na een half jaar.",
    checklistVersion: "0.1",
    raters: 3,
    items: [],
    consensus: 0.82,
    afspraken: [{ text: "Brief vereenvoudigen", whoId: "bram", dueOn: "2021-02-24" }],
  };

  test("does not exist before the session is closed", () => {
    sitAt("bedoeling");
    expect(recordOf(state, [outcome])).toBeNull();
  });

  test("names who was there and what came of each casus that was on the table", () => {
    sitAt("bedoeling");
    give(chris, { type: "bring", casusId: "niet-aan-toe", inbrengerId: "chris" });
    give(anna, { type: "finishCasus" }, 60 * minute);
    give(anna, { type: "close" }, 61 * minute);
    const record = recordOf(state, [outcome, { ...outcome, casusId: "niet-aan-toe" }]);
    expect(record?.casussen).toEqual([{ ...outcome, startedAt: 0, finishedAt: 60 * minute }]);
    expect(record?.attendance.map(({ memberId }) => memberId)).toEqual(["anna", "bram", "chris", "onderzoeker"]);
  });
});
