import { createSignal } from "solid-js";

const [announcement, setAnnouncement] = createSignal("");

export { announcement };

/** Says a sentence politely to screen readers, without showing it. */
export function announce(text: string): void {
  // An unchanged region is not read again, so it is emptied first.
  setAnnouncement("");
  queueMicrotask(() => setAnnouncement(text));
}
