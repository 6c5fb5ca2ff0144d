import type { JSX } from "solid-js";

/** A word that marks a state. The word carries the meaning, the colour only helps to find it. */
export function Tag(props: { look?: "plain" | "good" | "warn" | "bad" | "accent"; children: JSX.Element }) {
  return <span class={`tag ${props.look && props.look !== "plain" ? `tag-${props.look}` : ""}`}>{props.children}</span>;
}
