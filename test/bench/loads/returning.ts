import { WebSocket } from "ws";
import type { LiveDocument } from "../../../client/state/live-document.ts";
import { serveParent, when } from "./guest.ts";

/** People in pairs, one pair a room, of whom one writes; asked to write on until the server is gone, and then whether all are back. */
export type Returning = { address: string; people: number } | "write" | "converge";

/**
 * Milliseconds since asked until all pairs had the same text and all of it was stored; the rooms in which something is missing that was
 * said to be stored; and the milliseconds over which writers came back (`spread`).
 */
export type Returned = { people: number; milliseconds: number; lost: number; spread: number };

/** The browser's socket, with what a browser adds by itself: where the page is from, and who signed in. */
class BrowserSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols, { headers: { origin: "http://bench.test", "x-person": "one" }, perMessageDeflate: false });
  }
}
Object.assign(globalThis, { WebSocket: BrowserSocket });
// The client takes the socket that is there when it is loaded.
const { makeLiveDocument } = await import("../../../client/state/live-document.ts");

// Every provider of the process listens to its end.
process.setMaxListeners(0);

const PATIENCE = 60_000;
const pairs: { writer: LiveDocument; reader: LiveDocument; said: number; isAway: boolean; back: number }[] = [];
const textOf = ({ doc }: LiveDocument) => doc.getText("text");

const isStored = (live: LiveDocument) => live.saveState().kind === "stored";

serveParent<{ told: Returning }, Returned>(async ({ told }) => {
  let milliseconds = 0;
  if (told === "write") {
    for (const pair of pairs) {
      pair.writer.onChange(() => {
        const { kind } = pair.writer.saveState();
        if (kind === "stored") pair.said = Math.max(pair.said, textOf(pair.writer).length);
        if (kind === "offline") pair.isAway = true;
        else if (pair.isAway && pair.back === 0) pair.back = performance.now();
      });
      textOf(pair.writer).insert(0, "Het laatste woord voor de herstart. ");
    }
  } else if (told === "converge") {
    milliseconds = await when(
      () =>
        pairs.every(
          ({ writer, reader }) =>
            isStored(writer) && isStored(reader) && textOf(writer).length === textOf(reader).length,
        ),
      PATIENCE,
    );
  } else {
    for (let pair = 0; pair < told.people / 2; pair += 1) {
      const live = () => makeLiveDocument({ address: told.address, room: `pair-${pair}` });
      pairs.push({ writer: live(), reader: live(), said: 0, isAway: false, back: 0 });
    }
    milliseconds = await when(() => pairs.every(({ writer, reader }) => writer.isOpen() && reader.isOpen()), PATIENCE);
  }
  const lost = pairs.filter(({ reader, said }) => told === "converge" && textOf(reader).length < said).length;
  const backs = pairs.map(({ back }) => back).filter((at) => at > 0);
  const spread = backs.length === 0 ? 0 : Math.max(...backs) - Math.min(...backs);
  return { people: 2 * pairs.length, milliseconds, lost, spread };
});
