import type {
  DurableObjectState,
  Request,
  Response as WorkerResponse,
  WebSocket,
  WebSocketPair as Pair,
} from "@cloudflare/workers-types";
import { fromBase64 } from "lib0/buffer";
import { CLOSING } from "./closing.ts";
import type { Connection, ConnectionMemory } from "./connection.ts";
import { RoomHouse } from "./house.ts";
import type { KeepLogin } from "./logins.ts";
import { makeMemberRooms, type MemberRooms } from "./member-rooms.ts";
import { makeObjectClock } from "./object-clock.ts";
import { readCommand, writtenAnswer } from "./object-command.ts";
import type { RoomLog, RoomSocket, RoomStore } from "./ports.ts";
import type { AskRights } from "./rights.ts";
import { rewrite } from "./rewrite.ts";
import type { Seed } from "./rooms.ts";
import type { History } from "./settling.ts";
import { makeObjectSql } from "./sql-object.ts";
import { makeRoomStore } from "./store.ts";

// The runtime's own, which Node's types do not know.
declare const WebSocketPair: typeof Pair;
declare const Response: typeof WorkerResponse;

export type RoomObjectOptions<Env> = {
  rights: (env: Env) => AskRights;
  seed?: (env: Env, room: string) => Promise<Seed | null>;
  history?: (env: Env) => History;
  keepLogin?: (env: Env) => KeepLogin;
  log?: RoomLog;
};

function makeObjectSocket(socket: WebSocket): RoomSocket {
  return {
    send(message) {
      // A socket that closed between two events refuses to send; its close event follows.
      if (socket.readyState === 1) socket.send(message);
    },
    close: (code, reason) => socket.close(code, reason),
    buffered: () => 0,
  };
}

/** Holds one room, or under a member's name the list of rooms that member entered. */
class RoomHolder<Env> {
  #state: DurableObjectState;
  #env: Env;
  #seed: RoomObjectOptions<Env>["seed"];
  #store: RoomStore;
  #house: RoomHouse;
  #memberRooms: MemberRooms;
  #connections = new Map<WebSocket, Connection>();
  #sockets = new Map<Connection, WebSocket>();

  constructor(state: DurableObjectState, env: Env, options: RoomObjectOptions<Env>) {
    const { rights, seed, log = () => {}, history, keepLogin } = options;
    this.#state = state;
    this.#env = env;
    this.#seed = seed;
    const sql = makeObjectSql(state.storage);
    this.#store = makeRoomStore(sql);
    this.#memberRooms = makeMemberRooms(sql);
    const clock = makeObjectClock(state.storage, () => this.#house.wake());
    this.#house = new RoomHouse({
      store: this.#store,
      pace: { every: 0, latest: 0, few: 0, said: 0 },
      clock,
      log,
      onMemory: (connection) => this.#remember(connection),
      history: history?.(env),
      keepLogin: keepLogin?.(env),
      rights: rights(env),
    });
    this.#wakeUp();
  }

  async fetch(request: Request): Promise<WorkerResponse> {
    const command = await readCommand(request);
    switch (command.name) {
      case "enter":
        return this.#enter(command.entry);
      case "control":
        this.#house.control(command.room, command.message);
        return new Response(null, { status: 204 });
      case "grant":
        await this.#house.rightsChanged(command.room);
        return new Response(null, { status: 204 });
      case "close": {
        const { member, login, why } = command;
        this.#house.closeWhere(
          (entry) => (member === null || entry.member === member) && (login === null || entry.login === login),
          why,
        );
        await this.#house.rightsChanged(command.room);
        return new Response(null, { status: 204 });
      }
      case "erase":
        this.#house.documents.erase(command.room);
        return new Response(null, { status: 204 });
      case "read":
        return new Response(this.#house.documents.read(command.room));
      case "written":
        return Response.json(writtenAnswer(this.#house.documents.written(command.room)));
      case "settled":
        this.#house.documents.settled(command.room, command.mark);
        return new Response(null, { status: 204 });
      case "rewrite": {
        const { room, member, fragment, version } = command;
        const edited = this.#house.documents.edit(room, member, (doc) => rewrite(doc, fragment, fromBase64(version)));
        return Response.json({ before: writtenAnswer(edited.before), after: writtenAnswer(edited.after) });
      }
      case "entered":
        this.#memberRooms.add(command.room, Date.now());
        return new Response(null, { status: 204 });
      case "rooms":
        return Response.json(this.#memberRooms.all());
    }
  }

  webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const connection = this.#connections.get(socket);
    if (connection === undefined) return;
    if (typeof message === "string") connection.close("malformed");
    else this.#house.receive(connection, new Uint8Array(message));
  }

  webSocketClose(socket: WebSocket): void {
    this.#forget(socket);
  }

  webSocketError(socket: WebSocket): void {
    this.#forget(socket);
  }

  /** Wakes also to fold what an object left that was evicted with a tail. */
  async alarm(): Promise<void> {
    this.#house.wake();
    for (const room of this.#store.unfolded()) this.#house.documents.foldStored(room);
    await this.#house.idle();
  }

  async #enter(entry: ConnectionMemory["entry"]): Promise<WorkerResponse> {
    if (this.#seed !== undefined && this.#house.documents.isNew(entry.room)) {
      const first = await this.#seed(this.#env, entry.room);
      if (first !== null) this.#house.documents.seed(entry.room, first.update, first.client);
    }
    return this.#house.admit(entry, (admitted) => this.#accept(admitted));
  }

  #accept(entry: ConnectionMemory["entry"] | null): WorkerResponse {
    const { 0: client, 1: server } = new WebSocketPair();
    this.#state.acceptWebSocket(server);
    const { code, reason } = CLOSING.changed;
    // Whoever comes back hears at the door what has become of their right.
    if (entry === null) server.close(code, reason);
    else {
      const connection = this.#house.enter(makeObjectSocket(server), entry);
      if (connection !== null) this.#keep(server, connection);
    }
    return new Response(null, { status: 101, webSocket: client });
  }

  /** After hibernation the sockets are still there and the memory is not: everything comes from storage and attachments. */
  #wakeUp(): void {
    for (const socket of this.#state.getWebSockets()) {
      // Written by #remember alone.
      const memory = socket.deserializeAttachment() as ConnectionMemory | null;
      if (memory === null) continue;
      const connection = this.#house.resume(makeObjectSocket(socket), memory);
      if (connection !== null) this.#keep(socket, connection);
    }
  }

  #keep(socket: WebSocket, connection: Connection): void {
    this.#connections.set(socket, connection);
    this.#sockets.set(connection, socket);
    this.#remember(connection);
  }

  #remember(connection: Connection): void {
    this.#sockets.get(connection)?.serializeAttachment(this.#house.memoryOf(connection));
  }

  #forget(socket: WebSocket): void {
    const connection = this.#connections.get(socket);
    if (connection === undefined) return;
    this.#connections.delete(socket);
    this.#sockets.delete(connection);
    this.#house.leave(connection);
  }
}

/** What the runtime calls. */
type RoomObject = Pick<RoomHolder<never>, "fetch" | "webSocketMessage" | "webSocketClose" | "webSocketError" | "alarm">;

/** The class to export from a Worker's entry under the name its configuration gives. */
export function makeRoomObject<Env>(
  options: RoomObjectOptions<Env>,
): new (state: DurableObjectState, env: Env) => RoomObject {
  return class extends RoomHolder<Env> {
    constructor(state: DurableObjectState, env: Env) {
      super(state, env, options);
    }
  };
}
