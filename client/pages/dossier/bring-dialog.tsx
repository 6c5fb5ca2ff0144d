import { createSignal, createUniqueId, Show } from "solid-js";
import { LinkButton } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { FormError, FormFoot } from "../../parts/form-foot.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { Select } from "../../parts/select.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { refusalOf, sentenceOf } from "../../state/refusal.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import type { DossierView } from "./dossier.tsx";

type SessionAhead = Awaited<ReturnType<typeof trpc.dossier.sessionsAhead.query>>[number];

const nameOf = ({ plannedAt, groupName }: SessionAhead) =>
  `${formatInstant(plannedAt)} · ${groupName ?? t("dossier.bring.wholeTeam")}`;

/**
 * Brings the dossier to a session as a casus with a question. Chosen already is the session given, and without one the
 * next of one's own group.
 */
export function BringDialog(props: {
  dossier: DossierView;
  sessionId: string | undefined;
  isOpen: boolean;
  onClose: () => void;
  onBrought: (sessionId: string) => void;
}) {
  const form = createUniqueId();
  const [chosen, setChosen] = createSignal<string>();
  const [question, setQuestion] = createSignal("");
  const sessions = useQuery(() => ({
    queryKey: ["dossier", props.dossier.id, "sessions"],
    queryFn: () => trpc.dossier.sessionsAhead.query({ dossierId: props.dossier.id }),
    // Asked before the dialog opens: a form that comes in later would take the focus from under the keyboard.
    enabled: props.dossier.abilities.write,
  }));
  const known = () => (sessions.isSuccess ? sessions.data : []);
  const offered = () =>
    known().find(({ id }) => id === props.sessionId) ?? known().find(({ isMine }) => isMine) ?? known()[0];
  const sessionId = () => chosen() ?? offered()?.id;
  const bring = useMutation(() => ({
    mutationFn: (to: string) =>
      trpc.dossier.bringToSession.mutate({ dossierId: props.dossier.id, sessionId: to, question: question().trim() }),
    invalidates: [["dossier", props.dossier.id], ["week"], ["sessions"], ["session"]],
    isShownInPlace: true,
    onSuccess: (_, to) => {
      setQuestion("");
      const into = known().find(({ id }) => id === to);
      showToast(into ? t("dossier.bring.done", nameOf(into)) : t("dossier.bring.doneThere"), {
        // Whoever came from that session is taken back to it.
        link: props.sessionId === to ? undefined : { href: `/sessies/${to}`, name: t("dossier.bring.toSession") },
      });
      props.onClose();
      props.onBrought(to);
    },
  }));
  const isComplete = () => sessionId() !== undefined && question().trim() !== "";
  const submit = (event: Event) => {
    event.preventDefault();
    const to = sessionId();
    if (to !== undefined && isComplete() && !bring.isPending) bring.mutate(to);
  };
  const refused = () =>
    refusalOf(bring.error).detail === "casus.already-brought" ? t("dossier.bring.already") : sentenceOf(bring.error);
  const isOfQuestion = () => bring.isError && refusalOf(bring.error).code === "personal-data.found";
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("dossier.bring.title")}
      foot={
        <FormFoot
          form={form}
          submit={known().length > 0 ? t("dossier.bring.submit") : undefined}
          isBusy={bring.isPending}
          isDisabled={!isComplete()}
          onCancel={props.onClose}
        />
      }
    >
      <Loaded query={sessions} what={t("dossier.bring.loading")}>
        {(list) => (
          <Show
            when={list().length > 0}
            fallback={
              <EmptyState
                text={t("dossier.bring.none")}
                action={<LinkButton href="/sessies">{t("dossier.bring.toSessions")}</LinkButton>}
              />
            }
          >
            <form id={form} class="stack-wide" onSubmit={submit}>
              <Select
                label={t("dossier.bring.session")}
                options={list().map((session) => ({
                  value: session.id,
                  label: `${nameOf(session)} · ${session.methodTitle}`,
                }))}
                value={sessionId()}
                onChange={setChosen}
              />
              <div class="stack">
                <TextArea
                  label={t("dossier.bring.question")}
                  hint={t("dossier.bring.questionHint")}
                  error={isOfQuestion() ? t("dossier.personalData") : undefined}
                  maxlength={500}
                  value={question()}
                  onInput={setQuestion}
                />
                <PersonalDataWarning text={question()} />
              </div>
              <FormError sentence={bring.isError && !isOfQuestion() ? refused() : undefined} />
            </form>
          </Show>
        )}
      </Loaded>
    </Dialog>
  );
}
