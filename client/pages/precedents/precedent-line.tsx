import { createSignal, For, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatDay, formatInstantDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { ReviseDialog } from "./revise-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";

export type Precedent = Awaited<ReturnType<typeof trpc.precedent.list.query>>[number];

/** One ruling with where it comes from, what it said before, and what may be done with it. */
export function PrecedentLine(props: { precedent: Precedent }) {
  const can = useCan();
  const [dialog, setDialog] = createSignal<"revise" | "revoke">();
  const [isHistory, setHistory] = createSignal(false);
  const close = () => setDialog(undefined);
  const isRevoked = () => props.precedent.revokedAt !== null;
  const restore = useMutation(() => ({
    mutationFn: () => trpc.precedent.restore.mutate({ precedentId: props.precedent.id }),
    invalidates: [["precedents"]],
    done: t("precedents.restored"),
  }));
  const about = () => <span class="visually-hidden">, {t("precedents.about", props.precedent.situation)}</span>;
  return (
    <li class="precedent" classList={{ "precedent-revoked": isRevoked() }}>
      <p class="row">
        <ConditionMark condition={props.precedent.condition} />
        <Show when={props.precedent.variant}>
          {(variant) => <span class="quiet">{t(`precedents.variant.${variant()}`)}</span>}
        </Show>
        <Show when={isRevoked()}>
          <Tag look="bad">{t("precedents.revoked")}</Tag>
        </Show>
      </p>
      <p class="precedent-situation">{props.precedent.situation}</p>
      <p class="precedent-ruling">{props.precedent.ruling}</p>
      <Show when={props.precedent.basis}>{(basis) => <p class="quiet">{t("precedents.basis", basis())}</p>}</Show>
      <Show when={props.precedent.revokedAt}>
        {(at) => (
          <p>
            {t(
              "precedents.revokedBy",
              props.precedent.revokedBy ?? "",
              formatInstantDay(at()),
              props.precedent.revokedReason ?? "",
            )}
          </p>
        )}
      </Show>
      <p class="quiet small">
        {t("precedents.version", props.precedent.version, formatDay(props.precedent.on), props.precedent.writtenBy)}
        <Show when={props.precedent.sessionId}>
          {(id) => (
            <>
              {" · "}
              <a href={`/sessies/${id()}/verslag`}>
                {t("precedents.fromSession")}
                {about()}
              </a>
            </>
          )}
        </Show>
      </p>
      <div class="row">
        <Show when={props.precedent.version > 1}>
          <Button isSmall look="quiet" aria-expanded={isHistory()} onClick={() => setHistory((was) => !was)}>
            {t("precedents.history")}
            {about()}
          </Button>
        </Show>
        <Show when={can("precedent:write")}>
          <Show
            when={!isRevoked()}
            fallback={
              <Button isSmall look="quiet" isBusy={restore.isPending} onClick={() => restore.mutate()}>
                {t("precedents.restore")}
                {about()}
              </Button>
            }
          >
            <Button isSmall look="quiet" onClick={() => setDialog("revise")}>
              {t("precedents.revise")}
              {about()}
            </Button>
            <Button isSmall look="quiet" onClick={() => setDialog("revoke")}>
              {t("precedents.revoke")}
              {about()}
            </Button>
          </Show>
        </Show>
      </div>
      <Show when={isHistory()}>
        <Earlier precedentId={props.precedent.id} />
      </Show>
      <Show when={dialog() === "revise"}>
        <ReviseDialog precedent={props.precedent} onClose={close} />
      </Show>
      <Show when={dialog() === "revoke"}>
        <RevokeDialog precedentId={props.precedent.id} onClose={close} />
      </Show>
    </li>
  );
}

function Earlier(props: { precedentId: string }) {
  const query = useQuery(() => ({
    queryKey: ["precedents", "history", props.precedentId],
    queryFn: () => trpc.precedent.history.query({ precedentId: props.precedentId }),
  }));
  return (
    <Loaded query={query} what={t("precedents.loading")}>
      {(versions) => (
        <ol class="precedent-history" role="list">
          <For each={versions().slice(1)}>
            {(version) => (
              <li>
                <p class="quiet small">
                  {t("precedents.version", version.version, formatDay(version.on), version.writtenBy)}
                </p>
                <p class="precedent-situation">{version.situation}</p>
                <p>{version.ruling}</p>
              </li>
            )}
          </For>
        </ol>
      )}
    </Loaded>
  );
}
