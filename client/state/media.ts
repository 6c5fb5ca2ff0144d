import { createSignal, onCleanup, type Accessor } from "solid-js";

/** Whether a media query holds now; follows the window for as long as the owner lives. */
export function createMedia(query: string): Accessor<boolean> {
  const list = matchMedia(query);
  const [holds, setHolds] = createSignal(list.matches);
  const follow = () => setHolds(list.matches);
  list.addEventListener("change", follow);
  onCleanup(() => list.removeEventListener("change", follow));
  return holds;
}
