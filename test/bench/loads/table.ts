import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "../../../server/routers/index.ts";
import { PEOPLE, slugOf } from "./teams.ts";

type Screen = ReturnType<typeof createTRPCClient<AppRouter>>;

/** Somebody who has signed in: their login, and the product as their screen asks it. */
export type Person = { cookie: string; screen: Screen };

/** A session with everybody at its table, in the phase that was asked for. */
export type Seated = { sessionId: string; casusId: string; people: Person[] };

async function signIn(origin: string, slug: string): Promise<Person> {
  const headers = { "content-type": "application/json", "x-casustafel": "1", origin: "http://bench.test" };
  const signedIn = await fetch(`${origin}/demo/sign-in`, { method: "POST", headers, body: JSON.stringify({ slug }) });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const links = [httpLink({ url: `${origin}/trpc`, headers: { ...headers, cookie } })];
  return { cookie, screen: createTRPCClient<AppRouter>({ links }) };
}

/** Has a team sign in, plan a session, bring its dossier, sit down and go on to the phase of that number. */
export async function seatTeam(origin: string, team: number, phase: number): Promise<Seated> {
  const people: Person[] = [];
  for (let person = 0; person < PEOPLE; person += 1) people.push(await signIn(origin, slugOf(team, person)));
  const [lead, inbrenger] = people;
  if (lead === undefined || inbrenger === undefined) throw new Error("a table has a lead and an inbrenger");
  const { me } = await lead.screen.me.show.query();
  const { id: sessionId } = await lead.screen.plan.make.mutate({
    methodId: "conditiecasuistiek",
    plannedAt: Date.now() + 60_000,
    groupId: null,
    facilitatorId: me?.id ?? null,
    observerIds: [],
  });
  const { dossiers } = await inbrenger.screen.dossier.list.query({ whose: "team", limit: 1 });
  const [own] = dossiers;
  if (own === undefined) throw new Error("the team has no dossier");
  const question = "Hoe blijf ik bereikbaar zonder te duwen?";
  const brought = { sessionId, dossierId: own.id, question };
  const { casusId } = await inbrenger.screen.dossier.bringToSession.mutate(brought);
  for (const { screen } of people) await screen.session.command.mutate({ sessionId, command: { type: "join" } });
  const command = lead.screen.session.command;
  await command.mutate({ sessionId, command: { type: "open" } });
  await command.mutate({ sessionId, command: { type: "startCasus", casusId } });
  for (let step = 0; step < phase; step += 1) await command.mutate({ sessionId, command: { type: "next" } });
  return { sessionId, casusId, people };
}
