import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation as useSolidMutation,
  useQuery as useSolidQuery,
  useQueryClient,
  type QueryKey,
} from "@tanstack/solid-query";
import { refusalOf, sentenceOf } from "./refusal.ts";
import { showToast } from "./toasts.ts";

export const meKey = ["me"] as const;

/** The one cache of what the server answered. Nothing fails silently: what no screen shows itself becomes a toast. */
export function makeQueryClient(): QueryClient {
  const heard = (error: unknown) => {
    if (refusalOf(error).code === "login.required") void client.invalidateQueries({ queryKey: meKey });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        heard(error);
        // The sign-in page that comes says so itself.
        if (refusalOf(error).code === "login.required") return;
        // Without data the screen itself shows the error; with data it would go on showing yesterday's.
        if (query.state.data !== undefined) showToast(sentenceOf(error), { kind: "bad" });
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _input, _result, mutation) => {
        heard(error);
        if (mutation.meta?.isShownInPlace !== true) showToast(sentenceOf(error), { kind: "bad" });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && refusalOf(error).code === "offline",
      },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}

type QueryOptions<Data> = {
  queryKey: QueryKey;
  queryFn: () => Promise<Data>;
  enabled?: boolean;
  staleTime?: number;
  /** Ask again every so many ms while the screen is open. */
  refetchInterval?: number;
  /** Go on showing the former answer while another key is asked: a list that grows, a search that narrows. */
  keepsPrevious?: boolean;
  /** Name of the key by which a new answer is laid over the old one, so that only what changed is drawn anew. */
  reconcile?: string;
};

/** Asks the server and keeps the answer; show it with the part `Loaded`. */
export const useQuery = <Data>(options: () => QueryOptions<Data>) =>
  besideSuspense(
    useSolidQuery<Data>(() => {
      const { keepsPrevious, ...rest } = options();
      return { ...rest, placeholderData: keepsPrevious ? keepPreviousData : undefined };
    }),
  );

/**
 * Reads `data` from the query's store. solid-query reads it from a resource: a page that begins with an answer kept from
 * before is then taken out of the document each time the question is asked again, with the focus and the caret in it.
 */
const besideSuspense = <Query extends object>(query: Query): Query =>
  new Proxy(query, {
    // A store describes each of its keys by a getter that follows it; the query guards only the plain read.
    get: (target, key) =>
      key === "data" ? Reflect.getOwnPropertyDescriptor(target, key)?.get?.() : Reflect.get(target, key),
  });

type MutationOptions<Input, Output> = {
  mutationFn: (input: Input) => Promise<Output>;
  /** Keys (or their beginnings) of what has changed; asked again before the mutation counts as done. */
  invalidates?: readonly QueryKey[];
  /** What to say when it worked. */
  done?: string | ((output: Output) => string);
  onSuccess?: (output: Output, input: Input) => void;
  /** Set when the screen shows `mutation.error` beside the field; otherwise a toast says it. */
  isShownInPlace?: boolean;
};

/** Asks the server to change something: asks again what it changed, says that it worked or why not. */
export function useMutation<Input = void, Output = unknown>(options: () => MutationOptions<Input, Output>) {
  const client = useQueryClient();
  return useSolidMutation<Output, Error, Input>(() => ({
    mutationFn: (input: Input) => options().mutationFn(input),
    meta: { isShownInPlace: options().isShownInPlace === true },
    onSuccess: async (output: Output, input: Input) => {
      const { done, invalidates = [], onSuccess } = options();
      await Promise.all(invalidates.map((queryKey) => client.invalidateQueries({ queryKey })));
      if (done !== undefined) showToast(typeof done === "function" ? done(output) : done);
      onSuccess?.(output, input);
    },
  }));
}

export { useQueryClient };
