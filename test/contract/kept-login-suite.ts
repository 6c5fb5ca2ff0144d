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

/** Two teams in an empty database, as a place to start a server at: the id of a dossier, and who may write in it. */
export async function fillPlace(db: Db) {
  const { ids, people } = await openTwoTeams(db, Date.now);
  return { dossierId: ids.dossier ?? "", memberId: people.colleague.id, slug: "colleague" };
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
}
