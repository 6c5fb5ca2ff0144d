import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import { makeLiveDocument, type LiveDocument } from "./live-document.ts";
import { useLogin } from "./login.tsx";
import { showSaveState, troubleIn, unsavedChanges, type SaveState } from "./save-state.ts";

export type Live = Pick<LiveDocument, "doc" | "awareness" | "onControl"> & {
  saveState: Accessor<SaveState>;
  /** Whether the document has come in; show the editor only then. */
  isOpen: Accessor<boolean>;
  /** Whether edits made here can reach the disk at all. */
  isWritable: Accessor<boolean>;
};

const addressOfRooms = () => `${location.origin.replace(/^http/, "ws")}/sync`;

/**
 * A live document for as long as the owner lives: shown in the shell's save slot, and in the way of closing the tab while
 * something in it is not on disk. The room is fixed; for another room make another owner (`<Show keyed>`). While the screen
 * has none of its text, only trouble is shown.
 */
export function createLiveDocument(room: string, hasText: Accessor<boolean> = () => true): Live {
  const live = makeLiveDocument({ address: addressOfRooms(), room });
  const [saveState, setSaveState] = createSignal(live.saveState(), { equals: isSame });
  const [isOpen, setOpen] = createSignal(false);
  live.onChange(() => {
    setSaveState(live.saveState());
    setOpen(live.isOpen());
  });
  showSaveState(() => (hasText() ? saveState() : troubleIn(saveState())));
  const login = useLogin();
  createEffect(() => {
    const state = saveState();
    // The socket may hear before any query does that the login ran out.
    if (state.kind === "closed" && state.reason === "login-required") void login.refetch();
  });
  createEffect(
    on(
      () => login.data?.me?.id,
      () => live.enterAgain(),
      { defer: true },
    ),
  );

  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  createEffect(() => {
    if (unsavedChanges(saveState()) === 0) return;
    addEventListener("beforeunload", warn);
    onCleanup(() => removeEventListener("beforeunload", warn));
  });
  onCleanup(() => live.destroy());

  const { doc, awareness, onControl } = live;
  const isWritable = () => !["read-only", "reload", "closed"].includes(saveState().kind);
  return { doc, awareness, onControl, saveState, isOpen, isWritable };
}

const isSame = (a: SaveState, b: SaveState): boolean =>
  a.kind === b.kind &&
  unsavedChanges(a) === unsavedChanges(b) &&
  ("reason" in a ? a.reason : "") === ("reason" in b ? b.reason : "");
