import type { IncomingMessage } from "node:http";
import type { DatabaseSync } from "node:sqlite";
import type { Duplex } from "node:stream";
import type { ServerType } from "@hono/node-server";
import { WebSocketServer, type WebSocket } from "ws";
import { CLOSING, type Closing } from "./closing.ts";
import { addressOf } from "./address.ts";
import type { Connection } from "./connection.ts";
import { RoomHouse } from "./house.ts";
import { LIMITS } from "./limits.ts";
import type { KeepLogin } from "./logins.ts";
import { Inbox } from "./node-inbox.ts";
import { makeNodeClock } from "./node-clock.ts";
import { frameMessages } from "./node-frame.ts";
import { LimitedWebSocket, makeNodeSocket } from "./node-socket.ts";
import { headersOf, refuseUpgrade } from "./node-upgrade.ts";
import type { Entry, RoomLog, RoomStore } from "./ports.ts";
import type { AskRights } from "./rights.ts";
import { rewrite } from "./rewrite.ts";
import type { Admit, Door, Rooms, SeedRoom } from "./rooms.ts";
import type { History } from "./settling.ts";
import { makeNodeSql } from "./sql-node.ts";
import { makeRoomStore } from "./store.ts";

export type NodeRoomsOptions = {
  /** The open database; its connection may be shared. */
  sqlite: DatabaseSync;
  /** Resolves when all commits so far are on the disk; absent where a commit that has returned is. */
  flushed?: () => Promise<void>;
  /** The exact origin (or origins) from which pages may connect. */
  origin: string | readonly string[];
  now?: () => number;
  log?: RoomLog;
  seed?: SeedRoom;
  history?: History;
  keepLogin?: KeepLogin;
  /** Only tests give another store. */
  store?: RoomStore;
};

export type NodeRooms = Rooms & {
  /** Sets who decides on admission; until then nobody comes in. */
  admitWith(door: Door): void;
  listen(server: ServerType): void;
  /** Gauges, and counters whose name ends in `_total`. */
  counters(): Record<string, number>;
  /** Stores everything, sends everybody away to come back (1012) and waits until they are gone, two seconds at most. */
  close(): Promise<void>;
};

/** Waking up for a commit costs more than the commit, so the next message that comes in carries it when it can. */
const PACE = { every: 50, latest: 80, few: 8, said: 500 };
/** Milliseconds. Who vanished without a word is closed within two rounds. */
const PING_EVERY = 15_000;
const LAST_GOODBYE = 2_000;
const HEADROOM = 1024;

