import type { DurableObjectNamespace, Response as WorkerResponse } from "@cloudflare/workers-types";
import { commandRequest, type ObjectCommand } from "./object-command.ts";

/** How often a call is made, and how long to wait before the second time in ms; each wait is twice the one before. */
const attempts = 4;
const firstWait = 100;

/**
 * Whether the runtime says that the same call may get through: the object moved or was restarted, or the line to it broke. An object
 * that has too much to do is not asked again, which would be more of the same (Cloudflare, Durable Objects: error handling).
 */
function isWorthAnother(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  return "retryable" in error && error.retryable === true && !("overloaded" in error && error.overloaded === true);
}

/** What may be done twice with the outcome of once; a second rewriting would give as "before" what the first one made. */
const mayBeRepeated = ({ name }: ObjectCommand): boolean => name !== "rewrite";

/**
 * Gives a command to the object of that name, again when the runtime says that this may help. Rejects with the last error. A stub that
 * has failed goes on failing, so each time has one of its own.
 */
export async function callObject(
  namespace: DurableObjectNamespace,
  object: string,
  command: ObjectCommand,
): Promise<WorkerResponse> {
  for (let attempt = 1; ; attempt += 1) {
    const { url, init } = commandRequest(command);
    try {
      return await namespace.get(namespace.idFromName(object)).fetch(url, init);
    } catch (error) {
      if (attempt === attempts || !mayBeRepeated(command) || !isWorthAnother(error)) throw error;
      const longest = firstWait * 2 ** (attempt - 1);
      await new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
    }
  }
}
