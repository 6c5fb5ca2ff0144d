import type { Request, RequestInit } from "@cloudflare/workers-types";
import { fromBase64, toBase64 } from "lib0/buffer";
import type { Closing } from "./closing.ts";
import type { Entry } from "./ports.ts";
import type { Mark, Written } from "./settling.ts";

/** What the Worker may ask of an object; only the Worker holds the stub, so a command is trusted as it comes. */
export type ObjectCommand =
  | { name: "enter"; entry: Entry }
  | { name: "control"; room: string; message: object }
  | { name: "grant"; room: string }
  | { name: "close"; room: string; member: string | null; login: string | null; why: Closing }
  | { name: "erase"; room: string }
  | { name: "read"; room: string }
  | { name: "written"; room: string }
  | { name: "settled"; room: string; mark: Mark }
  /** `version` in base64. */
  | { name: "rewrite"; room: string; fragment: string; version: string; member: string }
  | { name: "entered"; room: string }
  | { name: "rooms" };

/** What `written` gives, as JSON: the document in base64. */
export type WrittenAnswer = Omit<Written, "document"> & { document: string };

export const writtenAnswer = (written: Written): WrittenAnswer => ({
  ...written,
  document: toBase64(written.document),
});

export const writtenIn = (answer: WrittenAnswer): Written => ({ ...answer, document: fromBase64(answer.document) });

const HEADER = "x-room-entry";

/** The request that carries a command: in the body, or for an upgrade, which has none, in a header (Latin-1, which names are not). */
export function commandRequest(command: ObjectCommand): { url: string; init: RequestInit } {
  const url = "https://room/";
  if (command.name !== "enter") return { url, init: { method: "POST", body: JSON.stringify(command) } };
  const entry = encodeURIComponent(JSON.stringify(command.entry));
  return { url, init: { headers: { upgrade: "websocket", [HEADER]: entry } } };
}

export async function readCommand(request: Request): Promise<ObjectCommand> {
  const entry = request.headers.get(HEADER);
  if (entry === null) return request.json();
  return { name: "enter", entry: JSON.parse(decodeURIComponent(entry)) };
}
