import { expect, test } from "vitest";
import { LIMITS } from "../../server/rooms/limits.ts";
import { dialNode } from "../contract/room-node-host.ts";
import { startTestServer } from "./with/node-server.ts";
import { Person } from "./with/person.ts";
import { until } from "./with/until.ts";

/** One long enough for every date but the end of a login to have passed without a timer that knows it, one for a date to have passed just now. */
const sleeps = [90_000, LIMITS.tailAge + 300];

test.each(sleeps)("a clock that goes %i ms ahead, as of a machine that was asleep, holds up no edit", async (sleep) => {
  let ahead = 0;
  const server = await startTestServer({ now: () => Date.now() + ahead });
  const wire = await dialNode(server.port, { room: "dossier/one", person: "noor" });
  if (typeof wire === "number") throw new Error(`refused with ${wire}`);
  const noor = new Person(wire);
  await until(() => noor.synced, "she is in");
  noor.says("voor de slaap");
  await until(() => noor.stored?.messages === noor.sent, "the first words are stored");
  ahead = sleep;
  for (const word of [" en", " weer", " erna"]) {
    noor.says(word);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => noor.stored?.messages === noor.sent, "the next words are stored as well", 5_000);
  expect(noor.text.toString()).toBe("voor de slaap en weer erna");
  noor.leaves();
  await server.stop();
});
