import type { Topic } from "./contact-topics.ts";

export const workTopics: Record<"werk" | "scholing" | "vrijwilligerswerk", readonly Topic[]> = {
  werk: [
    {
      raised: "Deelnemer heeft een proefdag gehad in de keuken van een zorginstelling en wil daar graag blijven.",
      done: ["Uitgelegd hoe een proefplaatsing werkt.", "De werkgever krijgt een korte uitleg over de proefplaatsing."],
    },
    {
      raised: "Het contract van twaalf uur wordt niet verlengd; deelnemer baalt maar had het zien aankomen.",
      done: [
        "Besproken wat er met de uitkering gebeurt als het werk stopt.",
        "Het getuigschrift wordt opgevraagd voordat de laatste dag voorbij is.",
      ],
    },
    {
      raised: "Deelnemer twijfelt over meer uren: het werk gaat goed, maar thuis wordt het dan krap.",
      done: [
        "De week op papier uitgeschreven, met en zonder de extra uren.",
        "Uitgerekend wat vier uur meer oplevert.",
      ],
    },
    {
      raised: "Er ligt een aanbod voor ochtenddiensten in de schoonmaak, de reistijd is het struikelblok.",
      done: [
        "Uitgezocht welke reiskosten vergoed worden bij twee diensten op een dag.",
        "Gekeken of er een pand dichter bij huis is.",
      ],
    },
    {
      raised: "Deelnemer wil voor zichzelf beginnen met kledingherstel en heeft al drie vaste klanten.",
      done: ["De naam van het ondernemersloket gegeven.", "Doorgenomen hoe je inkomsten van klanten opgeeft."],
    },
    {
      raised: "Gesproken over het sollicitatiegesprek van vorige week; het ging beter dan gedacht.",
      done: ["Opgeschreven welke vragen lastig waren.", "Geoefend hoe je vertelt over een gat in je cv."],
    },
    {
      raised: "Deelnemer werkt nu vier dagdelen in de bakkerij en merkt dat het ritme goed doet.",
      done: ["Genoteerd wat hier werkt: vroeg beginnen, vaste mensen.", "De loonstroken komen voortaan op tijd."],
    },
    {
      raised: "De nachtdiensten zijn te zwaar, deelnemer zoekt hetzelfde werk overdag.",
      done: [
        "Besproken wat er geldt als je zelf van baan wisselt.",
        "Een lijstje gemaakt van bedrijven met dagdiensten.",
      ],
    },
    {
      raised: "Deelnemer is afgewezen voor de functie bij de bibliotheek en wist niet waarom.",
      done: [
        "Besproken hoe je naar de reden vraagt.",
        "De brief en het cv naast de vacature gelegd; er miste één eis.",
      ],
    },
    {
      raised: "Er is een plek vrij in de kantine van de sporthal, deelnemer kent de beheerder al.",
      done: [
        "Het cv bijgewerkt; de ervaring als kantinehulp stond er niet in.",
        "Uitgelegd hoe een paar uur per week wordt verrekend.",
      ],
    },
    {
      raised: "Deelnemer wil weer in de techniek, maar het diploma is twintig jaar oud.",
      done: ["Gekeken naar een korte opfriscursus.", "Twee bedrijven genoemd die zelf opleiden."],
    },
    {
      raised: "De werkgever vraagt om oproepbaar te zijn; deelnemer vindt dat te onzeker.",
      done: [
        "Uitgelegd welke rechten je hebt na een jaar oproepwerk.",
        "Besproken hoe wisselende inkomsten worden verrekend.",
      ],
    },
    {
      raised: "Deelnemer heeft op eigen houtje drie bedrijven in de buurt gebeld.",
      done: ["Eén bedrijf belt terug, dat is afwachten.", "Besproken wat je na een week stilte kunt doen."],
    },
    {
      raised: "Het uitzendbureau belt steeds op het laatste moment af, dat kost geld en energie.",
      done: [
        "Opgezocht wanneer een afgezegde dienst toch betaald moet worden.",
        "Bekeken of een ander bureau beter past.",
      ],
    },
  ],
  scholing: [
    {
      raised: "Deelnemer wil de opleiding tot pedagogisch medewerker doen en heeft een school gevonden.",
      done: ["De voorwaarden voor vergoeding toegestuurd.", "Eerst een dag meelopen, dan pas kiezen."],
    },
    {
      raised: "De taalcursus gaat goed, op het werk durft deelnemer nu ook de telefoon op te nemen.",
      done: ["Het vervolg begint na de vakantie.", "Afgesproken dat het niveau in de notitie komt."],
    },
    {
      raised: "De heftruckcursus zit vol, de volgende begint over twee maanden.",
      done: [
        "De inschrijving voor de volgende groep staat klaar.",
        "Gekeken of een andere aanbieder eerder plek heeft.",
      ],
    },
    {
      raised: "Deelnemer is gezakt voor rekenen en wil niet opgeven.",
      done: ["Gebeld met de opleiding, er komt bijles op woensdag.", "De herkansing is over zes weken."],
    },
    {
      raised: "Een avondopleiding boekhouden kost meer dan er vergoed wordt.",
      done: [
        "Twee opleidingen naast elkaar gelegd: tijd, kosten, kans op werk.",
        "Gevraagd of de school betaling in delen goed vindt.",
      ],
    },
    {
      raised: "Deelnemer vroeg of een cursus websites maken ook mag, het hoeft niet meteen werk op te leveren.",
      done: ["Uitgelegd dat het mag en wat er vergoed wordt.", "De gratis variant van de bibliotheek genoemd."],
    },
    {
      raised: "Het diploma uit het buitenland moet gewaardeerd worden, deelnemer heeft de papieren nog.",
      done: [
        "Het adres voor de waardering opgezocht, met de kosten.",
        "De papieren op volgorde gelegd; er ontbreekt één vertaling.",
      ],
    },
    {
      raised: "De docent is tevreden, maar de reistijd van anderhalf uur breekt op.",
      done: ["Gevraagd of twee dagen achter elkaar kan.", "Gekeken naar dezelfde opleiding dichterbij."],
    },
    {
      raised: "Deelnemer wil rijlessen omdat veel werk in de thuiszorg een auto vraagt.",
      done: [
        "Uitgezocht wanneer rijlessen vergoed worden.",
        "Eerst een gesprek bij de thuiszorg over werken op de fiets.",
      ],
    },
    {
      raised: "De computerles in de bibliotheek beviel zo goed dat deelnemer het vervolg wil doen.",
      done: ["Het vervolg is ook gratis, deelnemer schrijft zich in.", "Gevraagd of er een laptop te leen is."],
    },
  ],
  vrijwilligerswerk: [
    {
      raised: "Deelnemer geeft elke dinsdag koffie rond in het verzorgingshuis en wil dat houden.",
      done: [
        "Opgeschreven welke taken deelnemer daar zelfstandig doet.",
        "Besproken dat dit naast een baan kan blijven.",
      ],
    },
    {
      raised: "De voedselbank zoekt iemand voor de balie, deelnemer is gevraagd.",
      done: ["Uitgelegd dat een vergoeding onder de grens niet meetelt.", "Deelnemer draait eerst een ochtend mee."],
    },
    {
      raised: "Het vrijwilligerswerk in de buurttuin ligt stil tot het voorjaar.",
      done: [
        "Gevraagd wat dit werk prettig maakt: buiten zijn en geen haast.",
        "Een klusgroep in de wijk genoemd voor de winter.",
      ],
    },
    {
      raised: "Deelnemer begeleidt nieuwkomers met taal en krijgt daar veel waardering voor.",
      done: ["Een verklaring van de organisatie toegevoegd.", "Gesproken over de cursus voor taalcoaches."],
    },
    {
      raised: "De repaircafé-middagen lopen goed, er is zelfs een wachtlijst voor fietsen.",
      done: ["Besproken of dit ook betaald werk kan worden.", "De ervaring met fietsen staat nu op het cv."],
    },
    {
      raised: "Deelnemer wil stoppen als taalmaatje, het wordt te veel naast de baan.",
      done: ["Meegedacht over hoe je netjes afscheid neemt.", "Genoteerd dat minder doen hier een goede keus is."],
    },
    {
      raised: "Het bestuur van de speeltuin vroeg deelnemer als penningmeester.",
      done: [
        "Doorgenomen wat een penningmeester doet en hoeveel tijd het kost.",
        "Deelnemer praat eerst met de vorige.",
      ],
    },
  ],
};
