import { Hono } from "hono";
import { factsOf } from "../db/queries/facts.ts";
import { downloadsSince, drawnReflections, loadSample, memberNames } from "../db/queries/samples.ts";
import { Refusal } from "../domain/errors.ts";
import { permissions, permits, type Permission } from "../domain/permissions.ts";
import { showRefusal } from "./auth/respond.ts";
import type { Context, SignedIn } from "./context.ts";
import { sampleCsv } from "./views/sample-csv.ts";
import { sampledView } from "./views/sample.ts";
import { makeScrub } from "./views/scrub.ts";

/** A person takes at most this many files an hour (ASVS 2.4.1). */
const mostAnHour = 10;
const hour = 3_600_000;

/** The same question as `may` asks for a procedure, with the same one answer to "no" and "not there". */
async function allowed(ctx: Context, permission: Permission, subjectId: string): Promise<SignedIn> {
  const { login, db, audit } = ctx;
  if (!login) throw new Refusal("login.required");
  const { about } = permissions[permission];
  const facts = await factsOf(db, about, subjectId);
  if (facts && permits(login.member, permission, facts)) return { ...ctx, login };
  await audit.write({
    actorId: login.member.id,
    action: "denied",
    subjectKind: about,
    subjectId,
    detail: { permission },
  });
  throw new Refusal("not-found");
}

/** Files to take along. Each asks the same table of rights as the procedures. */
export function downloads(contextOf: (headers: Headers) => Promise<Context>) {
  const files = new Hono();
  files.onError(showRefusal);

  files.get("/sample/:file{[0-9a-z]+\\.csv}", async (c) => {
    const sampleId = c.req.param("file").replace(/\.csv$/, "");
    const { db, audit, login, now } = await allowed(await contextOf(c.req.raw.headers), "sample:download", sampleId);
    const actorId = login.member.id;
    if ((await downloadsSince(db, actorId, now() - hour)) >= mostAnHour) throw new Refusal("request.too-many");

    const [sample, rows, names] = await Promise.all([
      loadSample(db, sampleId),
      drawnReflections(db, sampleId),
      memberNames(db),
    ]);
    if (!sample) throw new Refusal("not-found");
    const scrub = makeScrub(names);
    const reflections = rows.map((row) => sampledView(row, scrub));
    const detail = {
      kind: "csv",
      purpose: sample.purpose,
      withText: reflections.filter((row) => row.kind === "readable").length,
      withdrawn: reflections.filter((row) => row.kind === "withdrawn").length,
    };
    // Written before the file leaves: what cannot be recorded is not given.
    await audit.write({ actorId, action: "download", subjectKind: "sample", subjectId: sampleId, detail });
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="steekproef-${sampleId.slice(0, 8)}.csv"`);
    return c.body(sampleCsv(sample, reflections));
  });

  return files;
}
