import { useSearchParams } from "@solidjs/router";
import { createEffect, createUniqueId, on, onCleanup, Show } from "solid-js";
import { dossierNote } from "../../../domain/documents.ts";
import { Button } from "../../parts/button.tsx";
import { Editor } from "../../parts/editor.tsx";
import type { Live } from "../../state/create-live-document.ts";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { showToast } from "../../state/toasts.ts";
import type { DossierView } from "./dossier.tsx";
import { newest, Versions } from "./versions.tsx";

type Restored = { type: "note-restored"; member: string; by: string; at: number };

const isRestored = (message: unknown): message is Restored =>
  typeof message === "object" && message !== null && "type" in message && message.type === "note-restored";

/** The living note of the dossier, written by everyone of the team at once, and what it was before. */
export function Note(props: { live: Live; dossier: DossierView }) {
  const id = createUniqueId();
  const me = useMe();
  const mayWrite = () => props.dossier.abilities.write;
  // In the address, so that turning a phone or coming back to the page leaves one where one was.
  const [params, setParams] = useSearchParams();
  const isLookingBack = () => params.versie !== undefined;
  const look = (version: string | undefined) => setParams({ versie: version }, { replace: true, scroll: false });
  let button: HTMLButtonElement | undefined;
  createEffect(on(isLookingBack, (now, before) => before && !now && button?.focus()));
  const stop = props.live.onControl((message) => {
    if (!isRestored(message) || message.member === me().id) return;
    showToast(t("dossier.versions.restoredBy", message.by, formatInstant(message.at)));
  });
  onCleanup(stop);
  return (
    <section class="desk-note" aria-labelledby={id}>
      <div class="desk-note-head">
        <h2 id={id}>{t("dossier.note.title")}</h2>
        <Show when={!isLookingBack()}>
          <Button ref={(element) => (button = element)} isSmall look="quiet" onClick={() => look(newest)}>
            {t("dossier.versions.open")}
          </Button>
        </Show>
      </div>
      <Show
        when={!isLookingBack()}
        fallback={
          <Versions
            dossierId={props.dossier.id}
            chosen={String(params.versie)}
            onChoose={look}
            onBack={() => look(undefined)}
          />
        }
      >
        <p class="quiet">{mayWrite() ? t("dossier.note.hint") : t("dossier.readOnly")}</p>
        <Editor
          live={props.live}
          fragment={dossierNote}
          label={t("dossier.note.title")}
          isReadOnly={!mayWrite()}
          afspraken={props.dossier.afspraken}
        />
      </Show>
    </section>
  );
}
