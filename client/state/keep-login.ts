import { onCleanup } from "solid-js";

/** Well within the half hour after which the server ends a login that is not used, in milliseconds. */
const interval = 4 * 60_000;

/** What shows that somebody is at work here; reading on with the wheel is work as well. */
const signs = ["keydown", "pointerdown", "wheel"] as const;

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
  for (const sign of signs) addEventListener(sign, use, { passive: true });
  onCleanup(() => signs.forEach((sign) => removeEventListener(sign, use)));
}
