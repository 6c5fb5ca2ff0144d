import type { CasusStory } from "./casus-story.ts";

export const zelfregieStories: readonly CasusStory[] = [
  {
    question: "Het is al vijf maanden stil. Wanneer is loslaten nog loslaten, en wanneer is het wegkijken?",
    insights: [
      "Een keer laten weten dat ik er ben is iets anders dan bellen om te horen hoe het gaat.",
      "Ik noemde het vertrouwen, maar ik had er gewoon niet meer aan gedacht.",
    ],
    lessons: [
      "Eén neutraal bericht na een half jaar stilte is genoeg; herhalen is duwen.",
      "Zet in het dossier waarom er geen contact is, dan is stilte een keuze.",
    ],
    afspraken: ["Over een maand één neutraal bericht sturen", "In de notitie zetten waarom er nu geen contact is"],
  },
  {
    question: "Deelnemer vroeg wat ik zou doen. Mag ik dan een richting noemen?",
    insights: [
      "Ik mag zeggen wat er kan, als ik mijn eigen voorkeur maar thuislaat.",
      "De vraag was of ik meedacht, niet of ik koos.",
    ],
    lessons: [
      "Noem altijd minstens drie mogelijkheden en stop dan met praten.",
      "Vraagt iemand om raad, vraag dan eerst wat die zelf al heeft bedacht.",
    ],
    afspraken: ["Drie mogelijkheden op papier zetten, zonder voorkeur", "Vragen wat deelnemer zelf al had bedacht"],
  },
  {
    question: "Er moet een verplicht jaargesprek komen. Hoe voer ik dat zonder het over te nemen?",
    insights: [
      "Als ik begin met wat moet, is de rest van het gesprek van deelnemer.",
      "Ik stapelde vragen omdat ik dit jaar nog niets had gehoord.",
    ],
    lessons: [
      "Moet een gesprek van de wet, zeg dat dan in de eerste zin.",
      "Een jaargesprek kan in twintig minuten: wat moet, wat mag, en of er vragen zijn.",
    ],
    afspraken: ["De uitnodiging herschrijven: wat moet, wat mag", "Het verplichte deel apart in de notitie zetten"],
  },
  {
    question: "Deelnemer wil een opleiding die weinig kans op werk geeft. Wat is hier mijn rol?",
    insights: [
      "Ik beoordeelde de keuze, terwijl mij alleen naar de vergoeding was gevraagd.",
      "Kans op werk is mijn maat, niet die van deelnemer.",
    ],
    lessons: [
      "Geef de voorwaarden eerlijk en laat de afweging bij wie de opleiding gaat doen.",
      "Een keuze die ons verbaast, is nog geen verkeerde keuze.",
    ],
    afspraken: [
      "De voorwaarden voor vergoeding toesturen",
      "Uitzoeken binnen welke termijn de aanvraag wordt besloten",
    ],
  },
  {
    question: "Ik heb een vacature doorgestuurd en kreeg geen antwoord. Ging ik over de grens?",
    insights: [
      "Wat ik hulp noemde, voelde waarschijnlijk als een duwtje.",
      "Ik wachtte op een bedankje voor iets waar niemand om had gevraagd.",
    ],
    lessons: [
      "Een vacature sturen is een advies, ook zonder woorden erbij.",
      "Alleen doorsturen als iemand daarom heeft gevraagd.",
    ],
    afspraken: [
      "Drie maanden niets ongevraagd sturen en dat hier terugmelden",
      "In het log zetten dat dit contact ongevraagd was",
    ],
  },
  {
    question: "Deelnemer kiest voor weinig uren terwijl er meer kan. Kan ik dat laten rusten?",
    insights: [
      "Mijn ongeduld is van mij. Dat hoef ik niet bij deelnemer neer te leggen.",
      "Bij het narekenen bleek dat meer uren bijna niets opleveren; dat had deelnemer al uitgerekend.",
    ],
    lessons: [
      "Over uren praten we alleen als de deelnemer erover begint.",
      "Zelfgekozen tempo is een antwoord, geen tussenstand.",
    ],
    afspraken: [
      "Het zelfgekozen tempo in de notitie zetten zoals deelnemer het zei",
      "Een rekenvoorbeeld klaarleggen voor als erom gevraagd wordt",
    ],
  },
  {
    question: "De partner belt steeds namens deelnemer. Van wie is de regie dan?",
    insights: [
      "Ik gaf antwoord aan wie het hardst vroeg.",
      "Eén vraag aan deelnemer zelf had dit maanden geleden opgelost.",
    ],
    lessons: ["Komt iemand via de partner, vraag de deelnemer dan één keer wie het antwoord mag krijgen."],
    afspraken: [
      "Deelnemer zelf laten kiezen wie er mag bellen",
      "Bij het volgende telefoontje vragen of deelnemer zelf wil aansluiten",
    ],
  },
  {
    question: "Deelnemer weet niet dat zelfregie ook hulp vragen betekent. Hoe leg ik dat uit zonder te duwen?",
    insights: [
      "Ik had het uitgelegd met het woord zelfregie, en dat zegt niemand iets.",
      "Bereikbaar zijn werkt pas als de ander het weet.",
    ],
    lessons: [
      "Leg uit in twee zinnen en laat het terugvertellen.",
      "Noem een naam en een tijd waarop je te bereiken bent, meer niet.",
    ],
    afspraken: [
      "Een uitleg in gewone taal maken voor op een kaartje",
      "Op het eerstvolgende contact van deelnemer de uitleg herhalen",
    ],
  },
  {
    question: "Een brief van handhaving kwam hard aan. Moet ik nu bellen of juist niet?",
    insights: [
      "Ik wilde bellen om het goed te maken, dat was meer voor mij.",
      "De deelnemer vroeg om uitleg van de brief en kreeg een gesprek over vertrouwen.",
    ],
    lessons: ["Wij leggen een brief uit als iemand daarom vraagt; excuses maken hoort bij de afzender."],
    afspraken: [
      "Bij handhaving navragen waarom deze brief uitging",
      "Uitleg van de brief klaarhebben als deelnemer belt",
    ],
  },
  {
    question: "Deelnemer belt drie keer per week met kleine vragen. Is dat nog zelfregie?",
    insights: [
      "Het zijn kleine vragen omdat mijn antwoorden klein zijn.",
      "Bellen is hier ook een manier om regie te houden.",
    ],
    lessons: [
      "Vaak contact is geen inbreuk zolang de deelnemer begint.",
      "Geef antwoord op de vraag achter de vraag, dan wordt het vanzelf minder.",
    ],
    afspraken: [
      "Vragen of een vast belmoment prettiger is",
      "De meest gestelde vragen op een rij zetten met de antwoorden",
    ],
  },
  {
    question: "Ik maak me zorgen over de gezondheid, maar er is niets gevraagd. Wat mag ik?",
    insights: [
      "Mijn zorg hoort eerst hier op tafel, niet bij deelnemer aan de telefoon.",
      "Ik zag iets wat ik niet kan beoordelen, en wilde toch iets doen.",
    ],
    lessons: ["Zorgen bespreken we hier; bij gevaar geldt de meldcode en niet de conditie."],
    afspraken: [
      "De zorg met de teamleider bespreken",
      "Zorgen dat deelnemer weet waar hulp te vinden is, als die zelf belt",
    ],
  },
  {
    question: "Het zelfgekozen doel is in een jaar niet dichterbij gekomen. Praten we daarover?",
    insights: [
      "Ik mat vooruitgang aan een doel waar deelnemer allang een ander voor had.",
      "Het doel stond in mijn woorden, dus kon deelnemer het ook niet bijstellen.",
    ],
    lessons: [
      "Schrijf het doel op in de woorden van de deelnemer, tussen aanhalingstekens.",
      "Een doel mag een jaar stilstaan.",
    ],
    afspraken: [
      "Het doel in de eigen woorden van deelnemer in de notitie zetten",
      "In het jaargesprek vragen of het doel nog klopt",
    ],
  },
  {
    question: "Deelnemer vraagt of ik een werkgever wil bellen. Help ik of neem ik over?",
    insights: [
      "Het was een verzoek, dus helpen mag. Overnemen begon toen ik ook de proefdag regelde.",
      "Ik had kunnen vragen: wat wil je dat ik zeg?",
    ],
    lessons: ["Doe wat gevraagd is, precies dat, en geef het daarna terug."],
    afspraken: [
      "De werkgever bellen met de vraag die deelnemer heeft opgeschreven",
      "Het vervolg aan deelnemer teruggeven",
    ],
  },
  {
    question: "Een collega nam waar en belde wel. Hoe herstel ik wat we hadden afgesproken?",
    insights: [
      "Mijn overdracht ging over het dossier, niet over de conditie.",
      "Herstellen is hier ook: niet nog een keer bellen om het uit te leggen.",
    ],
    lessons: ["Wie waarneemt leest eerst de conditiekaart, dan pas het dossier."],
    afspraken: [
      "De waarnemer bijpraten over wat zelfregie hier betekent",
      "Bovenaan de notitie zetten dat deelnemer zelf belt",
    ],
  },
  {
    question: "De vraag over verrekening lag tien dagen bij mij. Hoe maak ik dat goed?",
    insights: [
      "Snel antwoord geven is hier het beste wat ik kan doen.",
      "Ik wilde een volledig antwoord geven en gaf dus geen antwoord.",
    ],
    lessons: [
      "Een vraag van de deelnemer gaat voor al het andere werk van de dag.",
      "Weet je het nog niet, zeg dan wanneer wel.",
    ],
    afspraken: ["De vraag over verrekening beantwoorden, met een tweede paar ogen", "Zeggen dat het te lang duurde"],
  },
  {
    question: "Wil deelnemer echt geen contact, of durft deelnemer niet?",
    insights: [
      "Dat kan ik vanaf hier niet weten, en gokken is ook ingrijpen.",
      "Het verschil zit in of deelnemer weet dat nee zeggen geen gevolgen heeft.",
    ],
    lessons: ["Zeg één keer dat geen contact ook goed is, en dat er geen onderzoek van komt."],
    afspraken: [
      "In het volgende verplichte contact zeggen dat geen contact geen gevolgen heeft",
      "Een collega laten meelezen in het log",
    ],
  },
  {
    question: "Deelnemer wil voor zichzelf beginnen en vraagt alleen om geld. Hoe leg ik keuzes voor?",
    insights: [
      "Ik hoorde een plan en zag risico's; gevraagd was welke regeling er is.",
      "De keuzes waren er, ik had ze alleen op volgorde van mijn voorkeur gezet.",
    ],
    lessons: ["Zet regelingen naast elkaar met voor en tegen, en laat het loket de rest doen."],
    afspraken: ["De regelingen naast elkaar zetten op één bladzij", "De naam van het ondernemersloket geven"],
  },
];
