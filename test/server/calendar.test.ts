import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { audit, calendarFeed, group, member } from "../../db/schema/index.ts";
import { openWorkFloor } from "./routers/work-floor.ts";

type Floor = Awaited<ReturnType<typeof openWorkFloor>>;

const unfold = (text: string) => text.replaceAll("\r\n ", "");

/** What a calendar program gets at this address. */
async function fetched(floor: Floor, url: string) {
  const answer = await floor.request(new URL(url).pathname);
  return { status: answer.status, type: answer.headers.get("content-type"), text: unfold(await answer.text()) };
}

const valuesOf = (text: string, name: string) =>
  text.split("\r\n").flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

async function aSeries(floor: Floor) {
  const fatima = await floor.as("fatima");
  const found = await floor.db.select().from(group).get();
  const plan = { methodId: "conditiecasuistiek", plannedAt: Date.UTC(2021, 2, 24, 13), observerIds: [] };
  const rhythm = { everyWeeks: 1, until: { count: 2 } };
  const made = await fatima.plan.make.mutate({ ...plan, groupId: found?.id ?? "", facilitatorId: null, rhythm });
  return { fatima, sessionId: made.id };
}

test("a calendar program fetches the sessions its owner is invited to, without signing in", async () => {
  await using floor = await openWorkFloor();
  const { fatima } = await aSeries(floor);
  const { url } = await fatima.calendar.renew.mutate();
  const { status, type, text } = await fetched(floor, url);
  expect([status, type]).toEqual([200, "text/calendar; charset=utf-8"]);
  // The clock in Amsterdam goes to summer time between the two.
  expect(valuesOf(text, "DTSTART")).toEqual(["20210324T130000Z", "20210331T120000Z"]);
  expect(valuesOf(text, "DTEND")).toEqual(["20210324T150000Z", "20210331T140000Z"]);
  expect(await fatima.calendar.show.query()).toEqual({ since: floor.clock.now, readAt: floor.clock.now });
});

test("somebody else's sessions are not in it", async () => {
  await using floor = await openWorkFloor();
  await aSeries(floor);
  const { url } = await (await floor.as("peter")).calendar.renew.mutate();
  const { status, text } = await fetched(floor, url);
  expect([status, valuesOf(text, "BEGIN"), valuesOf(text, "UID")]).toEqual([200, ["VCALENDAR"], []]);
});

test("no case, no code of a deelnemer, no question and no name stands in it", async () => {
  await using floor = await openWorkFloor();
  const { fatima, sessionId } = await aSeries(floor);
  const dossierId = await floor.aDossier({ code: "ZR-017" });
  await fatima.dossier.bringToSession.mutate({ sessionId, dossierId, question: "Hoe blijf ik bereikbaar?" });
  const { url } = await fatima.calendar.renew.mutate();
  const { text } = await fetched(floor, url);
  const names = (await floor.db.select({ name: member.name }).from(member)).map(({ name }) => name);
  for (const secret of ["ZR-017", "bereikbaar", dossierId, ...names]) expect(text).not.toContain(secret);
  expect(valuesOf(text, "SUMMARY")[0]).toBe(String.raw`Casuïstiek\, Groep A`);
});

test("a session that is moved keeps its name and gets a higher sequence; one that is called off is marked as such", async () => {
  await using floor = await openWorkFloor();
  const { fatima, sessionId } = await aSeries(floor);
  const { url } = await fatima.calendar.renew.mutate();
  const before = await fetched(floor, url);
  floor.clock.now += 60_000;
  const edit = { methodId: "conditiecasuistiek", minutes: 60, facilitatorId: null, observerIds: [] };
  const moved = { ...edit, sessionId, scope: "one" as const, plannedAt: Date.UTC(2021, 2, 25, 9) };
  await fatima.plan.change.mutate(moved);
  const after = await fetched(floor, url);
  expect(valuesOf(after.text, "UID")).toEqual(valuesOf(before.text, "UID"));
  expect(valuesOf(after.text, "SEQUENCE")).toEqual(["1", "0"]);
  expect(valuesOf(after.text, "DTSTAMP")).toEqual(["20210310T083100Z", "20210310T083000Z"]);
  expect(valuesOf(after.text, "DTEND")[0]).toBe("20210325T100000Z");
  await fatima.plan.cancel.mutate({ sessionId, scope: "one" });
  const off = await fetched(floor, url);
  expect(valuesOf(off.text, "STATUS")).toEqual(["CANCELLED", "CONFIRMED"]);
  expect(valuesOf(off.text, "SEQUENCE")).toEqual(["2", "0"]);
});

