/** The three conditions of the experiment. */
export const conditions = ["zelfregie", "extra-aandacht", "vergelijking"] as const;
export type Condition = (typeof conditions)[number];

/**
 * The two readings of zelfregie: letting go, or letting people steer with support at hand. Their effects differed
 * between municipalities, so which one holds is dated data and never assumed.
 */
export const variants = ["loslaten", "faciliteren"] as const;
export type Variant = (typeof variants)[number];
