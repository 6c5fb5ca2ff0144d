import { beforeEach, describe, expect, test } from "vitest";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import type { SessionActor, SessionCommand, SessionRefusal } from "../../domain/session/command.ts";
import { leadAwayAfter } from "../../domain/session/lead.ts";
import { currentPhase, phaseKey, type Plan, type SessionState } from "../../domain/session/state.ts";

/** A session as whatever runs and keeps it: the plain rules, or a server with its database. */
export type SessionEngine = {
  /** Gives a command as this actor at this instant; answers with the refusal, or null when it was done. */
  give(actor: SessionActor, command: SessionCommand, now: number): Promise<SessionRefusal | null>;
  state(): Promise<SessionState>;
  /** Loses all that was only in memory, as a stopped process does. */
  restart(): Promise<void>;
};

const minute = 60_000;
const start = Date.UTC(2021, 1, 10, 9);

const gespreksleider: SessionActor = { id: "gespreksleider", part: "participant" };
const inbrenger: SessionActor = { id: "inbrenger", part: "participant" };
const collega: SessionActor = { id: "collega", part: "participant" };
const onderzoeker: SessionActor = { id: "onderzoeker", part: "observer" };

const plan: Plan = {
  method: conditiecasuistiek,
  facilitatorId: gespreksleider.id,
  plannedAt: start,
  agenda: [
    { casusId: "eerste", inbrengerId: inbrenger.id },
    { casusId: "tweede", inbrengerId: collega.id },
  ],
};

