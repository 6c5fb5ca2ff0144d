import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { methods } from "../../domain/methods/methods.ts";
import type { AppHost } from "./app-host.ts";
import { playPhases } from "./method-play.ts";
import { refuseAtTheDoor, refuseForeignText, refuseForgedControl, refuseForgedPresence } from "./method-sockets.ts";
import { openMethodTable, type Tries } from "./method-table.ts";
import { until } from "../rooms/with/until.ts";

type Options = { on: string; start: () => Promise<AppHost>; tries: Tries; patience: number };

/**
 * Every method, played from its data by six peers and an observer at real sockets and real procedures, with what it
 * forbids tried in every phase. `tries` says how often the same is tried again, `patience` the milliseconds
 * that one method may take.
 */
export function methodsSuite({ on, start, tries, patience }: Options): void {
  describe(`on ${on}`, () => {
    let host: AppHost;
    beforeAll(async () => {
      host = await start();
    }, patience);
    afterAll(() => host.stop());

    test(
      "no socket gets into what is another's, and no message says what only the server says",
      { timeout: patience },
      async () => {
        const table = await openMethodTable(host, "incidentmethode", 2, tries);
        await refuseAtTheDoor(table);
        await refuseForgedControl(table);
        await refuseForgedPresence(table);
        await refuseForeignText(table);
        expect(table.secrets.leaks(table.people)).toEqual([]);
        table.leave();
      },
    );

    for (const method of methods) {
      test(
        `${method.id} is played to its record, and nothing that it forbids is taken in`,
        { timeout: patience },
        async () => {
          const isInTrios = method.phases.length === 0;
          const table = await openMethodTable(host, method.id, isInTrios ? 6 : 2, tries);
          const { lead, inbrenger } = table;
          const casusId = table.casusOf.get(inbrenger.id) ?? "";
          const outcomes = method.opening ? await playPhases(table, null) : new Map();
          if (!isInTrios) {
            await table.give(lead, { type: "startCasus", casusId });
            for (const [id, outcome] of await playPhases(table, casusId)) outcomes.set(id, outcome);
            await table.give(lead, { type: "finishCasus" });
          }
          await table.give(lead, { type: "close" });

          for (const { room, name } of table.everybody) await until(() => room.end !== null, `${name} is let go`);
          for (const seat of table.lookers) {
            const { status, record, casussen } = await table.show(seat);
            expect(status).toBe("closed");
            expect(record?.attendance).toHaveLength(7);
            expect(record?.casussen.map((one) => one.casusId).toSorted()).toEqual(
              (isInTrios ? [...table.casusOf.values()] : [casusId]).toSorted(),
            );
            for (const one of record?.casussen ?? []) {
              const { agreed, afspraken, ...said } = outcomes.get(one.casusId) ?? {};
              expect(one).toMatchObject(said);
              expect(one.afspraken.map(({ text }) => text).toSorted()).toEqual(afspraken.toSorted());
              expect(one.items.some(({ consensus }) => consensus === "ja")).toBe(agreed);
            }
            expect(casussen.flatMap(({ cards, groups }) => [...cards, ...groups])).toEqual([]);
          }
          expect(table.secrets.leaks(table.people)).toEqual([]);
          table.leave();
        },
      );
    }
  });
}
