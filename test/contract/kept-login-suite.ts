import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "../../db/database.ts";
import { login } from "../../db/schema/index.ts";
import { Person } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";
import { cookieOf } from "../server/sign-in.ts";
import { openTwoTeams } from "../server/two-teams.ts";
import type { AppHost } from "./app-host.ts";

const minute = 60_000;

/** A server as its own entry starts it, over a database that the test reads as well, with a clock that the test moves. */
type EntryHost = Omit<AppHost, "rooms"> & {
  passes(milliseconds: number): void;
  /** Lets the room do what it was to do by now, where it waits for an alarm. */
  rings(room: string): Promise<void>;
};

/** Two teams in an empty database, as a place to start a server at: the ids of a dossier and an open session, who may write, and who leads. */
export async function fillPlace(db: Db) {
  const { ids, people } = await openTwoTeams(db, Date.now);
  const { dossier: dossierId = "", session: sessionId = "" } = ids;
  return { dossierId, sessionId, memberId: people.colleague.id, slug: "colleague", lead: "invited" };
}

type Place = Awaited<ReturnType<typeof fillPlace>>;

/** What the lines of an entry promise that join the logins to the rooms; `start` starts the entry that production starts. */
export function keptLoginSuite(start: () => Promise<{ host: EntryHost; place: Place }>): void {
  test("[trust 5] who only writes in an open document stays signed in, and the half hour begins anew with the writing", async () => {
    const { host, place } = await start();
    onTestFinished(() => host.stop());
    const { db } = host;
    const room = `dossier/${place.dossierId}`;
    const cookie = await cookieOf(host, place.slug);
    const seenAt = async () => {
      const seen = db.select({ seenAt: login.seenAt }).from(login).where(eq(login.memberId, place.memberId));
      return (await seen.get())?.seenAt ?? 0;
    };
    const signedInAt = await seenAt();
    const wire = await host.dial({ room, cookie });
    if (typeof wire === "number") throw new Error(`refused with ${wire}`);
    const writer = new Person(wire);
    await until(() => writer.synced, "the document is open");
    const writes = async (word: string) => {
      writer.says(word);
      await until(() => writer.stored?.messages === writer.sent || writer.end !== null, `“${word}” is stored`);
      expect(writer.end).toBeNull();
    };

    host.passes(29.5 * minute);
    await writes("vlak voor het einde, ");
    await host.rings(room);
    await expect.poll(seenAt, { timeout: 10_000 }).toBeGreaterThanOrEqual(signedInAt + 29.5 * minute);
    // The server goes on when that is flushed to the disk; what is written after it is stored no sooner.
    await writes("net erna, ");

    host.passes(25 * minute);
    await writes("en ruim erna");
    const me = await host.request("/trpc/me.show", { headers: { cookie, "x-casustafel": "1" } });
    expect(await me.json()).toMatchObject({ result: { data: { me: { id: place.memberId } } } });
    writer.leaves();
  });

  test("[trust 5] a screen that nobody touches keeps no login: not by signs of life, not by asking, not by coming in again", async () => {
    const { host, place } = await start();
    onTestFinished(() => host.stop());
    const cookie = await cookieOf(host, place.lead);
    const ask = (path: string, idle: number, init?: RequestInit) => {
      const headers = { "content-type": "application/json", "x-casustafel": "1", "x-casustafel-idle": String(idle) };
      return host.request(path, { ...init, headers: { cookie, ...headers } });
    };
    const sign = JSON.stringify({ sessionId: place.sessionId, command: { type: "seen" } });
    const showsSign = async (idle: number) =>
      (await ask("/trpc/session.command", idle, { method: "POST", body: sign })).status;
    const timeLeft = async () => (await host.request("/auth/time-left", { headers: { cookie } })).json();
    const comesIn = async () => {
      const wire = await host.dial({ room: `dossier/${place.dossierId}`, cookie });
      if (typeof wire === "number") throw new Error(`refused with ${wire}`);
      const person = new Person(wire);
      await until(() => person.synced, "the document is open");
      person.leaves();
    };

    for (const idle of [10 * minute, 20 * minute]) {
      host.passes(10 * minute);
      expect(await showsSign(idle)).toBe(200);
      expect((await ask("/trpc/me.show", idle)).status).toBe(200);
      await comesIn();
    }
    host.passes(8 * minute);
    expect(await timeLeft()).toEqual({ left: expect.toSatisfy((left) => left <= 2 * minute), mayStay: true });
    host.passes(2 * minute);
    expect(await showsSign(30 * minute)).toBe(401);
    expect(await timeLeft()).toBeNull();
  });
}
