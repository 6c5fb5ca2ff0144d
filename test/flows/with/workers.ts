import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./server.ts";

/** The demo as `npm run start:workers` starts it, in a data folder and on ports of its own. */
export async function startWorkersDemo() {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-flow-"));
  const [port, inspectorPort] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATA_DIR: folder, CI: "1", WRANGLER_SEND_METRICS: "false" };
  const filling = spawn(process.execPath, ["db/demo/workers.ts"], { env, stdio: "inherit" });
  const [code] = await once(filling, "exit");
  if (code !== 0) throw new Error(`filling the dataset stopped with ${code}`);
  const vars = ["--var", "DEMO:true", "--var", `APP_ORIGIN:${origin}`];
  const places = ["--ip", "127.0.0.1", "--port", `${port}`, "--inspector-port", `${inspectorPort}`];
  const child = spawn(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "dev", ...places, ...vars, "--persist-to", join(folder, "workers")],
    // A group of its own, so that what wrangler starts ends with it.
    { env, stdio: ["ignore", "pipe", "inherit"], detached: true },
  );
  const output: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const isHealthy = () =>
    fetch(`${origin}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isHealthy())) {
    if (child.exitCode !== null) throw new Error(`wrangler stopped: ${output.join("")}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    origin,
    async stop() {
      const gone = once(child, "exit");
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
