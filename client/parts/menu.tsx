import { DropdownMenu } from "@kobalte/core/dropdown-menu";
import { For, Show, type JSX } from "solid-js";

export type MenuItem = { label: string; onSelect: () => void; isDisabled?: boolean };

/** A button that opens a list of actions. `label` names the button when its content is not words enough. */
export function Menu(props: {
  trigger: JSX.Element;
  label?: string;
  triggerClass?: string;
  note?: string;
  items: readonly MenuItem[];
}) {
  return (
    <DropdownMenu gutter={6} placement="bottom-end" preventScroll={false} modal={false}>
      <DropdownMenu.Trigger class={props.triggerClass ?? "button"} aria-label={props.label}>
        {props.trigger}
      </DropdownMenu.Trigger>
      {/* Inside the page: what hangs beside it belongs to no landmark, and readers who jump by those miss it. */}
      <DropdownMenu.Portal mount={document.querySelector("main") ?? undefined}>
        <DropdownMenu.Content class="menu">
          <Show when={props.note}>
            <div class="menu-note">{props.note}</div>
          </Show>
          <For each={props.items}>
            {(item) => (
              <DropdownMenu.Item class="menu-item" disabled={item.isDisabled} onSelect={() => item.onSelect()}>
                {item.label}
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
