/** A ruling as a team wrote it, and the lesson of a session that it came from. */
export type PrecedentText = {
  lesson: string;
  situation: string;
  ruling: string;
  basis?: string;
  /** What it said at first, when the team has sharpened it since. */
  earlier?: string;
  /** Why the team no longer goes by it. */
  revoked?: string;
};

export const precedentTexts: readonly PrecedentText[] = [
  {
    lesson: "Eén neutraal bericht na een half jaar stilte is genoeg; herhalen is duwen.",
    situation: "Een deelnemer in zelfregie laat een half jaar niets van zich horen.",
    ruling:
      "Wij sturen één keer een neutraal bericht dat wij bereikbaar zijn. Daarna niet opnieuw, en wij bellen niet. De reden van de stilte staat in het dossier.",
    earlier: "Wij sturen na een half jaar stilte een neutraal bericht en herhalen dat elke drie maanden.",
  },
  {
    lesson: "Noem altijd minstens drie mogelijkheden en stop dan met praten.",
    situation: "Een deelnemer in zelfregie vraagt wat de klantmanager zou doen.",
    ruling:
      "Wij noemen minstens drie mogelijkheden met de gevolgen, zonder voorkeur, en laten de keuze liggen. Eén mogelijkheid noemen is sturen.",
  },
  {
    lesson: "Moet een gesprek van de wet, zeg dat dan in de eerste zin.",
    situation: "Er moet een verplicht gesprek komen met iemand in zelfregie.",
    ruling:
      "De uitnodiging zegt in de eerste zin wat verplicht is en waarom. Alles daarbuiten is vrij en begint met een vraag van de deelnemer. Dit telt niet als contact uit eigen beweging.",
    basis: "Artikel 17 Participatiewet",
  },
  {
    lesson: "Alleen doorsturen als iemand daarom heeft gevraagd.",
    situation: "De klantmanager ziet een vacature die bij een deelnemer in zelfregie past.",
    ruling: "Wij sturen geen vacatures door, ook niet zonder tekst erbij. Heeft iemand erom gevraagd, dan mag het wel.",
  },
  {
    lesson: "Wij leggen een brief uit als iemand daarom vraagt; excuses maken hoort bij de afzender.",
    situation: "Een deelnemer schrikt van een brief van een andere afdeling en belt daarover.",
    ruling:
      "Wij leggen uit wat er staat en wat ervan wordt verwacht. Wij beloven niets namens de afzender en bellen niet zelf na.",
    revoked: "De afspraken met handhaving zijn veranderd; wij mogen nu wel zelf navragen.",
  },
  {
    lesson: "Reageert iemand niet, probeer dan een ander kanaal en geen strengere toon.",
    situation: "Een deelnemer in extra aandacht reageert twee keer niet op een uitnodiging.",
    ruling:
      "De derde poging gaat langs een andere weg: een kaart, een bericht of langsgaan. De toon blijft een aanbod. Een waarschuwing past niet bij deze conditie.",
    basis: "Artikel 83 Participatiewet en de opdracht van het experiment",
  },
  {
    lesson: "Is vaker contact niet gewenst, maak het dan korter, en leg vast wat iemand zei.",
    situation: "Een deelnemer in extra aandacht vindt het contact te veel.",
    ruling:
      "Het ritme blijft, het contact wordt korter. Wat iemand zelf prettig vindt staat in het dossier. Minder dan eens in de zes weken is geen extra aandacht meer.",
  },
  {
    lesson: "Een aanbod is pas een aanbod als nee zeggen ook kan.",
    situation: "De klantmanager wil iemand in extra aandacht aanmelden voor een training.",
    ruling:
      "Wij leggen uit wat het is en laten er een week tussen. Nee heeft geen gevolg voor de uitkering, en dat zeggen wij erbij.",
    earlier: "Wij leggen uit wat het is en vragen meteen of iemand meedoet. Nee heeft geen gevolg voor de uitkering.",
  },
  {
    lesson: "Bij een wissel gaat de oude klantmanager één keer mee.",
    situation: "Een deelnemer in extra aandacht krijgt een andere klantmanager.",
    ruling: "Het eerste gesprek is met drie mensen. De nieuwe klantmanager heeft het dossier gelezen en zegt dat.",
  },
  {
    lesson: "Praktische hulp met een brief opent meer dan een gesprek over doelen.",
    situation: "Iemand in extra aandacht heeft zorgen over geld en wil nu niet over werk praten.",
    ruling: "Eerst helpen met wat nu speelt. Werk komt terug als de deelnemer er zelf weer ruimte voor heeft.",
  },
];
