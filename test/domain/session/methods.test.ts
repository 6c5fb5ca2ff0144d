import { describe, expect, test } from "vitest";
import { instrumentOf } from "../../../domain/instruments/instrument.ts";
import { allPhases, isHidden, type Method } from "../../../domain/methods/method.ts";
import { methods } from "../../../domain/methods/methods.ts";
import type { SessionCommand } from "../../../domain/session/command.ts";
import { decide } from "../../../domain/session/decide.ts";
import { recordOf } from "../../../domain/session/record.ts";
import { currentPhase, isRevealed, planSession, type SessionState } from "../../../domain/session/state.ts";
import { clientFor } from "../../../domain/session/trios.ts";
import { handlingOf, inbrengerFor, mayWrite, mayWriteText } from "../../../domain/session/voice.ts";

const people = ["anna", "bram", "chris", "dewi", "eva", "femke"];
const start = Date.UTC(2021, 2, 10, 9);
const everyone = Object.fromEntries(people.map((id) => [id, 5]));

function open(method: Method) {
  const agenda = people.map((id) => ({ casusId: `casus-${id}`, inbrengerId: id }));
  let state = planSession({ method, facilitatorId: "anna", plannedAt: start, agenda });
  const give = (id: string, command: SessionCommand, written = everyone): string | null => {
    const decision = decide(state, command, { id, part: "participant" }, start, written);
    if ("refusal" in decision) return decision.refusal;
    state = decision.state;
    return null;
  };
  for (const id of people) give(id, { type: "join" });
  expect(give("anna", { type: "open" })).toBeNull();
  return { give, state: (): SessionState => state };
}

describe.each(methods.map((method) => [method.title, method] as const))("%s", (_, method) => {
  test("names its phases once, and refers only to phases that are there", () => {
    const ids = allPhases(method).flatMap(({ id, withholds }) => (withholds ? [id, withholds.id] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, workspace, withholds, minutes } of allPhases(method)) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(minutes).toBeGreaterThan(0);
      if ("shows" in workspace) expect(ids).toEqual(expect.arrayContaining([...(workspace.shows ?? [])]));
      if (workspace.kind === "board") expect(ids).toEqual(expect.arrayContaining([...workspace.of]));
      if ("compares" in workspace) expect(ids).toContain(workspace.compares);
      if ("instrument" in workspace) expect(instrumentOf(workspace.instrument ?? "")).toBeDefined();
      if (withholds) expect(ids.indexOf(withholds.opensIn)).toBeGreaterThan(ids.indexOf(id));
    }
    // Cards are kept with their casus; an opening has none.
    for (const { workspace } of method.opening ?? [])
      expect(["cards", "board", "matrix", "rating"]).not.toContain(workspace.kind);
  });

  test("asks for a kern or insight, afspraken and what was learned before it ends", () => {
    const collected = allPhases(method).flatMap(({ collects }) => collects);
    expect(collected).toEqual(expect.arrayContaining(["afspraak", "insight", "lesson"]));
  });

  test("is played to its record, and what is hidden opens only when it is laid open", () => {
    const { give, state } = open(method);
    const seen: string[] = [];
    const play = () => {
      for (;;) {
        const current = currentPhase(state());
        if (!current) throw new Error("a phase ended by itself");
        const { phase } = current;
        seen.push(phase.id);
        const casusId = state().position?.casusId ?? null;
        if (isHidden(phase)) {
          expect(isRevealed(state(), casusId, phase.id)).toBe(false);
          expect(handlingOf(state())).toBeUndefined();
        }
        for (const later of allPhases(method)) {
          if (later.withholds && !seen.includes(later.withholds.opensIn)) {
            expect(isRevealed(state(), casusId, later.withholds.id)).toBe(false);
          }
        }
        if (give("anna", { type: "next" }) === "phase.last") return;
        if (isHidden(phase)) expect(isRevealed(state(), casusId, phase.id)).toBe(true);
      }
    };
    if (method.opening) play();
    if (method.phases.length > 0) {
      expect(give("anna", { type: "startCasus", casusId: "casus-bram" })).toBeNull();
      play();
      expect(give("anna", { type: "finishCasus" })).toBeNull();
    } else {
      expect(give("anna", { type: "startCasus", casusId: "casus-bram" })).toMatch(/^casus\./);
    }
    expect(give("anna", { type: "close" })).toBeNull();
    expect(seen).toEqual(allPhases(method).map(({ id }) => id));
    const outcomes = state().agenda.map(({ casusId, inbrengerId }) => ({
      casusId,
      inbrengerId,
      dossierCode: "E-001",
      condition: "extra-aandacht" as const,
      variant: null,
      question: "Wat nu?",
      insight: "",
      lesson: "",
      checklistVersion: "1",
      raters: 0,
      items: [],
      consensus: null,
      afspraken: [],
    }));
    const held = recordOf(state(), outcomes)?.casussen.map(({ casusId }) => casusId);
    expect(held).toEqual(method.phases.length > 0 ? ["casus-bram"] : people.map((id) => `casus-${id}`));
  });

  test("lets nobody speak, write or say to have written whom the phase means to be silent", () => {
    const { give, state } = open(method);
    if (method.phases.length > 0) give("anna", { type: "startCasus", casusId: "casus-bram" });
    for (;;) {
      const current = currentPhase(state());
      if (!current) throw new Error("a phase ended by itself");
      const { writes, speaks } = current.phase;
      for (const id of people) {
        const isInbrenger = inbrengerFor(state(), id) === id;
        const isMeant = {
          everyone: true,
          group: !isInbrenger,
          inbrenger: isInbrenger,
          facilitator: id === "anna",
          nobody: false,
        };
        expect(mayWriteText(state(), id)).toBe(isMeant[writes]);
        if (!isMeant[writes]) expect(mayWrite(state(), id, "card")).toBe(false);
        expect(give(id, { type: "raiseHand" })).toBe(isMeant[speaks] ? null : "voice.silent");
        expect(give(id, { type: "written" })).toBe(isMeant[writes] ? null : "voice.silent");
        const isAsked = isHidden(current.phase) ? isMeant[writes] : true;
        expect(give(id, { type: "ready" })).toBe(isAsked ? null : "voice.silent");
      }
      if (give("anna", { type: "next" }) !== null) break;
    }
  });
});

