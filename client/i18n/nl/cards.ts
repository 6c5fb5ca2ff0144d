/** Cards with their rules, and what is done with them once they lie open. */
export const cards = {
  asks: {
    exactly: (count: number) => (count === 1 ? "Schrijf één kaart." : `Schrijf ${count} kaarten.`),
    min: (count: number) => (count === 1 ? "Schrijf minstens één kaart." : `Schrijf minstens ${count} kaarten.`),
    max: (count: number) => (count === 1 ? "Schrijf ten hoogste één kaart." : `Schrijf ten hoogste ${count} kaarten.`),
    words: (count: number) => `Ten hoogste ${count} woorden op een kaart.`,
    sentences: (count: number) => (count === 1 ? "Eén zin op een kaart." : `Ten hoogste ${count} zinnen op een kaart.`),
    question: "Alleen vragen, geen advies.",
    ik: "Begin met ‘Ik’.",
    anonymous: "Niemand ziet wie welke kaart schreef, ook later niet.",
  },
  count: {
    words: (count: number, most: number) => `${count} van ${most} woorden`,
    sentences: (count: number, most: number) => `${count} van ${most} ${most === 1 ? "zin" : "zinnen"}`,
  },
  write: {
    question: "Uw vraag",
    card: "Nieuwe kaart",
    ask: "Stel deze vraag",
    lay: "Leg op tafel",
    left: (left: number) => (left === 1 ? "U kunt er nog 1 schrijven." : `U kunt er nog ${left} schrijven.`),
    enough:
      "U hebt al zoveel geschreven als mag in deze fase. Wilt u iets anders zeggen? Haal dan eerst een kaart weg.",
    notLaid: "Dit schreef u nog, maar het ligt niet op tafel.",
  },
  others: "In deze fase schrijven anderen. Wat zij schrijven, gaat straks open.",
  onTable: "Op tafel",
  noneYet: "Er ligt nog niets op tafel.",
  broken: "Deze kaarten gingen niet open, want ze passen niet bij de regels van deze fase. Alleen u ziet ze.",
  removeOf: (name: string) => `Verwijderen: ${name}`,
  tags: {
    of: (name: string) => `Label voor: ${name}`,
    count: (title: string, count: number) => `${title}: ${count}`,
  },
  dots: {
    left: (left: number) =>
      left === 0
        ? "U hebt al uw stippen gegeven."
        : left === 1
          ? "U hebt nog één stip te geven."
          : `U hebt nog ${left} stippen te geven.`,
    give: (name: string) => `Uw stip voor: ${name}`,
    mine: "Uw stip",
  },
  group: {
    move: "Leg bij…",
    moveOf: (name: string) => `Leg bij andere kaarten: ${name}`,
    into: (title: string) => `Leg bij ‘${title}’`,
    out: "Haal uit de groep",
    make: "Nieuwe groep",
    rename: "Wijzig titel",
    renameOf: (title: string) => `Wijzig titel: ${title}`,
    title: "Titel van de groep",
    which: "Welke kaarten horen erbij?",
    save: "Leg bij elkaar",
    loose: "Nog los",
  },
  text: { reading: "In deze fase leest u mee." },
};
