import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Ending, warnAhead, watchLoginEnd } from "../../client/state/login-end.ts";

const second = 1_000;
const minute = 60 * second;
const idleTime = 30 * minute;
const longestTime = 12 * 60 * minute;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser in which somebody signed in just now, and the tabs that are opened in it. */
function openBrowser() {
  const createdAt = Date.now();
  const login = { seenAt: createdAt, isReachable: true };
  return {
    login,
    /** One of the tabs did something, or the server heard otherwise that the login is in use. */
    use: () => (login.seenAt = Date.now()),
    openTab() {
      const shown: (Ending | null)[] = [null];
      const tab = {
        ended: 0,
        shown,
        ...watchLoginEnd({ ask, onChange: (is) => shown.push(is), onOver: () => (tab.ended += 1) }),
      };
      return tab;
    },
  };

  async function ask() {
    if (!login.isReachable) throw new Error("offline");
    const now = Date.now();
    const idleAt = login.seenAt + idleTime;
    const left = Math.min(idleAt, createdAt + longestTime) - now;
    return left > 0 ? { left, mayStay: idleAt < createdAt + longestTime } : null;
  }
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
const warningOf = ({ shown }: { shown: readonly (Ending | null)[] }) => shown.at(-1) ?? null;

test("who does nothing is warned two minutes before the end, and not before, and is out at the end", async () => {
  const tab = openBrowser().openTab();
  await pass(idleTime - warnAhead - second);
  expect(warningOf(tab)).toBeNull();
  await pass(second);
  expect(warningOf(tab)).toEqual({ endsAt: Date.now() + warnAhead, mayStay: true });
  await pass(warnAhead - second);
  expect(tab.ended).toBe(0);
  await pass(second);
  expect(tab.ended).toBe(1);
  expect(warningOf(tab)).toBeNull();
});

test("who is at work is never warned, in whichever tab the work is", async () => {
  const browser = openBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  for (let turn = 0; turn < 20; turn += 1) {
    await pass(27 * minute);
    browser.use();
  }
  for (const tab of [first, second]) expect(tab.shown.filter((is) => is !== null)).toEqual([]);
});

test("a warning goes when the login is used in this tab, and soon after in the others", async () => {
  const browser = openBrowser();
  const [here, there] = [browser.openTab(), browser.openTab()];
  await pass(idleTime - minute);
  expect(warningOf(there)).not.toBeNull();
  browser.use();
  await here.look();
  expect(warningOf(here)).toBeNull();
  await pass(5 * second);
  expect(warningOf(there)).toBeNull();
  await pass(idleTime - minute);
  expect(warningOf(here)).not.toBeNull();
});

test("nothing is said while the server cannot be reached, and the truth as soon as it can", async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  browser.login.isReachable = false;
  await pass(idleTime - minute);
  expect(warningOf(tab)).toBeNull();
  browser.login.isReachable = true;
  await pass(5 * second);
  expect(warningOf(tab)?.mayStay).toBe(true);
});

test("after twelve hours the warning says that staying is not possible", async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  for (let worked = 0; worked < longestTime - 20 * minute; worked += 20 * minute) {
    await pass(20 * minute);
    browser.use();
  }
  expect(warningOf(tab)).toBeNull();
  await pass(19 * minute);
  expect(warningOf(tab)?.mayStay).toBe(false);
});

test("a tab that is closed or signed out asks nothing any more", async () => {
  const browser = openBrowser();
  const tab = browser.openTab();
  tab.stop();
  await pass(2 * idleTime);
  expect(tab.shown).toEqual([null]);
  expect(tab.ended).toBe(0);
});
