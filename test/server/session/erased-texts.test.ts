import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { addCard } from "../../../domain/documents.ts";
import { phaseKey } from "../../../domain/session/state.ts";
import { until } from "../../rooms/with/until.ts";
import { openHall, type Hall } from "./hall.ts";
import { Peer } from "./peer.ts";

const slugs = ["daan", "fatima", "joris"];
const said = "kanarie aan tafel";
const asked = "Wanneer floot de kanarie in de vraag?";
const advised = "Ik zou de kanarie met advies laten vliegen.";

let hall: Hall;
let peers: Record<string, Peer> = {};

afterEach(async () => {
  for (const peer of Object.values(peers)) peer.leave();
  await hall.close();
});

function peer(slug: string): Peer {
  const found = peers[slug];
  if (!found) throw new Error(`nobody is called ${slug}`);
  return found;
}

const room = () => `session/${hall.sessionId}`;
const give = (slug: string, command: Parameters<Peer["calls"]["session"]["command"]["mutate"]>[0]["command"]) =>
  peer(slug).calls.session.command.mutate({ sessionId: hall.sessionId, command });

async function textOf(key: string): Promise<string> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await hall.document(key));
  return doc.getText("text").toString();
}

/** The lead closes the session; everybody is sent away and comes back, joris with what slept on his screen. */
async function close(): Promise<void> {
  await give("daan", { type: "close" });
  await until(() => Object.values(peers).every(({ table }) => !table.isOpen), "everybody is sent away");
  await allCome();
}

async function allCome(): Promise<void> {
  const { state } = await hall.stored();
  for (const each of Object.values(peers)) await each.connect(state);
}

/**
 * A session of three that comes to its last phase: joris asked a question on an open card, daan wrote in the text of the table, and
 * the advice of joris was laid open. Then joris' laptop goes to sleep with all of that on its screen.
 */
async function holdSession(): Promise<void> {
  hall = await openHall("incidentmethode", slugs, "rafael");
  peers = Object.fromEntries(slugs.map((slug) => [slug, new Peer(hall, slug, "participant")]));
  const [casusId = ""] = hall.casusIds;
  for (const slug of slugs) await give(slug, { type: "join" });
  await give("daan", { type: "open" });
  await give("daan", { type: "startCasus", casusId });
  await peer("joris").calls.card.add.mutate({ casusId, text: asked });
  await give("daan", { type: "next" });
  await allCome();
  await peer("daan").table.say((doc) => doc.getText("text").insert(0, said));
  await give("daan", { type: "next" });
  for (const [slug, text] of [
    ["daan", "Ik zou wachten."],
    ["joris", advised],
  ] as const) {
    const written = await peer(slug).sheet.say((doc) => addCard(doc, phaseKey(casusId, "advies"), { id: slug, text }));
    expect(written).toBe("stored");
  }
  await give("daan", { type: "next" });
  await peer("joris").table.settle();
  expect(peer("joris").table.doc.getText("text").toString()).toBe(said);
  peer("joris").cut();
  await give("daan", { type: "finishCasus" });
}

test("closing without everybody's consent takes text and cards out of the files of the database; own sheets stay", async () => {
  await holdSession();
  for (const slug of ["daan", "fatima"]) await give(slug, { type: "consent", isGiven: true });
  expect(await hall.cards()).toEqual(expect.arrayContaining([asked, advised]));
  for (const text of [said, asked, advised]) expect(hall.filesWith(text)).not.toEqual([]);
  await give("daan", { type: "close" });
  expect(await hall.cards()).toEqual([]);
  for (const text of [said, asked]) expect(hall.filesWith(text), text).toEqual([]);
  const sheet = await hall.document(`${room()}/private/${peer("joris").id}`);
  expect(Buffer.from(sheet).includes(advised)).toBe(true);
});

test("a tab that slept through the closing cannot give the text back: it is refused and told so, and nobody gets it", async () => {
  await holdSession();
  const { table } = peer("joris");
  table.doc.getText("text").insert(0, "kanarie van onderweg, ");
  await close();
  await table.settle();
  expect(table.isOpen).toBe(true);
  expect(table.person?.controls).toContainEqual({ type: "access", access: "read" });
  expect(table.person?.controls).toContainEqual({ type: "refused", reason: "read-only" });
  expect(table.doc.getText("text").toString()).toBe(`kanarie van onderweg, ${said}`);
  expect(await table.say((doc) => doc.getText("text").insert(0, "kanarie van nu, "))).toBe("refused");
  expect(await textOf(room())).toBe("");
  peer("fatima").forget(peer("fatima").table);
  await allCome();
  await peer("fatima").table.settle();
  expect(peer("fatima").table.doc.getText("text").toString()).toBe("");
  for (const text of [said, asked, "kanarie van"]) expect(hall.filesWith(text), text).toEqual([]);
});

test("with everybody's consent text and cards stay, to be read and not to be changed, and what was not yet sent is refused", async () => {
  await holdSession();
  for (const slug of slugs) await give(slug, { type: "consent", isGiven: true });
  const { table } = peer("joris");
  table.doc.getText("text").insert(0, "kanarie van onderweg, ");
  await close();
  await table.settle();
  expect(table.person?.refusals).toBe(1);
  expect(await hall.cards()).toEqual(expect.arrayContaining([asked, advised]));
  expect(await textOf(room())).toBe(said);
  expect(await peer("daan").table.say((doc) => doc.getText("text").insert(0, "nog iets"))).toBe("refused");
  await hall.restart();
  expect(await textOf(room())).toBe(said);
});

test("a server that died right after the closing erases the texts when the next one starts", async () => {
  await holdSession();
  let isCommitted = false;
  const closing = give("daan", { type: "close" }).catch(() => {});
  while (!isCommitted) {
    await new Promise((resolve) => setImmediate(resolve));
    isCommitted = (await hall.stored()).state.status === "closed";
  }
  await hall.crash(() => {
    expect(hall.filesWith(said)).not.toEqual([]);
    for (const each of Object.values(peers)) each.cut();
  });
  await closing;
  expect((await hall.stored()).state.status).toBe("closed");
  expect(await textOf(room())).toBe("");
  expect(hall.filesWith(said)).toEqual([]);
});
