import { expect, test } from "vitest";
import { openResearchPlace, request } from "./research-place.ts";

/** What the product promises to take out of a text before it leaves, in the ways people write it. */
const detectable = {
  bsn: ["111222333", "123456782", "111 222 333", "1112.22.333", "111-222-333", "123.456.782"],
  iban: [
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "nl91abna0417164300",
    "BE68539007547034",
    "DE89370400440532013000",
  ],
  phone: [
    "0612345678",
    "06-12345678",
    "06 12 34 56 78",
    "+31612345678",
    "0031 6 1234 5678",
    "(020) 123 45 67",
    "020-1234567",
  ],
  email: [
    "jan.jansen@voorbeeld.nl",
    "J.de-Vries@post.voorbeeld.nl",
    "zoë@voorbeeld.nl",
    "anna+werk@voorbeeld.amsterdam",
  ],
  postcode: ["1012 AB 14", "1012AB", "1091 GH, 203-2", "3511LX 5a"],
  birthDate: ["12-03-1974", "3 mei 1981", "1974-03-12", "12/3/74, geboren", "5.11.1969"],
  colleague: ["Fatima El Amrani", "Fatima", "El Amrani", "Amrani", "Marieke de Boer", "De Boer", "Mariekes"],
};

/** What nothing can find that only knows shapes and colleagues: here a second person has to read before research does. */
const beyond = {
  deelnemer: ["mevrouw Achternaam", "Ahmed uit de Dapperstraat", "haar zoon Milan", "Ingrid P."],
  spelledOut: ["nul zes twaalf vierendertig", "jansen apenstaart voorbeeld punt nl", "geboren in het jaar zestig"],
  colleague: ["fatima", "Riekje", "Boertje", "F. el A.", "collega M."],
};

/** "geboren 12/3/74" is found by its word, which therefore stands before it. */
const sentenceOf = (canary: string) => {
  const [what = "", isBorn] = canary.split(", geboren");
  return isBorn === undefined ? `Zij noemde ${canary} in het gesprek.` : `Hij is geboren op ${what} en woont alleen.`;
};
const traceOf = (canary: string) => canary.replace(", geboren", "");

test("[trust 14] of fifty planted canaries none that can be detected leaves with a sample, on the screen or in the file", async () => {
  const place = await openResearchPlace();
  const hanna = await place.hire("Hanna Postma", "onderzoeker");
  const fatima = await place.hire("Fatima El Amrani");
  await place.hire("Marieke de Boer");
  const known = Object.values(detectable).flat();
  const unknown = Object.values(beyond).flat();
  const planted = [...known, ...unknown];
  expect(planted).toHaveLength(50);
  const fields = ["gezien", "grens", "meenemen"];
  for (const [index, canary] of planted.entries()) {
    const text = sentenceOf(canary);
    const field = fields[index % (fields.length + 1)];
    await place.submitted(fatima, field ? { ownWords: "Kort.", answers: { [field]: text } } : { ownWords: text });
  }

  const { sample } = place.as(hanna);
  const { sampleId } = await sample.draw({ ...request, size: planted.length });
  const file = await (await place.download(hanna, `/sample/${sampleId}.csv`)).text();
  const screen = JSON.stringify((await sample.show({ sampleId })).reflections);
  for (const text of [file, screen]) expect(known.map(traceOf).filter((canary) => text.includes(canary))).toEqual([]);

  const missed = unknown.filter((canary) => file.includes(canary));
  process.stdout.write(
    `scrubber: ${missed.length} of ${planted.length} planted canaries left: ${missed.join(" · ")}\n`,
  );
  expect(file).toContain("mevrouw Achternaam");
});
