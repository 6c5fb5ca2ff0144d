import { useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Page } from "../../parts/page.tsx";
import { Tabs, type Tab } from "../../parts/tabs.tsx";
import { createLiveDocument } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import { createMedia } from "../../state/media.ts";
import { RulingsBeside } from "../precedents/beside.tsx";
import { Afspraken } from "./afspraken.tsx";
import { BringDialog } from "./bring-dialog.tsx";
import { Checklist } from "./checklist.tsx";
import { ConditionCard } from "./condition-card.tsx";
import { ContactDialog } from "./contact-dialog.tsx";
import { Contacts } from "./contacts.tsx";
import type { DossierView } from "./dossier.tsx";
import { Above, Lead } from "./head.tsx";
import { History } from "./history.tsx";
import { Note } from "./note.tsx";
import { WhatNow } from "./what-now.tsx";

type Part = "notitie" | "conditie" | "contacten" | "checklist" | "afspraken" | "verloop";

/** A dossier as it lies on the desk: the condition at one side, the shared note in the middle, the records at the other. */
export function Desk(props: { dossier: DossierView }) {
  // The room is fixed: the page makes another desk for another dossier.
  const live = createLiveDocument(`dossier/${props.dossier.id}`);
  const isWide = createMedia("(min-width: 1160px)");
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const mayWrite = () => props.dossier.abilities.write;
  /** The table that somebody came from to choose a dossier for it. */
  const forSession = () => (typeof params.sessie === "string" ? params.sessie : undefined);
  const [dialog, setDialog] = createSignal<"contact" | "bring" | undefined>(
    forSession() && mayWrite() ? "bring" : undefined,
  );
  const brought = (sessionId: string) => {
    if (forSession() === sessionId) navigate(`/sessies/${sessionId}`);
  };
  const show = (part: Part) => setParams({ deel: part }, { replace: true, scroll: false });

  const condition = () => (
    <>
      <ConditionCard dossier={props.dossier} />
      <Card title={t("precedents.beside.title")}>
        <RulingsBeside condition={props.dossier.condition} variant={props.dossier.variant} />
      </Card>
    </>
  );
  const now = () => <WhatNow dossier={props.dossier} onAddContact={() => setDialog("contact")} onShow={show} />;
  const records = (): Tab<Part>[] => [
    {
      value: "contacten",
      label: t("dossier.tabs.contacts"),
      content: () => <Contacts dossier={props.dossier} onAdd={() => setDialog("contact")} />,
    },
    { value: "checklist", label: t("dossier.tabs.checklist"), content: () => <Checklist dossier={props.dossier} /> },
    { value: "afspraken", label: t("dossier.tabs.afspraken"), content: () => <Afspraken dossier={props.dossier} /> },
    { value: "verloop", label: t("dossier.tabs.history"), content: () => <History dossier={props.dossier} /> },
  ];
  const note = () => <Note live={live} dossier={props.dossier} />;
  const inOneColumn = (): Tab<Part>[] => [
    { value: "notitie", label: t("dossier.tabs.note"), content: note },
    {
      value: "conditie",
      label: t("dossier.tabs.condition"),
      content: () => (
        <div class="stack-wide">
          {now()}
          {condition()}
        </div>
      ),
    },
    ...records(),
  ];
  const partOf = (tabs: readonly Tab<Part>[]) =>
    tabs.find(({ value }) => value === params.deel)?.value ?? tabs[0]?.value;

  return (
    <Page
      title={t("dossier.one", props.dossier.code)}
      above={<Above dossier={props.dossier} />}
      lead={<Lead dossier={props.dossier} awareness={live.awareness} />}
      width="wide"
      actions={
        <Show when={mayWrite()}>
          <Button onClick={() => setDialog("bring")}>{t("dossier.bring.action")}</Button>
          <Button look="primary" onClick={() => setDialog("contact")}>
            {t("dossier.contact.add")}
          </Button>
        </Show>
      }
    >
      <Show
        when={isWide()}
        fallback={
          <Tabs label={t("dossier.tabs.label")} tabs={inOneColumn()} value={partOf(inOneColumn())} onChange={show} />
        }
      >
        <div class="desk">
          <div class="desk-side">
            {now()}
            {condition()}
          </div>
          {note()}
          <div class="desk-records">
            <Tabs label={t("dossier.tabs.label")} tabs={records()} value={partOf(records())} onChange={show} />
          </div>
        </div>
      </Show>
      <ContactDialog dossier={props.dossier} isOpen={dialog() === "contact"} onClose={() => setDialog(undefined)} />
      <BringDialog
        dossier={props.dossier}
        sessionId={forSession()}
        isOpen={dialog() === "bring"}
        onClose={() => setDialog(undefined)}
        onBrought={brought}
      />
    </Page>
  );
}
