/**
 * Gives the focus a place when what had it is gone: on the body the next key would do nothing. Whoever has it elsewhere
 * keeps it there.
 */
export function catchFocus(place: string): void {
  if (document.activeElement !== null && !document.activeElement.matches("body, main")) return;
  document.querySelector<HTMLElement>(place)?.focus();
}

/** The same once a dialog has closed: what opened it may be drawn anew by then. */
export const catchFocusSoon = (place: string): number => window.setTimeout(() => catchFocus(place), 50);
