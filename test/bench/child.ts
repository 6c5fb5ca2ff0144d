import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A process that answers one message with one message. */
export type Child = { ask<Answer>(question: object): Promise<Answer>; port: number; stop(): Promise<void> };

/** Starts a file of this folder in a process of its own and waits until it says on which port it listens (0 when on none). */
export async function startChild(file: string, args: string[] = [], nodeArgs: string[] = []): Promise<Child> {
  const child: ChildProcess = fork(join(import.meta.dirname, file), args, {
    execArgv: ["--expose-gc", ...nodeArgs],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const gone = once(child, "exit").then(([code]) => {
    throw new Error(`${file} ended with ${code}`);
  });
  gone.catch(() => {});
  const answer = async () => {
    const [message] = await Promise.race([once(child, "message"), gone]);
    return message;
  };
  const { port } = await answer();
  return {
    port,
    ask(question) {
      child.send(question);
      return answer();
    },
    async stop() {
      child.kill();
      await gone.catch(() => {});
    },
  };
}
