import { createSignal, onCleanup, Show } from "solid-js";
import { conditions, type Condition } from "../../../domain/conditions/condition.ts";
import { Checkbox } from "../../parts/checkbox.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { Select } from "../../parts/select.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";

export type Filters = { whose: "mine" | "team"; condition: Condition | undefined; search: string; onlyDue: boolean };

/** The list follows the typing, a moment behind it. */
const pause = 250;

/** What the list is narrowed to. */
export function DossierFilters(props: {
  filters: Filters;
  hasOwn: boolean;
  onChange: (next: Partial<Filters>) => void;
}) {
  const [typed, setTyped] = createSignal(props.filters.search);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const type = (search: string) => {
    setTyped(search);
    clearTimeout(timer);
    timer = setTimeout(() => props.onChange({ search: search.trim() }), pause);
  };
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="dossiers-filters" role="search">
      <Show when={props.hasOwn}>
        <RadioSegment
          legend={t("dossier.list.whose")}
          options={[
            { value: "mine", label: t("dossier.list.mine") },
            { value: "team", label: t("dossier.list.team") },
          ]}
          value={props.filters.whose}
          onChange={(whose) => props.onChange({ whose })}
        />
      </Show>
      <Select
        label={t("dossier.list.condition")}
        options={[
          { value: "all", label: t("dossier.list.allConditions") },
          ...conditions.map((value) => ({ value, label: t(`common.condition.${value}`) })),
        ]}
        value={props.filters.condition ?? "all"}
        onChange={(value) => props.onChange({ condition: value === "all" ? undefined : value })}
      />
      <TextInput label={t("dossier.list.search")} type="search" value={typed()} onInput={type} />
      <Checkbox
        label={t("dossier.list.onlyDue")}
        checked={props.filters.onlyDue}
        onChange={(onlyDue) => props.onChange({ onlyDue })}
      />
    </div>
  );
}
