import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { reportTo } from "./report.ts";

// The least a server can do: hand every message to the others in the room, without looking at it or keeping it.
const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });

server.on("connection", (socket, request) => {
  const name = request.url ?? "";
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on("message", (data: Buffer) => {
    for (const other of room) if (other !== socket) other.send(data, { binary: true });
  });
  socket.on("close", () => room.delete(socket));
});
server.on("listening", () => reportTo((server.address() as AddressInfo).port));
