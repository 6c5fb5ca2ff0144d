import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";

export type NewContact = Omit<Parameters<typeof trpc.dossier.addContact.mutate>[0], "dossierId">;

const touched = (id: string) => [["dossier", id], ["dossiers"], ["week"]];

/** Takes back a contact of one's own; the server allows it for ten minutes. */
export function useRemoveContact(dossierId: () => string, onRemoved?: () => void) {
  const removal = useMutation(() => ({
    mutationFn: (contactId: string) => trpc.dossier.removeContact.mutate({ dossierId: dossierId(), contactId }),
    invalidates: touched(dossierId()),
    done: t("dossier.contact.removed"),
    onSuccess: onRemoved,
  }));
  return (contactId: string) => removal.mutate(contactId);
}

/** Adds a contact and offers the way back. */
export function useAddContact(dossierId: () => string, onAdded: () => void) {
  const remove = useRemoveContact(dossierId);
  return useMutation(() => ({
    mutationFn: (contact: NewContact) => trpc.dossier.addContact.mutate({ dossierId: dossierId(), ...contact }),
    invalidates: touched(dossierId()),
    isShownInPlace: true,
    onSuccess: ({ contactId }: { contactId: string }) => {
      showToast(t("dossier.contact.done"), { undo: () => remove(contactId) });
      onAdded();
    },
  }));
}
