import { A, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Card } from "../../parts/card.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { formatDay, formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { Consents } from "./consents.tsx";
import { settled, type Shown } from "./draft.ts";
import { OwnText } from "./own-text.tsx";
import { Uses } from "./uses.tsx";
import { Writing } from "./writing.tsx";
import "./reflection.css";

function Above(props: { reflection: Shown }) {
  return (
    <span class="row">
      <A href="/reflecties">{t("reflection.title")}</A>
      <span>{formatDay(props.reflection.on)}</span>
      <span>{t("reflection.week", props.reflection.week)}</span>
      <ConditionMark condition={props.reflection.condition} isPlain />
      <Show when={props.reflection.dossierCode}>{(code) => <span>{t("reflection.about", code())}</span>}</Show>
    </span>
  );
}

let visits = 0;

/** One reflection of the person at the screen: to write, or as it was submitted, with what became of it. */
export default function Reflection() {
  const params = useParams<{ id: string }>();
  // Every visit asks anew: writing on from a remembered answer would be writing on from an old version.
  const visit = (visits += 1);
  const query = useQuery(() => ({
    queryKey: ["reflection", params.id, visit],
    queryFn: async () => {
      await settled(params.id);
      return trpc.reflection.show.query({ reflectionId: params.id });
    },
  }));
  return (
    <Loaded isPage query={query} what={t("reflection.loading")}>
      {(reflection) => (
        <Page
          title={reflection().question ?? t("reflection.titleOf", formatDay(reflection().on))}
          above={<Above reflection={reflection()} />}
          lead={t("reflection.privacy")}
          width="narrow"
        >
          <Show when={reflection().submittedAt} keyed fallback={<Writing reflection={reflection()} />}>
            {(submittedAt) => (
              <div class="stack-wide">
                <Card title={t("reflection.yourText")}>
                  <p class="quiet">{t("reflection.submittedOn", formatInstant(submittedAt))}</p>
                  <OwnText texts={reflection()} />
                </Card>
                <Consents reflection={reflection()} />
                <Uses reflection={reflection()} />
              </div>
            )}
          </Show>
        </Page>
      )}
    </Loaded>
  );
}
