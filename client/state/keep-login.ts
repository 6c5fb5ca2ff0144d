import { onCleanup } from "solid-js";

/** Well within the half hour after which the server ends a login that is not used, in milliseconds. */
const interval = 4 * 60_000;

/** What shows that somebody is at work here; reading on with the wheel is work as well, and dictated text comes without a key. */
const signs = ["keydown", "pointerdown", "wheel", "input"] as const;

let touchedAt = Date.now();

/** How long ago somebody last touched this screen or loaded it, in ms. */
export const idleTime = (): number => Math.max(0, Date.now() - touchedAt);

/**
 * Tells the server, now and then while somebody is at work, that this login is in use. Writing goes over a socket, which carries no
 * cookie and so does not keep a login by itself.
 */
export function createKeepLogin(tell: () => void): void {
  let toldAt = Date.now();
  const use = () => {
    if (Date.now() - toldAt < interval) return;
    toldAt = Date.now();
    tell();
  };
  const touch = () => (touchedAt = Date.now());
  // On the way down, so that nothing keeps it from being noted. A screen reader presses a button by a click alone.
  for (const sign of [...signs, "click"]) addEventListener(sign, touch, { capture: true, passive: true });
  for (const sign of signs) addEventListener(sign, use, { passive: true });
  onCleanup(() => {
    for (const sign of [...signs, "click"]) removeEventListener(sign, touch, { capture: true });
    for (const sign of signs) removeEventListener(sign, use);
  });
}
