import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { step2Message } from "../../../server/rooms/wire.ts";
import { reportTo } from "./report.ts";

// The least a server can do for a joiner: the same bytes for everybody, made before anybody came. They lie beside its database's name.
const document = step2Message(readFileSync(`${process.argv[2] ?? ""}.document`));
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });

server.on("connection", (socket: WebSocket) => {
  socket.on("message", (data: Buffer) => {
    if (data[0] === 0 && data[1] === 0) socket.send(document, { binary: true });
  });
});
server.on("listening", () => reportTo((server.address() as AddressInfo).port));
