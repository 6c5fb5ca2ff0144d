import { onCleanup } from "solid-js";

/** Well within the half hour after which the server ends a login that is not used, in milliseconds. */
const interval = 4 * 60_000;

/**
 * Tells the server, now and then while somebody is at the keys, that this login is in use. Writing goes over a socket,
 * which carries no cookie and so does not keep a login by itself.
 */
export function createKeepLogin(tell: () => void): void {
  let toldAt = Date.now();
  const use = () => {
    if (Date.now() - toldAt < interval) return;
    toldAt = Date.now();
    tell();
  };
  const signs = ["keydown", "pointerdown"] as const;
  for (const sign of signs) addEventListener(sign, use, { passive: true });
  onCleanup(() => signs.forEach((sign) => removeEventListener(sign, use)));
}
