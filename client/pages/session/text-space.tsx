import { Show } from "solid-js";
import { sessionText } from "../../../domain/documents.ts";
import { Editor } from "../../parts/editor.tsx";
import { t } from "../../state/i18n.ts";
import { ConditionCard } from "./condition-card.tsx";
import { ContactLog } from "./contact-log.tsx";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** What the table has before it while it writes, by the phase of the method. */
const beside: Partial<Record<string, "card" | "log">> = { bedoeling: "card", casus: "log" };

/** One text that the whole table writes, with what it is about. */
export function TextSpace(props: { casus: ShownCasus }) {
  const { live, phase, isObserver } = useTable();
  const at = () => {
    const now = phase();
    return live && now ? { live, phase: now.phase } : undefined;
  };
  return (
    <div class="stack-wide">
      <Show when={beside[phase()?.phase.id ?? ""] === "card"}>
        <ConditionCard dossier={props.casus.dossier} />
      </Show>
      <Show when={beside[phase()?.phase.id ?? ""] === "log"}>
        <section>
          <h2>{t("session.question")}</h2>
          <p class="phase-question">“{props.casus.question}”</p>
        </section>
        <ContactLog log={props.casus.log} />
      </Show>
      <Show when={at()}>
        {(at) => (
          <section class="stack">
            <div>
              <h2>{t("session.text.title")}</h2>
              <Show when={!isObserver}>
                <p class="quiet">{t("session.text.hint")}</p>
              </Show>
            </div>
            <Editor
              live={at().live}
              fragment={sessionText(props.casus.id, at().phase.id)}
              label={t("session.text.label", at().phase.title)}
              isReadOnly={isObserver}
            />
          </section>
        )}
      </Show>
    </div>
  );
}
