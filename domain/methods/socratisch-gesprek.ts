import type { Method } from "./method.ts";
import type { CardField } from "./workspace.ts";

/** The fixed sentence of a kernbewering: the fields are its three parts, so that nobody can leave one out. */
const kernbewering: readonly CardField[] = [
  { id: "toen", title: "Toen…" },
  { id: "deed", title: "deed ik…" },
  { id: "want", title: "want…" },
];

/** One concrete example is examined until the table knows on which value it rests. */
export const socratischGesprek: Method = {
  id: "socratisch-gesprek",
  version: "1.1",
  title: "Socratisch gesprek",
  summary: "Eén vraag, één echt voorbeeld. Samen onderzoekt u welke overtuiging onder het handelen ligt.",
  suits: "Voor een vraag over wat goed werk is. Vraagt rust en veel tijd.",
  validated: true,
  source: "filosofischegesprekken.nl",
  groupSize: { min: 6, max: 10 },
  phases: [
    {
      id: "uitgangsvraag",
      title: "Thema en uitgangsvraag",
      instruction: "Maak van de casus één vraag die voor iedereen aan tafel geldt. Schrijf samen de vraag op.",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text" },
      collects: [],
      hints: ["Een goede uitgangsvraag is kort en gaat over handelen, niet over regels."],
    },
    {
      id: "voorbeelden",
      title: "Voorbeelden en kiezen",
      instruction:
        "Schrijf ieder een eigen, echt voorbeeld op waarin u iets deed. Geef daarna uw stip aan het voorbeeld dat u wilt onderzoeken.",
      minutes: 15,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "cards", hidden: true, perPerson: { max: 1 }, votes: { by: "everyone", dots: 1 } },
      collects: [],
    },
    {
      id: "verhelderen",
      title: "Verhelderen",
      instruction:
        "De voorbeeldgever vertelt precies wat er gebeurde. De anderen vragen door tot zij het voor zich zien.",
      minutes: 20,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "cards", hidden: false, form: "question" },
      collects: [],
    },
    {
      id: "kernbewering",
      title: "Kernbewering op het hittepunt",
      instruction: "Zoek het moment waarop het spannend werd. De voorbeeldgever maakt de zin af: Toen… deed ik… want…",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "cards", hidden: false, fields: kernbewering, perPerson: { max: 1 } },
      collects: [],
      hints: ["Alleen wie het voorbeeld gaf, schrijft hier. De rest helpt met luisteren."],
    },
    {
      id: "rechtvaardiging",
      title: "Rechtvaardiging",
      instruction:
        "Wat moet waar zijn om dit te kunnen zeggen? Schrijf op welke redenen en regels achter de kernbewering zitten.",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text", shows: ["kernbewering"] },
      collects: [],
    },
    {
      id: "ieders-kernbewering",
      title: "Ieders kernbewering",
      instruction: "Stel u voor dat u in het voorbeeld stond. Wat had u gedaan, en waarom? Maak de zin voor uzelf af.",
      minutes: 15,
      speaks: "nobody",
      writes: "everyone",
      workspace: { kind: "cards", hidden: true, fields: kernbewering, perPerson: { min: 1, max: 1 } },
      collects: [],
    },
    {
      id: "onderzoek",
      title: "Onderzoek",
      instruction: "Leg de kernbeweringen naast elkaar. Waar verschilt u, en wat is het sterkste tegenargument?",
      minutes: 20,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "board", of: ["kernbewering", "ieders-kernbewering"], groups: { by: "everyone" } },
      collects: [],
    },
    {
      id: "antwoord",
      title: "Waarden en antwoord",
      instruction: "Welke waarde staat op het spel? Geef samen een antwoord op de uitgangsvraag, voor zover dat kan.",
      minutes: 15,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text" },
      collects: ["kern", "lesson"],
    },
    {
      id: "terugblik",
      title: "Terugblik",
      instruction: "Wat betekent dit voor de casus waarmee u begon? Wat neemt u mee, en wat spreekt u af?",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text" },
      collects: ["afspraak", "kern", "insight", "lesson"],
    },
  ],
};
