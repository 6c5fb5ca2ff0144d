import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import {
  evaluationItems,
  evaluationScale,
  leastAnswers,
  type EvaluationAnswers,
  type EvaluationItem,
} from "../../../domain/evaluation.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { Table } from "../../parts/table.tsx";
import { formatInstant, formatNumber } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import "./evaluation.css";

type Evaluated = Awaited<ReturnType<typeof trpc.evaluation.show.query>>;
type Row = NonNullable<Evaluated["result"]["items"]>[number];

/** Two minutes about the session itself: one's own answers, and the group's once it is closed and large enough. */
export function Evaluation(props: { sessionId: string }) {
  const queryKey = () => ["evaluation", props.sessionId];
  const query = useQuery(() => ({
    queryKey: queryKey(),
    queryFn: () => trpc.evaluation.show.query({ sessionId: props.sessionId }),
  }));
  return (
    <Card title={t("record.evaluation.title")} class="no-print">
      <Loaded query={query} what={t("record.evaluation.loading")}>
        {(evaluated) => (
          <div class="stack">
            <Show when={evaluated().mayAnswer}>
              <Answers sessionId={props.sessionId} mine={evaluated().mine} queryKey={queryKey()} />
            </Show>
            <Show when={evaluated().result.items} fallback={<p class="quiet">{waiting(evaluated().result)}</p>}>
              {(items) => <Means items={items()} />}
            </Show>
          </div>
        )}
      </Loaded>
    </Card>
  );
}

const waiting = ({ answered, invited, closesAt }: Evaluated["result"]) =>
  invited < leastAnswers
    ? t("record.evaluation.tooSmall", answered, invited, leastAnswers)
    : t("record.evaluation.waiting", answered, invited, formatInstant(closesAt), leastAnswers);

function Answers(props: { sessionId: string; mine: EvaluationAnswers | null; queryKey: string[] }) {
  const [answers, setAnswers] = createStore<EvaluationAnswers>({ ...props.mine });
  const [isMissing, setMissing] = createSignal(false);
  const keep = useMutation(() => ({
    mutationFn: () => trpc.evaluation.answer.mutate({ sessionId: props.sessionId, answers: { ...answers } }),
    invalidates: [props.queryKey],
    done: t("record.evaluation.kept"),
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isEmpty = evaluationItems.every((item) => answers[item] === undefined);
    setMissing(isEmpty);
    if (!isEmpty) keep.mutate();
  };
  const choose = (item: EvaluationItem, value: string) => {
    const score = evaluationScale.find((one) => String(one) === value);
    if (score) setAnswers(item, score);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>{t("record.evaluation.lead")}</p>
      <For each={evaluationItems}>
        {(item) => (
          <div class="evaluation-item">
            <RadioSegment
              legend={t(`record.evaluation.item.${item}`)}
              options={evaluationScale.map((score) => ({ value: String(score), label: String(score) }))}
              value={answers[item] === undefined ? undefined : String(answers[item])}
              onChange={(value) => choose(item, value)}
            />
            <span class="quiet small evaluation-ends" aria-hidden="true">
              <span>{t("record.evaluation.least")}</span>
              <span>{t("record.evaluation.most")}</span>
            </span>
          </div>
        )}
      </For>
      <Show when={isMissing()}>
        <p class="field-error" role="alert">
          {t("record.evaluation.empty")}
        </p>
      </Show>
      <div>
        <Button type="submit" look="primary" isBusy={keep.isPending}>
          {t(props.mine ? "record.evaluation.change" : "record.evaluation.keep")}
        </Button>
      </div>
    </form>
  );
}

function Means(props: { items: readonly Row[] }) {
  return (
    <Table
      caption={t("record.evaluation.caption", leastAnswers)}
      rows={props.items}
      columns={[
        { label: t("record.evaluation.statement"), cell: ({ item }: Row) => t(`record.evaluation.item.${item}`) },
        {
          label: t("record.evaluation.mean"),
          cell: ({ mean }: Row) => (mean === null ? t("record.evaluation.tooFew") : formatNumber(mean, 1)),
          isNumber: true,
        },
        {
          label: t("record.evaluation.answers"),
          cell: ({ count }: Row) => count ?? t("record.evaluation.hidden", leastAnswers),
          isNumber: true,
        },
      ]}
    />
  );
}
