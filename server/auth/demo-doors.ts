import { asc, isNotNull } from "drizzle-orm";
import { Hono } from "hono";
import { z } from "zod";
import type { Db } from "../../db/database.ts";
import { openRooms } from "../../db/queries/open-rooms.ts";
import { findMember } from "../../db/queries/ways-in.ts";
import { member } from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import type { Auth } from "./auth.ts";
import { readJson, showRefusal, takeCookies } from "./respond.ts";

const signInShape = z.strictObject({ slug: z.string().min(1).max(64) });

/** The demo's way in, without proof (design §5). Only ever mounted where `config.demo` is true. */
export function demoDoors({ db, auth }: { db: Db; auth: Pick<Auth, "login" | "signInAs"> }): Hono {
  const doors = new Hono();
  doors.onError(showRefusal);

  doors.get("/people", async (c) => {
    const columns = { slug: member.slug, name: member.name, role: member.role };
    return c.json(await db.select(columns).from(member).where(isNotNull(member.slug)).orderBy(asc(member.createdAt)));
  });

  doors.post("/sign-in", async (c) => {
    const { slug } = await readJson(c, signInShape);
    const found = await findMember(db, { slug });
    if (!found) throw new Refusal("not-found");
    takeCookies(c, await auth.signInAs(found.id, "demo", c.req.raw.headers));
    return c.body(null, 204);
  });

  doors.get("/rooms", async (c) => {
    const login = await auth.login(c.req.raw.headers);
    if (!login) throw new Refusal("login.required");
    return c.json(await openRooms(db, login.member));
  });

  return doors;
}
