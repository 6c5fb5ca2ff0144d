import type { Instrument, InstrumentItem } from "./instrument.ts";

const items = (domain: string, prefix: string, texts: readonly string[]): InstrumentItem[] =>
  texts.map((text, index) => ({ id: `${prefix}${index + 1}`, domain, text }));

/**
 * What a moreel beraad yields, by the three domains of the Euro-MCD 2.0 (BMC Medical Ethics 2020): fifteen statements in
 * words of our own, for self-evaluation. Not a translation that was tested, and so not to be compared with published figures.
 */
export const euroMcd: Instrument = {
  id: "euro-mcd",
  version: "0.1",
  title: "Opbrengst van het moreel beraad",
  validated: false,
  source: "Naar de drie domeinen van de Euro-MCD 2.0 (BMC Medical Ethics, 2020), in eigen woorden.",
  scale: ["niet", "een beetje", "redelijk", "sterk"],
  domains: [
    { id: "competence", title: "Moreel inzicht" },
    { id: "teamwork", title: "Moreel samenwerken" },
    { id: "action", title: "Moreel handelen" },
  ],
  items: [
    ...items("competence", "MC", [
      "Ik merk eerder dat er in mijn werk een morele vraag speelt.",
      "Ik zie dezelfde situatie nu van meer kanten.",
      "Ik kan beter zeggen welke waarden tegenover elkaar staan.",
      "Ik kan mijn eigen keuze beter uitleggen.",
      "Ik durf meer te twijfelen aan wat ik vanzelfsprekend vond.",
    ]),
    ...items("teamwork", "MT", [
      "We spreken opener over wat ons in het werk dwarszit.",
      "Ik begrijp beter waarom een collega anders kiest.",
      "We luisteren naar elkaar, ook als we het niet eens zijn.",
      "Ik voel me door collega's gesteund in lastige keuzes.",
      "Iedereen aan tafel kon zeggen wat die dacht.",
    ]),
    ...items("action", "MA", [
      "We weten nu beter wat we in deze situatie gaan doen.",
      "Onze keuze doet meer recht aan de deelnemer.",
      "We hebben bedacht hoe we de schade van onze keuze klein houden.",
      "We maken afspraken die we in de praktijk kunnen nakomen.",
      "Ik zie wat in onze werkwijze of regels anders zou moeten.",
    ]),
  ],
};
