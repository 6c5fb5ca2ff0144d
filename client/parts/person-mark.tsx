import { Show, type JSX } from "solid-js";

/** Number of person colours in tokens.css. */
const COLORS = 12;

const particles = new Set(["van", "de", "der", "den", "el", "ten", "ter", "het", "'t"]);

/** "Fatima el Bakkali" → "FB": first and last part, without what stands between. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => part && !particles.has(part.toLowerCase()));
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return ends.map((part) => part?.[0]?.toUpperCase() ?? "").join("");
}

/** The class that sets `--person-color` for a colour index of a member. */
export const personClass = (color: number): string => `person-${((Math.trunc(color) % COLORS) + COLORS) % COLORS}`;

/** A person as a disc with initials and, unless `isDiscOnly`, the name. Children stand after the name. */
export function PersonMark(props: {
  name: string;
  color: number;
  isDiscOnly?: boolean;
  isSmall?: boolean;
  children?: JSX.Element;
}) {
  return (
    <span class={`person ${personClass(props.color)}`} classList={{ "person-small": props.isSmall }}>
      <span class="person-disc" aria-hidden="true" title={props.name}>
        {initialsOf(props.name)}
      </span>
      <Show when={props.isDiscOnly} fallback={<span>{props.name}</span>}>
        <span class="visually-hidden">{props.name}</span>
      </Show>
      {props.children}
    </span>
  );
}
