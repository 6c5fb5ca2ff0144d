import { Tabs as Kobalte } from "@kobalte/core/tabs";
import { For, type JSX } from "solid-js";

export type Tab<Value extends string> = { value: Value; label: string; content: () => JSX.Element };

/** Parts of one thing side by side. Give `value` and `onChange` to keep the choice elsewhere (the address). */
export function Tabs<Value extends string>(props: {
  label: string;
  tabs: readonly Tab<Value>[];
  value?: Value;
  onChange?: (value: Value) => void;
}) {
  const change = (value: string) => {
    const tab = props.tabs.find((each) => each.value === value);
    if (tab) props.onChange?.(tab.value);
  };
  return (
    <Kobalte value={props.value} defaultValue={props.tabs[0]?.value} onChange={change}>
      <Kobalte.List class="tabs-list" aria-label={props.label}>
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger class="tabs-trigger" value={tab.value}>
              {tab.label}
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>{(tab) => <Kobalte.Content value={tab.value}>{tab.content()}</Kobalte.Content>}</For>
    </Kobalte>
  );
}
