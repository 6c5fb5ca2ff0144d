import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { reportTo } from "./report.ts";

// Its own server takes a fixed port; asking for a free one first keeps runs apart.
const probe = createServer().listen(0, "127.0.0.1", () => {
  const { port } = probe.address() as AddressInfo;
  probe.close(async () => {
    process.env.HOST = "127.0.0.1";
    process.env.PORT = String(port);
    const folder = dirname(fileURLToPath(import.meta.resolve("@y/websocket-server/package.json")));
    await import(join(folder, "src/server.js"));
    setTimeout(() => reportTo(port), 200);
  });
});
