import { createEffect, createSignal, on, onCleanup, Show } from "solid-js";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { t } from "../../state/i18n.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { isTemporary, showSaver } from "./create-scoring.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import { makeSaver, type SaverState } from "./saver.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

type What = "kern" | "lesson" | "insight";

const longest = 600;

/** Long enough not to send every letter, short enough to be there when the lead goes on. */
const PAUSE_MS = 500;

/** What stays of a casus in the record: what it was about at heart, what the group learned, and what the inbrenger takes along. */
export function Conclusions(props: { casus: ShownCasus }) {
  const { nameOf, phase } = useTable();
  const collects = (what: What) => phase()?.phase.collects.includes(what) === true;
  return (
    <section class="card" aria-labelledby="conclusions">
      <div class="card-head">
        <h2 id="conclusions">{t("session.conclude.title")}</h2>
      </div>
      <div class="card-body stack-wide">
        <Show when={collects("kern")}>
          <Conclusion
            casus={props.casus}
            what="kern"
            label={t("session.conclude.kern")}
            hint={t("session.conclude.kernHint")}
            readOnlyHint={t("session.conclude.insightOthers", nameOf(props.casus.inbrengerId))}
          />
        </Show>
        <Show when={collects("lesson")}>
          <Conclusion
            casus={props.casus}
            what="lesson"
            label={t("session.conclude.lesson")}
            hint={t("session.conclude.lessonHint")}
          />
        </Show>
        <Show when={collects("insight")}>
          <Conclusion
            casus={props.casus}
            what="insight"
            label={t("session.conclude.insight")}
            hint={t("session.conclude.insightHint")}
            readOnlyHint={t("session.conclude.insightOthers", nameOf(props.casus.inbrengerId))}
          />
        </Show>
      </div>
    </section>
  );
}

function Conclusion(props: { casus: ShownCasus; what: What; label: string; hint: string; readOnlyHint?: string }) {
  const { may, refetch } = useTable();
  const stored = () => props.casus[props.what];
  const [text, setText] = createSignal(stored());
  /** What the server had when this person last agreed with it: another text there is somebody else's. */
  const [base, setBase] = createSignal(stored());
  const [saving, setSaving] = createSignal<SaverState>("stored");
  showSaver(() =>
    text().trim() === base().trim() && saving() !== "refused" ? "stored" : saving() === "stored" ? "saving" : saving(),
  );
  const { id: casusId } = props.casus;
  const { what } = props;
  const saver = makeSaver<string>({
    send: async (value) => {
      await trpc.casus.conclude.mutate({ casusId, what, text: value });
      setBase(value);
      void refetch();
    },
    isTemporary,
    onChange: setSaving,
    onRefused: (error) => showToast(refusalSentence(error), { kind: "bad" }),
  });
  createEffect(
    on(stored, (now) => {
      if (text().trim() !== base().trim()) return;
      setBase(now);
      if (text().trim() !== now) setText(now);
    }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isForeign = () => stored() !== base().trim() && stored() !== text().trim();
  const keep = () => {
    clearTimeout(timer);
    if (text().trim() !== base().trim() && !isForeign()) saver.save(text().trim());
  };
  const type = (value: string) => {
    setText(value);
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  onCleanup(keep);
  return (
    <Show
      when={may(what)}
      fallback={
        <div>
          <p class="field-label">{props.label}</p>
          <Show when={props.readOnlyHint}>
            <p class="quiet">{props.readOnlyHint}</p>
          </Show>
          <p class="conclusion-text">{stored() || t("session.conclude.empty")}</p>
        </div>
      }
    >
      <div class="stack">
        <TextArea
          label={props.label}
          hint={props.hint}
          maxlength={longest}
          value={text()}
          onInput={type}
          onBlur={keep}
        />
        <PersonalDataWarning text={text()} />
        <Show when={isForeign()}>
          <ChangedMeanwhile
            onTake={() => {
              setBase(stored());
              setText(stored());
            }}
            onKeep={() => {
              setBase(stored());
              saver.save(text().trim());
            }}
          >
            <p>“{stored()}”</p>
          </ChangedMeanwhile>
        </Show>
      </div>
    </Show>
  );
}
