import { createSignal, onCleanup, type Accessor } from "solid-js";

const [offset, setOffset] = createSignal(0);

/** Takes over the server's clock (ms) as it was sent just now; laptops are minutes wrong. */
export const noteServerTime = (serverNow: number): void => void setOffset(serverNow - Date.now());

/** The server's time now, in ms. Not reactive. */
export const serverNow = (): number => Date.now() + offset();

/** The server's time, ticking at each whole second of a countdown, for as long as the owner lives. */
export function createServerTime(everyMs = 250): Accessor<number> {
  const [now, setNow] = createSignal(serverNow());
  const timer = setInterval(() => setNow(serverNow()), everyMs);
  onCleanup(() => clearInterval(timer));
  return now;
}
