import type { Condition } from "../../../domain/conditions/condition.ts";
import type { Initiatief, Kanaal } from "../../../domain/contact.ts";

/** How a contact began: in words that fit any kanaal, and in words that fit only one. */
export const openings: Record<Initiatief, { any: readonly string[] } & Partial<Record<Kanaal, readonly string[]>>> = {
  klantmanager: {
    any: [
      "Zelf contact gezocht om te horen hoe het gaat.",
      "Gevraagd hoe de afgelopen weken waren.",
      "Teruggekomen op wat er vorige keer speelde.",
      "Contact opgenomen omdat het een tijd stil was.",
      "Gevraagd of het nog lukt met wat deelnemer zich had voorgenomen.",
    ],
    telefoon: [
      "Gebeld zoals vorige keer afgesproken.",
      "Op de vaste dag gebeld.",
      "Bij de tweede poging contact gekregen.",
    ],
    kantoor: ["Deelnemer was uitgenodigd op kantoor en was op tijd.", "Gesprek op kantoor, met koffie."],
    buurt: [
      "Afgesproken in het buurthuis.",
      "Een rondje gelopen door het park.",
      "In het koffiehuis bij de markt gezeten.",
    ],
    beeldbellen: ["Gebeeldbeld zoals afgesproken."],
    mail: ["Een korte mail gestuurd en dezelfde dag antwoord gekregen."],
  },
  deelnemer: {
    any: [
      "Deelnemer nam zelf contact op.",
      "Op verzoek van deelnemer gesproken.",
      "Deelnemer had een concrete vraag.",
      "Deelnemer wilde even overleggen, niet meer dan dat.",
    ],
    telefoon: ["Deelnemer belde.", "Deelnemer belde terug, zoals beloofd."],
    kantoor: ["Deelnemer liep binnen op het spreekuur."],
    buurt: ["Deelnemer sprak me aan in het buurthuis."],
    mail: ["Vraag via de mail.", "Deelnemer mailde met een vraag."],
    brief: ["Deelnemer stuurde een brief met bijlagen."],
  },
  wettelijk: {
    any: [
      "Verplicht jaargesprek, vooraf zo benoemd.",
      "Heronderzoek, hoort bij de wet en zo gezegd.",
      "Jaarlijkse controle van de gegevens.",
    ],
  },
  systeembrief: {
    any: [
      "Contact naar aanleiding van een automatische brief.",
      "Deelnemer reageerde op een brief uit het systeem.",
      "Er ging een standaardbrief uit, daarna gesproken.",
    ],
  },
};

/** The first talk of a dossier: what the condition means, and how that came across. */
export const firstTalks: Record<Condition, readonly string[]> = {
  zelfregie: [
    "Startgesprek. Uitgelegd dat deelnemer zelf bepaalt of en welke begeleiding er komt.",
    "Startgesprek. Zelfregie uitgelegd; deelnemer vroeg twee keer of er echt geen controle achter zit.",
    "Startgesprek. Gezegd wie te bereiken is en hoe, en dat niets vragen ook goed is.",
  ],
  "extra-aandacht": [
    "Startgesprek. Verteld dat er meer tijd is dan anders en dat ik zelf contact zoek.",
    "Startgesprek, ruim een uur. Vooral geluisterd naar hoe het tot nu toe is gegaan.",
    "Startgesprek. Samen een vaste dag gekozen voor contact.",
  ],
  vergelijking: [
    "Startgesprek. Plan van aanpak besproken en de premie op bijverdienen uitgelegd.",
    "Startgesprek volgens het gewone ritme, verplichtingen doorgenomen.",
    "Startgesprek. Gegevens gecontroleerd en de werkmap laten zien.",
  ],
};

/** How a contact ended, in keeping with the condition. */
export const closings: Record<Condition, readonly string[]> = {
  zelfregie: [
    "Deelnemer kiest zelf het vervolg.",
    "Geen nieuwe afspraak gemaakt, dat is aan deelnemer.",
    "De keuze blijft bij deelnemer.",
    "Deelnemer laat iets horen als het nodig is.",
    "Antwoord gegeven en het daarbij gelaten.",
    "Deelnemer bepaalt zelf uren en tempo.",
    "Gezegd dat ik bereikbaar ben, verder losgelaten.",
    "Deelnemer wil het eerst zelf proberen.",
    "Geen advies gegeven, er werd ook niet om gevraagd.",
  ],
  "extra-aandacht": [
    "Volgende afspraak staat over vier weken.",
    "Ik bel over drie weken om te horen hoe het loopt.",
    "Deelnemer vond het fijn dat er tijd was.",
    "Gezegd dat het knap is wat er al is bereikt.",
    "Stap voor stap, op het tempo van deelnemer.",
    "De volgende keer spreken we elkaar op een rustiger moment.",
    "Ik kom er deze week op terug.",
    "Gevraagd of dit contact helpt: ja, liever korter en vaker.",
    "Deelnemer mag tussendoor altijd bellen.",
    "Het was een goed gesprek.",
  ],
  vergelijking: [
    "Verplichtingen doorgenomen.",
    "Sollicitaties moeten voor het einde van de maand binnen zijn.",
    "Volgend gesprek over drie maanden, of eerder bij wijziging.",
    "Verwezen naar het werkgeversteam.",
    "Verder geen bijzonderheden.",
    "Plan van aanpak blijft zoals het was.",
    "Deelnemer is gewezen op de afspraken over bereikbaarheid.",
  ],
};

/** What a contact reads like where zelfregie slipped: well meant, and not asked for. */
export const unaskedClosings: readonly string[] = [
  "Ik heb toch maar geadviseerd om er uren bij te nemen.",
  "Voorgesteld om elke maand even te bellen, deelnemer zei niet veel terug.",
  "Een vacature doorgestuurd die goed leek te passen.",
  "Aangedrongen op een gesprek met het werkgeversteam.",
  "Gezegd dat stilzitten ook niet helpt.",
  "Afgesproken dat deelnemer volgende week laat weten hoe ver het is.",
];

/** What was added when the contact took place at a distance because offices were closed. */
export const lockdownRemarks: readonly string[] = [
  "Op kantoor kan nu niet, deelnemer mist het gesprek aan tafel.",
  "De kinderen waren thuis, dus kort gehouden.",
  "Veel ligt stil zolang alles dicht is.",
  "Afspreken kan weer als de kantoren opengaan.",
];

/** How the answer to a written question began. */
export const answers: readonly string[] = [
  "Teruggebeld over de vraag.",
  "Antwoord gegeven, deelnemer kan verder.",
  "Op de vraag gereageerd zoals afgesproken.",
  "Gebeld met het antwoord; het was in een paar minuten duidelijk.",
  "Nagezocht en teruggekoppeld.",
  "Vraag beantwoord en niets toegevoegd.",
];
