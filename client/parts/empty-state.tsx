import { Show, type JSX } from "solid-js";

/** Nothing here yet: says what would be here and what to do. */
export function EmptyState(props: { title?: string; text: string; action?: JSX.Element }) {
  return (
    <div class="empty">
      <Show when={props.title}>
        <h2>{props.title}</h2>
      </Show>
      <p>{props.text}</p>
      {props.action}
    </div>
  );
}
