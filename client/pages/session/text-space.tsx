import { Show } from "solid-js";
import { sessionText } from "../../../domain/documents.ts";
import { mayWriteText } from "../../../domain/session/voice.ts";
import { Editor } from "../../parts/editor.tsx";
import { t } from "../../state/i18n.ts";
import { ConditionCard } from "./condition-card.tsx";
import { ContactLog } from "./contact-log.tsx";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** What the table has before it while it writes, by the phase of the method. */
const beside: Partial<Record<string, "card" | "log">> = { bedoeling: "card", casus: "log" };

/** One text that the whole table writes, with what it is about. */
export function TextSpace(props: { casus: ShownCasus | undefined }) {
  const { live, phase, isObserver, isWall, state, me, isFollowing } = useTable();
  // Rooms refuse what is written out of turn; a text that is to be read says so at once.
  const isReader = () => isObserver || (isFollowing() && !mayWriteText(state(), me.id));
  const besideHere = () => (isWall ? undefined : beside[phase()?.phase.id ?? ""]);
  const hint = () => t(phase()?.phase.writes === "everyone" ? "session.text.hint" : "session.text.hintSome");
  const at = () => {
    const now = phase();
    return live && now ? { live, phase: now.phase } : undefined;
  };
  return (
    <div class="stack-wide">
      <Show when={besideHere() === "card" && props.casus}>
        {(casus) => <ConditionCard dossier={casus().dossier} />}
      </Show>
      <Show when={besideHere() === "log" && props.casus}>
        {(casus) => (
          <>
            <section>
              <h2>{t("session.question")}</h2>
              <p class="phase-question">“{casus().question}”</p>
            </section>
            <ContactLog log={casus().log} />
          </>
        )}
      </Show>
      <Show when={at()}>
        {(at) => (
          <section class="stack">
            <div>
              <h2>{t("session.text.title")}</h2>
              <Show when={!isWall}>
                <p class="quiet">{isReader() ? t("cards.text.reading") : hint()}</p>
              </Show>
            </div>
            <Editor
              live={at().live}
              fragment={sessionText(props.casus?.id ?? null, at().phase.id)}
              label={t("session.text.label", at().phase.title)}
              isReadOnly={isReader()}
            />
          </section>
        )}
      </Show>
    </div>
  );
}
