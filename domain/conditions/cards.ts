import type { ConditionCard } from "./card.ts";

/** The cards the product comes with. A municipality dates and replaces them when its reading of a condition changes. */
export const conditionCards: readonly ConditionCard[] = [
  {
    condition: "zelfregie",
    variant: "loslaten",
    version: "0.1",
    validFrom: "2018-01-01",
    validTo: null,
    intention:
      "De deelnemer bepaalt zelf of er begeleiding komt, en welke. U wacht af en laat los. Wie om hulp vraagt, krijgt hulp.",
    asks: [
      "Wacht tot de deelnemer zelf contact zoekt. Moet u van de wet contact opnemen, zeg dat er dan bij.",
      "Laat de keuze voor betaald werk, vrijwilligerswerk, uren en tempo bij de deelnemer.",
      "Vraagt iemand wat er kan? Noem de mogelijkheden en laat kiezen.",
      "Zorg dat de deelnemer weet bij wie hij met een vraag terechtkan.",
      "Leg uit wat zelfregie betekent, en controleer of dat is overgekomen.",
    ],
    breaks: [
      "U belt om te vragen hoe het met solliciteren gaat.",
      "U dringt aan op meer uren, ander werk of een bepaalde opleiding.",
      "U noemt een verplichting of maatregel om iemand in beweging te krijgen.",
      "Een vraag van de deelnemer blijft liggen.",
      "Er is zo lang niets gehoord dat niemand meer weet hoe het gaat: dat is verwaarlozing, geen zelfregie.",
    ],
  },
  {
    condition: "zelfregie",
    variant: "faciliteren",
    version: "0.1",
    validFrom: "2018-01-01",
    validTo: null,
    intention:
      "De deelnemer zit aan het stuur. U rijdt niet mee, maar u bent bereikbaar en maakt mogelijk wat de deelnemer zelf kiest.",
    asks: [
      "Laat het begin van elk contact bij de deelnemer.",
      "Antwoord binnen de afgesproken tijd als iemand iets vraagt.",
      "Leg mogelijkheden als keuze voor. Geen ervan is een opdracht.",
      "Leg vast welk doel en welk tempo de deelnemer koos, in zijn eigen woorden.",
      "Is het een half jaar stil? Laat dan één keer zonder bijbedoeling weten dat u er bent.",
    ],
    breaks: [
      "U neemt het initiatief over, ook al bedoelt u het goed.",
      "U stuurt naar werk, uren of een richting die de deelnemer niet koos.",
      "Het aanbod is er alleen op papier: wie iets vraagt, moet lang wachten.",
      "U belt volgens een vast ritme. Dan lijkt het op extra aandacht.",
      "Een verplichting of maatregel wordt als drukmiddel genoemd.",
    ],
  },
  {
    condition: "extra-aandacht",
    variant: null,
    version: "0.1",
    validFrom: "2018-01-01",
    validTo: null,
    intention:
      "De deelnemer krijgt meer persoonlijk contact dan gewoonlijk, van één vaste klantmanager die zelf contact zoekt, luistert en meedenkt.",
    asks: [
      "Zoek zelf contact, ongeveer twee keer zo vaak als gewoonlijk.",
      "Blijf dezelfde klantmanager. Draag alleen over als het niet anders kan, en dan met een gesprek.",
      "Vraag ook hoe het met iemand gaat: gezondheid, thuis, geld. Alleen als de deelnemer dat wil.",
      "Denk mee over een volgende stap die past bij wat iemand kan en wil.",
      "Noem wat goed gaat en welke mogelijkheden u ziet.",
    ],
    breaks: [
      "Het contact voelt als controle: u vraagt naar bewijs, of legt iets extra's op.",
      "U jaagt het tempo op of kiest de richting van het werk.",
      "U stuurt vacatures die niet bij de deelnemer passen.",
      "U gaat voorbij aan psychische of lichamelijke klachten.",
      "Iemand zegt dat extra aandacht niet hoeft, en daar gebeurt niets mee.",
    ],
  },
  {
    condition: "vergelijking",
    variant: null,
    version: "0.1",
    validFrom: "2018-01-01",
    validTo: null,
    intention:
      "De deelnemer krijgt de gewone begeleiding, van gewone klantmanagers. Zo blijft zichtbaar wat de andere twee vormen anders doen.",
    asks: [
      "Pas de regels van de Participatiewet toe zoals bij iedereen.",
      "Houd het gewone aantal contacten aan.",
      "Leg de premie op bijverdienen op dezelfde manier uit als in de andere groepen.",
      "Leg elke wisseling van klantmanager vast.",
    ],
    breaks: [
      "Iemand van het team voor zelfregie en extra aandacht neemt de begeleiding over.",
      "De deelnemer krijgt extra tijd of een eigen belritme.",
      "De deelnemer hoeft niet meer te komen, zoals bij zelfregie.",
      "Een wisseling wordt tegengehouden omdat er een experiment loopt.",
    ],
  },
];
