import { createSignal, For, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { RulingsBeside } from "../precedents/beside.tsx";
import { ConditionCard } from "./condition-card.tsx";
import { Consent } from "./consent.tsx";
import { ContactLog } from "./contact-log.tsx";
import { Floor } from "./floor.tsx";
import type { PersonRow } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** What is on the table and who sits at it. */
export function Side() {
  const { casusAt, state, me } = useTable();
  return (
    <>
      <Show when={casusAt()}>{(casus) => <CasusHead casusId={casus().id} />}</Show>
      <People />
      {/* Who said not to be there takes part again only by coming to the table. */}
      <Show when={!state().absentees.includes(me.id)}>
        <Floor />
        <Consent />
      </Show>
    </>
  );
}

function CasusHead(props: { casusId: string }) {
  const { shown, nameOf } = useTable();
  const can = useCan();
  const [open, setOpen] = createSignal<"card" | "log">();
  const casus = () => shown().casussen.find(({ id }) => id === props.casusId);
  return (
    <Show when={casus()}>
      {(casus) => (
        <section class="room-casus">
          <ConditionMark condition={casus().dossier.condition} />
          <h2>
            <Show when={casus().dossier.id} fallback={t("session.side.dossier", casus().dossier.code)}>
              {(id) => (
                <a href={`/dossiers/${id()}`} target="_blank" rel="noopener">
                  {t("session.side.dossier", casus().dossier.code)}
                  <span class="visually-hidden"> ({t("session.side.newTab")})</span>
                </a>
              )}
            </Show>
          </h2>
          <p class="room-question">“{casus().question}”</p>
          <p class="quiet">{t("session.side.by", nameOf(casus().inbrengerId))}</p>
          <div class="row room-casus-links">
            <Button isSmall onClick={() => setOpen("card")}>
              {t("session.side.card")}
            </Button>
            <Show when={casus().log}>
              <Button isSmall onClick={() => setOpen("log")}>
                {t("session.side.log")}
              </Button>
            </Show>
          </div>
          <Dialog
            isOpen={open() === "card"}
            onClose={() => setOpen(undefined)}
            title={t("session.side.card")}
            isWide
            foot={<Button onClick={() => setOpen(undefined)}>{t("common.close")}</Button>}
          >
            <ConditionCard dossier={casus().dossier} />
            <Show when={can("precedent:list")}>
              <h2 class="condition-card-title">{t("precedents.beside.title")}</h2>
              <RulingsBeside condition={casus().dossier.condition} variant={casus().dossier.variant} />
            </Show>
          </Dialog>
          <Dialog
            isOpen={open() === "log"}
            onClose={() => setOpen(undefined)}
            title={t("session.log.title")}
            isWide
            foot={<Button onClick={() => setOpen(undefined)}>{t("common.close")}</Button>}
          >
            <ContactLog log={casus().log} isTitleHidden />
          </Dialog>
        </section>
      )}
    </Show>
  );
}

function People() {
  const { people, position, state } = useTable();
  const isSpeaking = (id: string) => state().speakerId === id || state().round?.queue[0] === id;
  // Who has not sat down yet is expected; who did, and is not here now, is away.
  const isAwaited = ({ id, status }: PersonRow) =>
    status === "away" && typeof state().participants[id]?.attendedAt !== "number";
  const isAbsent = ({ id }: PersonRow) => state().absentees.includes(id);
  const statusOf = (person: PersonRow) => {
    if (isAbsent(person)) return t("sessions.absence.mark");
    return t(`session.side.status.${isAwaited(person) ? "awaited" : person.status}`);
  };
  const observerStatus = (person: PersonRow) => {
    if (isAbsent(person)) return t("sessions.absence.mark");
    return person.status === "away" ? t("session.side.observerAway") : t("session.side.observers");
  };
  const participants = () => people().filter(({ part }) => part === "participant");
  const observers = () => people().filter(({ part }) => part === "observer");
  return (
    <section>
      <h3>{position() ? t("session.side.peopleReady") : t("session.side.people")}</h3>
      <ul class="room-people" role="list">
        <For each={participants()}>
          {(person) => (
            <li classList={{ "room-away": person.status === "away" }}>
              <PersonMark name={person.name} color={person.color} isDiscOnly />
              <span class="room-person">
                <span aria-hidden="true">{person.name}</span>
                <Show when={isSpeaking(person.id)}>
                  <strong class="room-speaks">{t("session.side.speaks")}</strong>
                </Show>
                <Show when={state().hands.includes(person.id)}>
                  <strong class="room-speaks">{t("session.side.hand")}</strong>
                </Show>
                <Show when={partsOf(person).length > 0}>
                  <span class="quiet room-parts">{partsOf(person).join(", ")}</span>
                </Show>
              </span>
              <span class={`room-status room-status-${person.status}`}>{statusOf(person)}</span>
            </li>
          )}
        </For>
      </ul>
      <For each={observers()}>
        {(person) => (
          <p class="room-observer">
            <strong>{t("session.side.observer", person.name)}</strong>
            <span class="quiet">{observerStatus(person)}</span>
          </p>
        )}
      </For>
    </section>
  );
}

function partsOf(person: { isLead: boolean; isInbrenger: boolean; isMe: boolean }): string[] {
  return [
    person.isMe && t("session.side.you"),
    person.isLead && t("session.side.facilitator"),
    person.isInbrenger && t("session.side.inbrenger"),
  ].filter((part) => part !== false);
}
