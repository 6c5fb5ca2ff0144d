import type { Method } from "./method.ts";

/** Everyone gives at least one advice, and the inbrenger reacts to it. */
export const vijfstappenmethode: Method = {
  id: "vijfstappenmethode",
  version: "1.1",
  title: "Vijfstappenmethode",
  summary: "Van vraag naar kern naar advies, waarbij iedereen ten minste één advies geeft.",
  suits: "Past bij een vraag waarop de inbrenger echt advies wil.",
  validated: true,
  source: "lessonup.com, bpopleidingen.nl",
  groupSize: { min: 4, max: 8 },
  phases: [
    {
      id: "vraag",
      title: "De vraag",
      instruction: "De inbrenger leest de vraag voor en vertelt waarom die nu speelt.",
      minutes: 5,
      speaks: "inbrenger",
      writes: "inbrenger",
      workspace: { kind: "text" },
      collects: [],
    },
    {
      id: "verkenning",
      title: "Verkenning",
      instruction: "Stel vragen om de situatie te begrijpen. De inbrenger antwoordt. Nog geen advies.",
      minutes: 15,
      speaks: "everyone",
      writes: "group",
      workspace: { kind: "cards", hidden: false, form: "question" },
      collects: [],
      asksHelp: true,
    },
    {
      id: "kern",
      title: "De kern",
      instruction:
        "Schrijf ieder in één of twee zinnen waar het volgens u om draait. De inbrenger kiest daarna wat het meest klopt.",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: {
        kind: "cards",
        hidden: true,
        sentences: 2,
        tags: { by: "inbrenger", choices: [{ id: "klopt", title: "dit klopt" }] },
      },
      collects: ["kern"],
    },
    {
      id: "advies",
      title: "Adviesronde",
      instruction:
        "Schrijf ieder ten minste één advies. Als iedereen er een heeft, gaan ze open en zegt de inbrenger wat elk advies doet.",
      minutes: 15,
      speaks: "everyone",
      writes: "group",
      workspace: {
        kind: "cards",
        hidden: true,
        perPerson: { min: 1 },
        tags: {
          by: "inbrenger",
          choices: [
            { id: "helpt", title: "dit helpt" },
            { id: "denk-na", title: "ik denk erover na" },
            { id: "past-niet", title: "past niet bij mij" },
          ],
        },
      },
      collects: ["afspraak"],
      hints: ["Laat de inbrenger reageren zonder in discussie te gaan."],
    },
    {
      id: "evaluatie",
      title: "Evaluatie",
      instruction: "Wat gaat de inbrenger doen, wat neemt die mee, en wat leert de groep?",
      minutes: 10,
      speaks: "everyone",
      writes: "everyone",
      workspace: { kind: "text", shows: ["advies"] },
      collects: ["afspraak", "kern", "insight", "lesson"],
    },
  ],
};
