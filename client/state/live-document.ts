import * as decoding from "lib0/decoding";
import { outdatedTimeout, type Awareness } from "y-protocols/awareness";
import { messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import { messageAuth, messageSync, WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { EDITOR_SCHEMA_VERSION } from "../../domain/documents.ts";
import { closedReasons, type ClosedReason, type SaveState } from "./save-state.ts";
import { makeSaveLedger } from "./save-ledger.ts";

/** Message types beyond y-protocols', sent to clients that connect with `?v=1`. */
const messageStored = 100;
const messageControl = 101;

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 15_000;
/** Colleagues' screens renew theirs every half of the time after which all forget; hearing one, this screen is due as well. */
const RENEW_AFTER_MS = outdatedTimeout / 3;

/** What the room itself tells: whether edits are taken in, another editor schema, or a disk that does not take changes. */
type RoomNews =
  | { type: "access"; access: "read" | "write" }
  | { type: "refused"; reason: "read-only" | "schema" }
  | { type: "storage"; ok: boolean };

export type LiveDocument = {
  doc: Y.Doc;
  awareness: Awareness;
  /** What is true of the text now. */
  saveState(): SaveState;
  /** False until the document has come in for the first time: before that it looks empty and is not. */
  isOpen(): boolean;
  /** Called after every change of the above; returns how to stop. */
  onChange(listener: () => void): () => void;
  /** Called with each *control* message, parsed; returns how to stop. */
  onControl(listener: (message: unknown) => void): () => void;
  /** Enters anew after a new sign-in, if that is what it was waiting for; what was written meanwhile goes along. */
  enterAgain(): void;
  destroy(): void;
};

export type LiveDocumentOptions = {
  /** Where the rooms are, without the room: "wss://host/sync". */
  address: string;
  /** "dossier/<id>", "session/<id>" or "session/<id>/private". */
  room: string;
  /** Between 0 and 1; spreads people who all lost the same server. */
  random?: () => number;
};

const isReason = (reason: string): reason is ClosedReason => closedReasons.some((known) => known === reason);

function isRoomNews(message: unknown): message is RoomNews {
  return (
    typeof message === "object" &&
    message !== null &&
    "type" in message &&
    (message.type === "access" || message.type === "refused" || message.type === "storage")
  );
}

/** A live document over one socket that comes back by itself. Keeps nothing outside this tab's memory. */
export function makeLiveDocument({ address, room, random = Math.random }: LiveDocumentOptions): LiveDocument {
  const doc = new Y.Doc();
  const ledger = makeSaveLedger();
  const listeners = new Set<() => void>();
  const controlListeners = new Set<(message: unknown) => void>();
  let isOpen = false;
  let isRefused = false;
  let isOutdated = false;
  let isDiskFailing = false;
  let closed: ClosedReason | undefined;
  const changed = () => listeners.forEach((listener) => listener());

  /** The timers of a hidden tab run once a minute, too late to be still known to others; what it hears comes at once. */
  const renewPresence = () => {
    const { awareness } = provider;
    const renewedAt = awareness.meta.get(awareness.clientID)?.lastUpdated ?? 0;
    const state = awareness.getLocalState();
    if (state !== null && Date.now() - renewedAt >= RENEW_AFTER_MS) awareness.setLocalState(state);
  };

  /**
   * Without a connection y-protocols takes everybody else away but remembers how new their presence was, and on return passes
   * over what is no newer: those at the table would be missing until each renews theirs.
   */
  const forgetOthers = () => {
    const { meta, clientID } = provider.awareness;
    for (const id of meta.keys()) if (id !== clientID) meta.delete(id);
  };

  class CountingSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      ledger.opened();
      isRefused = false;
      isDiskFailing = false;
      this.addEventListener("message", renewPresence);
    }

    override send(data: Uint8Array<ArrayBuffer>): void {
      super.send(data);
      if (data[0] !== messageSync) return;
      if (data[1] === messageYjsUpdate) ledger.sent("update");
      if (data[1] === messageYjsSyncStep2) ledger.sent("step2");
    }
  }

  // Before the provider's own listener, so that an edit is in the ledger when the message that carries it is sent.
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    ledger.edited(Y.getState(doc.store, doc.clientID));
    changed();
  });

  const provider: WebsocketProvider = new WebsocketProvider(address, room, doc, {
    connect: false,
    // A channel between tabs would pass text on across logins in one browser, past the server's rules.
    disableBc: true,
    params: { v: "1", schema: String(EDITOR_SCHEMA_VERSION) },
    WebSocketPolyfill: CountingSocket,
  });

  provider.messageHandlers[messageStored] = (_encoder, decoder) => {
    const clocks = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
    const messages = decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : undefined;
    ledger.stored(clocks.get(doc.clientID) ?? 0, messages);
    changed();
  };
  provider.messageHandlers[messageControl] = (_encoder, decoder) => {
    const message: unknown = JSON.parse(decoding.readVarString(decoder));
    if (isRoomNews(message)) {
      if (message.type === "storage") isDiskFailing = !message.ok;
      else if (message.type === "access") isRefused = message.access === "read";
      else if (message.reason === "schema") isOutdated = true;
      else isRefused = true;
      changed();
    }
    controlListeners.forEach((listener) => listener(message));
  };
  // *control* says the same in a form that can be shown; y-protocols' own handler writes to the console.
  provider.messageHandlers[messageAuth] = () => {};

  provider.on("sync", (isSynced) => {
    isOpen ||= isSynced;
    changed();
  });
  provider.on("status", ({ status }) => {
    if (status === "disconnected") forgetOthers();
    changed();
  });
  provider.on("connection-close", () => {
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** provider.wsUnsuccessfulReconnects);
    // The provider waits the least of its own doubling time and this: a random part of it, so that not all come at once.
    provider.maxBackoffTime = longest * (0.2 + 0.8 * random());
  });
  provider.on("closed", ({ reason }) => {
    closed = isReason(reason) ? reason : "unknown";
    changed();
  });
  provider.connect();

  const saveState = (): SaveState => {
    const changes = ledger.changes();
    if (closed) return { kind: "closed", reason: closed, changes };
    if (isOutdated) return { kind: "reload", changes };
    if (!provider.synced)
      return isOpen || provider.wsUnsuccessfulReconnects > 0 ? { kind: "offline", changes } : { kind: "loading" };
    if (isRefused) return { kind: "read-only", changes };
    if (changes === 0) return { kind: "stored" };
    return { kind: isDiskFailing ? "delayed" : "saving", changes };
  };

  const listenIn = <Listener>(all: Set<Listener>, listener: Listener) => {
    all.add(listener);
    return () => void all.delete(listener);
  };

  return {
    doc,
    awareness: provider.awareness,
    saveState,
    isOpen: () => isOpen,
    onChange: (listener) => listenIn(listeners, listener),
    onControl: (listener) => listenIn(controlListeners, listener),
    enterAgain() {
      if (closed !== "login-required") return;
      closed = undefined;
      provider.connect();
      changed();
    },
    destroy() {
      listeners.clear();
      controlListeners.clear();
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}
