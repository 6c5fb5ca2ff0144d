import { conditiecasuistiek } from "./conditiecasuistiek.ts";
import type { Method, Phase } from "./method.ts";

const mensbeeld: readonly Phase[] = [
  {
    id: "mensbeeld",
    title: "Mensbeeld plaatsen",
    instruction:
      "Hoe ziet u deze deelnemer: wat kan die alleen, en wat beweegt die? Zet uw punt in het vlak, ieder voor zich.",
    minutes: 3,
    speaks: "nobody",
    writes: "everyone",
    workspace: { kind: "quadrant", hidden: true },
    collects: [],
  },
  {
    id: "mensbeeld-verschil",
    title: "Mensbeelden vergelijken",
    instruction: "De punten liggen open. Liggen ze ver uit elkaar? Vraag wat de een zag dat de ander niet zag.",
    minutes: 7,
    speaks: "everyone",
    writes: "everyone",
    workspace: { kind: "quadrant", hidden: false, compares: "mensbeeld" },
    collects: [],
    hints: ["Eén mens past vaak in meer dan één vak. Zoek geen gelijk, maar verschil in wat u zag."],
  },
];

const before = conditiecasuistiek.phases.findIndex(({ id }) => id === "blind-scoren");

/** Conditiecasuïstiek with the mensbeeld placed blind before anyone scores. */
export const conditiecasuistiekMensbeeld: Method = {
  ...conditiecasuistiek,
  id: "conditiecasuistiek-mensbeeld",
  title: "Conditiecasuïstiek met mensbeeld",
  summary: "Conditiecasuïstiek waarin u eerst naast elkaar legt hoe ieder de deelnemer ziet.",
  phases: [...conditiecasuistiek.phases.slice(0, before), ...mensbeeld, ...conditiecasuistiek.phases.slice(before)],
};
