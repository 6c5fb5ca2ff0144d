import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Figure } from "./figures.ts";

const root = join(import.meta.dirname, "../..");

/**
 * `first-load`: JavaScript that the page of a client build names itself, each file gzipped, in kB of 1,000 bytes. Pages
 * and the editor come in chunks of their own after it.
 */
export async function run(say: (line: Figure) => void): Promise<void> {
  await build({ root: join(root, "client"), configFile: join(root, "vite.config.ts"), logLevel: "error" });
  const folder = join(root, "dist/client");
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const files = new Set(Array.from(page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g), ([, file]) => file ?? ""));
  if (files.size === 0) throw new Error("bench: the page names no script");
  const bytes = Array.from(files, (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  const value = Math.round(bytes.reduce((sum, size) => sum + size, 0) / 100) / 10;
  say({ bench: "bundle", metric: "first-load", value, peer: null, peerValue: null, ratio: null });
}
