import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { ORIGIN } from "./admit.ts";

/** An unmodified y-websocket provider that signs in as `person` ("name", "name:read" or "name:write:login"). */
export function connect(
  url: string,
  room: string,
  person: string,
  doc = new Y.Doc(),
  params: Record<string, string> = {},
) {
  class SignedInWebSocket extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols, { headers: { origin: ORIGIN, "x-person": person } });
    }
  }
  const WebSocketPolyfill = SignedInWebSocket as unknown as typeof globalThis.WebSocket;
  const provider = new WebsocketProvider(url, room, doc, {
    WebSocketPolyfill,
    disableBc: true,
    params,
    maxBackoffTime: 200,
  });
  return { doc, provider, text: doc.getText("text") };
}
