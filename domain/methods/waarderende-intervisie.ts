import type { Method } from "./method.ts";

/** Learning from what went well. */
export const waarderendeIntervisie: Method = {
  id: "waarderende-intervisie",
  version: "1.1",
  title: "Waarderende intervisie: leren van successen",
  summary: "Wat ging er goed, en waardoor? De groep zoekt wat u zelf deed en wat de omstandigheden deden.",
  suits: "Voor een casus waarin iets lukte. Vraag de inbrenger om een concreet succes.",
  validated: true,
  source: "talententoolbox.nl",
  groupSize: { min: 4, max: 8 },
  phases: [
    {
      id: "succes",
      title: "Het succes",
      instruction:
        "De inbrenger vertelt wat er lukte, van begin tot eind. De groep luistert en vraagt naar wat er precies gebeurde.",
      minutes: 15,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text" },
      collects: [],
      hints: ["Zegt de inbrenger 'dat was geluk'? Vraag wat die zelf deed."],
    },
    {
      id: "factoren",
      title: "Factoren",
      instruction:
        "Waardoor lukte het? Schrijf bij eigen acties wat de inbrenger zelf deed, en bij omstandigheden wat de omgeving bijdroeg.",
      minutes: 20,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: {
        kind: "matrix",
        columns: [
          { id: "zelf", title: "Eigen acties" },
          { id: "context", title: "Omstandigheden" },
        ],
      },
      collects: [],
    },
    {
      id: "vondsten",
      title: "Vondsten",
      instruction:
        "Wat was een echte vondst? Schrijf die op een kaart, en geef daarna drie stippen aan wat u zelf wilt proberen.",
      minutes: 15,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "cards", hidden: true, votes: { by: "everyone", dots: 3 }, groups: { by: "everyone" } },
      collects: ["kern"],
    },
    {
      id: "leren",
      title: "Wat leren wij?",
      instruction: "Wat neemt u mee naar een andere deelnemer? Maak er een afspraak van.",
      minutes: 10,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text", shows: ["vondsten"] },
      collects: ["afspraak", "kern", "insight", "lesson"],
    },
  ],
};
