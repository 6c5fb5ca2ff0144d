import { createSignal, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { formatInstant, formatList } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { ComparedText } from "./compared-text.tsx";
import { NameDialog } from "./name-dialog.tsx";
import { type Compared, historyKeys, type Version } from "./version.ts";

/** One version to read, with what changed since the one before it; without `version` the note as it is now. */
export function VersionRead(props: {
  dossierId: string;
  version?: Version;
  mayRestore: boolean;
  onRestored: () => void;
}) {
  const [dialog, setDialog] = createSignal<"restore" | "name">();
  const close = () => setDialog(undefined);
  const when = () => formatInstant(props.version?.at ?? 0);
  const query = useQuery(() => {
    const dossierId = props.dossierId;
    const versionId = props.version?.id;
    return {
      queryKey: ["note-version", dossierId, versionId ?? "now"],
      queryFn: (): Promise<Compared> =>
        versionId === undefined
          ? trpc.note.now.query({ dossierId })
          : trpc.note.version.query({ dossierId, versionId }),
      // A version stays what it is; the note does not.
      staleTime: versionId === undefined ? 0 : Infinity,
    };
  });
  const restore = useMutation(() => ({
    mutationFn: (versionId: string) => trpc.note.restore.mutate({ dossierId: props.dossierId, versionId }),
    invalidates: historyKeys(props.dossierId),
    done: t("dossier.versions.restored", when()),
    onSuccess: () => {
      close();
      props.onRestored();
    },
  }));
  const unname = useMutation(() => ({
    mutationFn: (versionId: string) => trpc.note.name.mutate({ dossierId: props.dossierId, versionId, name: null }),
    invalidates: historyKeys(props.dossierId),
    done: t("dossier.versions.unnamed"),
  }));
  const named = () => (props.version?.name == null ? undefined : props.version);
  const title = () => (props.version ? t("dossier.versions.titleOf", when()) : t("dossier.versions.nowTitle"));
  return (
    <section class="version" aria-label={title()}>
      <h4 aria-live="polite">{title()}</h4>
      <Loaded query={query} what={t("dossier.versions.loading")}>
        {(compared) => (
          <>
            <p class="quiet">{summaryOf(compared())}</p>
            <ComparedText compared={compared()} />
          </>
        )}
      </Loaded>
      <Show when={props.mayRestore}>
        <div class="row">
          <Show when={props.version}>
            <Button look="primary" onClick={() => setDialog("restore")}>
              {t("dossier.versions.restore")}
            </Button>
          </Show>
          <Show
            when={named()}
            fallback={
              <Button onClick={() => setDialog("name")}>
                {props.version ? t("dossier.versions.rename") : t("dossier.versions.keep")}
              </Button>
            }
          >
            {(version) => (
              <Button isBusy={unname.isPending} onClick={() => unname.mutate(version().id)}>
                {t("dossier.versions.unname")}
              </Button>
            )}
          </Show>
        </div>
      </Show>
      <ConfirmDialog
        isOpen={dialog() === "restore"}
        onClose={close}
        onConfirm={() => props.version && restore.mutate(props.version.id)}
        title={t("dossier.versions.restoreTitle")}
        text={t("dossier.versions.restoreText", when())}
        confirm={t("dossier.versions.restore")}
        isBusy={restore.isPending}
      />
      <NameDialog
        dossierId={props.dossierId}
        versionId={props.version?.id}
        isOpen={dialog() === "name"}
        onClose={close}
      />
    </section>
  );
}

function summaryOf({ since, people, blocks }: Compared): string {
  const isChanged = blocks.some(({ runs }) => runs.some(({ change }) => change !== "same"));
  if (since === null && !isChanged) return t("dossier.versions.first");
  const names = people.map(({ name }) => name);
  const asked = since === null ? t("dossier.versions.sinceBegin") : t("dossier.versions.since", formatInstant(since));
  const what = isChanged ? asked : t("dossier.versions.same");
  if (!isChanged && names.length > 0) return t("dossier.versions.sameLayout");
  return names.length > 0 ? `${what} ${t("dossier.versions.by", formatList(names))}` : what;
}
