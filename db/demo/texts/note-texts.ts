import type { Condition } from "../../../domain/conditions/condition.ts";

/** What is known of someone's situation, without anything that says who it is. */
export const situations: readonly string[] = [
  "Woont met twee kinderen in de schoolleeftijd; de ochtenden zijn vrij.",
  "Alleenwonend, kleine kring van mensen om zich heen.",
  "Zorgt drie dagen per week voor een ouder.",
  "Is na een lange ziekteperiode weer aan het opbouwen.",
  "Werkt twaalf uur in de horeca, met wisselende diensten.",
  "Heeft een diploma uit het buitenland dat nog niet is gewaardeerd.",
  "Spreekt goed Nederlands, lezen van brieven kost moeite.",
  "Loopt bij schuldhulp, de regeling is op orde.",
  "Heeft jaren in de bouw gewerkt en kan niet meer zwaar tillen.",
  "Doet twee ochtenden vrijwilligerswerk in een verzorgingshuis.",
  "Is pas verhuisd, nog zonder opvang in de buurt.",
  "Werkte als zelfstandige tot de opdrachten ophielden.",
  "Volgt een taalcursus op de avond.",
  "Heeft afwisselend goede en slechte maanden.",
  "Is het liefst buiten aan het werk, kantoor past niet.",
];

export const wishes: readonly string[] = [
  "Een baan met vaste uren, liefst dichtbij.",
  "Eerst de taal, dan verder kijken.",
  "Niet elke maand hoeven uitleggen waarom het bedrag anders is.",
  "Een opleiding in de zorg.",
  "Dit werk houden, niet meer uren.",
  "Een eigen kraam of atelier, klein beginnen.",
  "Rust tot de behandeling is afgelopen.",
  "Onder de mensen komen.",
  "Rijbewijs halen.",
  "Terug naar het oude vak, met een opfriscursus.",
  "Brieven kunnen lezen zonder buikpijn.",
  "Werken op de uren dat de kinderen op school zijn.",
];

export const arrangements: Record<Condition, readonly string[]> = {
  zelfregie: [
    "Deelnemer zoekt zelf contact; binnen een week komt er antwoord.",
    "Uitgelegd wat zelfregie inhoudt, in eigen woorden herhaald.",
    "Geen vacatures sturen, tenzij erom gevraagd is.",
    "Bellen mag, mailen heeft de voorkeur van deelnemer.",
    "Het jaargesprek wordt vooraf per brief aangekondigd en zo genoemd.",
    "Het zelfgekozen tempo: eerst dit jaar de cursus.",
  ],
  "extra-aandacht": [
    "Elke vier tot zes weken contact, op een vaste dag.",
    "Afspreken in het buurthuis werkt beter dan op kantoor.",
    "Praten over gezondheid mag, deelnemer begint er zelf over.",
    "Niet bellen voor tien uur.",
    "Bij een wissel van klantmanager gaat de vorige een keer mee.",
    "Brieven mogen altijd mee naar het gesprek.",
    "Tempo laag houden tot na de zomer.",
  ],
  vergelijking: [
    "Gesprek volgens het gewone ritme.",
    "Plan van aanpak is besproken en ondertekend.",
    "Sollicitaties gaan via de werkmap.",
    "Premie uitgelegd bij de start.",
    "Wijzigingen meldt deelnemer binnen een week.",
  ],
};

export const notAgain: readonly string[] = [
  "De reden van de scheiding.",
  "Waarom de vorige opleiding is gestopt.",
  "Het verhaal over de ziekte; staat in het verslag van de intake.",
  "Hoe de schuld is ontstaan.",
  "Of er thuis iemand kan oppassen.",
];
