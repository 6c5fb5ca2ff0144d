import { afterAll, afterEach, beforeAll } from "vitest";
import type * as Y from "yjs";
import { Person } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";
import type { Dial, RoomHost } from "./room-host.ts";

export type Entered = Person;

let made = 0;

/** A room name no other test uses. */
export function newRoom(): string {
  made += 1;
  return `dossier/${String(made).padStart(4, "0")}`;
}

/** A person at an open socket, let in or not. */
export async function admitted(host: RoomHost, asked: Dial, doc?: Y.Doc): Promise<Person> {
  const wire = await host.dial(asked);
  if (typeof wire === "number") throw new Error(`the upgrade was refused with ${wire}`);
  return new Person(wire, doc);
}

/** Enters rooms and waits until the newcomer has the whole document; all who entered are remembered in `present`. */
export function entering(host: () => RoomHost, present: Entered[]) {
  return async (room: string, person: string, asked: Partial<Dial> = {}, doc?: Y.Doc): Promise<Person> => {
    const entered = await admitted(host(), { room, person, ...asked }, doc);
    present.push(entered);
    await until(() => entered.synced || entered.end !== null, `${person} enters ${room}`);
    if (entered.end !== null) throw new Error(`${person} was closed with ${entered.end.code} ${entered.end.reason}`);
    return entered;
  };
}

/** Starts a host of rooms on one of the runtimes. */
export type StartHost = () => Promise<{ host: RoomHost; stop: () => Promise<void> }>;

/** A host of their own for the tests beside this call, there once the first of them begins; after each who entered leaves. */
export function openHost(start: StartHost) {
  let host: RoomHost;
  let stop = async () => {};
  const present: Entered[] = [];
  beforeAll(async () => {
    ({ host, stop } = await start());
  });
  afterEach(() => {
    for (const person of present.splice(0)) person.leaves();
  });
  afterAll(() => stop());
  return { host: () => host, enter: entering(() => host, present) };
}
