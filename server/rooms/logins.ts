import type { Connection } from "./connection.ts";
import { LIMITS } from "./limits.ts";
import type { RoomLog } from "./ports.ts";

/**
 * Says until when a login lives, in ms since the epoch; null when it has ended. `usedAt` is when something was last written through its
 * sockets, 0 for never: writing is use of a login, an open socket alone is not.
 */
export type KeepLogin = (login: string, usedAt: number) => Promise<number | null>;

type Options = {
  keepLogin?: KeepLogin;
  log: RoomLog;
  /** The connection may stay longer than it was told. */
  onKept: (connection: Connection) => void;
};

/** Asks, shortly before a login ends, until when the sockets it holds may stay: whoever works is not sent away to come in again. */
export class Logins {
  #options: Options;
  #asking = new Map<string, Promise<void>>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Closes the sockets of logins that have ended, and asks for those that are about to. Returns when to look again. */
  look(connections: readonly Connection[], now: number): number {
    const ending = connections.filter(({ entry }) => entry.expiresAt - LIMITS.askAhead <= now);
    for (const connection of ending) if (connection.entry.expiresAt <= now) connection.close("login-expired");
    this.#askFor(ending.filter(({ open }) => open));
    const dates = connections.filter(({ open }) => open).map((connection) => this.dateOf(connection, now));
    return Math.min(...dates);
  }

  /** When the connection is to be looked at: shortly before its login ends, then each time half as long before it, and when it ends. */
  dateOf({ entry: { expiresAt } }: Connection, now: number): number {
    const left = expiresAt - now;
    if (this.#options.keepLogin === undefined || left <= LIMITS.askLast) return expiresAt;
    return left > LIMITS.askAhead ? expiresAt - LIMITS.askAhead : expiresAt - left / 2;
  }

  /** Resolves when nothing is being asked any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#asking.values());
  }

  #askFor(ending: readonly Connection[]): void {
    for (const [login, held] of Map.groupBy(ending, ({ entry }) => entry.login)) {
      if (this.#asking.has(login)) continue;
      this.#asking.set(
        login,
        this.#ask(login, held).finally(() => this.#asking.delete(login)),
      );
    }
  }

  async #ask(login: string, held: readonly Connection[]): Promise<void> {
    const { keepLogin, log, onKept } = this.#options;
    let until;
    try {
      until = await keepLogin?.(login, Math.max(...held.map(({ usedAt }) => usedAt)));
    } catch (error) {
      log("login.unreadable", { error: String(error) });
    }
    if (until === undefined) return;
    for (const connection of held.filter(({ open }) => open)) {
      if (until === null) connection.close("login-expired");
      else if (until > connection.entry.expiresAt) {
        connection.entry = { ...connection.entry, expiresAt: until };
        onKept(connection);
      }
    }
  }
}
