import { createSignal, For } from "solid-js";
import { purposes, type Purpose } from "../../../domain/consent.ts";
import { Card } from "../../parts/card.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import type { Shown } from "./draft.ts";

/** What the text may be used for: each purpose apart, off until switched on, to be withdrawn at any time. */
export function Consents(props: { reflection: Shown }) {
  const [asked, setAsked] = createSignal<{ purpose: Purpose; given: boolean }>();
  const consent = useMutation(() => ({
    mutationFn: async (input: { purpose: Purpose; given: boolean }) => {
      setAsked(input);
      // The box shows what holds on the server: when this fails it goes back.
      await trpc.reflection.setConsent
        .mutate({ reflectionId: props.reflection.id, ...input })
        .catch((error: unknown) => {
          setAsked(undefined);
          throw error;
        });
      return input;
    },
    invalidates: [["reflection", props.reflection.id], ["reflections"]],
    done: ({ purpose, given }) =>
      t(
        given ? "reflection.consentGivenDone" : "reflection.consentWithdrawnDone",
        t(`reflection.purposeShort.${purpose}`),
      ),
    onSuccess: () => setAsked(undefined),
  }));
  const isGiven = (purpose: Purpose) => {
    const now = asked();
    return now?.purpose === purpose ? now.given : props.reflection.consents[purpose];
  };
  const hint = (purpose: Purpose) => {
    const last = props.reflection.consentHistory.findLast((event) => event.purpose === purpose);
    const means = t(`reflection.consentMeans.${purpose}`);
    if (!last) return means;
    return `${means} ${t(last.given ? "reflection.consentSince" : "reflection.consentWithdrawn", formatInstant(last.at))}`;
  };
  return (
    <Card title={t("reflection.consentTitle")}>
      <div class="stack">
        <p class="soft">{t("reflection.consentLead")}</p>
        <For each={purposes}>
          {(purpose) => (
            <Checkbox
              label={t(`reflection.consent.${purpose}`)}
              hint={hint(purpose)}
              checked={isGiven(purpose)}
              onChange={(given) => consent.mutate({ purpose, given })}
            />
          )}
        </For>
      </div>
    </Card>
  );
}
