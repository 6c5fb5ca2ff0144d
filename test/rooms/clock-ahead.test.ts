import { expect, test } from "vitest";
import { dialNode } from "../contract/room-node-host.ts";
import { startTestServer } from "./with/node-server.ts";
import { Person } from "./with/person.ts";
import { until } from "./with/until.ts";

test("a clock that goes ahead, as of a machine that was asleep, holds up no edit", async () => {
  let ahead = 0;
  const server = await startTestServer({ now: () => Date.now() + ahead });
  const wire = await dialNode(server.port, { room: "dossier/one", person: "noor" });
  if (typeof wire === "number") throw new Error(`refused with ${wire}`);
  const noor = new Person(wire);
  await until(() => noor.synced, "she is in");
  noor.says("voor de slaap");
  await until(() => noor.stored?.messages === noor.sent, "the first words are stored");
  // Long enough for every date but the end of her login to have passed without a timer that knows it.
  ahead = 90_000;
  for (const word of [" en", " weer", " erna"]) {
    noor.says(word);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => noor.stored?.messages === noor.sent, "the next words are stored as well", 5_000);
  expect(noor.text.toString()).toBe("voor de slaap en weer erna");
  noor.leaves();
  await server.stop();
});