test("a session its owner will not be at says so, and takes no time until they take it back; nobody else's calendar does", async () => {
  await using floor = await openWorkFloor();
  const { fatima, sessionId } = await aSeries(floor);
  const joris = await floor.as("joris");
  const [hers, his] = [(await fatima.calendar.renew.mutate()).url, (await joris.calendar.renew.mutate()).url];
  const shown = async (url: string) => {
    const { text } = await fetched(floor, url);
    return ["SUMMARY", "STATUS", "TRANSP", "LAST-MODIFIED", "SEQUENCE"].map((name) => valuesOf(text, name)[0]);
  };
  const says = (isAbsent: boolean) =>
    fatima.session.command.mutate({ sessionId, command: { type: "absence", isAbsent } });
  floor.clock.now += 60_000;
  await says(true);
  const title = String.raw`Casuïstiek\, Groep A`;
  expect(await shown(hers)).toEqual([`Afgemeld: ${title}`, "CONFIRMED", "TRANSPARENT", "20210310T083100Z", "0"]);
  expect(await shown(his)).toEqual([title, "CONFIRMED", "OPAQUE", "20210310T083000Z", "0"]);
  floor.clock.now += 60_000;
  await says(false);
  expect(await shown(hers)).toEqual([title, "CONFIRMED", "OPAQUE", "20210310T083200Z", "0"]);
});

test("a new address takes the place of the old one, and a removed one is gone at once", async () => {
  await using floor = await openWorkFloor();
  const { fatima } = await aSeries(floor);
  const first = await fatima.calendar.renew.mutate();
  const second = await fatima.calendar.renew.mutate();
  expect((await fetched(floor, first.url)).status).toBe(404);
  expect((await fetched(floor, second.url)).status).toBe(200);
  await fatima.calendar.remove.mutate();
  const gone = await fetched(floor, second.url);
  expect([gone.status, gone.text]).toEqual([404, '{"code":"not-found"}']);
  expect((await fetched(floor, `https://x.test/calendar/${"a".repeat(43)}.ics`)).text).toBe(gone.text);
});

test("who has left or may no longer sit at a table has no calendar either", async () => {
  await using floor = await openWorkFloor();
  const { fatima } = await aSeries(floor);
  const { url } = await fatima.calendar.renew.mutate();
  const owner = eq(member.id, floor.people.fatima);
  await floor.db.update(member).set({ role: "beheerder" }).where(owner);
  expect((await fetched(floor, url)).status).toBe(404);
  await floor.db.update(member).set({ role: "klantmanager", disabledAt: floor.clock.now }).where(owner);
  expect((await fetched(floor, url)).status).toBe(404);
});

test("the secret of the address is in no row of the database, and making one is in the trail", async () => {
  await using floor = await openWorkFloor();
  const fatima = await floor.as("fatima");
  const { url } = await fatima.calendar.renew.mutate();
  const token = url.split("/").at(-1)?.replace(".ics", "") ?? "";
  expect(token.length).toBe(43);
  const [rows, trail] = [await floor.db.select().from(calendarFeed), await floor.db.select().from(audit)];
  expect(JSON.stringify([rows, trail])).not.toContain(token);
  expect(trail.filter(({ detail }) => detail?.what === "calendar-renewed")).toHaveLength(1);
});
