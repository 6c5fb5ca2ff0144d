import { createEffect, createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import { useQuery, useQueryClient } from "../../state/query.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { isTemporary, showSaver } from "./create-scoring.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import { makeSaver, type SaverState } from "./saver.ts";
import { useTable } from "./table-context.tsx";

type Values = Record<string, number>;

export type Judging = ReturnType<typeof createJudging>;

/**
 * The blind judgement of the person at this screen in one phase: answers by an instrument, or the place of a mensbeeld.
 * Every change is stored at once. A save is of all values together, so it first takes in what the same person stored from
 * another screen.
 */
export function createJudging(casusId: string, phaseId: string) {
  const { sessionId } = useTable();
  const client = useQueryClient();
  const queryKey = ["session", sessionId, "judgements", casusId];
  const ask = () => trpc.card.myJudgements.query({ casusId });
  const mine = useQuery(() => ({ queryKey, queryFn: ask, staleTime: 0 }));
  const [values, setValues] = createStore<Values>({});
  const [isLoaded, setLoaded] = createSignal(false);
  const [saving, setSaving] = createSignal<SaverState>("stored");
  showSaver(saving);
  /** What was chosen here and is not stored yet. */
  let changed: Values = {};
  const saver = makeSaver<Values>({
    send: async (sent) => {
      const rows = await ask();
      const stored = rows.filter((row) => row.phaseId === phaseId).map(({ itemId, value }) => [itemId, value]);
      const all: Values = { ...Object.fromEntries(stored), ...sent };
      await trpc.card.judge.mutate({ casusId, values: all });
      changed = Object.fromEntries(Object.entries(changed).filter(([itemId, value]) => sent[itemId] !== value));
      // An answer that is still under way was asked for before this was stored.
      await client.cancelQueries({ queryKey });
      const elsewhere = rows.filter((row) => row.phaseId !== phaseId);
      const given = Object.entries(all).map(([itemId, value]) => ({ phaseId, itemId, value }));
      client.setQueryData(queryKey, [...elsewhere, ...given]);
    },
    isTemporary,
    onChange: setSaving,
    onRefused: (error) => showToast(refusalSentence(error), { kind: "bad" }),
  });
  createEffect(() => {
    // An answer kept from an earlier visit may be older than what was stored since.
    if (!mine.isSuccess || !mine.isFetchedAfterMount) return;
    for (const row of mine.data) {
      if (row.phaseId === phaseId && changed[row.itemId] === undefined) setValues(row.itemId, row.value);
    }
    setLoaded(true);
  });
  return {
    values,
    isLoaded,
    failure: () => (mine.isError ? { error: mine.error, retry: () => void mine.refetch() } : undefined),
    give: (given: Values) => {
      setValues(given);
      changed = { ...changed, ...given };
      saver.save(changed);
    },
  };
}
