import { createSignal, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { formatInstant, formatInstantDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";

const feedKey = ["calendar"] as const;

/** The secret address of one's own calendar: made, replaced, removed; shown only when it was just made. */
export function CalendarFeed() {
  const query = useQuery(() => ({ queryKey: feedKey, queryFn: () => trpc.calendar.show.query() }));
  const [address, setAddress] = createSignal<string>();
  const [asking, setAsking] = createSignal<"renew" | "remove">();
  const renew = useMutation(() => ({
    mutationFn: () => trpc.calendar.renew.mutate(),
    invalidates: [feedKey],
    onSuccess: ({ url }: { url: string }) => {
      setAddress(url);
      setAsking(undefined);
    },
  }));
  const remove = useMutation(() => ({
    mutationFn: () => trpc.calendar.remove.mutate(),
    invalidates: [feedKey],
    done: t("settings.calendar.removed"),
    onSuccess: () => {
      setAddress(undefined);
      setAsking(undefined);
    },
  }));
  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url);
      showToast(t("settings.calendar.copied"));
    } catch {
      // A browser may refuse the clipboard; the address stands in a field that can be selected.
      showToast(t("settings.calendar.copyFailed"), { kind: "bad" });
    }
  };
  return (
    <Card title={t("settings.calendar.title")}>
      <Loaded query={query} what={t("settings.loading")}>
        {(feed) => (
          <div class="stack">
            <p>{t("settings.calendar.text")}</p>
            <p class="quiet">{t("settings.calendar.secret")}</p>
            <p>
              <Show when={feed().since} fallback={t("settings.calendar.none")}>
                {(since) => (
                  <>
                    {t("settings.calendar.made", formatInstantDay(since()))}{" "}
                    <Show when={feed().readAt} fallback={t("settings.calendar.unread")}>
                      {(readAt) => t("settings.calendar.read", formatInstant(readAt()))}
                    </Show>
                  </>
                )}
              </Show>
            </p>
            <Show when={address()}>
              {(url) => (
                <div class="stack">
                  <Notice>{t("settings.calendar.once")}</Notice>
                  <TextInput
                    label={t("settings.calendar.address")}
                    value={url()}
                    onInput={() => undefined}
                    readOnly
                    onFocus={(event) => event.currentTarget.select()}
                  />
                  <div>
                    <Button onClick={() => void copy(url())}>{t("settings.calendar.copy")}</Button>
                  </div>
                </div>
              )}
            </Show>
            <div class="row">
              <Show
                when={feed().since}
                fallback={
                  <Button look="primary" isBusy={renew.isPending} onClick={() => renew.mutate()}>
                    {t("settings.calendar.make")}
                  </Button>
                }
              >
                <Button onClick={() => setAsking("renew")}>{t("settings.calendar.renew")}</Button>
                <Button look="quiet" onClick={() => setAsking("remove")}>
                  {t("settings.calendar.remove")}
                </Button>
              </Show>
            </div>
          </div>
        )}
      </Loaded>
      <ConfirmDialog
        isOpen={asking() === "renew"}
        onClose={() => setAsking(undefined)}
        onConfirm={() => renew.mutate()}
        isBusy={renew.isPending}
        title={t("settings.calendar.renewTitle")}
        text={t("settings.calendar.renewText")}
        confirm={t("settings.calendar.renew")}
      />
      <ConfirmDialog
        isOpen={asking() === "remove"}
        onClose={() => setAsking(undefined)}
        onConfirm={() => remove.mutate()}
        isBusy={remove.isPending}
        isDanger
        title={t("settings.calendar.removeTitle")}
        text={t("settings.calendar.removeText")}
        confirm={t("settings.calendar.remove")}
      />
    </Card>
  );
}
