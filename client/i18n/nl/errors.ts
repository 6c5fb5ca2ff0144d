import type { ErrorCode } from "../../../domain/errors.ts";

/** A sentence for each refusal of the server, and for what goes wrong before it is reached. */
export const errors = {
  "login.required": "U bent niet meer ingelogd. Log opnieuw in.",
  "login.failed": "Deze gegevens kloppen niet. Controleer ze en probeer het opnieuw.",
  "login.too-many-attempts": "Te veel pogingen. Wacht een paar minuten en probeer het opnieuw.",
  "request.malformed": "Niet alle velden zijn goed ingevuld.",
  "request.foreign-origin": "Dit verzoek kwam niet van deze pagina. Vernieuw de pagina.",
  "request.too-many": "Dat ging te snel achter elkaar. Wacht even en probeer het opnieuw.",
  "not-found": "Dit is er niet, of u mag het niet zien.",
  "personal-data.found": "Hier staan gegevens in waaraan iemand te herkennen is. Haal ze weg en sla opnieuw op.",
  "session.conflict":
    "Iemand anders deed op hetzelfde moment iets. Kijk hoe het er nu voor staat en probeer het opnieuw.",
  "session.refused": "Dat kan nu niet in deze sessie.",
  "session.closed": "Deze sessie is afgesloten.",
  "method.changed":
    "Een collega heeft deze werkvorm intussen gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.",
  "evaluation.closed": "Er is nu geen evaluatie om in te vullen.",
  "precedent.exists": "Deze leerregel staat al in het register.",
  "precedent.changed": "Iemand anders heeft deze uitspraak intussen gewijzigd. Lees eerst de nieuwe tekst.",
  "afspraak.changed":
    "Iemand anders heeft deze afspraak intussen gewijzigd. Kies in het formulier wat er moet staan: de tekst van uw collega of die van u.",
  "afspraak.removed":
    "Iemand anders heeft deze afspraak intussen weggehaald. Kies in het formulier: laat de afspraak weg, of leg uw tekst opnieuw vast.",
  "precedent.no-lesson": "De groep heeft bij deze casus nog geen leerregel opgeschreven.",
  "plan.calibration": "Een kalibratiesessie is voor het hele team, met een werkvorm waarin iedereen blind scoort.",
  "sample.frame-too-small": "Er zijn minder reflecties met toestemming dan u vraagt.",
  "contact.in-the-future": "Een contactmoment kan niet in de toekomst liggen.",
  "note.too-many-names": "Er zijn al vijftig versies met een naam. Haal eerst bij een versie de naam weg.",
  "reflection.conflict": "Deze reflectie is intussen in een ander tabblad gewijzigd. Kies welke tekst u houdt.",
  "reflection.submitted": "Deze reflectie is al ingeleverd en ligt vast.",
  "reflection.empty": "Schrijf eerst iets op voordat u de reflectie inlevert.",
  "member.email-taken": "Er is al iemand met dit e-mailadres.",
  "member.not-yourself": "Dit kunt u niet bij uzelf doen. Vraag een andere beheerder.",
  internal: "Er ging iets mis op de server. Probeer het over een minuut opnieuw.",
  offline: "Geen verbinding met de server. Controleer uw netwerk en probeer het opnieuw.",
  broken: "Er ging iets mis op deze pagina. Vernieuw de pagina.",
  number: (id: string) => `Vraagt u hierover, noem dan dit nummer: ${id}.`,
} satisfies Record<ErrorCode | "offline" | "broken", string> & { number: (id: string) => string };
