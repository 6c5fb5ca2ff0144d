import type { Answer, ChecklistItem } from "../../domain/checklists/checklist.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import { isLockdown } from "./calendar.ts";

export type Likelihood = Partial<Record<Answer, number>>;

/** How often each answer is the right one where nothing more is known. */
const customary: Record<Condition, Likelihood> = {
  zelfregie: { ja: 0.82, deels: 0.12, nee: 0.06 },
  "extra-aandacht": { ja: 0.8, deels: 0.14, nee: 0.06 },
  vergelijking: { ja: 0.88, deels: 0.08, nee: 0.04 },
};

/**
 * Items that go otherwise. About half of the deelnemers did not know in which group they were, so what they can tell in
 * their own words is the weakest point of every condition.
 */
const particular: Partial<Record<string, Likelihood>> = {
  ZR1: { ja: 0.9, nee: 0.05, nvt: 0.05 },
  ZR2: { ja: 0.84, deels: 0.1, nee: 0.04, nvt: 0.02 },
  ZR4: { ja: 0.62, deels: 0.16, nee: 0.06, nvt: 0.16 },
  ZR5: { ja: 0.6, deels: 0.08, nee: 0.08, nvt: 0.24 },
  ZR6: { ja: 0.58, deels: 0.27, nee: 0.15 },
  ZR7: { ja: 0.42, deels: 0.33, nee: 0.25 },
  ZR8: { ja: 0.5, deels: 0.2, nee: 0.12, nvt: 0.18 },
  EA3: { ja: 0.72, deels: 0.14, nee: 0.06, nvt: 0.08 },
  EA6: { ja: 0.86, deels: 0.11, nee: 0.03 },
  EA8: { ja: 0.6, deels: 0.14, nee: 0.06, nvt: 0.2 },
  EA9: { ja: 0.52, deels: 0.1, nee: 0.05, nvt: 0.33 },
  EA10: { ja: 0.58, deels: 0.26, nee: 0.16 },
  EA11: { ja: 0.5, deels: 0.3, nee: 0.2 },
  EA12: { ja: 0.1, deels: 0.05, nee: 0.05, nvt: 0.8 },
  VG1: { ja: 0.96, nee: 0.04 },
  VG6: { ja: 0.48, deels: 0.06, nee: 0.04, nvt: 0.42 },
  VG7: { ja: 0.86, deels: 0.1, nee: 0.04 },
  VG8: { ja: 0.44, deels: 0.1, nee: 0.06, nvt: 0.4 },
  VG9: { ja: 0.48, deels: 0.12, nee: 0.4 },
};

/** Items of zelfregie in which letting go slowly turns into steering, and how much of the "ja" is lost by the last week. */
const drift: Partial<Record<string, number>> = { ZR2: 0.22, ZR3: 0.12, ZR4: 0.16, ZR11: 0.24, ZR12: 0.12 };
const driftBegins = 45;
const driftLength = 65;

/** Items that suffer while people can only be called. */
const lockdownLoss: Partial<Record<string, number>> = { ZR3: 0.2, ZR4: 0.15, EA3: 0.12, EA5: 0.1, EA7: 0.2, EA9: 0.15 };

/** How likely each answer is the right one to an item, in a week of the experiment. */
export function likelihoodOf(item: ChecklistItem, condition: Condition, week: number): Likelihood {
  const base = particular[item.id] ?? customary[condition];
  const grown = Math.min(1, Math.max(0, (week - driftBegins) / driftLength));
  const lost = (drift[item.id] ?? 0) * grown + (isLockdown(week) ? (lockdownLoss[item.id] ?? 0) : 0);
  return {
    ...base,
    ja: Math.max(0.05, (base.ja ?? 0) - lost),
    deels: (base.deels ?? 0) + lost * 0.6,
    nee: (base.nee ?? 0) + lost * 0.4,
  };
}
