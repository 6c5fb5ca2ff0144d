import { createSignal, For, onMount, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { historyKeys, type Version } from "./version.ts";
import { VersionRead } from "./version-read.tsx";
import "./versions.css";

/** Chosen when the note is looked at as it is now. */
export const newest = "nu";

/** The history of a note: its versions, newest first, and the one that is being read. */
export function Versions(props: {
  dossierId: string;
  chosen: string;
  onChoose: (version: string) => void;
  onBack: () => void;
}) {
  const [isForgetting, setForgetting] = createSignal(false);
  let title: HTMLHeadingElement | undefined;
  onMount(() => title?.focus());
  const query = useQuery(() => ({
    queryKey: ["note-versions", props.dossierId],
    queryFn: () => trpc.note.versions.query({ dossierId: props.dossierId }),
    // Every look is on the audit trail: coming back to the tab is not another look.
    staleTime: 60_000,
  }));
  const forget = useMutation(() => ({
    mutationFn: () => trpc.note.forget.mutate({ dossierId: props.dossierId }),
    invalidates: historyKeys(props.dossierId),
    done: t("dossier.versions.forgot"),
    onSuccess: () => {
      props.onChoose(newest);
      setForgetting(false);
    },
  }));
  return (
    <div class="stack">
      <div class="versions-head">
        <h3 tabindex="-1" ref={(element) => (title = element)}>
          {t("dossier.versions.title")}
        </h3>
        <Button isSmall onClick={props.onBack}>
          {t("dossier.versions.back")}
        </Button>
      </div>
      <Loaded query={query} what={t("dossier.versions.what")}>
        {(answer) => {
          const version = () => answer().versions.find(({ id }) => id === props.chosen);
          return (
            <>
              <ol role="list" class="versions-list" aria-label={t("dossier.versions.list")}>
                <li>
                  <Line isChosen={!version()} onChoose={() => props.onChoose(newest)} />
                </li>
                <For each={answer().versions}>
                  {(each) => (
                    <li>
                      <Line
                        version={each}
                        isChosen={version()?.id === each.id}
                        onChoose={() => props.onChoose(each.id)}
                      />
                    </li>
                  )}
                </For>
              </ol>
              <VersionRead
                dossierId={props.dossierId}
                version={version()}
                mayRestore={answer().abilities.restore}
                onRestored={props.onBack}
              />
              <p class="quiet small">{t("dossier.versions.hint")}</p>
              <Show when={answer().abilities.restore && answer().versions.length > 1}>
                <Button isSmall look="quiet" class="versions-forget" onClick={() => setForgetting(true)}>
                  {t("dossier.versions.forget")}
                </Button>
              </Show>
            </>
          );
        }}
      </Loaded>
      <ConfirmDialog
        isOpen={isForgetting()}
        onClose={() => setForgetting(false)}
        onConfirm={() => forget.mutate()}
        title={t("dossier.versions.forgetTitle")}
        text={t("dossier.versions.forgetText")}
        confirm={t("dossier.versions.forget")}
        isBusy={forget.isPending}
        isDanger
      />
    </div>
  );
}

/** One version in the list; without `version` the note as it is now. */
function Line(props: { version?: Version; isChosen: boolean; onChoose: () => void }) {
  const reason = () => {
    const { version } = props;
    if (version?.reason === "opening") return t("dossier.versions.reason.opening");
    if (version?.reason === "before-restore") return t("dossier.versions.reason.before-restore");
    if (version?.reason === "restored") {
      return t("dossier.versions.reason.restored", formatInstant(version.restoredAt ?? version.at));
    }
    return undefined;
  };
  return (
    <button type="button" class="versions-line" aria-current={props.isChosen || undefined} onClick={props.onChoose}>
      <Show when={props.version} fallback={<span class="strong">{t("dossier.versions.now")}</span>}>
        {(version) => (
          <>
            <span class="strong">{formatInstant(version().at)}</span>
            <Show when={version().name}>{(name) => <Tag look="accent">{name()}</Tag>}</Show>
            <Show when={reason()}>
              <span class="quiet">{reason()}</span>
            </Show>
            <span class="versions-people">
              <For each={version().people}>
                {(person) => <PersonMark isSmall name={person.name} color={person.color} />}
              </For>
            </span>
          </>
        )}
      </Show>
    </button>
  );
}
