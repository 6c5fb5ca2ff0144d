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
export async function sitDown(method: Method, question: string) {
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
  const callsAt = (slug: string) => callsOf(at(slug), demo.origin);
  const lead = () => at("marieke");
  const all = () => [...pages.values()];

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

  const findings: string[] = [];
  let wall: Promise<Page> | undefined;
  const phaseOf = (id: string) => {
    const phase = [...(method.opening ?? []), ...method.phases].find((each) => each.id === id);
    if (!phase) throw new Error(`no phase ${id}`);
    return phase.title;
  };
  return {
    demo,
    sessionId,
    pages,
    code: dossier.code,
    at,
    callsAt,
    lead,
    all,
    others: (...but: string[]) => slugs.filter((slug) => !but.includes(slug)).map(at),
    findings,
    /** Whether a server's word to this person ever held this text. */
    hasHeard: async (slug: string, text: string) => (await heard.get(slug)?.hasHeard(text)) === true,
    /** The whole table stands at this phase. */
    allAt: (id: string) => Promise.all(all().map((page) => atPhase(page, phaseOf(id)))),
    /** The lead goes on, and the whole table with them. */
    async goTo(id: string) {
      await step(lead(), session.foot.next);
      await Promise.all(all().map((page) => atPhase(page, phaseOf(id))));
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
    async end() {
      await browser.close();
      await demo.stop();
    },
  };
}
