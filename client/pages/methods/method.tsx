import { useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { allPhases, totalMinutes, type Method as MethodOf } from "../../../domain/methods/method.ts";
import { mostPhaseMinutes } from "../../../domain/methods/own-version.ts";
import { Button, LinkButton } from "../../parts/button.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { MethodFacts } from "./method-facts.tsx";
import { PhaseList } from "./phase-list.tsx";
import { PhaseVoices } from "./phase-voices.tsx";
import "./methods.css";

/** One method with its phases; a version of the team's own is changed here. */
export default function Method() {
  const params = useParams<{ id: string }>();
  return (
    <Show keyed when={params.id}>
      {(id) => <MethodScreen id={id} />}
    </Show>
  );
}

function MethodScreen(props: { id: string }) {
  const can = useCan();
  const query = useQuery(() => ({
    queryKey: ["method", props.id],
    queryFn: async () => {
      const [method, all] = await Promise.all([trpc.method.show.query({ id: props.id }), trpc.method.list.query()]);
      return { method, isOwn: all.some(({ id, isOwn }) => id === props.id && isOwn) };
    },
    // A form that is being filled in keeps what stands in it.
    staleTime: Infinity,
  }));
  return (
    <Loaded isPage query={query} what={t("methods.loading")}>
      {(shown) => (
        <Page
          title={shown().method.title}
          above={<a href="/sessies/werkvormen">{t("methods.title")}</a>}
          actions={
            <Show when={can("session:plan")}>
              <LinkButton look="primary" href={`/sessies?werkvorm=${props.id}`}>
                {t("methods.plan")}
              </LinkButton>
            </Show>
          }
        >
          <div class="method-head">
            <MethodFacts method={factsOf(shown())} />
          </div>
          <Show when={shown().isOwn && can("method:change")} fallback={<Phases method={shown().method} />}>
            <Wording method={shown().method} />
          </Show>
        </Page>
      )}
    </Loaded>
  );
}

const factsOf = ({ method, isOwn }: { method: MethodOf; isOwn: boolean }) => ({
  summary: method.summary,
  suits: method.suits ?? null,
  validated: method.validated,
  minutes: totalMinutes(method),
  groupSize: method.groupSize,
  isOwn,
});

function Phases(props: { method: MethodOf }) {
  return (
    <>
      <Show when={props.method.source}>
        {(source) => <p class="quiet method-source">{t("methods.source", source())}</p>}
      </Show>
      <ol class="method-phases card" role="list">
        <PhaseList method={props.method} level={2} />
      </ol>
    </>
  );
}

/** What a team may say in its own words: titles, instructions and minutes. Who speaks and what the rules are stays. */
function Wording(props: { method: MethodOf }) {
  const navigate = useNavigate();
  // The version on the screen; the page is drawn anew when another one comes in.
  const { id: methodId } = props.method;
  const [title, setTitle] = createSignal(props.method.title);
  const [phases, setPhases] = createStore(
    allPhases(props.method).map(({ id, title, instruction, minutes, speaks, writes }) => ({
      id,
      title,
      instruction,
      minutes: String(minutes),
      speaks,
      writes,
    })),
  );
  const [problem, setProblem] = createSignal<string>();
  const [isRetiring, setRetiring] = createSignal(false);
  const lists = [["methods"], ["sessions", "planOptions"]];
  const save = useMutation(() => ({
    mutationFn: trpc.method.change.mutate,
    invalidates: [...lists, ["method", methodId]],
    done: t("methods.saved"),
  }));
  const retire = useMutation(() => ({
    mutationFn: trpc.method.retire.mutate,
    invalidates: lists,
    done: t("methods.retired"),
    onSuccess: () => navigate("/sessies/werkvormen"),
  }));
  const total = () => phases.reduce((sum, { minutes }) => sum + (Number(minutes) || 0), 0);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const worded = phases.map((phase) => ({
      id: phase.id,
      title: phase.title.trim(),
      instruction: phase.instruction.trim(),
      minutes: Number(phase.minutes),
    }));
    const isShort = [title(), ...worded.flatMap((phase) => [phase.title, phase.instruction])].some(
      (text) => text.trim().length < 3,
    );
    const isNoLength = worded.some(
      ({ minutes }) => !Number.isInteger(minutes) || minutes < 1 || minutes > mostPhaseMinutes,
    );
    setProblem(isShort ? t("methods.tooShort") : isNoLength ? t("methods.badMinutes", mostPhaseMinutes) : undefined);
    if (isShort || isNoLength) return;
    save.mutate({ methodId, version: props.method.version, title: title().trim(), phases: worded });
  };
  return (
    <form class="stack-wide" noValidate onSubmit={submit}>
      <Notice>{t("methods.ownText")}</Notice>
      <TextInput label={t("methods.name")} maxlength={80} value={title()} onInput={setTitle} />
      <ol class="method-phases card" role="list">
        <For each={phases}>
          {(phase, index) => (
            <li>
              <fieldset class="method-wording">
                <legend class="field-label">{t("methods.phase", index() + 1)}</legend>
                <TextInput
                  label={t("methods.phaseTitle")}
                  maxlength={80}
                  value={phase.title}
                  onInput={(value) => setPhases(index(), "title", value)}
                />
                <TextInput
                  label={t("methods.phaseLength")}
                  inputmode="numeric"
                  isShort
                  value={phase.minutes}
                  onInput={(value) => setPhases(index(), "minutes", value)}
                />
                <TextArea
                  label={t("methods.instruction")}
                  maxlength={500}
                  value={phase.instruction}
                  onInput={(value) => setPhases(index(), "instruction", value)}
                />
                <PhaseVoices phase={phase} />
              </fieldset>
            </li>
          )}
        </For>
      </ol>
      <Show when={problem()}>
        <Notice look="bad">{problem()}</Notice>
      </Show>
      <div class="row">
        <Button type="submit" look="primary" isBusy={save.isPending}>
          {t("methods.save")}
        </Button>
        <span class="quiet" role="status">
          {t("methods.total", total(), totalMinutes(props.method))}
        </span>
        <span class="push" />
        <Button look="danger" isBusy={retire.isPending} onClick={() => setRetiring(true)}>
          {t("methods.retire")}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isRetiring()}
        onClose={() => setRetiring(false)}
        onConfirm={() => {
          setRetiring(false);
          retire.mutate({ methodId });
        }}
        title={t("methods.retireTitle")}
        text={t("methods.retireText")}
        confirm={t("methods.retire")}
        isDanger
      />
    </form>
  );
}