/** The live documents of a Node process, over ws, stored in the given database. */
export function makeNodeRooms(options: NodeRoomsOptions): NodeRooms {
  const { sqlite, flushed, origin, now = Date.now, log = () => {}, seed, history, keepLogin } = options;
  const origins = new Set(typeof origin === "string" ? [origin] : origin);
  const store = options.store ?? makeRoomStore(makeNodeSql(sqlite));
  const clock = makeNodeClock(now, () => house.wake());
  const pack = frameMessages;
  const askRights: AskRights = (room, people) => door.rights(room, people);
  const house: RoomHouse = new RoomHouse({
    store,
    log,
    clock,
    pack,
    pace: PACE,
    flushed,
    history,
    keepLogin,
    rights: askRights,
  });
  const inbox = new Inbox(house);
  const doors = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: LIMITS.step2 + HEADROOM,
    perMessageDeflate: false,
    WebSocket: LimitedWebSocket,
  });
  const refused: Record<string, number> = {};
  const answering = new WeakSet<WebSocket>();
  let door: Door = { admit: async () => null, rights: async (_room, people) => people.map(() => null) };
  /** How often rights were changed: while a question waits at the door, its answer may become untrue. */
  let changes = 0;
  let isClosing = false;
  let pinging: NodeJS.Timeout | null = null;

  function refuse(socket: WebSocket, why: Closing): void {
    refused[why] = (refused[why] ?? 0) + 1;
    const { code, reason } = CLOSING[why];
    socket.close(code, reason);
  }

  /** A peer that answers no ping between two rounds is gone without having said so. */
  function ping(): void {
    for (const socket of doors.clients) {
      if (!answering.delete(socket)) socket.terminate();
      else socket.ping();
    }
    if (doors.clients.size > 0) return;
    if (pinging !== null) clearInterval(pinging);
    pinging = null;
  }

  function welcome(socket: WebSocket, stream: Duplex, entry: Entry): void {
    const connection: Connection | null = house.enter(makeNodeSocket(socket, stream), entry);
    if (connection === null) return;
    inbox.open(connection, socket);
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (isBinary) inbox.receive(connection, data);
      else connection.close("malformed");
    });
    socket.on("close", () => {
      inbox.close(connection);
      house.leave(connection);
    });
  }

  /**
   * Asks who comes in, and gives their room its first content. Asks again when rights were changed meanwhile: that reached only who
   * was in already, and the answer may be of before.
   */
  async function decide(asked: Parameters<Admit>[0]): ReturnType<Admit> {
    for (;;) {
      const before = changes;
      const answer = await door.admit(asked);
      const isIn = answer !== null && typeof answer !== "string";
      if (isIn && seed !== undefined && house.documents.isNew(answer.room)) {
        const first = await seed(answer.room);
        if (first !== null) house.documents.seed(answer.room, first.update, first.client);
      }
      if (changes === before) return answer;
    }
  }

  async function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const asked = addressOf(request.url ?? "");
    if (asked === null) return refuseUpgrade(stream, "404 Not Found");
    if (!origins.has(request.headers.origin ?? "")) {
      log("socket.origin-refused", { origin: request.headers.origin ?? "" });
      return refuseUpgrade(stream, "403 Forbidden");
    }
    const answer = await decide({ room: asked.room, headers: headersOf(request) });
    if (answer === "too-many") return refuseUpgrade(stream, "429 Too Many Requests");
    const entry =
      answer === null || typeof answer === "string" ? null : { ...answer, v1: asked.v1, schema: asked.schema };
    if (isClosing || stream.destroyed) return refuseUpgrade(stream, "503 Service Unavailable");
    doors.handleUpgrade(request, stream, head, (socket) => {
      answering.add(socket);
      pinging ??= setInterval(ping, PING_EVERY).unref();
      socket.on("pong", () => answering.add(socket));
      // A broken frame is an error event; without a listener it would end the process. The close event follows by itself.
      socket.on("error", (error) => log("socket.error", { error: error.message }));
      if (entry !== null) welcome(socket, stream, entry);
      else refuse(socket, answer === "login-required" ? answer : "refused");
    });
  }

  /** What a crash left: text that was deleted would otherwise stay on disk until somebody opens the room again. */
  function foldLeftovers(): void {
    for (const room of store.unfolded()) {
      try {
        house.documents.foldStored(room);
      } catch (error) {
        log("room.unreadable", { room, error: String(error) });
      }
    }
  }

  return {
    admitWith(those) {
      door = those;
    },
    listen(server) {
      foldLeftovers();
      server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
        stream.on("error", (error) => log("socket.error", { error: error.message }));
        upgrade(request, stream, head).catch((error: unknown) => {
          log("socket.admission-failed", { error: String(error) });
          refuseUpgrade(stream, "503 Service Unavailable");
        });
      });
    },
    control: async (room, message) => house.control(room, message),
    async grant(room) {
      changes += 1;
      await house.rightsChanged(room);
    },
    async closeMember(member, why, { room, login } = {}) {
      changes += 1;
      house.closeWhere(
        (entry) =>
          entry.member === member &&
          (room === undefined || entry.room === room) &&
          (login === undefined || entry.login === login),
        why,
      );
    },
    async closeRoom(room, why) {
      changes += 1;
      house.closeWhere((entry) => entry.room === room, why);
    },
    async erase(room) {
      changes += 1;
      house.documents.erase(room);
    },
    read: async (room) => house.documents.read(room),
    written: async (room) => house.documents.written(room),
    settled: async (room, mark) => house.documents.settled(room, mark),
    async rewrite(room, { fragment, version, member }) {
      const edited = house.documents.edit(room, member, (doc) => rewrite(doc, fragment, version));
      await flushed?.();
      return edited;
    },
    counters() {
      const { rooms, connections } = house.size;
      const counted = house.counters;
      return {
        rooms,
        sockets: connections,
        room_updates_total: counted.updates,
        room_commits_total: counted.commits,
        room_folds_total: counted.folds,
        room_store_failures_total: counted.storeFailures,
        room_received_bytes_total: counted.receivedBytes,
        room_stored_bytes_total: counted.storedBytes,
        sockets_refused_total: Object.values(refused).reduce((sum, count) => sum + count, 0),
      };
    },
    async close() {
      isClosing = true;
      if (pinging !== null) clearInterval(pinging);
      inbox.drain();
      await house.shut();
      const open = Array.from(doors.clients);
      const gone = open.map((socket) => new Promise<void>((resolve) => socket.once("close", () => resolve())));
      const tooLong = setTimeout(() => open.forEach((socket) => socket.terminate()), LAST_GOODBYE);
      await Promise.all(gone);
      clearTimeout(tooLong);
    },
  };
}
