import { useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Button, LinkButton } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { MethodFacts, type ListedMethod } from "./method-facts.tsx";
import "./methods.css";

/** Every way of working that the team can choose, its own versions first. */
export default function Methods() {
  const can = useCan();
  const query = useQuery(() => ({ queryKey: ["methods"], queryFn: () => trpc.method.list.query(), reconcile: "id" }));
  const [copied, setCopied] = createSignal<ListedMethod>();
  return (
    <Page title={t("methods.title")} lead={t("methods.lead")} above={<a href="/sessies">{t("sessions.title")}</a>}>
      <Loaded query={query} what={t("methods.loading")}>
        {(methods) => (
          <Card isPlain>
            <ul class="lines methods" role="list">
              <For each={methods().toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))}>
                {(method) => (
                  <li class="method-line">
                    <div>
                      <h2 lang="nl">{method.title}</h2>
                      <MethodFacts method={method} />
                    </div>
                    <div class="row method-ways">
                      <LinkButton
                        isSmall
                        href={`/sessies/werkvormen/${method.id}`}
                        aria-label={t(method.isOwn ? "methods.changeOf" : "methods.phasesOf", method.title)}
                      >
                        {t(method.isOwn ? "methods.change" : "methods.phases")}
                      </LinkButton>
                      <Show when={can("method:copy")}>
                        <Button
                          isSmall
                          look="quiet"
                          aria-label={t("methods.copyOf", method.title)}
                          onClick={() => setCopied(method)}
                        >
                          {t("methods.copy")}
                        </Button>
                      </Show>
                    </div>
                  </li>
                )}
              </For>
            </ul>
          </Card>
        )}
      </Loaded>
      <Show keyed when={copied()}>
        {(method) => <CopyDialog method={method} onClose={() => setCopied(undefined)} />}
      </Show>
    </Page>
  );
}

function CopyDialog(props: { method: ListedMethod; onClose: () => void }) {
  const navigate = useNavigate();
  const [title, setTitle] = createSignal(t("methods.copyTitle", props.method.title));
  const copy = useMutation(() => ({
    mutationFn: trpc.method.copy.mutate,
    invalidates: [["methods"], ["sessions", "planOptions"]],
    onSuccess: ({ id }: { id: string }) => navigate(`/sessies/werkvormen/${id}`),
  }));
  const isComplete = () => title().trim().length >= 3;
  const make = () => {
    if (isComplete() && !copy.isPending) copy.mutate({ from: props.method.id, title: title().trim() });
  };
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("methods.copy")}
      description={t("methods.copyText")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" isBusy={copy.isPending} disabled={!isComplete()} onClick={make}>
            {t("methods.copyDo")}
          </Button>
        </>
      }
    >
      <TextInput
        label={t("methods.name")}
        maxlength={80}
        value={title()}
        onInput={setTitle}
        onKeyDown={(event: KeyboardEvent) => event.key === "Enter" && make()}
      />
    </Dialog>
  );
}
