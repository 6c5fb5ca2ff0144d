import type { TableCondition } from "./casus-story.ts";

/** How someone starts to look back. */
export const beginnings: readonly string[] = [
  "Ik kwam met een vol hoofd binnen en ging er rustiger uit.",
  "Ik had me voorgenomen vooral te luisteren.",
  "Eerlijk gezegd dacht ik dat deze casus snel klaar zou zijn.",
  "Dit was een casus waar ik al weken tegenaan hikte.",
  "De score die ik gaf, verraste mezelf.",
  "Ik zat vandaag aan de andere kant van de tafel, en dat scheelt.",
  "Het gesprek liep anders dan ik had gedacht.",
  "Ik schrijf dit een dag later, met wat meer afstand.",
  "Toen de kaarten opengingen werd het stil.",
  "Bij het scoren twijfelde ik over drie punten.",
  "Ik merkte dat ik aan een eigen deelnemer zat te denken.",
  "We begonnen met de conditiekaart, en dat was nodig.",
  "Ik was het vooraf met bijna niemand eens.",
  "Wat me bijblijft is één zin van een collega.",
  "De eerste tien minuten voelde ik vooral weerstand.",
  "Ik ken deze deelnemer van een korte waarneming, dat kleurde mijn blik.",
  "Een kleine casus op papier, een grote aan tafel.",
  "Ik had het contactlog beter moeten lezen voordat we begonnen.",
];

/** What stood out in the casus. */
export const events: Record<TableCondition, readonly string[]> = {
  zelfregie: [
    "Ik had een vacature doorgestuurd en vond dat behulpzaam, tot iemand vroeg wie daar om had gevraagd.",
    "De deelnemer had zelf gebeld met een vraag over verrekening, en in mijn antwoord zat toch een advies over uren.",
    "Er was vijf maanden niets gehoord en ik noemde dat vertrouwen, terwijl het ook gemak was.",
    "In het jaargesprek heb ik eerst gezegd wat verplicht was, en daarna viel er veel van tafel.",
    "De deelnemer koos voor een cursus die niet naar werk leidt, en ik merkte dat ik dat wilde bijsturen.",
    "Twee van ons vonden een bericht neutraal dat volgens de anderen een duwtje was.",
    "De deelnemer wist niet dat hulp vragen bij zelfregie hoort; dat had ik nooit uitgelegd.",
    "Mijn collega belde tijdens mijn vakantie, goed bedoeld, en alles lag weer open.",
    "De keuze voor twaalf uur bleef staan, ook nadat ik had laten vallen dat meer kon.",
    "Er lag een vraag tien dagen te wachten en dat is precies wat de conditie breekt.",
    "Deelnemer had een plan met een startdatum, het stond alleen nergens in mijn notitie.",
    "Ik had drie mogelijkheden genoemd, maar bij één ervan hoorde een folder.",
    "Handhaving had een brief gestuurd en ik wilde meteen bellen om het goed te maken.",
    "De deelnemer zei dat het prettig is dat niemand achter hem aan zit, en ook dat hij niet wist wie hij kon bellen.",
  ],
  "extra-aandacht": [
    "Ik belde elke twee weken en vroeg elke keer hetzelfde, dat is ritme zonder aandacht.",
    "We spraken in het buurthuis en daar kwam voor het eerst de mantelzorg ter sprake.",
    "De deelnemer zei dat het minder vaak mocht, en dat had ik niet opgeschreven.",
    "Na het verlies van de baan heb ik alleen geluisterd, en dat bleek genoeg voor die week.",
    "Ik had een cursus voorgesteld en hoorde vandaag pas hoe beleefd het ja was.",
    "De deelnemer kreeg een compliment van de werkgever en ik vergat te vragen hoe dat voelde.",
    "Er speelde een schuld, een zieke ouder en een opvangplek, en ik begon bij de vacature.",
    "Ik zag dat mijn gesprekken langer worden naarmate er minder gebeurt.",
    "De vaste dinsdag werd een keer overgeslagen en de deelnemer begon er zelf over.",
    "Toen ik vroeg wat wel lukt op een slechte dag, kwam er een heel verhaal.",
    "De brief over het beslag hebben we samen gelezen; daarna konden we pas vooruitkijken.",
    "Ik had tempo gemaakt omdat ik zelf resultaat wilde zien.",
    "Deelnemer nam niet op en mijn toon op de voicemail werd strenger, dat hoorde ik nu pas.",
    "De overdracht was met zijn drieën gedaan, en je merkt dat dit vertrouwen heeft gespaard.",
  ],
};

