import type { Method } from "./method.ts";

/** Our own method: every casus yields blind double scores, a consensus and afspraken within the condition. */
export const conditiecasuistiek: Method = {
  id: "conditiecasuistiek",
  version: "1.0",
  title: "Conditiecasuïstiek",
  summary: "Samen nagaan of de begeleiding klopt met de conditie, en wat er binnen die conditie nu kan.",
  validated: false,
  groupSize: { min: 3, max: 8 },
  phases: [
    {
      id: "bedoeling",
      title: "Bedoeling van de conditie",
      instruction:
        "De gespreksleider leest de conditiekaart voor. Wat vraagt deze conditie van ons? Schrijf op wat onduidelijk is.",
      minutes: 5,
      speaks: "facilitator",
      writes: "everyone",
      workspace: { kind: "text" },
      collects: [],
    },
    {
      id: "casus",
      title: "Casus en contactlog",
      instruction:
        "De inbrenger vertelt wat er speelt en leest de vraag voor. Loop samen de contacten langs. Vraag naar feiten en geef nog geen advies.",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text" },
      collects: [],
    },
    {
      id: "blind-scoren",
      title: "Blind scoren",
      instruction:
        "Vul de checklist in voor deze casus, ieder voor zich en zonder overleg. Niemand ziet uw antwoorden tot ze samen worden onthuld.",
      minutes: 5,
      speaks: "nobody",
      writes: "everyone",
      workspace: { kind: "rating", hidden: true },
      collects: [],
    },
    {
      id: "verschil",
      title: "Onthullen en vergelijken",
      instruction:
        "De scores liggen open. Begin bij het punt waarop u het meest verschilt: wat zag de een dat de ander niet zag? Kies daarna samen één antwoord per punt.",
      minutes: 10,
      speaks: "everyone",
      writes: "facilitator",
      workspace: { kind: "rating", hidden: false, compares: "blind-scoren" },
      collects: ["consensus"],
    },
    {
      id: "stem-deelnemer",
      title: "Stem van de deelnemer",
      instruction:
        "Kijk door de ogen van de deelnemer. Waar voelt die druk, en van wie? Wat zou die zelf willen? Schrijf één gedachte per kaart. De kaarten gaan samen open.",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "cards", hidden: true },
      collects: [],
    },
    {
      id: "binnen-de-conditie",
      title: "Wat kan nu binnen de conditie?",
      instruction:
        "Bedenk wat er nu kan zonder de conditie los te laten. Schrijf één voorstel per kaart. Bespreek de kaarten als ze open liggen en maak afspraken: wat, wie en wanneer.",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "cards", hidden: true },
      collects: ["afspraak"],
    },
    {
      id: "leerregel",
      title: "Leerregel",
      instruction:
        "Wat leren we hiervan voor een volgende casus in deze conditie? Schrijf het op als één regel die een nieuwe collega begrijpt.",
      minutes: 5,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text" },
      collects: ["afspraak", "lesson", "insight"],
    },
    {
      id: "evaluatie",
      title: "Evaluatie",
      instruction:
        "De inbrenger zegt wat hij of zij meeneemt. Daarna zegt iedereen kort wat hielp en wat volgende keer anders mag.",
      minutes: 5,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text" },
      collects: ["afspraak", "lesson", "insight"],
    },
  ],
};
