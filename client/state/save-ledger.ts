/** One local edit that is not known to be on disk. */
type Edit = {
  /** State of the own Yjs client after the edit. */
  clock: number;
  /** A deletion leaves the clock where it was. */
  isDeletion: boolean;
  /** Which message of the open socket carries it, counted from 1; null while none does. */
  message: number | null;
};

export type SaveLedger = {
  /** A local edit, before it is sent. `clock` is the state of the own client after it. */
  edited(clock: number): void;
  /** A new socket: what was sent over an earlier one and not stored has to be carried again. */
  opened(): void;
  /** The socket sent an update, or a sync step 2, which holds everything the server does not have. */
  sent(kind: "update" | "step2"): void;
  /**
   * The server has stored this socket's first `messages` updates and step 2s, and the own client up to `clock`.
   * A server that does not count messages leaves that out.
   */
  stored(clock: number, messages: number | undefined): void;
  /** Edits that are not known to be on disk. */
  changes(): number;
};

/**
 * Keeps what may be called saved apart from what may not. A state vector alone cannot tell: deletions do not move it, so the
 * server counts messages and this side counts what it sent.
 */
export function makeSaveLedger(): SaveLedger {
  let edits: Edit[] = [];
  let sentMessages = 0;
  let lastClock = 0;

  const isCovered = (edit: Edit, clock: number, messages: number | undefined): boolean => {
    if (messages !== undefined) return edit.message !== null && edit.message <= messages;
    // Updates are stored in the order they were sent, so a later insertion on disk speaks for the deletion before it.
    return edit.isDeletion ? clock > edit.clock : clock >= edit.clock;
  };

  return {
    edited(clock) {
      edits.push({ clock, isDeletion: clock === lastClock, message: null });
      lastClock = clock;
    },
    opened() {
      sentMessages = 0;
      edits = edits.map((edit) => ({ ...edit, message: null }));
    },
    sent(kind) {
      sentMessages += 1;
      if (kind === "step2") for (const edit of edits) edit.message = sentMessages;
      else {
        // An update carries the edit just made; older ones without a socket wait for the step 2.
        const last = edits.at(-1);
        if (last?.message === null) last.message = sentMessages;
      }
    },
    stored(clock, messages) {
      edits = edits.filter((edit) => !isCovered(edit, clock, messages));
    },
    changes: () => edits.length,
  };
}
