export const research = {
  title: "Onderzoek",
  lead: "Trek een steekproef uit reflecties waarvoor de schrijver toestemming gaf. U ziet precies wat u trok, onder codes.",

  drawTitle: "Nieuwe steekproef",
  period: "Periode",
  byWeek: "Per week",
  byDay: "Per datum",
  fromWeek: "Van week",
  toWeek: "Tot en met week",
  from: "Van",
  to: "Tot en met",
  condition: "Conditie",
  allConditions: "Alle condities",
  size: "Aantal reflecties",
  seed: "Startgetal",
  seedHint: "Met hetzelfde startgetal en dezelfde reflecties komt dezelfde steekproef eruit.",
  seedNew: "Nieuw",
  reason: "Waarvoor trekt u deze steekproef?",
  reasonHint: "De schrijvers lezen dit bij hun reflectie. Noem geen personen.",
  draw: "Trek de steekproef",
  drawn: "De steekproef is getrokken.",
  frame: (size: number) => (size === 1 ? "1 reflectie met toestemming" : `${size} reflecties met toestemming`),
  frameNone: "Geen reflecties met toestemming in deze periode. Kies een langere periode of een andere conditie.",
  frameChance: (share: string) => `Elke reflectie heeft ${share} kans om getrokken te worden.`,
  frameTooSmall: (frame: number) => `U vraagt er meer dan er zijn. Kies ${frame} of minder.`,
  frameWait: "Bezig met tellen",
  frameOrder: "De periode loopt achteruit: het begin ligt na het eind.",
  sizeInvalid: "Vul een heel getal van 1 of meer in.",
  reasonInvalid: "Schrijf in minstens tien tekens waarvoor.",
  seedInvalid: "Vul een startgetal in.",
  periodInvalid: "Vul een begin en een eind in.",

  pastTitle: "Uw steekproeven",
  pastNone: "Hier komen de steekproeven die u trekt te staan, met alles wat nodig is om ze na te trekken.",
  loading: "uw steekproeven",
  ofFrame: (size: number, frame: number) => `${size} van ${frame}`,
  weeks: (from: number, to: number) => (from === to ? `week ${from}` : `week ${from} tot en met ${to}`),
  days: (from: string, to: string) => `${from} tot en met ${to}`,
  drawnOn: (when: string) => `Getrokken op ${when}`,

  sampleLoading: "de steekproef",
  download: "Download als CSV",
  downloading: "Het bestand wordt gemaakt",
  downloaded: "Het bestand is gedownload. De schrijvers zien dat.",
  provenance: "Hoe deze steekproef is getrokken",
  provenanceMethod: "Methode",
  provenanceSrs: "Enkelvoudig aselect, zonder teruglegging",
  provenanceFrame: "Kader",
  provenanceFrameText: (frame: number) => `${frame} ingeleverde reflecties met toestemming voor onderzoek`,
  provenanceSize: "Getrokken",
  provenanceChance: "Kans per reflectie",
  provenanceWeight: (weight: string) => `gewicht ${weight}`,
  provenancePeriod: "Periode",
  provenanceHash: "Vingerafdruk van het kader",
  provenanceAlgorithm: "Algoritme",
  provenanceCheck:
    "Elke reflectie krijgt het getal SHA-256(startgetal:nummer); de laagste zijn getrokken. Wie kader en startgetal heeft, kan dit natrekken.",

  list: "Reflecties in deze steekproef",
  position: (rank: number, all: number) => `Reflectie ${rank} van ${all}`,
  week: (week: number) => `Week ${week}`,
  author: "Schrijver",
  previous: "Vorige",
  next: "Volgende",
  keys: "Blader met de pijltjestoetsen ← en →.",
  mensbeeld: "Mensbeeld",
  ownWords: "In eigen woorden",
  unanswered: "Geen antwoord",
  redactions: (count: number) =>
    count === 0
      ? "Niets gemaskeerd"
      : count === 1
        ? "Op 1 plek is iets gemaskeerd"
        : `Op ${count} plekken is iets gemaskeerd`,
  withdrawnTitle: "Toestemming ingetrokken",
  withdrawnText:
    "De schrijver trok de toestemming in na het trekken. Verwijder deze reflectie ook uit eerdere downloads.",
  withdrawnCount: (count: number) =>
    count === 1
      ? "Van 1 reflectie is de toestemming ingetrokken. Haal haar ook uit eerdere downloads."
      : `Van ${count} reflecties is de toestemming ingetrokken. Haal ze ook uit eerdere downloads.`,
  withdrawnShort: "ingetrokken",
  notEstablishedTitle: "Niet vast te stellen",
  notEstablished:
    "Wie geen toestemming gaf, kan niet worden getrokken. Wat u hier leest, geldt daarom voor reflecties met toestemming en niet zonder meer voor alle reflecties.",
};
