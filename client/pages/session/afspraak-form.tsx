import { createSignal, onMount, Show } from "solid-js";
import { addDays, dayOfInstant } from "../../../domain/calendar.ts";
import { Button } from "../../parts/button.tsx";
import { DateInput } from "../../parts/date-input.tsx";
import { Notice } from "../../parts/notice.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { Select } from "../../parts/select.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { serverNow } from "../../state/server-clock.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { useTable } from "./table-context.tsx";

export type WrittenAfspraak = { text: string; whoId: string; dueOn: string };

const wordsOf = ({ text, whoId, dueOn }: WrittenAfspraak): WrittenAfspraak => ({ text, whoId, dueOn });

const isSame = (one: WrittenAfspraak, other: WrittenAfspraak) =>
  one.text === other.text && one.whoId === other.whoId && one.dueOn === other.dueOn;

/** Most afspraken come back at the next session, a week later. */
const usualDays = 7;

/**
 * What, who and when of an afspraak: a new one, or one that is there and is changed in its place. A new one that was
 * kept leaves the form empty for the next.
 */
export function AfspraakForm(props: {
  changed?: WrittenAfspraak;
  isBusy: boolean;
  /** `seen` is what the afspraak said when this person began, or last chose between their words and those of a colleague. */
  onKeep: (written: WrittenAfspraak, seen: WrittenAfspraak) => Promise<boolean>;
  /** A colleague took away what is changed here: with the words of this form it can be made again. */
  isGone?: boolean;
  onAgain?: (written: WrittenAfspraak) => Promise<boolean>;
  onCancel?: () => void;
}) {
  const { people, state, me, nameOf } = useTable();
  const today = () => dayOfInstant(serverNow());
  const [text, setText] = createSignal(props.changed?.text ?? "");
  const [whoId, setWhoId] = createSignal<string | undefined>(props.changed?.whoId ?? me.id);
  const [dueOn, setDueOn] = createSignal(props.changed?.dueOn ?? addDays(today(), usualDays));
  const [isAsked, setAsked] = createSignal(false);
  const written = (): WrittenAfspraak => ({ text: text().trim(), whoId: whoId() ?? "", dueOn: dueOn() });
  const stored = () => props.changed && wordsOf(props.changed);
  const [seen, setSeen] = createSignal(stored());
  /** What a colleague made of it while it was being changed here. */
  const foreign = () => {
    const now = stored();
    const begun = seen();
    return now && begun && !isSame(now, begun) && !isSame(now, written()) ? now : undefined;
  };
  const choose = ({ text, whoId, dueOn }: WrittenAfspraak) => {
    setSeen(stored());
    setText(text);
    setWhoId(whoId);
    setDueOn(dueOn);
    toText();
  };
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
  const toText = () => form?.querySelector("input")?.focus();
  // Whoever asks to change it goes on with the keyboard where the line was.
  onMount(() => props.changed && toText());
  const isComplete = () => {
    setAsked(true);
    if (!props.isBusy && !Object.values(problems()).some(Boolean)) return true;
    form?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    return false;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isComplete()) return;
    if (!(await props.onKeep(written(), seen() ?? written())) || props.changed) return;
    setText("");
    setAsked(false);
    toText();
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
      <div class="row">
        <Button type="submit" isBusy={props.isBusy}>
          {t(props.changed ? "common.save" : "session.afspraak.add")}
        </Button>
        <Show when={props.onCancel}>
          {(cancel) => (
            <Button look="quiet" onClick={() => cancel()()}>
              {t("common.cancel")}
            </Button>
          )}
        </Show>
      </div>
      <div class="afspraak-warning" role="status">
        <Show when={props.isGone}>
          <Notice look="warn" title={t("session.afspraak.gone")}>
            <p>{t("session.afspraak.goneHint")}</p>
            <div class="row">
              <Button isSmall onClick={() => isComplete() && void props.onAgain?.(written())}>
                {t("session.afspraak.again")}
              </Button>
              <Button isSmall onClick={() => props.onCancel?.()}>
                {t("session.afspraak.leaveOut")}
              </Button>
            </div>
          </Notice>
        </Show>
        <Show when={!props.isGone && foreign()}>
          {(theirs) => (
            <ChangedMeanwhile onTake={() => choose(theirs())} onKeep={() => choose(written())}>
              <p>“{theirs().text}”</p>
              <p>{t("session.afspraak.line", nameOf(theirs().whoId), formatShortDay(theirs().dueOn))}</p>
            </ChangedMeanwhile>
          )}
        </Show>
      </div>
      <div class="afspraak-warning">
        <PersonalDataWarning text={text()} />
      </div>
    </form>
  );
}
