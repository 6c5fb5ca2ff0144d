import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import * as Y from "yjs";
import { trioOf } from "../../../domain/session/trios.ts";
import { publicView } from "../../../domain/session/view.ts";
import { currentPhase } from "../../../domain/session/state.ts";
import { trioRoom } from "../../../server/room-name.ts";
import { objectionsTo } from "../../domain/session/with/legal.ts";
import { until } from "../../rooms/with/until.ts";
import type { Hall } from "./hall.ts";
import type { Line } from "./line.ts";
import { Peer } from "./peer.ts";
import { everybody, observer } from "./random-steps.ts";
import { Secrets } from "./secrets.ts";
import { numbersIn } from "./words.ts";

type Stored = Awaited<ReturnType<Hall["stored"]>>;
/** Where somebody writes: at the table, or in a trio, counted from 0; of the table it is -1. */
type Desk = { key: string; line: Line; trio: number };

/** Everybody at their screens, and what has to be true of them all whenever nothing is under way. */
export class Meeting {
  readonly peers: readonly Peer[];
  readonly secrets = new Secrets();
  /** Kinds of secrets that were told in time. */
  readonly told = new Set<string>();
  readonly #hall: Hall;
  #now: Stored | null = null;
  /** What screens showed and was compared before. */
  #compared = new WeakSet<object>();

  constructor(hall: Hall) {
    this.#hall = hall;
    this.peers = everybody.map((slug) => new Peer(hall, slug, slug === observer ? "observer" : "participant"));
  }

  /** The session as it was when everything was still last. */
  get now(): Stored {
    if (!this.#now) throw new Error("nobody has looked yet");
    return this.#now;
  }

  peer(slug: string): Peer {
    const peer = this.peers.find((each) => each.slug === slug);
    if (!peer) throw new Error(`nobody is called ${slug}`);
    return peer;
  }

  /** Waits until everybody has heard all there is, and looks at everything that has to be true then. */
  async check(): Promise<Stored> {
    const now = await this.#still();
    if (this.#now?.version === now.version)
      expect(now.state, "another state is another version").toEqual(this.#now.state);
    else expect(objectionsTo(now.state)).toEqual([]);
    this.#now = now;
    this.secrets.seat(now.state.trios);
    const shown: unknown = JSON.parse(JSON.stringify(publicView(now.state)));
    for (const peer of this.peers) {
      if (peer.isConnected) this.#agrees(peer, now, shown);
      for (const number of peer.takeHeard()) {
        if (this.secrets.isTold(number, peer.id, now.state)) this.told.add("revealed");
      }
    }
    return now;
  }

  /** Holds every open document of everybody against the server's own, letter by letter and deletion by deletion. */
  async compare(isErased: (key: string) => boolean): Promise<void> {
    // What one person gave back is there for the others after the first time.
    for (let time = 0; time < 2; time += 1) {
      await Promise.all(this.peers.flatMap(({ lines }) => Array.from(lines.values(), (line) => line.settle())));
    }
    for (const { slug, lines } of this.peers) {
      for (const [key, { doc }] of lines) {
        if (isErased(key)) continue;
        const own = new Y.Doc();
        Y.applyUpdate(own, await this.#hall.document(key));
        const isSame = Y.equalSnapshots(Y.snapshot(own), Y.snapshot(doc));
        expect(isSame, `what ${slug} has of ${key} is what the server has`).toBe(true);
      }
    }
  }

  /** Whether a document of the server holds a word. */
  async holds(key: string, number: number): Promise<boolean> {
    return numbersIn(await this.#hall.document(key)).includes(number);
  }

  /** Where somebody writes now: in the own trio while trios are at work, and in turns afterwards. */
  deskOf(peer: Peer): Desk {
    const { state } = this.now;
    const trio = trioOf(state, peer.id);
    const isAtWork = currentPhase(state)?.phase.workspace.kind === "trio";
    const room = trioRoom(this.#hall.sessionId, trio);
    const line = trio < 0 || (!isAtWork && this.now.version % 2 === 0) ? undefined : peer.lines.get(room);
    return line ? { key: room, line, trio } : { key: `session/${this.#hall.sessionId}`, line: peer.table, trio: -1 };
  }

  /** The number of a new word for a desk: what is written in a trio stays there. */
  wordAt(trio: number): number {
    return trio < 0 ? this.secrets.number() : this.secrets.ofTrio(trio);
  }

  #agrees(peer: Peer, { version }: Stored, shown: unknown): void {
    const { known } = peer;
    expect(known.version, peer.slug).toBe(version);
    if (typeof known.state !== "object" || known.state === null || this.#compared.has(known.state)) return;
    if (!isDeepStrictEqual(known.state, shown)) expect(known.state, peer.slug).toEqual(shown);
    this.#compared.add(known.state);
  }

  /** Waits until everybody who wants to be there is, and knows the newest version. */
  async #still(): Promise<Stored> {
    for (;;) {
      const stored = await this.#hall.stored();
      const here = this.peers.filter(({ isWanted }) => isWanted);
      await Promise.all(here.map((peer) => peer.connect(stored.state)));
      const isUpToDate = (peer: Peer) =>
        !peer.isConnected ||
        (Array.from(peer.lines.values()).every(({ isSynced }) => isSynced) && peer.known.version >= stored.version);
      await until(() => here.every(isUpToDate), `everybody knows version ${stored.version}`);
      if (here.every(({ isConnected }) => isConnected)) return stored;
    }
  }
}
