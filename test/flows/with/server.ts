import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** The demo as a user starts it, in a process and a data folder of its own. */
export async function startDemo() {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-flow-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const run = async () => {
    const env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: folder };
    const child = spawn(process.execPath, ["server/node.ts", "--demo"], { env, stdio: ["ignore", "pipe", "inherit"] });
    const output: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    while (
      !(await fetch(`${origin}/health`).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (child.exitCode !== null) throw new Error(`the demo stopped: ${output.join("")}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return child;
  };
  let child = await run();
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  return {
    origin,
    /** Stops the server with this signal and starts it again on the same data. */
    async restart(signal: NodeJS.Signals) {
      await end(signal);
      child = await run();
    },
    async stop() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Demo = Awaited<ReturnType<typeof startDemo>>;
