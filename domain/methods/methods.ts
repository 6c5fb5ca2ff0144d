import { conditiecasuistiek } from "./conditiecasuistiek.ts";
import type { Method } from "./method.ts";

/** The methods a team can choose from. */
export const methods: readonly Method[] = [conditiecasuistiek];

/** A method by its id, or undefined when there is none. */
export function methodOf(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
