import { createUniqueId, Show, type JSX } from "solid-js";

/** A sheet of paper with an optional title. With `isPlain` the children bring their own padding: a table, a list of lines. */
export function Card(props: {
  title?: string;
  aside?: JSX.Element;
  isPlain?: boolean;
  class?: string;
  children: JSX.Element;
}) {
  const id = createUniqueId();
  return (
    <section class={`card ${props.class ?? ""}`} aria-labelledby={props.title ? id : undefined}>
      <Show when={props.title}>
        <div class="card-head">
          <h2 id={id}>{props.title}</h2>
          {props.aside}
        </div>
      </Show>
      <Show when={props.isPlain} fallback={<div class="card-body">{props.children}</div>}>
        {props.children}
      </Show>
    </section>
  );
}
