import { createSignal, For, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import type { DossierView } from "./dossier.tsx";
import { useRemoveContact } from "./use-contacts.ts";

type Page = DossierView["contacts"];
type Contact = Page["contacts"][number];

/** The contact log, newest first. */
export function Contacts(props: { dossier: DossierView; onAdd: () => void }) {
  const [older, setOlder] = createSignal<Page>();
  const lines = () => [...props.dossier.contacts.contacts, ...(older()?.contacts ?? [])];
  const next = () => (older() ? older()?.next : props.dossier.contacts.next);
  const readOlder = useMutation(() => ({
    mutationFn: (after: NonNullable<Page["next"]>) =>
      trpc.dossier.contacts.query({ dossierId: props.dossier.id, after }),
    onSuccess: (page: Page) =>
      setOlder((known) => ({ ...page, contacts: [...(known?.contacts ?? []), ...page.contacts] })),
  }));
  let log: HTMLOListElement | undefined;
  // The button that was pressed is gone with its line.
  const remove = useRemoveContact(
    () => props.dossier.id,
    () => log?.focus({ preventScroll: true }),
  );
  return (
    <Show
      when={lines().length > 0}
      fallback={
        <Show when={props.dossier.abilities.write} fallback={<EmptyState text={t("dossier.contact.noneReading")} />}>
          <EmptyState
            text={t("dossier.contact.none")}
            action={<Button onClick={props.onAdd}>{t("dossier.contact.add")}</Button>}
          />
        </Show>
      }
    >
      <ol
        role="list"
        class="desk-log"
        tabindex="-1"
        aria-label={t("dossier.tabs.contacts")}
        ref={(element) => (log = element)}
      >
        <For each={lines()}>{(contact) => <ContactLine contact={contact} onRemove={() => remove(contact.id)} />}</For>
      </ol>
      <Show when={next()}>
        {(after) => (
          <Button look="quiet" isBusy={readOlder.isPending} onClick={() => readOlder.mutate(after())}>
            {t("dossier.contact.more")}
          </Button>
        )}
      </Show>
    </Show>
  );
}

function ContactLine(props: { contact: Contact; onRemove: () => void }) {
  return (
    <li class="desk-contact">
      <p class="desk-contact-head">
        <span class="strong">{formatDay(props.contact.on)}</span>
        <span class="quiet">
          {t(`dossier.kanaal.${props.contact.kanaal}`)}, {t("dossier.contact.minutesShort", props.contact.minutes)}
        </span>
        <Show when={props.contact.mayRemove}>
          <Button isSmall look="quiet" class="push" onClick={props.onRemove}>
            {t("dossier.contact.remove")}
          </Button>
        </Show>
      </p>
      <Show when={props.contact.summary}>
        <p class="desk-contact-text">{props.contact.summary}</p>
      </Show>
      <p class="quiet">
        {props.contact.by}, {t("dossier.contact.line", t(`dossier.initiatief.${props.contact.initiatief}`))}
        <For each={props.contact.onderwerpen}>{(onderwerp) => <> · {t(`dossier.onderwerp.${onderwerp}`)}</>}</For>
      </p>
      <Show when={props.contact.drukbron}>
        {(bron) => (
          <p>
            <Tag look="warn">{t("dossier.contact.druk", t(`dossier.drukbron.${bron()}`))}</Tag>
          </p>
        )}
      </Show>
    </li>
  );
}
