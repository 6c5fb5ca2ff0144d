import { WebSocket } from "ws";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
// Before anything below reads the clock: y-protocols keeps the function that tells the time as it finds it.
vi.hoisted(() => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] }));
import { makeLiveDocument, type LiveDocument } from "../../client/state/live-document.ts";
import { ORIGIN } from "../rooms/with/admit.ts";
import { startTestServer, type TestServer } from "../rooms/with/node-server.ts";
import { until } from "../rooms/with/until.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let server: TestServer;
const tabs: LiveDocument[] = [];
const sockets = new Map<string, WebSocket>();

beforeEach(async () => {
  server = await startTestServer();
});

afterEach(async () => {
  tabs.splice(0).forEach((tab) => tab.destroy());
  vi.unstubAllGlobals();
  await server.stop();
});

afterAll(() => void vi.useRealTimers());

/** This person's screen in the room. The timers of a hidden one come once a minute at most, as browsers do it. */
async function openTab(person: string, { isHidden }: { isHidden: boolean }): Promise<LiveDocument> {
  class SignedInSocket extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers: { origin: ORIGIN, "x-person": person } });
      sockets.set(person, this);
    }
  }
  const { setInterval } = globalThis;
  vi.stubGlobal("WebSocket", SignedInSocket);
  if (isHidden)
    vi.stubGlobal("setInterval", (run: () => void, every: number) => setInterval(run, Math.max(every, MINUTE)));
  const tab = makeLiveDocument({ address: server.url, room: "dossier/one" });
  vi.unstubAllGlobals();
  tabs.push(tab);
  await until(() => tab.saveState().kind === "stored", `${person} is in`);
  return tab;
}

const sees = (tab: LiveDocument, other: LiveDocument) => tab.awareness.getStates().has(other.doc.clientID);
const clockOf = ({ awareness }: LiveDocument, of: LiveDocument) => awareness.meta.get(of.doc.clientID)?.clock ?? 0;

test("[bar 14] who has the screen hidden, where timers come once a minute, stays in sight of a colleague who looks on", async () => {
  const visible = await openTab("noor", { isHidden: false });
  const hidden = await openTab("sam", { isHidden: true });
  await until(() => sees(visible, hidden) && sees(hidden, visible), "they see each other");
  const gone: string[] = [];
  const note = (who: string) => (changes: { removed: number[] }) => changes.removed.length > 0 && gone.push(who);
  visible.awareness.on("change", note("the hidden one, from the visible screen"));
  hidden.awareness.on("change", note("the visible one, from the hidden screen"));

  for (let passed = 0; passed < 3 * MINUTE; passed += SECOND) {
    const [told, known] = [clockOf(visible, visible), clockOf(hidden, visible)];
    vi.advanceTimersByTime(SECOND);
    if (clockOf(visible, visible) === told) continue;
    await until(() => clockOf(hidden, visible) > known, "the hidden screen hears that the other is still there");
    // A letter behind what it may have answered: when that is in, so is the answer.
    hidden.doc.getText("note").insert(0, "x");
    const letters = hidden.doc.getText("note").length;
    await until(() => visible.doc.getText("note").length === letters, "its answer is in");
  }
  expect(gone).toEqual([]);
  expect(hidden.doc.getText("note").length).toBeGreaterThan(9);
});

test("[bar 14] whose line broke sees who is at the table as soon as it is back, before anybody says so anew", async () => {
  const noor = await openTab("noor", { isHidden: false });
  const sam = await openTab("sam", { isHidden: false });
  await until(() => sees(noor, sam) && sees(sam, noor), "they see each other");
  sockets.get("noor")?.terminate();
  await until(() => !sees(noor, sam), "without a line nobody is seen");
  // No time passes in between: whoever stayed has nothing to renew.
  await until(() => noor.saveState().kind === "stored" && sees(noor, sam), "the line is back, and so is the other");
  expect(sees(sam, noor)).toBe(true);
});