describe("a phase that asks everybody to write", () => {
  const method = methods.find(({ id }) => id === "vijfstappenmethode");
  if (!method) throw new Error("no vijfstappenmethode");
  const atAdvice = () => {
    const table = open(method);
    table.give("anna", { type: "startCasus", casusId: "casus-bram" });
    while (currentPhase(table.state())?.phase.id !== "advies") table.give("anna", { type: "next" });
    return table;
  };
  const but = (...ids: string[]) => Object.fromEntries(people.filter((id) => !ids.includes(id)).map((id) => [id, 1]));

  test("waits for the last one who is there, and not for the inbrenger", () => {
    const { give } = atAdvice();
    expect(give("anna", { type: "reveal" }, but("dewi", "bram"))).toBe("phase.not-all-written");
    expect(give("anna", { type: "next" }, but("dewi"))).toBe("phase.not-all-written");
    expect(give("anna", { type: "reveal" }, but("bram"))).toBeNull();
  });

  test("waits for nobody who left, or whom the gespreksleider excused", () => {
    const { give } = atAdvice();
    give("dewi", { type: "leave" });
    expect(give("anna", { type: "reveal" }, but("dewi", "eva"))).toBe("phase.not-all-written");
    expect(give("chris", { type: "excuse", memberId: "eva" })).toBe("lead.only");
    expect(give("anna", { type: "excuse", memberId: "eva" })).toBeNull();
    expect(give("anna", { type: "reveal" }, but("dewi", "eva"))).toBeNull();
  });
});

test("the inbrenger chooses the kern from cards that lie open, not before the others are read", () => {
  const waiting = methods.flatMap((method) =>
    method.phases.flatMap(({ id, collects, workspace }) =>
      workspace.kind === "cards" && workspace.hidden && collects.includes("kern") ? [{ method, id }] : [],
    ),
  );
  expect(waiting.map(({ method, id }) => `${method.id} ${id}`)).toEqual([
    "vijfstappenmethode kern",
    "waarderende-intervisie vondsten",
    "imi vijftien-woorden",
  ]);
  for (const { method, id } of waiting) {
    const { give, state } = open(method);
    give("anna", { type: "startCasus", casusId: "casus-bram" });
    while (currentPhase(state())?.phase.id !== id) expect(give("anna", { type: "next" })).toBeNull();
    const writers = () => people.filter((each) => mayWrite(state(), each, "kern"));
    expect(writers()).toEqual([]);
    expect(give("anna", { type: "reveal" })).toBeNull();
    expect(writers()).toEqual(["anna", "bram"]);
  }
});

test("the Balintmethode never goes back over the border to the beeldvorming", () => {
  const method = methods.find(({ id }) => id === "balint");
  if (!method) throw new Error("no balint");
  const { give, state } = open(method);
  give("anna", { type: "startCasus", casusId: "casus-bram" });
  while (currentPhase(state())?.phase.id !== "oordeel") give("anna", { type: "next" });
  expect(give("anna", { type: "back" })).toBe("phase.one-way");
});

test("in Troika everybody is client once, and only the two others of the trio advise", () => {
  const troika = methods.find(({ id }) => id === "troika");
  if (!troika) throw new Error("no troika");
  const { give, state } = open(troika);
  const asked: (string | null)[] = [];
  do {
    const phase = currentPhase(state())?.phase;
    if (phase?.id.startsWith("overleg")) {
      for (const id of people) {
        if (clientFor(state(), id) === id) asked.push(id);
        expect(mayWriteText(state(), id)).toBe(clientFor(state(), id) !== id);
      }
    }
  } while (give("anna", { type: "next" }) === null);
  expect(asked.toSorted()).toEqual(people);
});
