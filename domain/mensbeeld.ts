import type { Mensbeeld } from "./reflection.ts";

/**
 * The two axes on which a mensbeeld is placed, 0..100: vermogen from needing help (0) to managing alone (100), drijfveer
 * from calculating (0) to wanting it by oneself (100).
 */
export const mensbeeldAxes = ["vermogen", "drijfveer"] as const;
export type MensbeeldAxis = (typeof mensbeeldAxes)[number];
export type Placement = Record<MensbeeldAxis, number>;

/** The mensbeeld in whose quadrant a placement lies. */
export function mensbeeldAt({ vermogen, drijfveer }: Placement): Mensbeeld {
  const who = vermogen < 50 ? "beperkt" : "zelfredzaam";
  return drijfveer < 50 ? `${who}-calculerend` : `${who}-intrinsiek`;
}

/** How far placements lie apart: the mean distance between two of them, 0..1 of the diagonal; null for fewer than two. */
export function spreadOf(placements: readonly Placement[]): number | null {
  const distances = placements.flatMap((one, at) =>
    placements.slice(at + 1).map((other) => Math.hypot(one.vermogen - other.vermogen, one.drijfveer - other.drijfveer)),
  );
  if (distances.length === 0) return null;
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length / Math.hypot(100, 100);
}
