import { createSignal, For, Show } from "solid-js";
import { addDays, dayOfInstant } from "../../../domain/calendar.ts";
import { Button } from "../../parts/button.tsx";
import { DateInput } from "../../parts/date-input.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Select } from "../../parts/select.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { serverNow } from "../../state/server-clock.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

type NewAfspraak = { text: string; whoId: string; dueOn: string };

/** Most afspraken come back at the next session, a week later. */
const usualDays = 7;

/** What the group agrees: what, who and when, with a way back for what was a mistake. */
export function Afspraken(props: { casus: ShownCasus }) {
  const { may, people, refetch } = useTable();
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  const refused = (error: unknown) => showToast(refusalSentence(error), { kind: "bad" });
  const adding = useMutation(() => ({
    mutationFn: (made: NewAfspraak) => trpc.casus.addAfspraak.mutate({ casusId: props.casus.id, ...made }),
    isShownInPlace: true,
    onSuccess: () => void refetch(),
  }));
  const removing = useMutation(() => ({
    mutationFn: (id: string) => trpc.casus.removeAfspraak.mutate({ casusId: props.casus.id, id }),
    isShownInPlace: true,
    onSuccess: () => void refetch(),
  }));
  const add = (made: NewAfspraak) => adding.mutateAsync(made);
  let heading: HTMLHeadingElement | undefined;
  const remove = async ({ id, text, whoId, dueOn }: ShownCasus["afspraken"][number]) => {
    try {
      await removing.mutateAsync(id);
      // The row is gone, and with it the button that had the focus.
      heading?.focus({ preventScroll: true });
      showToast(t("session.afspraak.removed"), { undo: () => void add({ text, whoId, dueOn }).catch(refused) });
    } catch (error) {
      refused(error);
    }
  };
  return (
    <section class="card" aria-labelledby="afspraken">
      <div class="card-head">
        <h2 id="afspraken" tabindex="-1" ref={(element) => (heading = element)}>
          {t("session.afspraak.title")}
        </h2>
      </div>
      <Show
        when={props.casus.afspraken.length > 0}
        fallback={<p class="quiet card-body">{t("session.afspraak.none")}</p>}
      >
        <ul class="lines afspraak-lines" role="list">
          <For each={props.casus.afspraken}>
            {(afspraak) => (
              <li>
                <PersonMark name={afspraak.whoName} color={colorOf(afspraak.whoId)} isDiscOnly isSmall />
                <span class="afspraak-what">
                  <span>{afspraak.text}</span>
                  <span class="quiet" aria-hidden="true">
                    {t("session.afspraak.line", afspraak.whoName, formatShortDay(afspraak.dueOn))}
                  </span>
                  <span class="visually-hidden">{formatShortDay(afspraak.dueOn)}</span>
                </span>
                <Show when={may("afspraak")}>
                  <Button
                    isSmall
                    look="quiet"
                    aria-label={t("session.afspraak.remove", afspraak.text)}
                    onClick={() => void remove(afspraak)}
                  >
                    {t("common.remove")}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={may("afspraak")}>
        <AfspraakForm isBusy={adding.isPending} onAdd={add} onRefused={refused} />
      </Show>
    </section>
  );
}

function AfspraakForm(props: {
  isBusy: boolean;
  onAdd: (made: NewAfspraak) => Promise<unknown>;
  onRefused: (error: unknown) => void;
}) {
  const { people, state, me } = useTable();
  const today = () => dayOfInstant(serverNow());
  const [text, setText] = createSignal("");
  const [whoId, setWhoId] = createSignal<string | undefined>(me.id);
  const [dueOn, setDueOn] = createSignal(addDays(today(), usualDays));
  const [isAsked, setAsked] = createSignal(false);
  const whos = () =>
    people()
      .filter(({ id }) => state().participants[id]?.part === "participant")
      .map(({ id, name }) => ({ value: id, label: name }));
  const problems = () => ({
    text: text().trim().length < 3 ? t("session.afspraak.missing") : undefined,
    who: whoId() === undefined ? t("session.afspraak.whoMissing") : undefined,
    when: dueOn() < today() ? t("session.afspraak.whenMissing") : undefined,
  });
  let form: HTMLFormElement | undefined;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    const who = whoId();
    if (props.isBusy || who === undefined || Object.values(problems()).some(Boolean)) {
      form?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      return;
    }
    try {
      await props.onAdd({ text: text().trim(), whoId: who, dueOn: dueOn() });
      setText("");
      setAsked(false);
      showToast(t("session.afspraak.added"));
      form?.querySelector("input")?.focus();
    } catch (error) {
      props.onRefused(error);
    }
  };
  const shown = (problem: string | undefined) => (isAsked() ? problem : undefined);
  return (
    <form class="afspraak-form" noValidate ref={(element) => (form = element)} onSubmit={(event) => void submit(event)}>
      <div class="afspraak-text">
        <TextInput
          label={t("session.afspraak.what")}
          hint={t("session.afspraak.whatHint")}
          error={shown(problems().text)}
          maxlength={300}
          value={text()}
          onInput={setText}
        />
      </div>
      <Select
        label={t("session.afspraak.who")}
        error={shown(problems().who)}
        options={whos()}
        value={whoId()}
        onChange={setWhoId}
      />
      <DateInput
        label={t("session.afspraak.when")}
        error={shown(problems().when)}
        min={today()}
        value={dueOn()}
        onInput={setDueOn}
      />
      <Button type="submit" isBusy={props.isBusy}>
        {t("session.afspraak.add")}
      </Button>
      <div class="afspraak-warning">
        <PersonalDataWarning text={text()} />
      </div>
    </form>
  );
}
