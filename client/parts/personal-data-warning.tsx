import { createEffect, createSignal, onCleanup, Show } from "solid-js";
import { findPersonalData, type PersonalData } from "../../domain/personal-data.ts";
import { formatList } from "../state/format.ts";
import { t } from "../state/i18n.ts";

/** Nobody is interrupted in the middle of a number. */
const PAUSE_MS = 400;

/** Under a text: says what in it looks like something by which a deelnemer can be recognised. Empty when nothing does. */
export function PersonalDataWarning(props: { text: string }) {
  const [found, setFound] = createSignal<{ text: string; finds: PersonalData[] }>({ text: "", finds: [] });
  createEffect(() => {
    const { text } = props;
    const timer = setTimeout(() => setFound({ text, finds: findPersonalData(text) }), PAUSE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  const kinds = () => {
    const { text, finds } = found();
    const each = finds.map(
      ({ kind, start, end }) => `${t(`common.personalData.${kind}`)} (“${text.slice(start, end)}”)`,
    );
    return formatList(Array.from(new Set(each)));
  };
  return (
    <div role="status">
      <Show when={found().finds.length > 0}>
        <p class="notice notice-warn">{t("common.editor.personalData", kinds())}</p>
      </Show>
    </div>
  );
}
