import type { Browser, Page } from "playwright-core";
import { nl } from "../../../client/i18n/nl.ts";
import { groupA } from "../../../db/demo/people.ts";
import type { Method } from "../../../domain/methods/method.ts";
import { openAs, openBrowser, phone } from "./browser.ts";
import { callsOf } from "./calls.ts";
import { inspect, watch } from "./inspect.ts";
import { listenTo } from "./listen.ts";
import { startDemo, type Demo } from "./server.ts";
import { atPhase, foot, step } from "./table.ts";
import { inspectWall, openWall } from "./wall.ts";

const { session } = nl;
const slugs = groupA.map(([slug]) => slug);

export const nameOf = (slug: string) => groupA.find(([each]) => each === slug)?.[1] ?? "";

/** The six of a table with a session by this method; Marieke leads, Fatima brings a casus, Sanne is at a phone. */
export type Six = Awaited<ReturnType<typeof sitDown>>;

/** Plans a session by this method for the coming hour, brings a casus to it, and seats six people in front of it. */
export const sitDown = async (method: Method, question: string) => sitAt(await gather(slugs), method, question);

/** A demo of their own, and people of its first group, each at a browser; Sanne is at a phone. */
export type Gathered = Awaited<ReturnType<typeof gather>>;

export async function gather(slugs: readonly string[]) {
  const [demo, browser]: [Demo, Browser] = await Promise.all([startDemo(), openBrowser()]);
  const pages = new Map<string, Page>();
  for (const slug of slugs) {
    pages.set(slug, watch(await openAs(browser, demo.origin, slug, slug === "sanne" ? phone : undefined)));
  }
  const at = (slug: string): Page => {
    const page = pages.get(slug);
    if (!page) throw new Error(`${slug} has no page`);
    return page;
  };
  return {
    demo,
    pages,
    slugs,
    at,
    callsAt: (slug: string) => callsOf(at(slug), demo.origin),
    all: () => [...pages.values()],
    async end() {
      await browser.close();
      await demo.stop();
    },
  };
}

/** Plans a session by this method, brings a casus of Fatima to it, and seats those who are gathered in front of it. */
export async function sitAt(gathered: Gathered, method: Method, question: string) {
  const { slugs, at, callsAt, all } = gathered;
  const lead = () => at("marieke");

  const planning = await callsAt("marieke");
  const { groups, people } = await planning.plan.options.query();
  const { id: sessionId } = await planning.plan.make.mutate({
    methodId: method.id,
    plannedAt: Date.now() + 3_600_000,
    groupId: groups[0]?.id ?? null,
    facilitatorId: people.find(({ name }) => name === nameOf("marieke"))?.id ?? null,
    observerIds: [],
  });
  const bringing = await callsAt("fatima");
  const { dossiers } = await bringing.week.show.query();
  const dossier = dossiers[0];
  if (!dossier) throw new Error("Fatima has no dossier to bring");
  await bringing.dossier.bringToSession.mutate({ dossierId: dossier.id, sessionId, question });

  const heard = new Map(slugs.map((slug) => [slug, listenTo(at(slug))]));
  await Promise.all(all().map((page) => page.goto(`/sessies/${sessionId}`)));
  await Promise.all(all().map((page) => foot(page).waitFor()));
  // Whoever has not sat down yet can do nothing at the table.
  const atTable = lead().locator(".room-people > li:not(.room-away)");
  await atTable.nth(slugs.length - 1).waitFor();

  const findings: string[] = [];
  let wall: Promise<Page> | undefined;
  const phaseOf = (id: string) => {
    const phase = [...(method.opening ?? []), ...method.phases].find((each) => each.id === id);
    if (!phase) throw new Error(`no phase ${id}`);
    return phase.title;
  };
  const allAt = (id: string) => Promise.all(all().map((page) => atPhase(page, phaseOf(id))));
  const goTo = async (id: string) => {
    await step(lead(), session.foot.next);
    await allAt(id);
  };
  return {
    ...gathered,
    sessionId,
    code: dossier.code,
    lead,
    others: (...but: string[]) => slugs.filter((slug) => !but.includes(slug)).map(at),
    findings,
    /** Whether a server's word to this person ever held this text. */
    hasHeard: async (slug: string, text: string) => (await heard.get(slug)?.hasHeard(text)) === true,
    /** The whole table stands at this phase. */
    allAt,
    /** The lead goes on, and the whole table with them. */
    goTo,
    /** The lead opens the session, and goes through all that comes before a casus. */
    async open() {
      await step(lead(), session.lobby.open);
      const [first, ...more] = method.opening ?? [];
      if (first) await allAt(first.id);
      for (const { id } of more) await goTo(id);
    },
    /** The lead lays the casus on the table, and everybody is at its first phase. */
    async begin() {
      const name = session.agenda.startThis(dossier.code);
      await lead().getByRole("button", { name, exact: true }).click();
      await allAt(method.phases[0]?.id ?? "");
    },
    async look(name: string) {
      findings.push(...(await inspect(lead(), `${method.id}-${name}-laptop`)));
      findings.push(...(await inspect(at("sanne"), `${method.id}-${name}-phone`)));
    },
    /** Looks at the wall of the room, which Marieke opened, when it has come to this phase. */
    async lookAtWall(id: string, name = id) {
      wall ??= openWall(lead());
      findings.push(...(await inspectWall(await wall, `${method.id}-${name}`, phaseOf(id))));
      return wall;
    },
  };
}
