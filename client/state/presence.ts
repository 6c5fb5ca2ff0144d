import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { Awareness } from "y-protocols/awareness";

/** Someone in a live document; the server says who, not their browser. */
export type Present = { member: string; name: string; color: number };

function isPresent(user: unknown): user is Present {
  if (typeof user !== "object" || user === null) return false;
  const { member, name, color } = user as Partial<Record<keyof Present, unknown>>;
  return typeof member === "string" && typeof name === "string" && typeof color === "number";
}

/** Who is in a document, once each however many tabs they have open, by name. */
export function createPresence(awareness: Awareness): Accessor<Present[]> {
  const read = () => {
    const people = new Map<string, Present>();
    for (const { user } of awareness.getStates().values()) if (isPresent(user)) people.set(user.member, user);
    return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  };
  const isSame = (a: Present[], b: Present[]) =>
    a.map(({ member }) => member).join() === b.map(({ member }) => member).join();
  const [present, setPresent] = createSignal(read(), { equals: isSame });
  const follow = () => setPresent(read());
  awareness.on("change", follow);
  onCleanup(() => awareness.off("change", follow));
  return present;
}
