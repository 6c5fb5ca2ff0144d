import { createSignal, onCleanup, onMount } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import type { Mensbeeld } from "../../../domain/reflection.ts";
import { refusalOf } from "../../state/refusal.ts";
import { showSaveState, type SaveState } from "../../state/save-state.ts";
import { trpc } from "../../state/trpc.ts";

export type Shown = Awaited<ReturnType<typeof trpc.reflection.show.query>>;
export type Texts = { answers: Record<string, string>; mensbeeld: Mensbeeld | null; ownWords: string };
type Owner = {
  memberId: string;
  /** The server no longer knows who is at the screen. */
  onSignedOut: () => void;
};
export type Draft = ReturnType<typeof createDraft>;

/** Short enough that "saved" follows the last word, long enough not to ask at every letter. */
const PAUSE_MS = 700;
const RETRY_MS = 4_000;

/**
 * Drafts that were typed and not stored when their page went away, such as at the end of a login. Only in the memory of
 * this tab, under the person's id, so that signing in again brings them back and nobody else sees them.
 */
const left = new Map<string, { texts: Texts; basedOn: number }>();

const warnOfLeft = (event: BeforeUnloadEvent) => {
  if (left.size > 0) event.preventDefault();
};

function keep(key: string, texts: Texts, basedOn: number) {
  left.set(key, { texts, basedOn });
  // The same function is added once, however often it is asked.
  window.addEventListener("beforeunload", warnOfLeft);
}

/** Pages that went away and are still sending their last words, by reflection. */
const leaving = new Map<string, Promise<void>>();

/** Waits until a page of this tab that was just left has sent what it still had. */
export const settled = async (reflectionId: string): Promise<void> => leaving.get(reflectionId);

const textsOf = ({ answers, mensbeeld, ownWords }: Texts): Texts => ({ answers: { ...answers }, mensbeeld, ownWords });

/** The text of one reflection while it is written: kept by the server as one types, never over another tab's version. */
export function createDraft(reflection: Shown, { memberId, onSignedOut }: Owner) {
  const key = `${memberId}/${reflection.id}`;
  const kept = left.get(key);
  left.delete(key);
  const [texts, setTexts] = createStore<Texts>(kept?.texts ?? textsOf(reflection));
  let basedOn = kept?.basedOn ?? reflection.updatedAt;
  /** Counts what was typed, and how much of that the server has. */
  const [typed, setTyped] = createSignal(kept ? 1 : 0);
  const [stored, setStored] = createSignal(0);
  const [trouble, setTrouble] = createSignal<"unreached" | "delayed" | "conflict" | "submitted">();
  const [other, setOther] = createSignal<Shown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let isGone = false;

  const changes = () => typed() - stored();
  const saveState = (): SaveState => {
    if (changes() === 0) return { kind: "stored" };
    if (trouble() === "unreached") return { kind: "offline", changes: changes() };
    if (trouble() === "delayed") return { kind: "delayed", changes: changes() };
    if (trouble() === "conflict") return { kind: "conflict", changes: changes() };
    return trouble() ? { kind: "read-only", changes: changes() } : { kind: "saving", changes: changes() };
  };

  async function send(): Promise<void> {
    const version = typed();
    try {
      const saved = await trpc.reflection.save.mutate({
        reflectionId: reflection.id,
        basedOn,
        ...textsOf(unwrap(texts)),
      });
      basedOn = saved.updatedAt;
      setStored(version);
      setTrouble(undefined);
    } catch (error) {
      const { code } = refusalOf(error);
      if (code !== "reflection.conflict" && code !== "reflection.submitted") {
        setTrouble(code === "offline" ? "unreached" : "delayed");
        if (code === "login.required" && !isGone) onSignedOut();
        plan(RETRY_MS);
        return;
      }
      setOther(await trpc.reflection.show.query({ reflectionId: reflection.id }).catch(() => undefined));
      setTrouble(code === "reflection.conflict" ? "conflict" : "submitted");
    }
  }

  /** Sends what is typed now, one request at a time; resolves when it is stored or cannot be. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    await sending;
    if (changes() === 0 || trouble() === "conflict" || trouble() === "submitted") return;
    sending = send().finally(() => (sending = undefined));
    await sending;
  }

  function plan(ms: number) {
    clearTimeout(timer);
    if (!isGone) timer = setTimeout(() => void flush(), ms);
  }

  const touched = () => {
    setTyped((count) => count + 1);
    plan(PAUSE_MS);
  };

  /** Sends the last words; what could not be sent waits for the same person to come back. */
  async function leave(): Promise<void> {
    await flush();
    if (changes() > 0) keep(key, textsOf(unwrap(texts)), basedOn);
    leaving.delete(reflection.id);
  }

  const warn = (event: BeforeUnloadEvent) => {
    if (changes() > 0) event.preventDefault();
  };
  const retry = () => void flush();
  onMount(() => {
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", retry);
    if (changes() > 0) retry();
  });
  onCleanup(() => {
    window.removeEventListener("beforeunload", warn);
    window.removeEventListener("online", retry);
    isGone = true;
    leaving.set(reflection.id, leave());
  });
  showSaveState(saveState);

  return {
    texts,
    changes,
    trouble,
    /** The version that stands in the way of ours. */
    other,
    setAnswer(promptId: string, text: string) {
      setTexts("answers", promptId, text);
      touched();
    },
    setMensbeeld(mensbeeld: Mensbeeld | null) {
      setTexts("mensbeeld", mensbeeld);
      touched();
    },
    setOwnWords(text: string) {
      setTexts("ownWords", text);
      touched();
    },
    flush,
    /** The version the server has, to submit exactly that. */
    version: () => basedOn,
    /** After a conflict: our text goes over the other one, now that the author has seen both. */
    keepMine() {
      basedOn = other()?.updatedAt ?? basedOn;
      setTrouble(undefined);
      return flush();
    },
    /** After a conflict: the other text takes the place of ours. */
    takeOther() {
      const theirs = other();
      if (!theirs) return;
      setTexts(reconcile(textsOf(theirs)));
      basedOn = theirs.updatedAt;
      setStored(typed());
      setTrouble(undefined);
    },
  };
}
