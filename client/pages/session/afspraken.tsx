import { createComputed, createMemo, createSignal, For, on, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { AfspraakForm, type WrittenAfspraak } from "./afspraak-form.tsx";
import { refusalSentence } from "./refusal-sentence.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

type Afspraak = ShownCasus["afspraken"][number];

/** What the group agrees: what, who and when, each changed in its place, with a way back for what was a mistake. */
export function Afspraken(props: { casus: ShownCasus }) {
  const { may, people, refetch } = useTable();
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  const refused = (error: unknown) => showToast(refusalSentence(error), { kind: "bad" });
  const adding = useMutation(() => ({
    mutationFn: (made: WrittenAfspraak) => trpc.casus.addAfspraak.mutate({ casusId: props.casus.id, ...made }),
    isShownInPlace: true,
    onSuccess: () => void refetch(),
  }));
  const removing = useMutation(() => ({
    mutationFn: (id: string) => trpc.casus.removeAfspraak.mutate({ casusId: props.casus.id, id }),
    isShownInPlace: true,
    onSuccess: () => void refetch(),
  }));
  const changing = useMutation(() => ({
    mutationFn: (changed: WrittenAfspraak & { id: string; seen: WrittenAfspraak }) =>
      trpc.casus.changeAfspraak.mutate({ casusId: props.casus.id, ...changed }),
    isShownInPlace: true,
    onSuccess: () => void refetch(),
  }));
  const [edited, setEdited] = createSignal<Afspraak>();
  const casusId = createMemo(() => props.casus.id);
  // An afspraak that is not among those of the next casus was not taken away.
  createComputed(on(casusId, () => setEdited(undefined), { defer: true }));
  const stands = (id: string) => props.casus.afspraken.some((each) => each.id === id);
  /** The afspraken; the one that is changed here keeps its place, and so its form, when a colleague takes it away. */
  const lines = createMemo<Afspraak[]>((before) => {
    const now = [...props.casus.afspraken];
    const kept = edited();
    if (!kept || !may("afspraak") || stands(kept.id)) return now;
    const above = new Set(before.slice(0, before.indexOf(kept)).map(({ id }) => id));
    return now.toSpliced(now.filter(({ id }) => above.has(id)).length, 0, kept);
  }, []);
  /** Says that it was kept, or why not. */
  const told = async (asked: Promise<unknown>, done: string) => {
    try {
      await asked;
      showToast(done);
      return true;
    } catch (error) {
      refused(error);
      void refetch();
      return false;
    }
  };
  const add = (made: WrittenAfspraak) => told(adding.mutateAsync(made), t("session.afspraak.added"));
  const change = async (id: string, written: WrittenAfspraak, seen: WrittenAfspraak) => {
    const isKept = await told(changing.mutateAsync({ id, seen, ...written }), t("session.afspraak.changed"));
    if (isKept) stopEditing(id);
    return isKept;
  };
  const stopEditing = (id: string) => {
    setEdited(undefined);
    const line = list?.querySelector<HTMLElement>(`[data-change="${id}"]`);
    (line ?? heading)?.focus({ preventScroll: true });
  };
  const again = async (id: string, written: WrittenAfspraak) => {
    const isMade = await add(written);
    if (isMade) stopEditing(id);
    return isMade;
  };
  let heading: HTMLHeadingElement | undefined;
  let list: HTMLUListElement | undefined;
  const remove = async ({ id, text, whoId, dueOn }: Afspraak) => {
    try {
      await removing.mutateAsync(id);
      // The row is gone, and with it the button that had the focus.
      heading?.focus({ preventScroll: true });
      showToast(t("session.afspraak.removed"), { undo: () => void add({ text, whoId, dueOn }) });
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
      <Show when={lines().length > 0} fallback={<p class="quiet card-body">{t("session.afspraak.none")}</p>}>
        <ul class="lines afspraak-lines" role="list" ref={(element) => (list = element)}>
          <For each={lines()}>
            {(afspraak) => (
              <li>
                <Show
                  when={may("afspraak") && edited()?.id === afspraak.id}
                  fallback={
                    <>
                      <PersonMark name={afspraak.whoName} color={colorOf(afspraak.whoId)} isDiscOnly isSmall />
                      <span class="afspraak-what">
                        <span>{afspraak.text}</span>
                        <span class="quiet" aria-hidden="true">
                          {t("session.afspraak.line", afspraak.whoName, formatShortDay(afspraak.dueOn))}
                        </span>
                        <span class="visually-hidden">{formatShortDay(afspraak.dueOn)}</span>
                      </span>
                      <Show when={may("afspraak")}>
                        <span class="afspraak-ways">
                          <Button
                            isSmall
                            look="quiet"
                            data-change={afspraak.id}
                            aria-label={t("session.afspraak.change", afspraak.text)}
                            onClick={() => setEdited(afspraak)}
                          >
                            {t("common.change")}
                          </Button>
                          <Button
                            isSmall
                            look="quiet"
                            aria-label={t("session.afspraak.remove", afspraak.text)}
                            onClick={() => void remove(afspraak)}
                          >
                            {t("common.remove")}
                          </Button>
                        </span>
                      </Show>
                    </>
                  }
                >
                  <AfspraakForm
                    changed={afspraak}
                    isBusy={changing.isPending || adding.isPending}
                    isGone={!stands(afspraak.id)}
                    onAgain={(written) => again(afspraak.id, written)}
                    onKeep={(written, seen) => change(afspraak.id, written, seen)}
                    onCancel={() => stopEditing(afspraak.id)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={may("afspraak")}>
        <AfspraakForm isBusy={adding.isPending} onKeep={add} />
      </Show>
    </section>
  );
}
