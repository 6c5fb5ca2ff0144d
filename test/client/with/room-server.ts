import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import { WebSocketServer, type WebSocket } from "ws";
import * as Y from "yjs";

type Guest = { socket: WebSocket; messages: number; clients: Set<number> };

/** A room on a real socket whose disk the test works by hand: nothing is stored before `store()`. */
export async function openRoomServer() {
  const http = createServer();
  const wss = new WebSocketServer({ server: http });
  const doc = new Y.Doc();
  const guests = new Set<Guest>();
  let connections = 0;
  /** Whether *stored* carries its count of messages. */
  let isCounting = true;

  const send = ({ socket }: Guest, type: number, write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    write(encoder);
    socket.send(encoding.toUint8Array(encoder));
  };

  wss.on("connection", (socket) => {
    connections += 1;
    const guest: Guest = { socket, messages: 0, clients: new Set() };
    guests.add(guest);
    socket.on("close", () => guests.delete(guest));
    socket.on("message", (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) !== 0) return;
      const step = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (step === syncProtocol.messageYjsSyncStep1) {
        return send(guest, 0, (encoder) => syncProtocol.writeSyncStep2(encoder, doc, body));
      }
      for (const { id } of Y.decodeUpdate(body).structs) guest.clients.add(id.client);
      Y.applyUpdate(doc, body);
      guest.messages += 1;
    });
    send(guest, 0, (encoder) => syncProtocol.writeSyncStep1(encoder, doc));
  });

  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  // A TCP server's address is an object; only a pipe's is a string.
  const { port } = http.address() as AddressInfo;

  return {
    address: `ws://127.0.0.1:${port}/sync`,
    doc,
    connections: () => connections,
    /** Updates and step 2s that the open connections have sent. */
    received: () => Array.from(guests).reduce((sum, guest) => sum + guest.messages, 0),
    countNothing: () => {
      isCounting = false;
    },
    /** Puts everything on disk and says so to each connection. */
    store(): void {
      const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
      for (const guest of guests) {
        send(guest, 100, (encoder) => {
          const own = Array.from(guest.clients, (client): [number, number] => [client, clocks.get(client) ?? 0]);
          const vector = encoding.createEncoder();
          encoding.writeVarUint(vector, own.length);
          for (const [client, clock] of own) {
            encoding.writeVarUint(vector, client);
            encoding.writeVarUint(vector, clock);
          }
          encoding.writeVarUint8Array(encoder, encoding.toUint8Array(vector));
          if (isCounting) encoding.writeVarUint(encoder, guest.messages);
        });
      }
    },
    control(message: object): void {
      for (const guest of guests)
        send(guest, 101, (encoder) => encoding.writeVarString(encoder, JSON.stringify(message)));
    },
    drop: (code = 1012, reason = "restart") => guests.forEach(({ socket }) => socket.close(code, reason)),
    async close() {
      for (const { socket } of guests) socket.terminate();
      await new Promise((closed) => http.close(closed));
    },
  };
}

export type RoomServer = Awaited<ReturnType<typeof openRoomServer>>;
