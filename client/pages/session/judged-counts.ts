import type { Instrument, InstrumentItem } from "../../../domain/instruments/instrument.ts";
import { mensbeeldAxes, type Placement } from "../../../domain/mensbeeld.ts";
import type { ShownCasus } from "./shown.ts";

type Judgements = ShownCasus["judgements"];

export const itemsOf = ({ items }: Instrument, domain: string): readonly InstrumentItem[] =>
  items.filter((item) => item.domain === domain);

export type CountedItem = { item: InstrumentItem; counts: number[]; given: number };

/** How often each step of the scale was given to each item of a domain, and by how many people. */
export function countsByItem(
  instrument: Instrument,
  judgements: Judgements,
  phaseId: string,
  domain: string,
): CountedItem[] {
  return itemsOf(instrument, domain).map((item) => {
    const values = judgements.filter((row) => row.phaseId === phaseId && row.itemId === item.id);
    const counts = instrument.scale.map((_, index) => values.filter(({ value }) => value === index + 1).length);
    return { item, counts, given: values.length };
  });
}

/** Where each person placed the mensbeeld; who gave only one of the axes is left out. */
export function placementsIn(judgements: Judgements, phaseId: string): { memberId: string; place: Placement }[] {
  const rows = judgements.filter((row) => row.phaseId === phaseId);
  const people = Array.from(new Set(rows.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))));
  return people.flatMap((memberId) => {
    const [vermogen, drijfveer] = mensbeeldAxes.map(
      (axis) => rows.find((row) => row.memberId === memberId && row.itemId === axis)?.value,
    );
    return vermogen === undefined || drijfveer === undefined ? [] : [{ memberId, place: { vermogen, drijfveer } }];
  });
}
