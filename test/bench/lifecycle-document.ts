import { RoomDocument } from "../../server/rooms/document.ts";
import type { StoredRoom } from "../../server/rooms/ports.ts";
import { ninetyMinutes } from "../rooms/with/ninety-minutes.ts";
import { playOnDisk, ROOM } from "../rooms/with/session-on-disk.ts";
import { alone, figure, type Figure, median } from "./figures.ts";
import { quantile } from "./loads/guest.ts";
import { note } from "./servers.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const OPENINGS = 20;

/** Milliseconds until a newcomer's answer is there, from what the store has. */
function opening(stored: StoredRoom): number {
  const start = performance.now();
  new RoomDocument(stored, []).update();
  return performance.now() - start;
}

/**
 * What ninety minutes of twelve people make of one document. `written`: bytes given to the store per byte of the edits. `fold`:
 * milliseconds for which nobody was served while the document was folded, at most. `reload`: milliseconds to open it cold after everybody
 * has left, beside opening it from one snapshot (`snapshot`).
 */
export async function documentFigures(say: (line: Figure) => void): Promise<void> {
  const slowest: number[] = [];
  const reloads: { left: number[]; folded: number[] } = { left: [], folded: [] };
  let said = false;
  for (let run = 0; run <= RUNS; run += 1) {
    const played = playOnDisk(ninetyMinutes(run));
    const { store, edited, written, folds, longestTail } = played;
    const snapshot = new RoomDocument(store.load(ROOM), []).snapshot();
    played.end();
    const left = store.load(ROOM);
    const folded = { ...left, snapshot: snapshot.update, stateVector: snapshot.stateVector, tail: [] };
    note(run, { edited, written, longestTail, folds: folds.length, p50: median(folds), max: quantile(folds, 1) });
    for (let each = 0; each < OPENINGS; each += 1) {
      const [one, other] = [opening(left), opening(folded)];
      if (run === 0) continue;
      reloads.left.push(one);
      reloads.folded.push(other);
    }
    if (run > 0) slowest.push(quantile(folds, 1));
    if (run > 0 && !said) say(figure("lifecycle", "written", written, "edited", edited));
    said ||= run > 0;
  }
  say(alone("lifecycle", "fold", median(slowest)));
  say(figure("lifecycle", "reload", median(reloads.left), "snapshot", median(reloads.folded)));
}
