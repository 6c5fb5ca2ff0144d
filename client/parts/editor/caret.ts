import type { Awareness } from "y-protocols/awareness";
import { personClass } from "../person-mark.tsx";

type User = Record<string, unknown>;

/*
 * The caret plugin insists on colours like "#00aabb" and would put them in style attributes, which the content policy forbids.
 * The server knows people by an index into our palette, so the index travels through the plugin as such a colour.
 */
const encode = (color: unknown): string => `#${Number(color).toString(16).padStart(6, "0")}`;
const decode = (color: unknown): number => Number.parseInt(String(color).slice(1), 16);

function withColor(state: Record<string, unknown>): Record<string, unknown> {
  const { user } = state;
  if (typeof user !== "object" || user === null || !("color" in user)) return state;
  return { ...state, user: { ...user, color: encode(user.color) } };
}

/** The same awareness, with colours in the shape the caret plugin asks for. */
export function awarenessForCarets(awareness: Awareness) {
  const getStates = () => new Map(Array.from(awareness.getStates(), ([id, state]) => [id, withColor(state)]));
  return {
    clientID: awareness.clientID,
    doc: awareness.doc,
    get states() {
      return getStates();
    },
    getStates,
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field: string, value: unknown) => awareness.setLocalStateField(field, value),
    on: awareness.on.bind(awareness),
    off: awareness.off.bind(awareness),
  };
}

/** A colleague's caret with their name. Screen readers skip it: it is not part of the text. */
export function caretOf(user: User): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `caret ${personClass(decode(user.color))}`;
  caret.setAttribute("aria-hidden", "true");
  const label = document.createElement("span");
  label.className = "caret-name";
  label.textContent = String(user.name ?? "");
  caret.append(label);
  return caret;
}

/** What a colleague has selected. */
export const selectionOf = (user: User) => ({ class: `caret-selection ${personClass(decode(user.color))}` });
