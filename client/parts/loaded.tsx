import { Match, Switch, type Accessor, type JSX } from "solid-js";
import { ErrorState } from "./error-state.tsx";
import { FailedPage } from "./failed-page.tsx";
import { Loading } from "./loading.tsx";

type Answer<Data> = {
  isSuccess: boolean;
  isError: boolean;
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
};

/** Shows a query: loading, the reason it failed with a retry, or its data. Old data stays while new data is asked. */
export function Loaded<Data>(props: {
  query: Answer<Data>;
  /** What is being loaded: "de dossiers". */
  what?: string;
  /** What this screen knows of a failure, instead of what is said everywhere. */
  sentence?: (error: unknown) => string;
  /** All of a page hangs on this: where it fails, the failure is the page. */
  isPage?: boolean;
  children: (data: Accessor<NonNullable<Data>>) => JSX.Element;
}) {
  return (
    <Switch fallback={<Loading what={props.what} />}>
      {/* Reading `data` before there is any would suspend the whole page instead of this part. */}
      <Match when={(props.query.isSuccess || props.query.isError) && props.query.data}>
        {(data) => props.children(data)}
      </Match>
      <Match when={props.query.isError && props.isPage}>
        <FailedPage error={props.query.error} onRetry={() => void props.query.refetch()} />
      </Match>
      <Match when={props.query.isError}>
        <ErrorState
          error={props.query.error}
          sentence={props.sentence?.(props.query.error)}
          onRetry={() => void props.query.refetch()}
        />
      </Match>
    </Switch>
  );
}
