import type { Method, Phase } from "./method.ts";

/** One round: the person on seat `client` asks, and the two others advise. The minutes are the top of the given ranges. */
function round(client: number): Phase[] {
  const number = client + 1;
  const trio = { kind: "trio", client } as const;
  return [
    {
      id: `vraag-${number}`,
      title: `Ronde ${number}: de vraag`,
      instruction: "Wie aan de beurt is, vertelt de vraag. De twee anderen luisteren.",
      minutes: 2,
      minutesAreSourced: true,
      speaks: "inbrenger",
      writes: "inbrenger",
      workspace: trio,
      collects: [],
      isOneWay: true,
    },
    {
      id: `verhelderen-${number}`,
      title: `Ronde ${number}: verhelderen`,
      instruction: "De twee adviseurs vragen wat zij nog niet begrijpen. Nog geen advies.",
      minutes: 2,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: trio,
      collects: [],
    },
    {
      id: `overleg-${number}`,
      title: `Ronde ${number}: overleg`,
      instruction:
        "De vrager draait zich om en zwijgt. De adviseurs bespreken samen de vraag en schrijven hun ideeën op.",
      minutes: 4,
      minutesAreSourced: true,
      speaks: "group",
      writes: "group",
      workspace: trio,
      collects: [],
      hints: ["Wie zich omdraait, luistert beter. Thuis helpt het om de camera uit te zetten."],
    },
    {
      id: `oogst-${number}`,
      title: `Ronde ${number}: oogst`,
      instruction: "De vrager draait zich terug, zegt wat het meest helpt en legt vast wat die gaat doen.",
      minutes: 2,
      minutesAreSourced: true,
      speaks: "inbrenger",
      writes: "inbrenger",
      workspace: trio,
      collects: ["kern", "insight", "lesson", "afspraak"],
    },
  ];
}

/** Groups of three: in each round another of the three is the client, so that everyone goes home with advice. */
export const troika: Method = {
  id: "troika",
  version: "1.1",
  title: "Troika",
  summary: "In drietallen krijgt ieder om de beurt advies van twee collega's. Aan het eind is iedereen geholpen.",
  suits: "Voor een grote groep waarin iedereen een eigen vraag heeft. Twaalf mensen vormen vier drietallen.",
  validated: true,
  source: "liberatingstructures.com",
  groupSize: { min: 3, max: 12 },
  opening: [...round(0), ...round(1), ...round(2)],
  phases: [],
};
