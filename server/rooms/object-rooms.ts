import type {
  DurableObjectNamespace,
  Request,
  Response as WorkerResponse,
  WebSocketPair as Pair,
} from "@cloudflare/workers-types";
import { toBase64 } from "lib0/buffer";
import { addressOf } from "./address.ts";
import { CLOSING, type Closing } from "./closing.ts";
import { callObject } from "./object-call.ts";
import { type ObjectCommand, type WrittenAnswer, writtenIn } from "./object-command.ts";
import type { RoomLog } from "./ports.ts";
import type { Admit, Door, Rooms } from "./rooms.ts";

// The runtime's own, which Node's types do not know.
declare const WebSocketPair: typeof Pair;
declare const Response: typeof WorkerResponse;

export type ObjectRooms = Rooms & {
  /** Sets who decides on admission; until then nobody comes in. */
  admitWith(door: Pick<Door, "admit">): void;
  /** Answers a request for `/sync/…`. */
  upgrade(request: Request): Promise<WorkerResponse>;
};

/** Refused sockets are opened and closed with the reason: a plain provider takes a refused upgrade for a bad line and tries forever. */
function refuse(why: Closing): WorkerResponse {
  const { 0: client, 1: server } = new WebSocketPair();
  const { code, reason } = CLOSING[why];
  server.accept();
  server.close(code, reason);
  return new Response(null, { status: 101, webSocket: client });
}

/** The live documents of a Worker: one Durable Object per room, and one per member that knows the rooms the member entered. */
export function makeObjectRooms({
  namespace,
  origin,
  log = () => {},
}: {
  namespace: DurableObjectNamespace;
  origin: string;
  log?: RoomLog;
}): ObjectRooms {
  let admit: Admit = async () => null;

  const ask = (object: string, command: ObjectCommand) => callObject(namespace, object, command);

  /**
   * For what is said after a write, which stands whether or not the room hears of it: whoever gave the command is not told that it
   * failed. The room asks for rights itself before long (rights.ts), and what a session came to is told again with its next command.
   */
  async function tell(object: string, command: ObjectCommand): Promise<WorkerResponse | null> {
    try {
      return await ask(object, command);
    } catch (error) {
      log("room.not-told", { room: object, command: command.name, error: String(error) });
      return null;
    }
  }
  const memberObject = (member: string) => `member/${member}`;

  return {
    admitWith(door) {
      admit = door.admit;
    },
    async upgrade(request) {
      const { pathname, search } = new URL(request.url);
      const asked = addressOf(pathname + search);
      if (asked === null) return new Response(null, { status: 404 });
      if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") return new Response(null, { status: 426 });
      const from = request.headers.get("origin");
      if (from !== origin) {
        log("socket.origin-refused", { origin: from ?? "" });
        return new Response(null, { status: 403 });
      }
      const answer = await admit({ room: asked.room, headers: new Headers(Array.from(request.headers)) });
      if (answer === "too-many") return new Response(null, { status: 429 });
      if (answer === null) return refuse("refused");
      if (answer === "login-required") return refuse(answer);
      await ask(memberObject(answer.member), { name: "entered", room: answer.room });
      return ask(answer.room, { name: "enter", entry: { ...answer, v1: asked.v1, schema: asked.schema } });
    },
    async control(room, message) {
      await tell(room, { name: "control", room, message });
    },
    async grant(room) {
      await tell(room, { name: "grant", room });
    },
    async closeMember(member, why, { room, login = null } = {}) {
      const listed = room === undefined ? await tell(memberObject(member), { name: "rooms" }) : null;
      const rooms: string[] = listed === null ? (room === undefined ? [] : [room]) : await listed.json();
      await Promise.all(rooms.map((name) => tell(name, { name: "close", room: name, member, login, why })));
    },
    async closeRoom(room, why) {
      await tell(room, { name: "close", room, member: null, login: null, why });
    },
    async erase(room) {
      await ask(room, { name: "erase", room });
    },
    async read(room) {
      return new Uint8Array(await (await ask(room, { name: "read", room })).arrayBuffer());
    },
    async written(room) {
      return writtenIn(await (await ask(room, { name: "written", room })).json());
    },
    async settled(room, mark) {
      await tell(room, { name: "settled", room, mark });
    },
    async rewrite(room, { fragment, version, member }) {
      const answer = await ask(room, { name: "rewrite", room, fragment, version: toBase64(version), member });
      const { before, after }: Record<"before" | "after", WrittenAnswer> = await answer.json();
      return { before: writtenIn(before), after: writtenIn(after) };
    },
  };
}
