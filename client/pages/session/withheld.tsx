import { createUniqueId, For, Show } from "solid-js";
import { maxCardLength } from "../../../domain/documents.ts";
import type { Withheld as WithheldPart } from "../../../domain/methods/method.ts";
import { phaseKey } from "../../../domain/session/state.ts";
import { withheldNow } from "../../../domain/session/voice.ts";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import type { Live } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import { createDrafts } from "./create-drafts.ts";
import { phaseAt } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** What the inbrenger keeps back until a later phase, written on the own sheet while the group works. */
export function Withheld() {
  const { state, may, sheet, casusAt } = useTable();
  const at = () => {
    const own = sheet();
    const casus = casusAt();
    return own?.isOpen() && casus && may("withheld") ? { own, casusId: casus.id } : undefined;
  };
  return (
    <Show when={at()}>
      {(at) => (
        <For each={withheldNow(state())}>
          {(part) => <Part part={part} own={at().own} key={phaseKey(at().casusId, part.id)} />}
        </For>
      )}
    </Show>
  );
}

function Part(props: { part: WithheldPart; own: Live; key: string }) {
  const { state, position } = useTable();
  // One sheet, one place on the screen for each part.
  const drafts = createDrafts(props.own.doc, props.key);
  const first = () => drafts.cards()[0];
  const id = createUniqueId();
  const opensIn = () => {
    const { method } = state();
    const at = position();
    const phase = method.phases.findIndex((phase) => phase.id === props.part.opensIn);
    return at && phase >= 0 ? phaseAt(state(), { casusId: at.casusId, phase })?.phase.title : undefined;
  };
  const edit = (text: string) => {
    const card = first();
    if (card) drafts.edit(card.id, text);
    else drafts.add({ text });
  };
  return (
    <section class="withheld stack">
      <label for={id}>
        <strong lang="nl">{props.part.title}</strong>
      </label>
      <p class="soft" id={`${id}-hint`} lang="nl">
        {props.part.instruction} <Show when={opensIn()}>{(title) => t("table.withheld.opensIn", title())}</Show>
      </p>
      <textarea
        id={id}
        class="input"
        rows="4"
        aria-describedby={`${id}-hint`}
        maxlength={maxCardLength}
        readOnly={!props.own.isWritable()}
        value={first()?.text ?? ""}
        onInput={(event) => edit(event.currentTarget.value)}
      />
      <PersonalDataWarning text={first()?.text ?? ""} />
    </section>
  );
}
