import type { Condition } from "../../../domain/conditions/condition.ts";

/** The dedicated team only brings dossiers of the two conditions that it carries out. */
export type TableCondition = Exclude<Condition, "vergelijking">;

/** The question with which a dossier was brought to the table. */
export const questions: Record<TableCondition, readonly string[]> = {
  zelfregie: [
    "Het is al vijf maanden stil. Wanneer is loslaten nog loslaten, en wanneer is het wegkijken?",
    "Deelnemer vroeg wat ik zou doen. Mag ik dan een richting noemen?",
    "Er moet een verplicht jaargesprek komen. Hoe voer ik dat zonder het over te nemen?",
    "Deelnemer wil een opleiding die weinig kans op werk geeft. Wat is hier mijn rol?",
    "Ik heb een vacature doorgestuurd en kreeg geen antwoord. Ging ik over de grens?",
    "Deelnemer kiest voor weinig uren terwijl er meer kan. Kan ik dat laten rusten?",
    "De partner belt steeds namens deelnemer. Van wie is de regie dan?",
    "Deelnemer weet niet dat zelfregie ook hulp vragen betekent. Hoe leg ik dat uit zonder te duwen?",
    "Een brief van handhaving kwam hard aan. Moet ik nu bellen of juist niet?",
    "Deelnemer belt drie keer per week met kleine vragen. Is dat nog zelfregie?",
    "Ik maak me zorgen over de gezondheid, maar er is niets gevraagd. Wat mag ik?",
    "Het zelfgekozen doel is in een jaar niet dichterbij gekomen. Praten we daarover?",
    "Deelnemer vraagt of ik een werkgever wil bellen. Help ik of neem ik over?",
    "Een collega nam waar en belde wel. Hoe herstel ik wat we hadden afgesproken?",
    "Deelnemer is gestopt met vrijwilligerswerk. Vraag ik naar de reden?",
    "De vraag over verrekening lag tien dagen bij mij. Hoe maak ik dat goed?",
    "Wil deelnemer echt geen contact, of durft deelnemer niet?",
    "Deelnemer wil voor zichzelf beginnen en vraagt alleen om geld. Hoe leg ik keuzes voor?",
  ],
  "extra-aandacht": [
    "Deelnemer neemt de telefoon niet meer op. Hoe blijf ik in beeld zonder te jagen?",
    "Ons gesprek gaat alleen nog over de schulden. Hoe komt er weer ruimte voor de rest?",
    "Deelnemer zegt dat het contact niet zo vaak hoeft. Wat doe ik met de afspraak van vier weken?",
    "Ik merk dat ik harder werk dan deelnemer. Waar stop ik?",
    "Deelnemer huilde aan de telefoon. Ik heb geluisterd, was dat genoeg?",
    "De stap naar acht uur werk is gelukt. Hoe vier ik dat zonder meteen meer te vragen?",
    "Ik twijfel of de cursus mijn idee was of dat van deelnemer.",
    "Deelnemer heeft in een jaar drie klantmanagers gehad. Hoe begin ik opnieuw?",
    "Mantelzorg vult de hele week. Is praten over werk dan nog passend?",
    "Deelnemer vertelt veel over thuis. Wat leg ik vast en wat niet?",
    "De huisarts raadt rust aan, deelnemer wil door. Naar wie luister ik?",
    "Er is een maatregel aangekondigd buiten mij om. Hoe houd ik het vertrouwen?",
    "Deelnemer voelt zich gecontroleerd als ik bel. Wat kan ik anders doen?",
    "De kinderopvang is rond maar deelnemer durft de stap niet te zetten. Hoe denk ik mee?",
    "Elke afspraak wordt afgezegd, wel vriendelijk. Wat zie ik over het hoofd?",
    "Deelnemer wil een eigen zaak en ik geloof er niet in. Hoe blijf ik naast deelnemer staan?",
    "Ik heb een aanbod gedaan dat niet paste. Hoe kom ik daarop terug?",
    "Deelnemer doet alles wat ik voorstel. Is dat eigen keuze?",
  ],
};

