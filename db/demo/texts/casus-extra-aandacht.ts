import type { CasusStory } from "./casus-story.ts";

export const extraAandachtStories: readonly CasusStory[] = [
  {
    question: "Deelnemer neemt de telefoon niet meer op. Hoe blijf ik in beeld zonder te jagen?",
    insights: [
      "Op de voicemail werd mijn toon strenger. Dat hoorde ik pas toen ik het hier nadeed.",
      "Een kaart met een vast uur erop vraagt minder dan een oproep van een onbekend nummer.",
    ],
    lessons: ["Reageert iemand niet, probeer dan een ander kanaal en geen strengere toon."],
    afspraken: [
      "Een kort bericht sturen met twee tijden om uit te kiezen",
      "Voorstellen om in het buurthuis af te spreken",
    ],
  },
  {
    question: "Ons gesprek gaat alleen nog over de schulden. Hoe komt er weer ruimte voor de rest?",
    insights: [
      "Zolang de brieven dicht blijven, is er geen ruimte voor iets anders.",
      "Ik probeerde eroverheen te praten; beter er eerst samen doorheen.",
    ],
    lessons: ["Praktische hulp met een brief opent meer dan een gesprek over doelen."],
    afspraken: ["De brief over het beslag samen lezen", "Meegaan naar het eerste gesprek bij schuldhulp"],
  },
  {
    question: "Deelnemer zegt dat het contact niet zo vaak hoeft. Wat doe ik met de afspraak van vier weken?",
    insights: [
      "Zijn nee tegen extra contact was ook een antwoord. Dat leg ik vast.",
      "Vaker is niet hetzelfde als meer. Tien minuten op een vaste dag werkt misschien beter.",
    ],
    lessons: ["Is vaker contact niet gewenst, maak het dan korter, en leg vast wat iemand zei."],
    afspraken: [
      "Vastleggen welk ritme van contact deelnemer prettig vindt",
      "Twee keer kort bellen in plaats van een lang gesprek",
    ],
  },
  {
    question: "Ik merk dat ik harder werk dan deelnemer. Waar stop ik?",
    insights: [
      "Ik liep twee stappen voor en noemde dat stimuleren.",
      "Als ik een week niets aandraag, zie ik pas wat deelnemer zelf oppakt.",
    ],
    lessons: ["Het tempo van de deelnemer staat in de notitie, dat van ons niet."],
    afspraken: [
      "Een volgend gesprek voeren zonder zelf iets voor te stellen",
      "De volgende stap door deelnemer laten noemen en zo opschrijven",
    ],
  },
  {
    question: "Deelnemer huilde aan de telefoon. Ik heb geluisterd, was dat genoeg?",
    insights: [
      "Luisteren was hier het werk, ook als er niets geregeld wordt.",
      "Ik wilde iets oplossen omdat ík het moeilijk vond.",
    ],
    lessons: [
      "Een gesprek waarin niets geregeld is, kan het belangrijkste van het jaar zijn.",
      "Bel na een zwaar gesprek binnen een week, alleen om te vragen hoe het gaat.",
    ],
    afspraken: [
      "Deze week bellen, alleen om te vragen hoe het gaat",
      "De psycholoog van het team vragen mee te denken",
    ],
  },
  {
    question: "De stap naar acht uur werk is gelukt. Hoe vier ik dat zonder meteen meer te vragen?",
    insights: [
      "Ik had het compliment al ingeslikt voor de vraag naar meer uren.",
      "Acht uur is hier niet een begin maar een prestatie.",
    ],
    lessons: ["Zeg bij elk contact minstens één ding dat goed gaat, en laat het even staan."],
    afspraken: ["Het compliment van de werkgever doorgeven", "Twee maanden niet over meer uren beginnen"],
  },
  {
    question: "Ik twijfel of de cursus mijn idee was of dat van deelnemer.",
    insights: [
      "In het log staat dat ik hem noemde, en daarna alleen nog ja.",
      "Een ja op het eerste aanbod is meestal beleefdheid.",
    ],
    lessons: [
      "Een aanbod is pas een aanbod als nee zeggen ook kan.",
      "Laat er een week tussen zitten en vraag het dan nog eens.",
    ],
    afspraken: [
      "Terugkomen op de cursus en zeggen dat stoppen ook mag",
      "Samen kijken wat deelnemer zelf had willen leren",
    ],
  },
  {
    question: "Deelnemer heeft in een jaar drie klantmanagers gehad. Hoe begin ik opnieuw?",
    insights: [
      "Ik begin niet opnieuw, ik ga verder. Dat lees ik eerst na.",
      "Het eerste gesprek hoeft niet over werk te gaan, wel over wat al beloofd was.",
    ],
    lessons: [
      "Lees het dossier voor het eerste contact en zeg dat je het gelezen hebt.",
      "Bij een wissel gaat de oude klantmanager één keer mee.",
    ],
    afspraken: ["De overdracht doen met een gesprek van drie personen", "Nagaan welke toezeggingen nog openstaan"],
  },
  {
    question: "Mantelzorg vult de hele week. Is praten over werk dan nog passend?",
    insights: [
      "Ik zag de zorg als hindernis; voor deelnemer is het de kern van de week.",
      "De vraag is niet of er werk kan, maar of er een middag vrij kan.",
    ],
    lessons: ["Schrijf zorgtaken op als feit, niet als bezwaar."],
    afspraken: [
      "Het steunpunt mantelzorg noemen en vragen of dat welkom is",
      "Werk drie maanden laten rusten en dat vastleggen",
    ],
  },
  {
    question: "Deelnemer vertelt veel over thuis. Wat leg ik vast en wat niet?",
    insights: [
      "Vertrouwen is ook: niet alles opschrijven.",
      "Ik schreef voor mijn opvolger, maar deelnemer leest het ook een keer.",
    ],
    lessons: ["Leg vast wat nodig is voor het vervolg, en vraag of het er zo mag staan."],
    afspraken: ["De notitie nalopen op wat er niet in hoeft", "Vragen wat deelnemer niet nog eens wil vertellen"],
  },
  {
    question: "De huisarts raadt rust aan, deelnemer wil door. Naar wie luister ik?",
    insights: [
      "Ik hoef niet te kiezen; ik kan vragen wat er wel gaat op een slechte dag.",
      "Door willen is ook gezondheid, als het tempo klopt.",
    ],
    lessons: ["Bij klachten over gezondheid vragen we naar wat wél gaat."],
    afspraken: [
      "Met deelnemer een week uitschrijven met rust erin",
      "Het tempo halveren tot de volgende afspraak bij de huisarts",
    ],
  },
  {
    question: "Er is een maatregel aangekondigd buiten mij om. Hoe houd ik het vertrouwen?",
    insights: [
      "Zeggen dat ik het niet wist hielp meer dan uitleggen waarom het zo gaat.",
      "Druk kwam uit de brief, maar ik was het gezicht erbij.",
    ],
    lessons: ["Komt er een brief uit het systeem aan, bel dan voordat die valt."],
    afspraken: ["Navragen of de maatregel van tafel kan", "De brief samen lezen en het antwoord schrijven"],
  },
  {
    question: "Deelnemer voelt zich gecontroleerd als ik bel. Wat kan ik anders doen?",
    insights: [
      "Mijn eerste vraag was elke keer of het gelukt was. Zo klinkt controle.",
      "Een ander mag vragen of mijn aandacht als steun voelt, dat hoor ik zelf niet eerlijk.",
    ],
    lessons: ["Begin met hoe het gaat en laat het lijstje een keer liggen."],
    afspraken: ["Een collega laten vragen of de aandacht als steun voelt", "Het volgende gesprek zonder lijst voeren"],
  },
  {
    question: "De kinderopvang is rond maar deelnemer durft de stap niet te zetten. Hoe denk ik mee?",
    insights: [
      "Ik loste de opvang op terwijl het over vertrouwen ging.",
      "Kijken op de opvang, zonder iets te tekenen, is een stap die wel past.",
    ],
    lessons: ["Is het praktische geregeld en beweegt er niets, vraag dan wat er spannend is."],
    afspraken: [
      "Met deelnemer bekijken wat de opvang kost en wat er terugkomt",
      "Meegaan om een ochtend te kijken op de opvang",
    ],
  },
  {
    question: "Elke afspraak wordt afgezegd, wel vriendelijk. Wat zie ik over het hoofd?",
    insights: ["Het was steeds de plek, niet het gesprek.", "Afzeggen is contact: er werd elke keer gebeld."],
    lessons: ["Vraag bij de derde afzegging naar de plek en het uur, niet naar de reden."],
    afspraken: [
      "Afspreken in het buurthuis in plaats van op kantoor",
      "Een ochtend kiezen waarop de kinderen op school zijn",
    ],
  },
  {
    question: "Deelnemer wil een eigen zaak en ik geloof er niet in. Hoe blijf ik naast deelnemer staan?",
    insights: [
      "Meedenken is nog geen geloven, dat scheelt.",
      "Mijn twijfel mag ik zeggen, als ik ook zeg wat ik er goed aan vind.",
    ],
    lessons: ["Zoek de kleinste proef die de deelnemer zelf wil doen."],
    afspraken: [
      "Met deelnemer een proef van een maand uitschrijven",
      "Een gesprek bij het ondernemersloket plannen en meegaan",
    ],
  },
  {
    question: "Ik heb een aanbod gedaan dat niet paste. Hoe kom ik daarop terug?",
    insights: [
      "Gewoon zeggen dat ik te snel was.",
      "Het paste bij de vacaturelijst, niet bij wat in de notitie staat.",
    ],
    lessons: ["Kom op een misser zelf terug voordat de ander erover moet beginnen."],
    afspraken: [
      "Terugkomen op het aanbod dat niet paste en dat ook zeggen",
      "De wens van deelnemer bovenaan de notitie zetten",
    ],
  },
  {
    question: "Deelnemer doet alles wat ik voorstel. Is dat eigen keuze?",
    insights: [
      "Ik zag medewerking en vroeg niet verder.",
      "Pas toen ik twee dingen tegelijk noemde, kwam er een voorkeur.",
    ],
    lessons: ["Leg altijd twee wegen voor, en noem niets doen als derde."],
    afspraken: [
      "Twee mogelijkheden naast elkaar zetten en een week laten liggen",
      "Vragen wat deelnemer zou laten vallen als het mocht",
    ],
  },
];
