import type { Method } from "./method.ts";

/** The afloop stays with the inbrenger until the group has given its own advice. */
export const incidentmethode: Method = {
  id: "incidentmethode",
  version: "1.0",
  title: "Incidentmethode",
  summary: "De groep zoekt zelf uit wat er speelt en geeft advies, en hoort pas daarna hoe het afliep.",
  suits: "Past bij een gebeurtenis die al voorbij is of waarin u al iets hebt gedaan.",
  validated: true,
  source: "fotoscholing.nl",
  groupSize: { min: 5, max: 8 },
  opening: [
    {
      id: "terugblik",
      title: "Terugblik",
      instruction:
        "Loop de afspraken van de vorige keer langs. Wat is er gedaan met de adviezen, en wat leverde het op?",
      minutes: 5,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "lookback" },
      collects: [],
      hints: ["Vraag naar wat er gebeurde, niet naar wie er tekortschoot."],
    },
    {
      id: "casussen",
      title: "Casussen kort",
      instruction:
        "Iedere inbrenger vertelt in een paar zinnen welke casus er ligt en wat de vraag is. De afloop blijft nog geheim.",
      minutes: 10,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "agenda" },
      collects: [],
      hints: ["Kap vragen af: daar is straks tijd voor."],
    },
    {
      id: "kiezen",
      title: "Kiezen",
      instruction:
        "Geef uw stip aan de casus waarvan u het meest denkt te leren. De gespreksleider legt daarna een casus op tafel.",
      minutes: 5,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "agenda", dots: 1 },
      collects: [],
    },
  ],
  phases: [
    {
      id: "vragen",
      title: "Informatieve vragen",
      instruction:
        "Stel vragen over feiten: wie, wat, waar, wanneer. Geef nog geen advies. De inbrenger antwoordt en zegt niet hoe het afliep.",
      minutes: 15,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "group",
      workspace: { kind: "cards", hidden: false, form: "question" },
      collects: [],
      asksHelp: true,
      withholds: {
        id: "afloop",
        title: "De afloop",
        instruction:
          "Schrijf op wat u deed en hoe het afliep. Niemand leest dit voordat de groep advies heeft gegeven.",
        opensIn: "evaluatie",
      },
      hints: [
        "Een advies met een vraagteken is ook een advies: vraag wat de vrager wil weten.",
        "Vraag de inbrenger af en toe of de vragen helpen.",
      ],
    },
    {
      id: "analyse",
      title: "Analyse zonder inbrenger",
      instruction: "De groep bespreekt wat hier speelt. De inbrenger luistert, zegt niets en schrijft voor zichzelf.",
      minutes: 10,
      minutesAreSourced: true,
      speaks: "group",
      writes: "group",
      workspace: { kind: "text", shows: ["vragen"] },
      collects: [],
      hints: ["Houd het bij wat er speelt; het advies komt in de volgende fase."],
    },
    {
      id: "advies",
      title: "Adviesronde",
      instruction:
        "Schrijf ieder één advies: wat zou u doen? De adviezen gaan pas open als iedereen heeft geschreven. De inbrenger luistert en schrijft mee.",
      minutes: 10,
      minutesAreSourced: true,
      speaks: "group",
      writes: "group",
      workspace: { kind: "cards", hidden: true, perPerson: { min: 1 } },
      collects: [],
      isOneWay: true,
    },
    {
      id: "evaluatie",
      title: "Afloop, evaluatie en afspraak",
      instruction:
        "De inbrenger vertelt hoe het afliep en welk advies raakt. Wat neemt u mee, wat spreekt u af, en wat leert de groep?",
      minutes: 10,
      minutesAreSourced: true,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text", shows: ["afloop", "advies"] },
      collects: ["afspraak", "kern", "insight", "lesson"],
      hints: ["Laat eerst de inbrenger zeggen wat raakte."],
    },
  ],
};
