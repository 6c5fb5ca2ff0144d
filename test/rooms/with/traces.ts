import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export type Patch = [position: number, deleted: number, inserted: string];
export type SequentialTrace = { endContent: string; txns: { patches: Patch[] }[] };
export type ConcurrentTrace = {
  endContent: string;
  numAgents: number;
  txns: { parents: number[]; numChildren: number; agent: number; patches: Patch[] }[];
};

/** Recorded editing is kept beside the project, not in it: the folder `TRACES` names, or else a neighbour of the clone. */
const folder = process.env.TRACES ?? join(import.meta.dirname, "../../../../shared/traces");

function read(name: string): unknown {
  const file = join(folder, `${name}.json.gz`);
  return existsSync(file) ? JSON.parse(gunzipSync(readFileSync(file)).toString()) : null;
}

/** The recording, or null where it is absent. */
export const automergePaper = () => read("automerge-paper") as SequentialTrace | null;
export const friendsForever = () => read("friendsforever") as ConcurrentTrace | null;
