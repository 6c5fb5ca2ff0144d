import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { refusalIn } from "../../client/state/doors.ts";
import { sentenceOf } from "../../client/state/refusal.ts";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import type { AppRouter } from "../../server/routers/index.ts";
import { openTwoTeams } from "../server/two-teams.ts";

/** A server on which nothing about dossiers and logins can be read any more. */
async function openBrokenPlace() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const place = await openTwoTeams(database.db);
  const headers = { ...(await place.headersOf("invited")), "x-casustafel": "1" };
  const answers: Response[] = [];
  const ask = async (path: string) => {
    const answer = await place.app.request(path, { headers });
    answers.push(answer.clone());
    return answer;
  };
  const link = httpBatchLink({ url: "http://here/trpc", fetch: (url) => ask(String(url)) });
  database.sqlite.exec("alter table contact rename to elsewhere");
  return { ids: place.ids, ask, answers, calls: createTRPCClient<AppRouter>({ links: [link] }), database };
}

test("[trust 31] what nobody foresaw is told in plain words, with the number that stands in the operator's log", async () => {
  const { calls, ids, answers } = await openBrokenPlace();
  const dossierId = ids.dossier ?? "";
  const error = await calls.dossier.show.query({ dossierId }).catch((thrown: unknown) => thrown);
  const id = answers[0]?.headers.get("x-request-id") ?? "";
  expect(id.length).toBeGreaterThan(20);
  expect(sentenceOf(error)).toBe(`${nl.errors.internal} ${nl.errors.number(id)}`);
});

test("[trust 31] beside the procedures as well", async () => {
  const { ask, database } = await openBrokenPlace();
  database.sqlite.exec("alter table login rename to away");
  const answer = await ask("/demo/rooms");
  const id = answer.headers.get("x-request-id") ?? "";
  expect(sentenceOf(await refusalIn(answer))).toBe(`${nl.errors.internal} ${nl.errors.number(id)}`);
});

test("[trust 31] a refusal that a person can do something about has a sentence and no number", async () => {
  const { calls } = await openBrokenPlace();
  const error = await calls.dossier.show.query({ dossierId: "no-such-dossier" }).catch((thrown: unknown) => thrown);
  expect(sentenceOf(error)).toBe(nl.errors["not-found"]);
});
