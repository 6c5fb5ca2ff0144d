import { createSignal, For, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { ShownCasus } from "./shown.ts";

/** As many as stand beside the text without pushing it off the screen. */
const atOnce = 4;

/** The latest contacts of the dossier on the table, for walking through them together. */
export function ContactLog(props: { log: ShownCasus["log"]; isTitleHidden?: boolean }) {
  const [isAll, setAll] = createSignal(false);
  const total = () => props.log?.contacts.length ?? 0;
  return (
    <section class="contact-log">
      <Show when={!props.isTitleHidden}>
        <h2>{t("session.log.title")}</h2>
      </Show>
      <Show when={props.log} fallback={<p class="quiet">{t("session.log.hidden")}</p>}>
        {(log) => (
          <Show when={log().contacts.length > 0} fallback={<p class="quiet">{t("session.log.none")}</p>}>
            <ol class="contact-lines card" role="list">
              <For each={isAll() ? log().contacts : log().contacts.slice(0, atOnce)}>
                {(contact) => (
                  <li>
                    <span class="contact-day">{formatShortDay(contact.on)}</span>
                    <span>
                      <span class="contact-how">
                        <strong>{t(`dossier.initiatief.${contact.initiatief}`)}</strong>
                        {", "}
                        {t(`dossier.kanaal.${contact.kanaal}`).toLowerCase()}
                        <Show when={contact.minutes}>
                          {(minutes) => <>, {t("session.log.minutes", minutes())}</>}
                        </Show>{" "}
                        <Show when={contact.drukbron}>
                          {(bron) => <Tag look="warn">{t("session.log.druk", t(`dossier.drukbron.${bron()}`))}</Tag>}
                        </Show>
                      </span>
                      <Show when={contact.summary}>
                        <span class="contact-summary">{contact.summary}</span>
                      </Show>
                    </span>
                  </li>
                )}
              </For>
            </ol>
            <Show when={!isAll() && total() > atOnce}>
              <Button isSmall look="quiet" onClick={() => setAll(true)}>
                {t("session.log.older", total() - atOnce)}
              </Button>
            </Show>
          </Show>
        )}
      </Show>
    </section>
  );
}