/** What every engine that runs a session does, on whatever runtime. */
export function sessionEngineSuite(name: string, makeEngine: (plan: Plan) => Promise<SessionEngine>): void {
  describe(`a session run by ${name}`, () => {
    let engine: SessionEngine;
    const done = async (actor: SessionActor, type: PlainType, now = start) =>
      expect(await engine.give(actor, { type }, now)).toBeNull();

    beforeEach(async () => {
      engine = await makeEngine(plan);
    });

    async function openWithEveryone(): Promise<void> {
      await done(gespreksleider, "open");
      for (const person of [inbrenger, collega, onderzoeker]) await done(person, "join");
    }

    async function startFirst(): Promise<void> {
      await openWithEveryone();
      expect(await engine.give(gespreksleider, { type: "startCasus", casusId: "eerste" }, start)).toBeNull();
    }

    test("people wait until the gespreksleider opens it", async () => {
      await done(collega, "join", start - minute);
      expect(await engine.give(collega, { type: "open" }, start)).toBe("lead.only");
      expect((await engine.state()).participants[collega.id]?.attendedAt).toBeNull();
      await done(gespreksleider, "open");
      expect((await engine.state()).participants[collega.id]?.attendedAt).toBe(start);
      expect(await engine.give(gespreksleider, { type: "open" }, start)).toBe("session.already-open");
    });

    test("who said not to be there is missed until they come to the table after all", async () => {
      for (const person of [collega, onderzoeker]) {
        await done(person, "join", start - minute);
        expect(await engine.give(person, { type: "absence", isAbsent: true }, start - minute)).toBeNull();
      }
      await engine.restart();
      const before = await engine.state();
      expect([before.absentees, before.participants[collega.id]?.isPresent]).toEqual([
        [collega.id, onderzoeker.id],
        false,
      ]);
      await done(gespreksleider, "open");
      expect((await engine.state()).participants[collega.id]?.attendedAt).toBeNull();
      await done(collega, "join", start + minute);
      const after = await engine.state();
      expect([after.absentees, after.participants[collega.id]?.attendedAt]).toEqual([[onderzoeker.id], start + minute]);
      expect(await engine.give(collega, { type: "absence", isAbsent: true }, start)).toBe("session.already-open");
    });

    test("a casus runs through all phases of the method, each with its own clock", async () => {
      await startFirst();
      let now = start;
      for (const phase of conditiecasuistiek.phases) {
        const state = await engine.state();
        expect(currentPhase(state)?.phase.id).toBe(phase.id);
        expect(state.clock).toEqual({
          kind: "running",
          total: phase.minutes * minute,
          endsAt: now + phase.minutes * minute,
        });
        now += phase.minutes * minute;
        const refusal = await engine.give(gespreksleider, { type: "next" }, now);
        expect(refusal).toBe(phase === conditiecasuistiek.phases.at(-1) ? "phase.last" : null);
      }
      await done(gespreksleider, "finishCasus", now);
      expect(await engine.state()).toMatchObject({ position: null, clock: null, agenda: [{ finishedAt: now }, {}] });
    });

    test("a stopped server brings everyone back to the same phase, the same clock and the same marks", async () => {
      await startFirst();
      await done(gespreksleider, "next", start + minute);
      await done(collega, "ready", start + 2 * minute);
      await done(gespreksleider, "pause", start + 3 * minute);
      const before = await engine.state();
      await engine.restart();
      expect(await engine.state()).toEqual(before);
      await done(gespreksleider, "resume", start + 10 * minute);
      expect((await engine.state()).clock).toEqual({
        kind: "running",
        total: 10 * minute,
        endsAt: start + 18 * minute,
      });
    });

    test("what is written in a hidden phase lies open after the reveal and not a moment before", async () => {
      await startFirst();
      await done(gespreksleider, "next");
      await done(gespreksleider, "next");
      await done(collega, "written");
      expect((await engine.state()).revealed).toEqual([]);
      expect(await engine.give(collega, { type: "reveal" }, start)).toBe("lead.only");
      await done(gespreksleider, "reveal");
      expect((await engine.state()).revealed).toEqual([phaseKey("eerste", "blind-scoren")]);
      expect(await engine.give(gespreksleider, { type: "reveal" }, start)).toBe("phase.already-revealed");
    });

    test("going on from a hidden phase reveals it", async () => {
      await startFirst();
      for (let step = 0; step < 3; step += 1) await done(gespreksleider, "next");
      expect((await engine.state()).revealed).toEqual([phaseKey("eerste", "blind-scoren")]);
    });

    test("the onderzoeker watches, comes and goes, and can do nothing else", async () => {
      await startFirst();
      for (const type of ["ready", "written", "next", "reveal", "takeLead", "seen", "close"] as const) {
        expect(await engine.give(onderzoeker, { type }, start + 2 * leadAwayAfter)).toBe("observer.only-watches");
      }
      await done(onderzoeker, "leave");
      expect((await engine.state()).participants[onderzoeker.id]).toMatchObject({ part: "observer", isPresent: false });
    });

    test("when the gespreksleider drops out, a colleague takes the lead after a minute and not before", async () => {
      await startFirst();
      await done(gespreksleider, "seen", start + 30_000);
      const away = start + 30_000 + leadAwayAfter;
      expect(await engine.give(collega, { type: "takeLead" }, away - 1)).toBe("lead.is-present");
      await done(collega, "takeLead", away);
      expect(await engine.give(gespreksleider, { type: "next" }, away)).toBe("lead.only");
      await done(collega, "next", away);
      expect(await engine.give(collega, { type: "handLead", to: gespreksleider.id }, away)).toBeNull();
      await done(gespreksleider, "back", away);
    });

    test("a late joiner is at once where everybody is", async () => {
      await startFirst();
      await done(gespreksleider, "next");
      const late: SessionActor = { id: "laatkomer", part: "participant" };
      expect(await engine.give(late, { type: "ready" }, start)).toBe("table.not-joined");
      await done(late, "join", start + 5 * minute);
      await done(late, "ready", start + 5 * minute);
      const state = await engine.state();
      expect(state.ready[phaseKey("eerste", "casus")]).toEqual([late.id]);
      expect(state.participants[late.id]).toEqual({
        part: "participant",
        isPresent: true,
        attendedAt: start + 5 * minute,
      });
    });

    test("a session closes only with an empty table, and stays closed", async () => {
      await startFirst();
      expect(await engine.give(gespreksleider, { type: "close" }, start)).toBe("casus.on-table");
      await done(gespreksleider, "finishCasus");
      await done(gespreksleider, "close", start + 70 * minute);
      const closed = await engine.state();
      expect(closed).toMatchObject({ status: "closed", closedAt: start + 70 * minute });
      for (const type of ["join", "open", "next", "close", "takeLead"] as const) {
        expect(await engine.give(gespreksleider, { type }, start + 80 * minute)).toBe("session.closed");
      }
      expect(await engine.state()).toEqual(closed);
    });

    test("what everybody presses at once is done once", async () => {
      await startFirst();
      const answers = await Promise.all(
        [collega, inbrenger, gespreksleider].map((person) => engine.give(person, { type: "ready" }, start)),
      );
      expect(answers).toEqual([null, null, null]);
      expect((await engine.state()).ready[phaseKey("eerste", "bedoeling")]).toHaveLength(3);
      const reveals = await Promise.all([
        engine.give(gespreksleider, { type: "finishCasus" }, start),
        engine.give(gespreksleider, { type: "finishCasus" }, start),
      ]);
      expect(reveals.toSorted()).toEqual(["casus.none-on-table", null]);
    });
  });
}

/** The commands that need nothing but their name. */
type PlainType = {
  [Type in SessionCommand["type"]]: { type: Type } extends SessionCommand ? Type : never;
}[SessionCommand["type"]];
