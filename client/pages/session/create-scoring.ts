import { createEffect, createSignal, getOwner, onCleanup, runWithOwner } from "solid-js";
import { createStore } from "solid-js/store";
import type { Answer } from "../../../domain/checklists/checklist.ts";
import { useQuery, useQueryClient } from "../../state/query.ts";
import { refusalOf } from "../../state/refusal.ts";
import { showSaveState, type SaveState } from "../../state/save-state.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { withChanges, type Choices } from "./answers.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import { makeSaver, type SaverState } from "./saver.ts";

export type Scoring = {
  choices: Choices;
  /** Whether what was stored before is in: until then nothing may be chosen, for a save is of all answers together. */
  isLoaded: () => boolean;
  /** Why what was stored before cannot be read, and a way to try again. */
  failure: () => { error: unknown; retry: () => void } | undefined;
  choose: (itemId: string, answer: Answer) => void;
  giveReason: (itemId: string, reason: string) => void;
};

/** Trying again can help when the server was not reached, was too busy or was overtaken, or after signing in; a rule stays. */
export const isTemporary = (error: unknown): boolean =>
  ["offline", "internal", "session.conflict", "request.too-many", "login.required"].includes(refusalOf(error).code);

const saveStates: Record<SaverState, SaveState> = {
  stored: { kind: "stored" },
  saving: { kind: "saving", changes: 1 },
  offline: { kind: "offline", changes: 1 },
  refused: { kind: "read-only", changes: 1 },
};

/** Shows a saver's state where all saving is shown, and keeps the tab open while something is not stored. */
export function showSaver(state: () => SaverState): void {
  showSaveState(() => saveStates[state()]);
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  createEffect(() => {
    if (state() === "stored") return;
    addEventListener("beforeunload", warn);
    onCleanup(() => removeEventListener("beforeunload", warn));
  });
}

type Options = { sessionId: string; isParticipant: boolean };

/**
 * The blind answers of the person at this screen, by casus, kept for as long as the session is on it: looking elsewhere and back
 * loses nothing. Every change is stored at once. A save is of all answers together, so that one from this screen first takes
 * in what the same person stored from another; other tabs are told to look again.
 */
export function makeScorings({ sessionId, isParticipant }: Options): (casusId: string) => Scoring {
  const owner = getOwner();
  const client = useQueryClient();
  const known = new Map<string, Scoring>();
  const queryKey = ["session", sessionId, "mine"];
  const ask = () => trpc.session.mine.query({ sessionId });
  const mine = useQuery(() => ({ queryKey, queryFn: ask, enabled: isParticipant, staleTime: 0 }));
  const others = new BroadcastChannel(`scores/${sessionId}`);
  others.addEventListener("message", () => void client.invalidateQueries({ queryKey }));
  onCleanup(() => others.close());

  const make = (casusId: string): Scoring => {
    const [choices, setChoices] = createStore<Choices>({});
    const [isLoaded, setLoaded] = createSignal(false);
    const [saving, setSaving] = createSignal<SaverState>("stored");
    /** What was chosen here and is not stored yet. */
    let changed: Choices = {};
    showSaver(saving);
    const store = async (sent: Choices) => {
      const rows = await ask();
      const ofThis = rows.filter((row) => row.casusId === casusId);
      const given = withChanges(ofThis, sent);
      await trpc.casus.score.mutate({ casusId, given });
      changed = Object.fromEntries(Object.entries(changed).filter(([itemId, choice]) => sent[itemId] !== choice));
      // An answer that is still under way was asked for before this was stored.
      await client.cancelQueries({ queryKey });
      const elsewhere = rows.filter((row) => !ofThis.includes(row));
      client.setQueryData(queryKey, [...elsewhere, ...given.map((each) => ({ ...each, casusId }))]);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin and takes none
      others.postMessage(casusId);
    };
    const saver = makeSaver<Choices>({
      send: store,
      isTemporary,
      onChange: setSaving,
      onRefused: (error) => showToast(refusalSentence(error), { kind: "bad" }),
    });
    createEffect(() => {
      // An answer kept from an earlier visit may be older than what was stored since.
      if (!mine.isSuccess || !mine.isFetchedAfterMount) return;
      for (const { casusId: about, itemId, answer, reason } of mine.data) {
        if (about === casusId && !changed[itemId]) setChoices(itemId, { answer, reason: reason ?? "" });
      }
      setLoaded(true);
    });
    const set = (itemId: string, answer: Answer, reason: string) => {
      const choice = { answer, reason };
      setChoices(itemId, choice);
      changed = { ...changed, [itemId]: choice };
      saver.save(changed);
    };
    return {
      choices,
      isLoaded,
      failure: () => (mine.isError ? { error: mine.error, retry: () => void mine.refetch() } : undefined),
      choose: (itemId, answer) => set(itemId, answer, choices[itemId]?.reason ?? ""),
      giveReason: (itemId, reason) => set(itemId, "nvt", reason),
    };
  };

  return (casusId) => {
    const found = known.get(casusId) ?? runWithOwner(owner, () => make(casusId));
    if (!found) throw new Error("a scoring needs an owner");
    known.set(casusId, found);
    return found;
  };
}
