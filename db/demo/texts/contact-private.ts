import type { Topic } from "./contact-topics.ts";

export const privateTopics: Record<"gezondheid-welzijn" | "prive", readonly Topic[]> = {
  "gezondheid-welzijn": [
    {
      raised: "De rugklachten zijn terug, lang staan lukt niet meer.",
      done: ["Opgeschreven wat wel gaat: zitten, lopen, twee uur achter elkaar.", "Het tempo gaat voorlopig omlaag."],
    },
    {
      raised: "Deelnemer slaapt slecht sinds het overlijden in de familie en komt weinig buiten.",
      done: [
        "Vooral geluisterd; er hoefde vandaag niets geregeld te worden.",
        "De inloop in het buurthuis genoemd, zonder haast.",
      ],
    },
    {
      raised: "De behandeling is afgerond, deelnemer voelt zich voor het eerst in maanden weer helder.",
      done: [
        "Gevraagd waar de energie nu naartoe gaat: eerst het huis, dan verder.",
        "Afgesproken om het rustig op te bouwen.",
      ],
    },
    {
      raised: "Deelnemer wacht al vijf maanden op een plek bij de ggz.",
      done: ["De praktijkondersteuner van de huisarts genoemd voor de tussentijd.", "Gezegd dat wachten ook zwaar is."],
    },
    {
      raised: "Na de operatie mag deelnemer zes weken niet tillen.",
      done: ["Genoteerd tot wanneer het werk stilligt.", "Besproken hoe je ziekte doorgeeft aan de werkgever."],
    },
    {
      raised: "Deelnemer vertelde dat drukte snel te veel wordt, een rustige werkplek zou schelen.",
      done: ["Op een rij gezet wat helpt: kleine groep, vaste taken.", "De jobcoach genoemd als mogelijkheid."],
    },
    {
      raised: "Het gaat beter: drie keer per week wandelen met een buurvrouw helpt.",
      done: ["Dat opgeschreven bij wat werkt.", "De wandelgroep in het park genoemd."],
    },
    {
      raised: "Deelnemer is gestopt met de medicijnen en merkt dat het humeur wisselt.",
      done: [
        "Deelnemer belt zelf de huisarts, dat voelde als de juiste volgorde.",
        "Afgesproken dat we deze maand niets nieuws beginnen.",
      ],
    },
    {
      raised: "De knie maakt fietsen moeilijk, de bus is dan de enige manier.",
      done: ["Uitgezocht of de buskaart vergoed wordt.", "Gezocht naar werk op loopafstand."],
    },
    {
      raised: "Deelnemer voelt zich somber en zei dat eerlijk, dat was een stap.",
      done: ["De psycholoog van het team genoemd als mogelijkheid.", "Gevraagd wie er nog meer van weet: een zus."],
    },
  ],
  prive: [
    {
      raised: "De oudste gaat naar de brugklas, dat geeft ruimte in de ochtenden.",
      done: ["Gekeken welke uren nu vrij zijn.", "De vergoeding voor schoolspullen genoemd."],
    },
    {
      raised: "Deelnemer zorgt drie dagen per week voor moeder en wil dat niet uit handen geven.",
      done: [
        "Het steunpunt mantelzorg genoemd, daar is ook een inloopochtend.",
        "De zorgdagen in de notitie gezet als vast gegeven.",
      ],
    },
    {
      raised: "De kinderopvang heeft een wachtlijst tot na de zomer.",
      done: ["Nog twee andere opvangplekken gebeld.", "Samen de aanvraag voor de opvangtoeslag klaargezet."],
    },
    {
      raised: "Er is ruzie met de huisbaas over het lek in de badkamer.",
      done: [
        "De huurcommissie genoemd, met wat je daarvoor nodig hebt.",
        "Samen een brief opgesteld aan de verhuurder.",
      ],
    },
    {
      raised: "Deelnemer gaat scheiden en weet nog niet waar te wonen.",
      done: [
        "Uitgelegd wat er verandert aan de uitkering en vanaf wanneer.",
        "Opgeschreven wat deelnemer hierover niet nog eens wil vertellen.",
      ],
    },
    {
      raised: "De zoon is weer thuis komen wonen, dat heeft gevolgen voor de uitkering.",
      done: [
        "Uitgelegd wat de kostendelersnorm betekent, met bedragen erbij.",
        "De wijziging doorgegeven, met de ingangsdatum.",
      ],
    },
    {
      raised: "Deelnemer is voor het eerst oma geworden en straalde.",
      done: ["Daar is het gesprek vooral over gegaan.", "Afgesproken dat de oppasdag vrij blijft."],
    },
    {
      raised: "De mantelzorg voor de broer wordt zwaarder, nachten zijn gebroken.",
      done: [
        "Gevraagd wat er aan hulp is; de wijkverpleging komt één keer per week.",
        "Andere onderwerpen wachten even.",
      ],
    },
    {
      raised: "Deelnemer voelt zich alleen sinds de vaste vriendengroep uit elkaar viel.",
      done: ["Het eetcafé in de buurt genoemd, op woensdag.", "Gevraagd wat vroeger leuk was: zingen."],
    },
    {
      raised: "De buitenschoolse opvang past niet bij de late diensten.",
      done: ["Besproken of de diensten een uur eerder kunnen.", "Een gastouder als mogelijkheid genoemd."],
    },
    {
      raised: "Thuis is het druk met vijf mensen op drie kamers, rustig leren lukt niet.",
      done: [
        "De studieplek in de bibliotheek genoemd.",
        "Nagevraagd hoe lang de inschrijving voor een woning al loopt.",
      ],
    },
  ],
};
