import type { WebSocket } from "ws";
import type { Connection } from "./connection.ts";
import type { RoomHouse } from "./house.ts";

/** Messages one socket may have handled at once, per so many milliseconds, before it has to stand in line. */
const AT_ONCE = 32;
const WINDOW = 20;

/** Messages that wait before the socket is no longer read; TCP then slows the sender, and nothing is lost. */
const WAITING = 64;

type Line = { socket: WebSocket; waiting: Uint8Array[]; handled: number; since: number };

/** Takes turns: a socket that floods is read no faster than it is served, and never before its neighbours. */
export class Inbox {
  #house: RoomHouse;
  #lines = new Map<Connection, Line>();
  #busy = new Set<Connection>();
  #turnComes = false;

  constructor(house: RoomHouse) {
    this.#house = house;
  }

  open(connection: Connection, socket: WebSocket): void {
    this.#lines.set(connection, { socket, waiting: [], handled: 0, since: 0 });
  }

  /** The socket is closed; what it sent before still counts. */
  close(connection: Connection): void {
    this.#finish(connection);
    this.#lines.delete(connection);
    this.#busy.delete(connection);
  }

  receive(connection: Connection, message: Uint8Array): void {
    const line = this.#lines.get(connection);
    if (line === undefined) return;
    if (line.waiting.length === 0 && this.#mayAtOnce(line)) return this.#house.receive(connection, message);
    line.waiting.push(message);
    this.#busy.add(connection);
    this.#turnSoon();
    if (line.waiting.length >= WAITING) line.socket.pause();
  }

  /** Handles everything that still waits, for the last turn before a restart. */
  drain(): void {
    for (const connection of this.#busy) this.#finish(connection);
    this.#busy.clear();
  }

  #finish(connection: Connection): void {
    for (const message of this.#lines.get(connection)?.waiting.splice(0) ?? [])
      this.#house.receive(connection, message);
  }

  #mayAtOnce(line: Line): boolean {
    const now = Date.now();
    if (now - line.since >= WINDOW) {
      line.since = now;
      line.handled = 0;
    }
    line.handled += 1;
    return line.handled <= AT_ONCE;
  }

  #turnSoon(): void {
    if (this.#turnComes) return;
    this.#turnComes = true;
    setImmediate(() => this.#turn());
  }

  /** Everybody in line has as many messages handled as the others. */
  #turn(): void {
    this.#turnComes = false;
    for (const connection of Array.from(this.#busy)) {
      const line = this.#lines.get(connection);
      if (line === undefined) continue;
      for (const message of line.waiting.splice(0, AT_ONCE)) this.#house.receive(connection, message);
      if (line.waiting.length > 0) continue;
      this.#busy.delete(connection);
      if (line.socket.isPaused) line.socket.resume();
    }
    if (this.#busy.size > 0) this.#turnSoon();
  }
}
