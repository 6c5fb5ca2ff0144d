import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The scripts of package.json that start the demo: on Node and on workerd. */
export type DemoScript = "start" | "start:workers";
type Script = DemoScript | "serve";

const root = join(import.meta.dirname, "../../..");
const { scripts }: { scripts: Record<Script, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What a script does after the build, which all flows share; the last of it is the server. */
const commandsOf = (script: Script) =>
  scripts[script].split(" && ").filter((command) => !command.startsWith("vite build"));

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** A server as a user starts it, in processes and a data folder of its own. */
export async function startServer(script: Script, settings: (origin: string) => Record<string, string> = () => ({})) {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-flow-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const ask = () =>
    fetch(`${origin}/health`).then(
      ({ ok }) => (ok ? "well" : "ill"),
      () => "silent",
    );
  const output: string[] = [];
  const run = async (commands: readonly string[]) => {
    const PATH = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
    const places = { PATH, PORT: `${port}`, HOST: "127.0.0.1", DATA_DIR: folder, CI: "1" };
    const env = { ...process.env, ...places, ...settings(origin) };
    // A group of its own: what the script starts ends with it.
    const child = spawn("sh", ["-c", commands.join(" && ")], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    while ((await ask()) !== "well") {
      if (child.exitCode !== null) throw new Error(`the server stopped: ${output.join("")}`);
      await wait(100);
    }
    return child;
  };
  let child = await run(commandsOf(script));
  const end = async (signal: NodeJS.Signals) => {
    // The output closes when the last of the group that writes there is gone; workerd has none and keeps the port.
    const gone = once(child, "close");
    if (child.pid !== undefined) process.kill(-child.pid, signal);
    await gone;
    while ((await ask()) !== "silent") await wait(20);
  };
  return {
    origin,
    /** The file in which it keeps everything. */
    database: join(folder, "casustafel.sqlite"),
    /** Everything that it printed so far. */
    printed: () => output.join(""),
    /** Stops the server with this signal and starts it again on the same data. */
    async restart(signal: NodeJS.Signals) {
      await end(signal);
      child = await run(commandsOf(script).slice(-1));
    },
    async stop() {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The demo on Node or on workerd. */
export const startDemo = (script: DemoScript = "start") => startServer(script);

export type Demo = Awaited<ReturnType<typeof startDemo>>;

/** Production on this machine, with nobody in it; it prints the link of the first beheerder. */
export const startProduction = (firstBeheerder: string) =>
  startServer("serve", (origin) => ({
    APP_ORIGIN: origin,
    LOGIN_SECRET: "login-".padEnd(40, "l"),
    AUDIT_KEY: "audit-".padEnd(40, "a"),
    STUDY_KEY: "study-".padEnd(40, "s"),
    FIRST_BEHEERDER: firstBeheerder,
  }));
