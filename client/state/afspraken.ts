import { useMutation, useQueryClient } from "./query.ts";
import { t } from "./i18n.ts";
import { showToast } from "./toasts.ts";
import { trpc } from "./trpc.ts";

type Asked = { afspraakId: string; isDone: boolean };

/**
 * Marks an afspraak done or open again, with a way back. `onMarked` hears what is true on the server now; lists elsewhere
 * are asked again when they are next shown, so that a row does not vanish from under the keyboard.
 */
export function useMarkAfspraak(onMarked: (asked: Asked) => void) {
  const client = useQueryClient();
  const mutation = useMutation(() => ({
    mutationFn: ({ afspraakId, isDone }: Asked) =>
      isDone ? trpc.afspraak.complete.mutate({ afspraakId }) : trpc.afspraak.reopen.mutate({ afspraakId }),
    onSuccess: (_nothing: unknown, asked: Asked) => {
      for (const key of ["week", "dossier"]) void client.invalidateQueries({ queryKey: [key], refetchType: "none" });
      onMarked(asked);
      const undo = () => mutation.mutate({ ...asked, isDone: false });
      if (asked.isDone) showToast(t("week.afspraken.done"), { undo });
      else showToast(t("week.afspraken.reopened"));
    },
  }));
  return (asked: Asked) => mutation.mutate(asked);
}
