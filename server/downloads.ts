import { Hono } from "hono";
import { downloadsSince, drawnReflections, loadSample, memberNames } from "../db/queries/samples.ts";
import { sessionHeading } from "../db/queries/sessions.ts";
import { dayOfInstant, weekOfExperiment } from "../domain/calendar.ts";
import { Refusal } from "../domain/errors.ts";
import { showRefusal } from "./auth/respond.ts";
import type { Context } from "./context.ts";
import { authorise } from "./rights.ts";
import { keptOfTable } from "./views/kept.ts";
import { recordMarkdown } from "./views/record-markdown.ts";
import { sampleCsv } from "./views/sample-csv.ts";
import { sampledView } from "./views/sample.ts";
import { makeScrub } from "./views/scrub.ts";

/** A person takes at most this many files an hour (ASVS 2.4.1). */
const mostAnHour = 10;
const hour = 3_600_000;

/** Files to take along. Each asks the same table of rights as the procedures. */
export function downloads(contextOf: (headers: Headers) => Promise<Context>) {
  const files = new Hono();
  files.onError(showRefusal);

  files.get("/sample/:file{[0-9a-z]+\\.csv}", async (c) => {
    const sampleId = c.req.param("file").replace(/\.csv$/, "");
    const { db, audit, login, now } = await authorise(await contextOf(c.req.raw.headers), "sample:download", sampleId);
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

  files.get("/record/:file{[0-9a-z]+\\.md}", async (c) => {
    const sessionId = c.req.param("file").replace(/\.md$/, "");
    const ctx = await authorise(await contextOf(c.req.raw.headers), "record:download", sessionId);
    const { db, audit, login, now } = ctx;
    const actorId = login.member.id;
    if ((await downloadsSince(db, actorId, now() - hour)) >= mostAnHour) throw new Refusal("request.too-many");

    const [heading, names] = await Promise.all([sessionHeading(db, sessionId), memberNames(db)]);
    if (!heading?.record) throw new Refusal("not-found");
    const { record, plannedAt, groupName, experimentStartsOn, state } = heading;
    // The week by which the team knows the session, on the screen too: the one it was planned for.
    const week = weekOfExperiment(experimentStartsOn, dayOfInstant(plannedAt));
    const title = `Verslag week ${week}, ${groupName ?? "hele team"}`;
    const kept = await keptOfTable(ctx, sessionId, state);
    const { text, redactions } = recordMarkdown(record, { title, scrub: makeScrub(names), kept: kept.of });
    const detail = { kind: "markdown", casussen: record.casussen.length, ...kept.counts, redactions };
    await audit.write({ actorId, action: "download", subjectKind: "session", subjectId: sessionId, detail });
    c.header("Content-Type", "text/markdown; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="verslag-week-${week}-${sessionId.slice(0, 6)}.md"`);
    return c.body(text);
  });

  return files;
}
