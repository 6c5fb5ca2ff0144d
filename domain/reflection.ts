/** The two axes of the mensbeelden: what someone can do alone, and what moves them. */
export const vermogens = ["zelfredzaam", "beperkt"] as const;

export const drijfveren = ["calculerend", "intrinsiek"] as const;

/** A quadrant of the two axes: how a klantmanager saw the deelnemer. One person can be seen in several ways. */
export const mensbeelden = [
  "zelfredzaam-calculerend",
  "beperkt-calculerend",
  "beperkt-intrinsiek",
  "zelfredzaam-intrinsiek",
] as const;
export type Mensbeeld = (typeof mensbeelden)[number];

/** A question or the beginning of a sentence that helps to look back. */
export type ReflectionPrompt = { id: string; text: string };

/** The prompts of a reflection. Answers are kept by id, so a text may become clearer but never mean something else. */
export const reflectionPrompts: readonly ReflectionPrompt[] = [
  { id: "nodig-voor", text: "Maak af: deze deelnemer heeft mij nodig voor …" },
  { id: "niet-nodig-maar", text: "Maak af: een klantmanager is hier misschien niet nodig, maar wel …" },
  { id: "touwtjes", text: "Stel dat de deelnemer alles zelf mocht bepalen. Wat zou er dan anders gaan?" },
  { id: "gezien", text: "Waaraan merkte de deelnemer dat u hem of haar zag en meedacht?" },
  { id: "grens", text: "Waar kwam u dicht bij de grens van de conditie, en wat deed u toen?" },
  { id: "meenemen", text: "Wat neemt u uit deze sessie mee naar uw volgende gesprek?" },
];
