import type { Condition } from "../../../domain/conditions/condition.ts";
import type { Initiatief } from "../../../domain/contact.ts";

/** How a contact began. */
export const openings: Record<Initiatief, readonly string[]> = {
  klantmanager: [
    "Zelf contact gezocht om te horen hoe het gaat.",
    "Gebeld zoals vorige keer afgesproken.",
    "Even gevraagd hoe de afgelopen weken waren.",
    "Op vaste dag contact gehad.",
    "Teruggekomen op wat er vorige maand speelde.",
    "Contact opgenomen omdat het een tijd stil was.",
    "Gevraagd of het nog lukt met wat deelnemer zich had voorgenomen.",
  ],
  deelnemer: [
    "Deelnemer nam zelf contact op.",
    "Deelnemer belde terug, zoals beloofd.",
    "Op verzoek van deelnemer gesproken.",
    "Deelnemer had een concrete vraag.",
    "Deelnemer liep binnen op het spreekuur.",
    "Deelnemer wilde iets voorleggen.",
    "Deelnemer wilde even overleggen, niet meer dan dat.",
  ],
  wettelijk: [
    "Verplicht jaargesprek, vooraf zo benoemd.",
    "Heronderzoek rechtmatigheid.",
    "Gesprek over het plan van aanpak.",
    "Controle van de gegevens, hoort bij de wet.",
  ],
  systeembrief: [
    "Contact naar aanleiding van een automatische brief.",
    "Deelnemer reageerde op een brief uit het systeem.",
    "Er ging een standaardbrief uit, daarna gesproken.",
  ],
};

/** How a contact ended, in keeping with the condition. */
export const closings: Record<Condition, readonly string[]> = {
  zelfregie: [
    "Deelnemer kiest zelf het vervolg en weet waar hulp te vinden is.",
    "Geen nieuwe afspraak gemaakt, dat is aan deelnemer.",
    "De mogelijkheden naast elkaar gelegd, de keuze blijft bij deelnemer.",
    "Deelnemer laat iets horen als het nodig is.",
    "Antwoord gegeven en het daarbij gelaten.",
    "Deelnemer bepaalt zelf uren en tempo.",
    "Gezegd dat ik bereikbaar ben, verder losgelaten.",
    "Deelnemer wil het eerst zelf proberen.",
  ],
  "extra-aandacht": [
    "Volgende afspraak staat over vier weken.",
    "Ik bel over drie weken om te horen hoe het loopt.",
    "Deelnemer vond het fijn dat er tijd was.",
    "Gezegd dat het knap is wat er al is bereikt.",
    "Stap voor stap, op het tempo van deelnemer.",
    "De volgende keer spreken we af in het buurthuis.",
    "Ik zoek iets uit en kom er deze week op terug.",
    "Gevraagd of dit contact helpt: ja, liever korter en vaker.",
    "Deelnemer mag tussendoor altijd bellen.",
    "Afgesproken dat we samen naar de open dag gaan.",
  ],
  vergelijking: [
    "Verplichtingen doorgenomen.",
    "Sollicitaties moeten voor het einde van de maand binnen zijn.",
    "Volgend gesprek over een half jaar, of eerder bij wijziging.",
    "Wijziging doorgegeven aan de administratie.",
    "Verwezen naar het werkgeversteam.",
    "Geen bijzonderheden.",
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
  "Beeld viel twee keer weg, daarna gewoon gebeld.",
  "Op kantoor kan nu niet, deelnemer mist het gesprek aan tafel.",
  "De kinderen waren thuis, dus kort gehouden.",
  "Het werk ligt stil zolang alles dicht is.",
  "De cursus gaat voorlopig online, met een geleende laptop.",
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
