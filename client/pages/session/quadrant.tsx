import { createUniqueId, For, Show, type JSX } from "solid-js";
import { mensbeeldAt, spreadOf, type MensbeeldAxis, type Placement } from "../../../domain/mensbeeld.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { initialsOf, personClass, PersonMark } from "../../parts/person-mark.tsx";
import { Table } from "../../parts/table.tsx";
import { formatNumber } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { Judging as Made } from "./create-judging.ts";
import { Judging } from "./judging.tsx";
import { placementsIn } from "./judged-counts.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** Where this person sees the deelnemer, on two axes; the others see it when all points lie open. */
export function QuadrantBlind(props: { casusId: string }) {
  return (
    <Judging casusId={props.casusId} observer={t("judged.quadrant.observer")}>
      {(judging) => <Place judging={judging} />}
    </Judging>
  );
}

const middle = 50;

function Place(props: { judging: Made }) {
  const { may } = useTable();
  const place = (): Placement | undefined => {
    const { vermogen, drijfveer } = props.judging.values;
    return vermogen === undefined || drijfveer === undefined ? undefined : { vermogen, drijfveer };
  };
  const put = (change: Partial<Placement>) => {
    if (may("judgement")) props.judging.give({ vermogen: middle, drijfveer: middle, ...place(), ...change });
  };
  const point = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const share = (at: number, size: number) => Math.min(100, Math.max(0, Math.round((at / size) * 100)));
    put({ vermogen: share(event.clientX - left, width), drijfveer: 100 - share(event.clientY - top, height) });
  };
  return (
    <section class="stack" aria-label={t("judged.quadrant.yours")}>
      <p class="soft">
        <strong>{t("judged.alone")}</strong> {t("judged.quadrant.hint")}
      </p>
      <div class="quadrant-beside">
        <Field onPoint={point}>
          <Show when={place()}>
            {(place) => <circle class="quadrant-own" cx={place().vermogen} cy={100 - place().drijfveer} r="3" />}
          </Show>
        </Field>
        <div class="stack">
          <Axis axis="vermogen" value={place()?.vermogen} isOff={!may("judgement")} onPut={put} />
          <Axis axis="drijfveer" value={place()?.drijfveer} isOff={!may("judgement")} onPut={put} />
          <p role="status">
            <Show when={place()} fallback={t("judged.quadrant.notYet")}>
              {(place) => <strong>{t(`reflection.quadrant.${mensbeeldAt(place())}`)}</strong>}
            </Show>
          </p>
        </div>
      </div>
    </section>
  );
}

/** One axis as a slider: the same point by the arrow keys. */
function Axis(props: {
  axis: MensbeeldAxis;
  value: number | undefined;
  isOff: boolean;
  onPut: (change: Partial<Placement>) => void;
}) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t(`judged.quadrant.${props.axis}.title`)}
      </label>
      <input
        id={id}
        type="range"
        min="0"
        max="100"
        step="5"
        disabled={props.isOff}
        aria-describedby={`${id}-ends`}
        aria-valuetext={props.value === undefined ? t("judged.quadrant.notYet") : undefined}
        value={props.value ?? middle}
        onInput={(event) => props.onPut({ [props.axis]: event.currentTarget.valueAsNumber })}
      />
      <span class="quadrant-ends quiet" id={`${id}-ends`}>
        <span>{t(`judged.quadrant.${props.axis}.low`)}</span>
        <span>{t(`judged.quadrant.${props.axis}.high`)}</span>
      </span>
    </div>
  );
}

/** The field of two by two, with what is drawn on it; the figures stand in the table or the sliders beside it. */
function Field(props: {
  onPoint?: (event: PointerEvent & { currentTarget: SVGSVGElement }) => void;
  children: JSX.Element;
}) {
  return (
    <figure class="quadrant" aria-hidden="true">
      <span class="quadrant-top">{t("judged.quadrant.drijfveer.high")}</span>
      <span class="quadrant-left">{t("judged.quadrant.vermogen.low")}</span>
      <svg
        viewBox="0 0 100 100"
        classList={{ "quadrant-open": props.onPoint === undefined }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          props.onPoint?.(event);
        }}
        onPointerMove={(event) => event.buttons > 0 && props.onPoint?.(event)}
      >
        <rect width="100" height="100" />
        <path d="M50 0V100M0 50H100" />
        {props.children}
      </svg>
      <span class="quadrant-right">{t("judged.quadrant.vermogen.high")}</span>
      <span class="quadrant-bottom">{t("judged.quadrant.drijfveer.low")}</span>
    </figure>
  );
}

/** All points together, who placed which, and how far they lie apart. */
export function QuadrantOpen(props: { casus: ShownCasus; phaseId: string }) {
  const { nameOf, people } = useTable();
  const placed = () => placementsIn(props.casus.judgements, props.phaseId);
  const spread = () => spreadOf(placed().map(({ place }) => place));
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  return (
    <Show when={placed().length > 0} fallback={<EmptyState text={t("judged.none")} />}>
      <section class="stack" aria-label={t("judged.quadrant.together")}>
        <p class="quadrant-spread">
          <Show when={spread() !== null} fallback={t("judged.quadrant.spreadUnknown")}>
            {t("judged.quadrant.spread", formatNumber((spread() ?? 0) * 100, 0), placed().length)}
          </Show>
        </p>
        <div class="quadrant-beside">
          <Field>
            <For each={placed()}>
              {({ memberId, place }) => (
                <g class={`quadrant-point ${personClass(colorOf(memberId))}`}>
                  <circle cx={place.vermogen} cy={100 - place.drijfveer} r="4" />
                  <text x={place.vermogen} y={100 - place.drijfveer}>
                    {initialsOf(nameOf(memberId))}
                  </text>
                </g>
              )}
            </For>
          </Field>
          <Table
            caption={t("judged.quadrant.caption", placed().length)}
            columns={[
              {
                label: t("judged.quadrant.who"),
                cell: ({ memberId }) => <PersonMark name={nameOf(memberId)} color={colorOf(memberId)} isSmall />,
              },
              { label: t("judged.quadrant.sees"), cell: ({ place }) => t(`reflection.quadrant.${mensbeeldAt(place)}`) },
              { label: t("judged.quadrant.vermogen.short"), isNumber: true, cell: ({ place }) => place.vermogen },
              { label: t("judged.quadrant.drijfveer.short"), isNumber: true, cell: ({ place }) => place.drijfveer },
            ]}
            rows={placed()}
          />
        </div>
      </section>
    </Show>
  );
}
