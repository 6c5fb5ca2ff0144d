import type { JSX } from "solid-js";

/** A remark beside the work: what to know, what stays unknown, what went wrong. */
export function Notice(props: { look?: "plain" | "good" | "warn" | "bad"; title?: string; children: JSX.Element }) {
  return (
    <div class={`notice ${props.look && props.look !== "plain" ? `notice-${props.look}` : ""}`}>
      {props.title ? <strong>{props.title} </strong> : null}
      {props.children}
    </div>
  );
}
