import * as Y from "yjs";
import { type Door, enter, quantile, serveParent } from "./guest.ts";
import { Stopwatch, type } from "./typist.ts";

/** What a quiet room is told: somebody begins to type there, another reads; from now on it counts; that was it. */
export type Quiet = { door: Door; room: string; perSecond: number } | "measure" | "end";

/** Delays from key to screen, in ms. */
export type Calm = { p99: number; max: number; letters: number };

const watch = new Stopwatch();

serveParent<{ told: Quiet }, Calm | "told">(async ({ told }) => {
  if (told === "measure") watch.isOn = true;
  else if (told === "end") {
    watch.isOn = false;
    const { delays } = watch;
    return { p99: quantile(delays, 0.99), max: Math.max(...delays), letters: delays.length };
  } else {
    const doc = new Y.Doc();
    await enter(told.door, { room: told.room, person: "reader", hear: (message) => watch.hear(message) });
    const socket = await enter(told.door, { room: told.room, person: "typist" });
    type(socket, doc, told.perSecond, watch.time(doc.clientID));
  }
  return "told";
});
