import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import type { Order } from "./killable-server.ts";

/** A server in a process of its own over one database file, with its successor already started beside it. */
export class Killable {
  port = 0;
  #file: string;
  #child: ChildProcess;
  #next: ChildProcess;
  #ahead = 0;

  constructor(file: string) {
    this.#file = file;
    this.#child = this.#spawn();
    this.#next = this.#spawn();
  }

  /** Opens the database and the door. */
  async open(): Promise<void> {
    await tell(this.#child, { ahead: this.#ahead });
    this.port = await tell(this.#child, { open: this.#file });
  }

  /** Kills the server as it stands (SIGKILL) and lets the next one open the file. */
  async kill(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
    await this.#succeed();
  }

  /** Ends the server as a deployment does and lets the next one open the file. */
  async restart(): Promise<void> {
    await tell(this.#child, { stop: true });
    this.#child.disconnect();
    await this.#succeed();
  }

  /** Moves the server's clock. */
  async pass(milliseconds: number): Promise<void> {
    this.#ahead += milliseconds;
    await tell(this.#child, { ahead: this.#ahead });
  }

  end(): void {
    for (const child of [this.#child, this.#next]) child.kill("SIGKILL");
  }

  async #succeed(): Promise<void> {
    this.#child = this.#next;
    this.#next = this.#spawn();
    await this.open();
  }

  /** Compiled modules are kept beside the database: starting over and over is what these tests spend their time on. */
  #spawn(): ChildProcess {
    const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(this.#file), "compiled") };
    return fork(join(import.meta.dirname, "killable-server.ts"), { env });
  }
}

async function tell(child: ChildProcess, order: Order): Promise<number> {
  const answered = once(child, "message");
  child.send(order);
  const [answer] = await answered;
  return Number(answer);
}
