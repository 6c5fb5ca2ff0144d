/** What each person judges alone and the table then compares: an instrument, and the mensbeeld. */
export const judged = {
  alone: "Vul dit alleen in. Niemand ziet wat u invult.",
  observer: "De groep vult nu ieder voor zich in. U ziet de uitkomst als die opengaat.",
  none: "Niemand heeft iets ingevuld, dus er is niets om te vergelijken.",
  notValidated: "Nog niet getoetst",
  caption: (title: string, people: number) =>
    `${title}: hoeveel van ${people} ${people === 1 ? "persoon" : "mensen"} wat invulden`,
  statement: "Uitspraak",
  missing: "Geen antwoord",
  quadrant: {
    yours: "Uw mensbeeld",
    hint: "Wijs een plek aan in het vlak, of gebruik de schuiven met de pijltjes.",
    observer: "De groep plaatst nu ieder voor zich het mensbeeld. U ziet de punten als ze opengaan.",
    notYet: "Nog niet geplaatst",
    together: "De mensbeelden naast elkaar",
    vermogen: {
      title: "Wat kan de deelnemer alleen?",
      short: "Vermogen",
      low: "Heeft hulp nodig",
      high: "Kan het zelf",
    },
    drijfveer: {
      title: "Wat beweegt de deelnemer?",
      short: "Drijfveer",
      low: "Weegt af wat het oplevert",
      high: "Wil uit zichzelf",
    },
    caption: (people: number) =>
      `Het mensbeeld van ${people} ${people === 1 ? "persoon" : "mensen"}, op beide assen van 0 tot 100`,
    who: "Wie",
    sees: "Ziet",
    spread: (distance: string, people: number) =>
      `De punten van ${people} mensen liggen gemiddeld ${distance} uit elkaar. 0 is dezelfde plek, 100 is van hoek tot hoek.`,
    spreadUnknown: "Hoe ver de punten uit elkaar liggen, is met één punt niet vast te stellen.",
  },
};
