import { createSignal } from "solid-js";

export type Toast = {
  id: number;
  text: string;
  kind: "done" | "bad";
  undo?: () => void;
  link?: { href: string; name: string };
};

const LASTS_MS = 6_000;
/** Something to act on, or something that went wrong, stays long enough to be read and reached by keyboard. */
const LASTS_LONGER_MS = 20_000;

const [toasts, setToasts] = createSignal<Toast[]>([]);
let nextId = 1;

export { toasts };

export const dismissToast = (id: number): void => void setToasts((all) => all.filter((toast) => toast.id !== id));

/** Says something at the bottom of the screen and in a live region, optionally with a way back or the way to what came of it. */
export function showToast(text: string, options: Partial<Pick<Toast, "kind" | "undo" | "link">> = {}): void {
  const toast: Toast = { ...options, id: nextId++, text, kind: options.kind ?? "done" };
  // The same sentence twice at once is one message.
  setToasts((all) => [...all.filter((other) => other.text !== text), toast]);
  const lasts = toast.kind === "bad" || toast.undo || toast.link ? LASTS_LONGER_MS : LASTS_MS;
  setTimeout(() => dismissToast(toast.id), lasts);
}
