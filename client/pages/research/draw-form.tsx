import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { dayOfInstant, isDay, weekOfExperiment } from "../../../domain/calendar.ts";
import { conditions } from "../../../domain/conditions/condition.ts";
import { Button } from "../../parts/button.tsx";
import { DateInput } from "../../parts/date-input.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { Select } from "../../parts/select.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { serverNow } from "../../state/server-clock.ts";
import { trpc } from "../../state/trpc.ts";
import { FrameCount } from "./frame-count.tsx";
import { daysOfWeeks } from "./period.ts";

/** A sample covers a quarter of a year unless chosen otherwise. */
const usualWeeks = 13;
const all = "alle";

const wholeNumber = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined);

/** A seed nobody chose, short enough to write in a paper. */
function freshSeed(week: number): string {
  const numbers = crypto.getRandomValues(new Uint8Array(6));
  const letters = [...numbers].map((number) => "0123456789abcdefghjkmnpqrstvwxyz".charAt(number % 32));
  return `w${week}-${letters.join("")}`;
}

/** What to draw from, how many, and why; the size of the frame is told while choosing. */
export function DrawForm(props: { startsOn: string | undefined }) {
  const navigate = useNavigate();
  const today = dayOfInstant(serverNow());
  const startsOn = () => props.startsOn ?? today;
  const thisWeek = Math.max(1, weekOfExperiment(startsOn(), today));
  const [by, setBy] = createSignal<"week" | "day">("week");
  const [fromWeek, setFromWeek] = createSignal(String(Math.max(1, thisWeek - usualWeeks + 1)));
  const [toWeek, setToWeek] = createSignal(String(thisWeek));
  const [fromDay, setFromDay] = createSignal(
    daysOfWeeks(startsOn(), Math.max(1, thisWeek - usualWeeks + 1), thisWeek).from,
  );
  const [toDay, setToDay] = createSignal(today);
  const [condition, setCondition] = createSignal<(typeof conditions)[number] | typeof all>(all);
  const [size, setSize] = createSignal("20");
  const [seed, setSeed] = createSignal(freshSeed(thisWeek));
  const [reason, setReason] = createSignal("");
  const [frame, setFrame] = createSignal<number>();
  const [isTried, setTried] = createSignal(false);

  const days = () => {
    if (by() === "day") return isDay(fromDay()) && isDay(toDay()) ? { from: fromDay(), to: toDay() } : undefined;
    const [first, last] = [wholeNumber(fromWeek()), wholeNumber(toWeek())];
    return first && last ? daysOfWeeks(startsOn(), first, last) : undefined;
  };
  const period = () => {
    const chosen = days();
    return chosen && chosen.from <= chosen.to ? chosen : undefined;
  };
  const chosenCondition = () => {
    const chosen = condition();
    return chosen === all ? null : chosen;
  };
  const wanted = () => wholeNumber(size()) || undefined;

  const periodError = () => {
    if (!days()) return isTried() ? t("research.periodInvalid") : undefined;
    return period() ? undefined : t("research.frameOrder");
  };
  const sizeError = () => {
    const [most, asked] = [frame(), wanted()];
    if (asked === undefined) return isTried() ? t("research.sizeInvalid") : undefined;
    return most !== undefined && most > 0 && asked > most ? t("research.frameTooSmall", most) : undefined;
  };
  const reasonError = () => (isTried() && reason().trim().length < 10 ? t("research.reasonInvalid") : undefined);
  const seedError = () => (isTried() && seed().trim() === "" ? t("research.seedInvalid") : undefined);

  const draw = useMutation(() => ({
    mutationFn: trpc.sample.draw.mutate,
    invalidates: [["samples"]],
    done: t("research.drawn"),
    onSuccess: ({ sampleId }) => navigate(`/onderzoek/${sampleId}`),
  }));
  let form: HTMLFormElement | undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [chosen, asked] = [period(), wanted()];
    const isWrong = sizeError() || reasonError() || seedError() || frame() === 0;
    if (!chosen || asked === undefined || isWrong) {
      form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const rest = {
      condition: chosenCondition(),
      size: asked,
      seed: seed(),
      reason: reason(),
      purpose: "onderzoek" as const,
    };
    draw.mutate({ ...chosen, ...rest });
  };

  return (
    <form class="stack draw-form" onSubmit={submit} noValidate ref={(element) => (form = element)}>
      <RadioSegment
        legend={t("research.period")}
        options={[
          { value: "week", label: t("research.byWeek") },
          { value: "day", label: t("research.byDay") },
        ]}
        value={by()}
        onChange={setBy}
      />
      <Show
        when={by() === "week"}
        fallback={
          <div class="form-row">
            <DateInput label={t("research.from")} value={fromDay()} onInput={setFromDay} error={periodError()} />
            <DateInput label={t("research.to")} value={toDay()} onInput={setToDay} />
          </div>
        }
      >
        <div class="form-row">
          <TextInput
            label={t("research.fromWeek")}
            inputmode="numeric"
            value={fromWeek()}
            onInput={setFromWeek}
            error={periodError()}
          />
          <TextInput label={t("research.toWeek")} inputmode="numeric" value={toWeek()} onInput={setToWeek} />
        </div>
      </Show>
      <div class="form-row">
        <Select
          label={t("research.condition")}
          value={condition()}
          onChange={setCondition}
          options={[
            { value: all, label: t("research.allConditions") },
            ...conditions.map((value) => ({ value, label: t(`common.condition.${value}`) })),
          ]}
        />
        <TextInput
          label={t("research.size")}
          inputmode="numeric"
          value={size()}
          onInput={setSize}
          error={sizeError()}
        />
      </div>
      <FrameCount period={period()} condition={chosenCondition()} size={wanted()} onCount={setFrame} />
      <div class="seed">
        <TextInput
          label={t("research.seed")}
          hint={t("research.seedHint")}
          value={seed()}
          onInput={setSeed}
          error={seedError()}
          maxlength={80}
          autocomplete="off"
          spellcheck={false}
        />
        <Button onClick={() => setSeed(freshSeed(thisWeek))}>{t("research.seedNew")}</Button>
      </div>
      <TextArea
        label={t("research.reason")}
        hint={t("research.reasonHint")}
        value={reason()}
        onInput={setReason}
        error={reasonError()}
        maxlength={400}
      />
      <Button type="submit" look="primary" isBusy={draw.isPending}>
        {t("research.draw")}
      </Button>
    </form>
  );
}
