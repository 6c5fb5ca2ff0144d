import { createSignal, onCleanup, onMount } from "solid-js";

/**
 * Sizes of type on the wall, as parts of the usual one, largest first. The smallest is a letter of about a fiftieth of the
 * screen's height, which is still read at the end of a table.
 */
export const sizesOfType = [1, 0.85, 0.72, 0.62, 0.55] as const;

/** What counts as one of the things that lie further up or down: a card, a row, a line. */
const things = ".card-open, .lines > li, .prose > *, .prose li, tr, .figures > div";

/** The first size in which everything fits, or the smallest. */
export function sizeThatFits(fits: (size: number) => boolean): number {
  return sizesOfType.find(fits) ?? sizesOfType[sizesOfType.length - 1] ?? 1;
}

/** Each look draws the wall in several sizes: while twelve people type, a few a second are enough. */
const pauseMs = 150;

/** A word, a line or a card is a few elements. More than this at once is a screen drawn anew, which begins at its top. */
const mostAtOnce = 40;

/** What a browser rounds away, in pixels. */
const slack = 1;

/** How many of these stretches are not wholly in sight, above and below the stretch that is seen; all in one unit. */
export function hiddenOf(
  seen: { top: number; bottom: number },
  stretches: readonly { top: number; bottom: number }[],
): { above: number; below: number } {
  return {
    above: stretches.filter(({ top }) => top < seen.top - slack).length,
    below: stretches.filter(({ top, bottom }) => top >= seen.top - slack && bottom > seen.bottom + slack).length,
  };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/**
 * What was added last, or where something was last written or else taken away; null when that is gone or not drawn. A caret that
 * moves is taken away in one place and added in another, where its person goes on.
 */
function lastChanged(records: readonly MutationRecord[]): Element | null {
  const made = records.filter(({ type, addedNodes }) => type === "characterData" || addedNodes.length > 0);
  const places = (made.length > 0 ? made : records).map(({ addedNodes, target }) =>
    elementOf(Array.from(addedNodes).at(-1) ?? target),
  );
  return places.findLast((place) => place?.isConnected && place.getBoundingClientRect().height > 0) ?? null;
}

/** How many elements came in, with all that is in them. */
function countAdded(records: readonly MutationRecord[]): number {
  const added = records.flatMap(({ addedNodes }) => Array.from(addedNodes));
  return added.reduce((sum, node) => (node instanceof Element ? sum + 1 + node.querySelectorAll("*").length : sum), 0);
}

/**
 * Keeps all of an element in sight where nobody can scroll: with smaller type as more comes in, and when that is not
 * enough by going along with what changes. Tells how many things are out of sight.
 */
export function createFit(outer: () => HTMLElement | undefined, inner: () => HTMLElement | undefined) {
  const [hidden, setHidden] = createSignal({ above: 0, below: 0 });
  const isOver = (element: HTMLElement) => element.scrollHeight > element.clientHeight + slack;
  const count = () => {
    const element = inner();
    if (!element) return;
    const leaves = Array.from(element.querySelectorAll(things)).filter((each) => !each.querySelector(things));
    const rects = leaves.map((each) => each.getBoundingClientRect()).filter(({ height }) => height > 0);
    setHidden(isOver(element) ? hiddenOf(element.getBoundingClientRect(), rects) : { above: 0, below: 0 });
  };
  const fit = (records: readonly MutationRecord[]) => {
    const [frame, element] = [outer(), inner()];
    if (!frame || !element) return;
    sizeThatFits((size) => {
      frame.style.setProperty("--wall-size", String(size));
      return !isOver(element);
    });
    if (isOver(element) && countAdded(records) <= mostAtOnce)
      lastChanged(records)?.scrollIntoView({ block: "nearest" });
    count();
  };

  onMount(() => {
    const [frame, element] = [outer(), inner()];
    if (!frame || !element) return;
    let changes: MutationRecord[] = [];
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        fit(changes);
        changes = [];
      }, pauseMs);
    };
    const observer = new MutationObserver((records) => {
      // Another phase is drawn from its top.
      if (records.some(({ target }) => target.parentNode === element)) element.scrollTop = 0;
      changes.push(...records);
      soon();
    });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    const sizes = new ResizeObserver(soon);
    // Type that comes in late, or a picture, changes the size of what is there and no node of it.
    for (const each of [element, ...element.children]) sizes.observe(each);
    element.addEventListener("scroll", count);
    fit([]);
    onCleanup(() => {
      observer.disconnect();
      sizes.disconnect();
      element.removeEventListener("scroll", count);
      clearTimeout(waiting);
    });
  });
  return hidden;
}
