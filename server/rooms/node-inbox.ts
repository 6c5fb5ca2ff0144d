import type { WebSocket } from "ws";
import type { Connection } from "./connection.ts";
import type { RoomHouse } from "./house.ts";

/** Messages one socket may have handled per turn before the others get theirs. */
const PER_TURN = 32;

/** Messages that wait before the socket is no longer read; TCP then slows the sender, and nothing is lost. */
const WAITING = 64;

type Line = { socket: WebSocket; waiting: Uint8Array[]; handled: number };

/** Takes turns: a socket that floods is read no faster than it is served, and never before its neighbours. */
export class Inbox {
  #house: RoomHouse;
  #lines = new Map<Connection, Line>();
  #busy = new Set<Connection>();
  #used: Line[] = [];
  #turnComes = false;

  constructor(house: RoomHouse) {
    this.#house = house;
  }

  open(connection: Connection, socket: WebSocket): void {
    this.#lines.set(connection, { socket, waiting: [], handled: 0 });
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
    if (line.waiting.length === 0 && line.handled < PER_TURN) return this.#handle(connection, line, message);
    line.waiting.push(message);
    this.#busy.add(connection);
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

  #handle(connection: Connection, line: Line, message: Uint8Array): void {
    if (line.handled === 0) this.#used.push(line);
    line.handled += 1;
    this.#house.receive(connection, message);
    if (this.#turnComes) return;
    this.#turnComes = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#turnComes = false;
    for (const line of this.#used) line.handled = 0;
    this.#used = [];
    for (const connection of Array.from(this.#busy)) {
      const line = this.#lines.get(connection);
      if (line === undefined) continue;
      for (const message of line.waiting.splice(0, PER_TURN)) this.#handle(connection, line, message);
      if (line.waiting.length > 0) continue;
      this.#busy.delete(connection);
      if (line.socket.isPaused) line.socket.resume();
    }
  }
}