/** What the writer thought, felt or saw in their own doing. */
export const ownPart: readonly string[] = [
  "Ik vulde stiltes op, dat is een oude gewoonte.",
  "Mijn goede bedoeling zat in de weg.",
  "Ik voelde me betrapt, en daarna opgelucht.",
  "Ik had het druk en dat was aan mijn notities te zien.",
  "Ik vond het lastig om niets te doen.",
  "Ik gaf mezelf een hoger cijfer dan de anderen mij gaven.",
  "Achteraf was ik vooral bezig met mijn eigen zorgen.",
  "Ik heb vaker ja gezegd dan ik meende.",
  "Voor mij telt dat de deelnemer opgelucht klonk.",
  "Ik verwarde bereikbaar zijn met aanwezig zijn.",
  "Ik schrok van hoe stellig mijn verslag klinkt.",
  "Ik had de wens van de deelnemer in mijn eigen woorden vertaald.",
  "Ik was strenger dan nodig, omdat het bij een ander misging.",
  "Mijn antwoord was snel en niet volledig.",
  "Ik merk dat ik minder vraag nu ik iemand langer ken.",
  "Ik had moeten zeggen dat ik het niet wist.",
];

/** What the others brought in. */
export const othersPart: readonly string[] = [
  "Een collega vroeg wat de deelnemer zelf als eerste zou noemen, daar had ik geen antwoord op.",
  "De groep was het over de grote lijn eens en juist daarom bleef dat ene verschil interessant.",
  "Iemand las het log hardop voor en toen hoorden we het allemaal.",
  "Het hielp dat niemand meteen met een oplossing kwam.",
  "We verschilden het meest over druk: wat de een een herinnering noemt, heet bij de ander aandringen.",
  "De kaart met de stem van de deelnemer kwam harder binnen dan ons eigen oordeel.",
  "Mijn buurvrouw aan tafel had iets soortgelijks meegemaakt en vertelde hoe dat afliep.",
  "Eén van ons bleef bij een ander antwoord, en dat mocht gewoon blijven staan.",
  "Het was goed dat de gespreksleider ons terugbracht naar de conditie.",
  "De vraag of dit steun of controle was, heeft het gesprek gedraaid.",
  "We lachten ook, dat maakt het makkelijker om een fout te noemen.",
  "Bij de consensus moesten we de tekst van het punt opnieuw lezen.",
  "Iemand zei: doe eens alsof je de brief zelf krijgt.",
  "De nieuwe collega stelde de beste vraag van de middag.",
];

/** What stays uncertain. */
export const doubts: readonly string[] = [
  "Ik weet nog steeds niet waar de grens precies ligt.",
  "Misschien speelt er meer dan wij kunnen zien.",
  "Of het werkt, weten we pas over een paar maanden.",
  "Ik ben bang dat dit in een drukke week weer wegzakt.",
  "Het blijft wringen dat een standaardbrief alles kan terugdraaien.",
  "Ik vraag me af of ik dit bij elke deelnemer zo zou doen.",
  "Nu de gesprekken op afstand gaan, mis ik wat ik anders zie aan iemands houding.",
  "De regels laten ruimte, maar ik weet niet of mijn collega's die net zo lezen.",
  "Ik twijfel of mijn score over de deelnemer ging of over mijn eigen inzet.",
  "Stilte kan rust zijn of opgeven, aan het log zie je dat niet.",
  "Ik hoop dat de deelnemer het merkt, vragen kan ik het eigenlijk niet.",
  "Met minder tijd had ik dit niet gezien.",
];

/** What the writer takes along. */
export const resolutions: readonly string[] = [
  "Volgende keer lees ik de conditiekaart voordat ik bel.",
  "Ik schrijf voortaan eerst op wie het contact begon.",
  "Ik ga één gesprek voeren zonder voorstel te doen.",
  "In mijn notitie komt een kopje met wat de deelnemer zelf zei.",
  "Ik vraag een collega om over een maand mee te kijken.",
  "Ik bel niet, en ik zet in het dossier waarom niet.",
  "Bij twijfel leg ik het hier op tafel voordat ik iets stuur.",
  "Ik begin het volgende gesprek met wat er goed gaat.",
  "Mijn antwoord op een vraag gaat voortaan dezelfde dag de deur uit.",
  "Ik vraag of dit ritme nog past, en ik schrijf het antwoord op.",
  "Eerst lezen, dan vragen, dan pas meedenken.",
  "Ik laat de volgende stap een keer helemaal bij de deelnemer.",
  "Ik ga de brief naast mijn eigen uitleg leggen en kijken wat er overblijft.",
  "Als ik waarneem, vraag ik naar de afspraken en houd ik me daaraan.",
  "Dit neem ik mee naar twee andere dossiers waar hetzelfde speelt.",
  "Ik zeg het de volgende keer gewoon als ik iets niet mag invullen voor een ander.",
];
