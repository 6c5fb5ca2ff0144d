import type { Topic } from "./contact-topics.ts";

export const moneyTopics: Record<"verrekening" | "brief-uitleggen" | "schulden", readonly Topic[]> = {
  verrekening: [
    {
      raised: "De inkomsten van vorige maand zijn twee keer ingehouden, deelnemer kwam daardoor niet rond.",
      done: [
        "Nagevraagd bij de administratie; de dubbele inhouding wordt teruggedraaid.",
        "Een voorschot aangevraagd tot het hersteld is.",
      ],
    },
    {
      raised: "Deelnemer snapt niet waarom de uitkering per maand verschilt terwijl de uren gelijk zijn.",
      done: [
        "De specificatie regel voor regel doorgenomen.",
        "Uitgelegd dat vier weken en een maand niet gelijk oplopen.",
      ],
    },
    {
      raised: "De loonstrook kwam te laat binnen en de betaling is daardoor stilgezet.",
      done: [
        "De betaling gaat deze week alsnog door.",
        "Afgesproken om loonstroken voor de vijfde van de maand door te geven.",
      ],
    },
    {
      raised: "Vraag of de premie ook geldt als het inkomen per vier weken binnenkomt.",
      done: [
        "Uitgelegd dat de premie per half jaar komt en hoe de maanden worden geteld.",
        "Het antwoord met een collega nagelopen, zodat het klopt.",
      ],
    },
    {
      raised: "Deelnemer is bang om meer te gaan werken en later alles terug te moeten betalen.",
      done: [
        "Een rekenvoorbeeld meegegeven met drie situaties.",
        "Besproken hoe je terugbetalen voorkomt: meteen doorgeven.",
      ],
    },
    {
      raised: "De eindejaarsuitkering telde mee als inkomen, dat was een onaangename verrassing.",
      done: ["Uitgelegd welke extra's meetellen en welke niet.", "Nagekeken of het over de goede maand is verrekend."],
    },
    {
      raised: "Deelnemer heeft een terugvordering gekregen over een periode van vorig jaar.",
      done: [
        "Het besluit nagelezen; bezwaar kan nog tot het eind van de maand.",
        "Een betalingsregeling gevraagd die past bij wat er overblijft.",
      ],
    },
    {
      raised: "Vakantiegeld: deelnemer wil weten wat er in mei overblijft.",
      done: ["Uitgerekend met de loonstroken erbij.", "Laten zien waar het op de specificatie staat."],
    },
    {
      raised: "De wisselende uren maken dat deelnemer nooit weet wat er op de rekening komt.",
      done: ["Gekeken of een vast voorschot per maand kan.", "Een schema gemaakt om het zelf te schatten."],
    },
    {
      raised: "Het bedrag op de specificatie klopt niet met de loonstrook, het verschil is 84 euro.",
      done: ["Doorgegeven aan de administratie met de loonstrook erbij.", "Het verschil bleek de reiskosten te zijn."],
    },
    {
      raised: "Deelnemer wil vooraf weten wat vier extra uren onder de streep opleveren.",
      done: [
        "De berekening laten controleren door een collega voordat het antwoord wegging.",
        "Het verschil zit in de toeslagen, dat samen nagekeken.",
      ],
    },
  ],
  "brief-uitleggen": [
    {
      raised: "Deelnemer kreeg een brief over heronderzoek en dacht dat de uitkering zou stoppen.",
      done: ["Uitgelegd dat het een vaste controle is.", "Op een rij gezet welke papieren nodig zijn."],
    },
    {
      raised: "Er kwamen twee brieven op een dag, met verschillende datums voor dezelfde afspraak.",
      done: ["Uitgezocht welke klopt en de andere laten intrekken.", "Doorgegeven aan de afdeling die ze verstuurt."],
    },
    {
      raised: "De brief over de huurtoeslag lag al drie weken ongeopend op tafel.",
      done: [
        "Samen geopend en gelezen; het was goed nieuws.",
        "Het antwoord geschreven, deelnemer heeft het zelf gepost.",
      ],
    },
    {
      raised: "Deelnemer begreep het woord inlichtingenplicht niet en schrok van de toon.",
      done: [
        "In gewone woorden naverteld: geef veranderingen door.",
        "Drie voorbeelden genoemd van wat je moet melden.",
      ],
    },
    {
      raised: "Een brief over de premie: deelnemer dacht dat het een schuld was.",
      done: ["Uitgelegd dat het geld is dat nog komt.", "De brief samen gelezen, het bedrag staat onderaan."],
    },
    {
      raised: "Deelnemer had een waarschuwing gekregen voor een formulier dat al was opgestuurd.",
      done: [
        "Nagekeken: het formulier was binnen, de waarschuwing is ingetrokken.",
        "Voortaan een foto maken voordat het op de post gaat.",
      ],
    },
    {
      raised: "De uitnodiging voor de meting van de onderzoekers riep vragen op: is dat verplicht?",
      done: ["Gezegd dat meedoen mag en niet moet.", "Verteld waar het onderzoek over gaat en dat namen wegblijven."],
    },
    {
      raised: "De brief van de belastingdienst is in moeilijke taal, deelnemer wil zeker weten wat er staat.",
      done: [
        "In drie zinnen op de achterkant gezet wat er moet gebeuren.",
        "Gewezen op het inloopspreekuur in de bibliotheek.",
      ],
    },
    {
      raised: "Deelnemer kwam met een tas vol post en wist niet waar te beginnen.",
      done: ["De post gesorteerd: weggooien, bewaren, vandaag regelen.", "Een map gemaakt met vier vakken."],
    },
    {
      raised: "Een standaardbrief over solliciteren kwam hard aan, net in een slechte week.",
      done: ["Uitgelegd dat iedereen deze brief krijgt.", "Doorgegeven dat de toon van deze brief niet helpt."],
    },
  ],
  schulden: [
    {
      raised: "De energierekening is verdubbeld en er is een betalingsherinnering.",
      done: [
        "Uitstel gevraagd en gekregen tot het eind van de maand.",
        "De termijnbedragen nagekeken; het voorschot stond te laag.",
      ],
    },
    {
      raised: "Deelnemer heeft zich gemeld bij schuldhulp en wacht op het intakegesprek.",
      done: ["Op een rij gezet welke papieren mee moeten.", "Nagevraagd: de wachttijd is nu vijf weken."],
    },
    {
      raised: "Er ligt beslag op een deel van de uitkering, het bedrag klopt volgens deelnemer niet.",
      done: ["De beslagvrije voet laten narekenen.", "De deurwaarder krijgt de loonstroken toegestuurd."],
    },
    {
      raised: "Een oude telefoonrekening is opgelopen tot een flink bedrag.",
      done: ["Een regeling van twintig euro per maand voorgesteld.", "Nagekeken of de schuld niet verjaard is."],
    },
    {
      raised: "De regeling loopt nu een jaar en is op tijd betaald, deelnemer is trots.",
      done: ["Dat is ook echt knap, en zo gezegd.", "Gekeken wanneer de regeling afloopt: nog zeven maanden."],
    },
    {
      raised: "Deelnemer leent van familie om de maand rond te maken en schaamt zich.",
      done: [
        "Het spreekuur geldzaken in de wijk genoemd.",
        "De vaste lasten op een rij gezet; er is één abonnement te veel.",
      ],
    },
    {
      raised: "Er was een deurwaarder aan de deur voor een schuld van de ex-partner.",
      done: [
        "Uitgelegd voor welke schulden je wel en niet samen aansprakelijk bent.",
        "Naar het juridisch loket verwezen, met de papieren.",
      ],
    },
    {
      raised: "De zorgpremie is een paar maanden niet betaald, er dreigt een hogere premie.",
      done: [
        "Gebeld met de verzekeraar, een regeling is mogelijk.",
        "Gevraagd of de premie voortaan rechtstreeks betaald kan worden.",
      ],
    },
  ],
};
