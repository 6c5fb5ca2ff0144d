import { For, Show } from "solid-js";
import { initialsOf, personClass } from "../../parts/person-mark.tsx";
import { t } from "../../state/i18n.ts";
import type { Compared } from "./version.ts";

type Block = Compared["blocks"][number];
type Run = Block["runs"][number];

/** The text of a note with what came underlined and what went struck through; of more people each with initials. */
export function ComparedText(props: { compared: Compared }) {
  const isChanged = () => props.compared.blocks.some(({ runs }) => runs.some(({ change }) => change !== "same"));
  const isOfMore = () => props.compared.people.length > 1;
  const personOf = (id: string | null) => props.compared.people.find((person) => person.id === id);
  return (
    <>
      <Show when={isChanged()}>
        <p class="version-key" aria-hidden="true">
          <ins class="version-added">{t("dossier.versions.added")}</ins>
          <del class="version-removed">{t("dossier.versions.removed")}</del>
        </p>
      </Show>
      <Show when={props.compared.blocks.length > 0} fallback={<p class="soft">{t("dossier.versions.empty")}</p>}>
        <div class="version-text">
          <For each={props.compared.blocks}>
            {(block) => (
              <p class={`version-${block.kind} version-depth-${Math.min(block.depth, 4)}`}>
                <For each={block.runs}>
                  {(run, index) => (
                    <RunText
                      run={run}
                      person={personOf(run.by)}
                      // Who replaced a word is named once, behind what came in its place.
                      isSigned={isOfMore() && run.by !== null && block.runs[index() + 1]?.by !== run.by}
                    />
                  )}
                </For>
              </p>
            )}
          </For>
        </div>
      </Show>
    </>
  );
}

function RunText(props: { run: Run; person?: Compared["people"][number]; isSigned: boolean }) {
  const name = () => props.person?.name ?? t("dossier.versions.somebody");
  const said = () =>
    props.run.change === "added" ? t("dossier.versions.addedBy", name()) : t("dossier.versions.removedBy", name());
  const spoken = () => (
    <>
      <span class="visually-hidden">[{said()}: </span>
      {props.run.text}
      <span class="visually-hidden"> {t("dossier.versions.end")}] </span>
      <Show when={props.isSigned && props.person}>
        {(person) => (
          <span class={`version-by ${personClass(person().color)}`} aria-hidden="true" title={person().name}>
            {initialsOf(person().name)}
          </span>
        )}
      </Show>
    </>
  );
  return (
    <Show when={props.run.change !== "same"} fallback={props.run.text}>
      <Show when={props.run.change === "added"} fallback={<del class="version-removed">{spoken()}</del>}>
        <ins class="version-added">{spoken()}</ins>
      </Show>
    </Show>
  );
}
