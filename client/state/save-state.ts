import { createRoot, createSignal, onCleanup } from "solid-js";

/** Why the server closed a document for good; the words are the server's closing reasons. */
export const closedReasons = [
  "malformed",
  "login-required",
  "foreign-client",
  "refused",
  "revoked",
  "message-too-big",
  "document-full",
  "too-many-gaps",
  "too-many-connections",
  "too-fast",
  "unknown",
] as const;
export type ClosedReason = (typeof closedReasons)[number];

/** What is true of a document's text right now; `changes` counts edits that are not yet known to be on disk. */
export type SaveState =
  | { kind: "loading" }
  | { kind: "stored" }
  | { kind: "saving"; changes: number }
  /** The server has them, but its disk does not take them now; it keeps trying. */
  | { kind: "delayed"; changes: number }
  | { kind: "offline"; changes: number }
  | { kind: "read-only"; changes: number }
  /** Somebody changed the same text elsewhere; the page asks which one to keep. */
  | { kind: "conflict"; changes: number }
  | { kind: "reload"; changes: number }
  | { kind: "closed"; reason: ClosedReason; changes: number };

/** From best to worst: with several documents open, the shell shows the worst. */
const order = ["read-only", "stored", "loading", "saving", "delayed", "offline", "conflict", "reload", "closed"];

/** Edits that would be lost if the tab closed now. */
export const unsavedChanges = (state: SaveState): number => ("changes" in state ? state.changes : 0);

/** What is still to be said where no text is to be saved: that something is not stored, or that the connection is gone. */
export function troubleIn(state: SaveState): SaveState | undefined {
  const isTrouble = ["delayed", "offline", "conflict", "reload", "closed"].includes(state.kind);
  return isTrouble || unsavedChanges(state) > 0 ? state : undefined;
}

/** The one state to show for several open documents; undefined when none is open. */
export function worstOf(states: readonly SaveState[]): SaveState | undefined {
  const byWorst = (a: SaveState, b: SaveState) =>
    order.indexOf(b.kind) - order.indexOf(a.kind) || unsavedChanges(b) - unsavedChanges(a);
  return states.toSorted(byWorst)[0];
}

const [documents, setDocuments] = createRoot(() => createSignal<readonly (() => SaveState | undefined)[]>([]));

/** What the shell's save slot shows; reactive. */
export const shownSaveState = (): SaveState | undefined => worstOf(documents().flatMap((state) => state() ?? []));

/** Shows a document's state in the shell for as long as the owner lives; undefined while there is nothing to say of it. */
export function showSaveState(state: () => SaveState | undefined): void {
  setDocuments((all) => [...all, state]);
  onCleanup(() => setDocuments((all) => all.filter((other) => other !== state)));
}
