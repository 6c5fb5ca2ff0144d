import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./server.ts";

/** The demo on Node with a clock of its own: as long as nobody moves it, it goes as the machine's does. */
export async function startDemoWithClock(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-clock-"));
  const file = join(folder, "ahead");
  let ahead = 0;
  const set = () => {
    // Put there in one move: the server never reads half a number.
    writeFileSync(`${file}.new`, String(ahead));
    renameSync(`${file}.new`, file);
  };
  set();
  const preload = `--import=${join(import.meta.dirname, "clock-ahead.ts")}`;
  const demo = await startServer("start", () => ({ ...settings, NODE_OPTIONS: preload, CLOCK_AHEAD: file }));
  return {
    ...demo,
    /** Lets so many milliseconds pass for the server; the clocks of people's own machines stand. */
    passes(time: number) {
      ahead += time;
      set();
    },
    async stop() {
      await demo.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type DemoWithClock = Awaited<ReturnType<typeof startDemoWithClock>>;
