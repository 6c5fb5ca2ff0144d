/**
 * When somebody last touched the screen that sent this request, in ms since 1970. Our screens say with each call how many ms ago that
 * was, because they also ask by themselves: to show that whoever leads is there, or when something changed. What does not say it counts
 * as touched now. It only lies in the past, so that saying something else keeps no login longer than saying nothing.
 */
export function touchedAt(headers: Headers, now: number): number {
  const idle = headers.get("x-casustafel-idle") ?? "";
  return /^\d{1,12}$/.test(idle) ? now - Number(idle) : now;
}
