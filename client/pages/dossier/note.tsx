import { createUniqueId } from "solid-js";
import { dossierNote } from "../../../domain/documents.ts";
import { Editor } from "../../parts/editor.tsx";
import type { Live } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import type { DossierView } from "./dossier.tsx";

/** The living note of the dossier, written by everyone of the team at once. */
export function Note(props: { live: Live; dossier: DossierView }) {
  const id = createUniqueId();
  const mayWrite = () => props.dossier.abilities.write;
  return (
    <section class="desk-note" aria-labelledby={id}>
      <h2 id={id}>{t("dossier.note.title")}</h2>
      <p class="quiet">{mayWrite() ? t("dossier.note.hint") : t("dossier.readOnly")}</p>
      <Editor
        live={props.live}
        fragment={dossierNote}
        label={t("dossier.note.title")}
        isReadOnly={!mayWrite()}
        afspraken={props.dossier.afspraken}
      />
    </section>
  );
}