/** What the inbrenger took along, in own words. */
export const insights: Record<TableCondition, readonly string[]> = {
  zelfregie: [
    "Ik wacht op een antwoord dat ik zelf had willen horen. Nu laat ik de vraag bij deelnemer.",
    "Een keer laten weten dat ik er ben is iets anders dan bellen om te horen hoe het gaat.",
    "Ik mag wel zeggen wat er kan, als ik er maar drie noem en geen voorkeur laat horen.",
    "Mijn zorg is van mij. Die hoef ik niet bij deelnemer neer te leggen.",
    "Snel antwoord geven is hier het beste wat ik kan doen.",
    "Wat ik hulp noemde, voelde voor deelnemer waarschijnlijk als een duwtje.",
    "Ik ga uitleggen wat verplicht is en wat niet, en dan weer los.",
    "Deelnemer heeft wel degelijk een plan, het staat alleen niet in mijn woorden in het dossier.",
    "Ik schreef op wat ik deed, niet wat deelnemer koos.",
    "Niets doen kan ook een keuze zijn die ik moet kunnen uitleggen.",
  ],
  "extra-aandacht": [
    "Ik vraag eerst hoe het gaat en laat het formulier een keer liggen.",
    "Vaker is niet hetzelfde als meer. Tien minuten op een vaste dag werkt beter.",
    "Ik benoemde wat nog moest en vergat te zeggen wat al gelukt is.",
    "Het tempo was van mij. Ik leg het terug.",
    "Luisteren was hier het werk, ook als er niets geregeld wordt.",
    "Een ander mag vragen of mijn aandacht als steun voelt, dat hoor ik zelf niet eerlijk.",
    "Ik heb te snel een oplossing voor opvang gezocht terwijl het over vertrouwen ging.",
    "De vaste dag gaf rust, dat hoorde ik pas toen ik hem een keer oversloeg.",
    "Ik mag zeggen dat ik het ook niet weet.",
    "Zijn nee tegen extra contact was ook een antwoord. Dat leg ik vast.",
  ],
};

/** What the group learned: one rule that a new colleague understands. */
export const lessons: Record<TableCondition, readonly string[]> = {
  zelfregie: [
    "Eén neutraal bericht na een half jaar stilte is genoeg; herhalen is duwen.",
    "Moet een gesprek van de wet, zeg dat dan in de eerste zin.",
    "Noem mogelijkheden altijd met zijn drieën en vraag niet door op de eigen favoriet.",
    "Een vraag van de deelnemer gaat voor al het andere werk van de dag.",
    "Schrijf het doel op in de woorden van de deelnemer, tussen aanhalingstekens.",
    "Wie waarneemt leest eerst de conditiekaart, dan pas het dossier.",
    "Een vacature sturen is een advies, ook zonder woorden erbij.",
    "Zorgen bespreken we hier, niet ongevraagd met de deelnemer.",
    "Komt iemand via de partner, vraag dan één keer wie het antwoord wil krijgen.",
    "Bellen mag als er iets beloofd is; noem de belofte.",
  ],
  "extra-aandacht": [
    "Zeg bij elk contact minstens één ding dat goed gaat.",
    "Is vaker contact niet gewenst, maak het dan korter en niet zeldzamer, en leg dat vast.",
    "Vraag eerst of iemand over thuis wil praten.",
    "Een aanbod is pas een aanbod als nee zeggen ook kan.",
    "Bij een wissel gaat de oude klantmanager één keer mee.",
    "Reageert iemand niet, probeer dan een ander kanaal en geen strengere toon.",
    "Het tempo van de deelnemer staat in de notitie, dat van ons niet.",
    "Praktische hulp met een brief opent meer dan een gesprek over doelen.",
    "Bij klachten over gezondheid vragen we naar wat wél gaat.",
    "Komt er een brief uit het systeem aan, bel dan voordat die valt.",
  ],
};

/** What the team agreed to do. Words that fit whoever takes it on. */
export const afspraken: Record<TableCondition, readonly string[]> = {
  zelfregie: [
    "De vraag over verrekening beantwoorden, met een tweede paar ogen",
    "Het zelfgekozen doel in de notitie zetten zoals deelnemer het zei",
    "Eén neutraal bericht sturen dat ik bereikbaar ben",
    "In het jaargesprek eerst zeggen wat verplicht is",
    "Drie mogelijkheden op papier zetten, zonder voorkeur",
    "De waarnemer bijpraten over wat zelfregie hier betekent",
    "Uitzoeken binnen welke termijn een aanvraag voor scholing wordt besloten",
    "Het adres van het ondernemersloket klaarleggen voor als deelnemer erom vraagt",
    "Drie maanden niet uit mezelf bellen en dat hier terugmelden",
    "Nagaan welke brieven automatisch uitgaan en die toelichten als deelnemer reageert",
  ],
  "extra-aandacht": [
    "Deze week bellen, alleen om te vragen hoe het gaat",
    "Afspreken in het buurthuis in plaats van op kantoor",
    "Met deelnemer bekijken wat de opvang kost en wat er terugkomt",
    "De brief over het beslag samen lezen",
    "De psycholoog van het team vragen mee te denken",
    "Vastleggen welk ritme van contact deelnemer prettig vindt",
    "Een collega laten vragen of de aandacht als steun voelt",
    "Meegaan naar de open dag van de opleiding",
    "Het compliment van de werkgever doorgeven",
    "Met het uitzendbureau bespreken dat afbellen een dag van tevoren moet",
    "De overdracht doen met een gesprek van drie personen",
    "Terugkomen op het aanbod dat niet paste en dat ook zeggen",
  ],
};
