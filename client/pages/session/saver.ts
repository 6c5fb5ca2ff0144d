export type SaverState = "stored" | "saving" | "offline" | "refused";

export type Saver<Value> = {
  /** Keeps this as the latest to be stored. What was asked before and not yet sent is skipped. */
  save(value: Value): void;
};

type Options<Value> = {
  send: (value: Value) => Promise<unknown>;
  /** Whether trying again can help: no connection, a busy server. */
  isTemporary: (error: unknown) => boolean;
  onChange: (state: SaverState) => void;
  /** The server will not take it, now or later; the latest value stays on the screen. */
  onRefused: (error: unknown) => void;
  wait?: (ms: number) => Promise<void>;
};

const FIRST_WAIT_MS = 700;
const LONGEST_WAIT_MS = 8_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Stores the latest value, one request at a time, so that an older one can never arrive after a newer. "stored" is said
 * only of the very value on the screen, after the server answered.
 */
export function makeSaver<Value>({
  send,
  isTemporary,
  onChange,
  onRefused,
  wait = sleep,
}: Options<Value>): Saver<Value> {
  let waiting: { value: Value } | undefined;
  let isBusy = false;
  let current: SaverState = "stored";
  const become = (state: SaverState) => {
    if (state === current) return;
    current = state;
    onChange(state);
  };

  async function run(): Promise<void> {
    isBusy = true;
    let delay = FIRST_WAIT_MS;
    while (waiting) {
      const sent = waiting;
      try {
        await send(sent.value);
        if (waiting === sent) waiting = undefined;
        delay = FIRST_WAIT_MS;
      } catch (error) {
        if (!isTemporary(error)) {
          waiting = undefined;
          isBusy = false;
          become("refused");
          onRefused(error);
          return;
        }
        become("offline");
        await wait(delay);
        delay = Math.min(LONGEST_WAIT_MS, delay * 2);
      }
    }
    isBusy = false;
    become("stored");
  }

  return {
    save(value) {
      waiting = { value };
      if (current !== "offline") become("saving");
      if (!isBusy) void run();
    },
  };
}
