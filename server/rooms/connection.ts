import { CLOSING, type Closing } from "./closing.ts";
import { LIMITS } from "./limits.ts";
import type { Entry, RoomSocket } from "./ports.ts";
import type { PresenceMemory } from "./presence.ts";
import type { Packed } from "./welcome.ts";
import { controlMessage } from "./wire.ts";

/** What must survive hibernation beside the socket itself. */
export type ConnectionMemory = {
  entry: Entry;
  clients: number[];
  messages: number;
  usedAt: number;
  askedAt: number;
  presence: PresenceMemory | null;
};

/** One socket in one room, with what it has used up and what it is owed. */
export class Connection {
  entry: Entry;
  open = true;
  /** Set when the client's editor is older than the document. */
  outdated = false;
  /** Yjs clients whose edits came through this connection. */
  readonly clients = new Set<number>();
  /** Updates and step 2s taken in since the socket opened; *stored* reports it back once they are on disk. */
  messages = 0;
  /** When something was last written through it, in ms since the epoch; 0 for never. */
  usedAt = 0;
  /** When what it may do was last asked, at the door or since, in ms since the epoch. */
  askedAt: number;
  presenceId: number | null = null;
  presenceWaiting: string | null = null;
  presenceAllowedAt = 0;
  /** When it was last let know that its presence was heard. */
  answeredAt = 0;
  #socket: RoomSocket;
  #onClose: (connection: Connection) => void;
  #messagesLeft: number = LIMITS.burstMessages;
  #bytesLeft: number = LIMITS.burstBytes;
  #countedAt: number;
  /** Size of the sync answers that may still be on their way; a large document is no slow reader's fault. */
  #answering = 0;

  constructor(socket: RoomSocket, entry: Entry, now: number, onClose: (connection: Connection) => void) {
    this.#socket = socket;
    this.#onClose = onClose;
    this.#countedAt = now;
    this.askedAt = now;
    this.entry = entry;
  }

  get mayWrite(): boolean {
    return this.entry.access === "write" && !this.outdated;
  }

  send(message: Uint8Array): void {
    this.#socket.send(message);
    this.#dropSlowReader();
  }

  sendPacked(packed: Uint8Array | undefined, messages: Uint8Array[]): void {
    this.#put(messages, packed);
    this.#dropSlowReader();
  }

  /** Sends a whole document; asking again before having read the last one is being slow. */
  sendAnswer(parts: readonly Packed[]): void {
    if (this.#socket.buffered() > LIMITS.unread) return this.close("slow-reader");
    this.#answering = 0;
    for (const { messages, packed } of parts) {
      for (const message of messages) this.#answering += message.byteLength;
      this.#put(messages, packed);
    }
  }

  /** *control*, for clients that asked for it. */
  sendControl(message: object): void {
    if (this.entry.v1) this.send(controlMessage(JSON.stringify(message)));
  }

  /** *control*: whether edits are taken in now. */
  sendAccess(): void {
    this.sendControl({ type: "access", access: this.entry.access });
  }

  close(why: Closing): void {
    if (!this.open) return;
    const { code, reason } = CLOSING[why];
    this.#socket.close(code, reason);
    this.left();
  }

  /** The socket is gone, whoever ended it. */
  left(): void {
    if (!this.open) return;
    this.open = false;
    this.#onClose(this);
  }

  /** Takes one message of `bytes` from what the connection may still send. False when it has used everything up. */
  spend(bytes: number, now: number): boolean {
    const seconds = Math.max(0, now - this.#countedAt) / 1000;
    this.#countedAt = now;
    this.#messagesLeft = Math.min(LIMITS.burstMessages, this.#messagesLeft + seconds * LIMITS.messagesPerSecond) - 1;
    this.#bytesLeft = Math.min(LIMITS.burstBytes, this.#bytesLeft + seconds * LIMITS.bytesPerSecond) - bytes;
    return this.#messagesLeft >= 0 && this.#bytesLeft >= 0;
  }

  #put(messages: Uint8Array[], packed: Uint8Array | undefined): void {
    if (packed === undefined || this.#socket.sendPacked === undefined) {
      for (const message of messages) this.#socket.send(message);
    } else this.#socket.sendPacked(packed);
  }

  #dropSlowReader(): void {
    const buffered = this.#socket.buffered();
    if (buffered <= LIMITS.unread) this.#answering = 0;
    else if (buffered > LIMITS.unread + this.#answering) this.close("slow-reader");
  }
}
