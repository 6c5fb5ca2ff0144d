import type { Wire } from "./person.ts";

/** How many frames that are under way may overtake each other. */
const DISORDER = 8;

/** A wire over which frames come late, out of order and more than once, and on which those under way are lost when it is cut. */
export type WeakLine = Wire & {
  /** Delivers part of what is under way, in both directions. */
  turn(): void;
  /** Delivers everything that is under way. */
  settle(): void;
  /** Ends the line at once, with everything under way. */
  cut(): void;
};

type Under = { frames: Uint8Array[]; deliver: (frame: Uint8Array) => void };

/** Makes `wire` weak; `onArrival` sees every frame from the server as it comes in, once and in order. */
export function weakLine(wire: Wire, random: () => number, onArrival: (frame: Uint8Array) => void): WeakLine {
  const up: Under = { frames: [], deliver: (frame) => wire.send(frame) };
  const down: Under = { frames: [], deliver: () => {} };
  let isCut = false;

  wire.onMessage((frame) => {
    if (isCut) return;
    onArrival(frame);
    down.frames.push(frame);
  });

  function deliverOne({ frames, deliver }: Under): void {
    const [frame] = frames.splice(Math.floor(random() * Math.min(DISORDER, frames.length)), 1);
    if (frame === undefined) return;
    if (random() < 0.1) frames.splice(Math.floor(random() * DISORDER), 0, frame);
    deliver(frame);
  }

  return {
    closed: wire.closed,
    send: (frame) => void up.frames.push(frame),
    onMessage(listen) {
      down.deliver = listen;
    },
    turn() {
      for (const way of [up, down]) {
        for (let left = way.frames.length; left > 0; left -= 1) if (random() < 0.7) deliverOne(way);
      }
    },
    settle() {
      for (const way of [up, down]) while (way.frames.length > 0) deliverOne(way);
    },
    close: () => wire.close(),
    cut() {
      isCut = true;
      up.frames.length = 0;
      down.frames.length = 0;
      (wire.cut ?? wire.close)();
    },
  };
}
