import * as Y from "yjs";
import { chance } from "./chance.ts";
import { Ledger } from "./gaps.ts";
import { Person, type Wire } from "./person.ts";
import { until } from "./until.ts";
import { type Return, Wanderer } from "./wanderer.ts";

/** A server that may be treated badly. */
export type Place = {
  dial(member: string): Promise<Wire>;
  /** Ends the server with all that is not on disk, and starts the next one. */
  crash(): Promise<void>;
  /** In turn, what happens to the server while people type. */
  blows: (() => Promise<void>)[];
  /** Lets an hour go by on the server. */
  hour(): Promise<void>;
};

export type Wandered = {
  /** The encoded documents at the end. */
  replicas: Uint8Array[];
  /** What somebody gets who comes with nothing, after one more crash. */
  cold: Uint8Array;
  returns: Return[];
  /** What the absence of an hour cost. */
  afterAnHour: Return;
  /** Every code with which a socket was closed. */
  ends: Set<number>;
};

const HOUR_BEGINS = 0.3;
const HOUR_ENDS = 0.75;

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Lets `people` type `edits` transactions over lines that are cut, and over which frames overtake each other and come twice, while
 * the server gets its blows; the first of them is away for an hour in the middle. Throws when, after a blow, something is gone that
 * was said to be stored. Ends when everybody is back and has everything.
 */
export async function wander(place: Place, people: number, edits: number, seed: number): Promise<Wandered> {
  const random = chance(seed);
  const ledger = new Ledger();
  const all = Array.from({ length: people }, (_, index) => new Wanderer(`person-${index}`, random, ledger));
  const [absent, ...others] = all;
  if (absent === undefined) throw new RangeError("nobody");
  const comeBack = async (who: Wanderer) => who.enter(await place.dial(who.member));
  const blowAt = place.blows.map((_, index) => Math.floor((edits * (index + 0.5 + random() / 2)) / place.blows.length));

  let wasBack = 0;

  for (const who of all) await comeBack(who);
  for (let edit = 0; edit < edits; edit += 1) {
    if (edit === Math.floor(edits * HOUR_BEGINS)) absent.leave();
    if (edit === Math.floor((edits * (HOUR_BEGINS + HOUR_ENDS)) / 2)) await place.hour();
    if (edit === Math.floor(edits * HOUR_ENDS)) {
      wasBack = absent.returns.length;
      await comeBack(absent);
    }
    const blow = place.blows[blowAt.indexOf(edit)];
    if (blow !== undefined) {
      await blow();
      await witness(place, all, seed);
    }
    const mayMove = edit < edits * HOUR_BEGINS || edit >= edits * HOUR_ENDS ? all : others;
    const who = mayMove[Math.floor(random() * mayMove.length)] ?? absent;
    if (who.isAway && random() < 0.3) await comeBack(who);
    else if (!who.isAway && random() < 0.03) who.leave();
    (random() < 0.03 ? absent : who).types();
    if (edit % 4 !== 0) continue;
    for (const each of all) each.turn();
    await turn();
  }
  await straighten(all, comeBack, seed);
  // Deletions move no clock: what is said to be stored of a second full stop covers those before it.
  await straighten(all, comeBack, seed);
  const afterAnHour = absent.returns[wasBack];
  if (afterAnHour === undefined) throw new Error(`nobody came back after the hour, seed ${seed}`);
  await place.crash();
  return {
    cold: await witness(place, all, seed),
    replicas: all.map(({ encoded }) => encoded),
    returns: all.flatMap(({ returns }) => returns),
    afterAnHour,
    ends: new Set(all.flatMap(({ ends }) => ends)),
  };
}

/** Lets somebody in who has nothing, who must find all that was said to be stored. Returns the encoded document. */
async function witness(place: Place, all: Wanderer[], seed: number): Promise<Uint8Array> {
  const person = new Person(await place.dial("witness"));
  await until(() => person.synced, `the witness is in, seed ${seed}`);
  for (const { member, doc, promised } of all) {
    const there = Y.getState(person.doc.store, doc.clientID);
    if (there < promised) throw new Error(`${member} was told ${promised}, and ${there} is there, seed ${seed}`);
  }
  person.leaves();
  return Y.encodeStateAsUpdate(person.doc);
}

/** Brings everybody back, lets each finish with a full stop, and waits until all have the same and all of it is stored. */
async function straighten(all: Wanderer[], comeBack: (who: Wanderer) => Promise<void>, seed: number): Promise<void> {
  for (const { doc } of all) doc.getText("text").insert(0, ".");
  const states = () => new Set(all.map(({ encoded }) => Buffer.from(encoded).toString("base64")));
  const patience = Date.now() + 60_000;
  while (!all.every(({ isSafe }) => isSafe) || states().size > 1) {
    if (Date.now() > patience) {
      const codes = all.map(({ ends }) => ends.join(" "));
      throw new Error(`waited in vain: everybody has everything, seed ${seed}; closed with ${codes.join(" | ")}`);
    }
    for (const who of all) {
      if (who.isAway) await comeBack(who);
      who.settle();
    }
    await turn();
  }
}
