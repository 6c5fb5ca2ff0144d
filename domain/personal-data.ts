/** Kinds of personal data that a text about a deelnemer must not hold. */
export const personalDataKinds = ["iban", "email", "phone", "bsn", "postcode", "birth-date"] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** One find: `text.slice(start, end)`, in UTF-16 code units as every string index. */
export type PersonalData = { kind: PersonalDataKind; start: number; end: number };

/**
 * What in a text looks like a BSN, e-mail address, Dutch phone number, IBAN, postcode (with house number) or birth date,
 * in order and without overlap. It warns and does not prove: names it does not know at all.
 */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  // An IBAN holds what reads as a phone number, and +31 6… what may pass for a BSN: the longer shape goes first.
  for (const kind of personalDataKinds) {
    for (const find of finders[kind](text)) {
      const overlaps = found.some((other) => find.start < other.end && other.start < find.end);
      if (!overlaps) found.push({ kind, ...find });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

type Span = { start: number; end: number };
type Finder = (text: string) => Span[];

const finders: Record<PersonalDataKind, Finder> = {
  iban: findIbans,
  email: (text) => matches(text, /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu),
  phone: findPhones,
  bsn: (text) => matches(text, /(?<!\d)\d(?:[ .\u00a0-]?\d){8}(?!\d)/g).filter((span) => isBsn(digitsIn(text, span))),
  postcode: findPostcodes,
  "birth-date": findBirthDates,
};

/**
 * The eleven test of a burgerservicenummer: 9·a + 8·b + … + 2·h − i is a multiple of 11. Nine digits; all zeros is not one.
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === "000000000") return false;
  const sum = [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** Ten digits from 0, or nine after +31 or 0031, in any of the usual groupings. */
function findPhones(text: string): Span[] {
  return matches(
    text,
    /(?<![\d+])(?:(?:\+|00)31[ .\u00a0-]?(?:\(0\)[ \u00a0]?)?[1-9]|\(?0[1-9])(?:[ .()/\u00a0–-]{0,3}\d){8}(?!\d)/g,
  );
}

/** Lengths of the account numbers that are met here (ISO 13616). */
const ibanLengths = new Map(
  Object.entries({ NL: 18, BE: 16, DE: 22, FR: 27, GB: 22, ES: 24, IT: 27, PL: 28, PT: 25, RO: 24, BG: 22, TR: 26 }),
);

function findIbans(text: string): Span[] {
  return matches(text, /(?<![\p{L}\d])\p{L}{2}\d{2}(?:[ \u00a0]?[\p{L}\d])+/giu).flatMap(({ start, end }) => {
    // The words behind an account number read like more of it; its country says where it ends.
    const length = ibanLengths.get(text.slice(start, start + 2).toUpperCase());
    let position = start;
    let account = "";
    while (position < end && account.length < (length ?? 0)) account += text.charAt(position++).replace(/\s/, "");
    return account.length === length && isIban(account) ? [{ start, end: position }] : [];
  });
}

/** The check of ISO 7064 mod 97-10: the first four to the back, letters as 10…35, and 1 must remain. */
function isIban(account: string): boolean {
  const turned = (account.slice(4) + account.slice(0, 4)).toUpperCase();
  if (!/^[A-Z\d]+$/.test(turned)) return false;
  return [...turned].reduce((rest, character) => Number(`${rest}${Number.parseInt(character, 36)}`) % 97, 0) === 1;
}

/** Words of this field that follow a year in capitals and make it look like a postcode. */
const abbreviations = new Set(["WW", "ZW", "IW", "EA", "ZR", "VG"]);

function findPostcodes(text: string): Span[] {
  // SA, SD and SS were never given out. Small letters count only without a space: "2021 en" is no postcode.
  const shape =
    /(?<![\p{L}\d])[1-9]\d{3}(?:[ \u00a0]?(?!S[ADS])[A-Z]{2}|(?!s[ads])[a-z]{2})(?![\p{L}\d])(?:,?[ \u00a0]{1,2}\d{1,5}(?:[ -]?[a-zA-Z]|-\d{1,4})?(?![\p{L}\d:/-]))?/gu;
  return matches(text, shape).filter(({ start, end }) => {
    const year = Number(text.slice(start, start + 4));
    const letters = text.slice(start + 4, end).trim();
    return !(year >= 1990 && year < 2100 && abbreviations.has(letters));
  });
}

/** Nobody in the bijstand was born later; dates after this year are dates of contacts and letters. */
const latestBirthYear = 2008;

const months =
  "jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const birthWord = "(?:geb(?:\\.|oren|oortedatum|oortedag)?(?: is)?(?: op)?:? {0,2})?";
const dateShape = [
  "(?<ymd>(?:19|20)\\d{2})[-/.](?:0?[1-9]|1[0-2])[-/.](?:3[01]|[12]\\d|0?[1-9])",
  "(?:3[01]|[12]\\d|0?[1-9]) ?[-/.] ?(?:0?[1-9]|1[0-2]) ?[-/.] ?(?<dmy>(?:19|20)?\\d{2})",
  `(?:3[01]|[12]\\d|0?[1-9])[ -](?:${months})\\.?[ -](?<named>(?:19|20)?\\d{2})`,
].join("|");

/** A date after a word of birth, or any whole date so long ago that it can hardly be anything else. */
function findBirthDates(text: string): Span[] {
  const shape = new RegExp(`(?<![\\p{L}\\d])(?<word>${birthWord})(?:${dateShape})(?![\\p{L}\\d])`, "giu");
  return [...text.matchAll(shape)].flatMap((match) => {
    const { word = "", ymd, dmy, named } = match.groups ?? {};
    const year = Number(ymd ?? dmy ?? named);
    if (word === "" && (year < 1900 || year > latestBirthYear)) return [];
    const start = match.index + word.length;
    return [{ start, end: match.index + match[0].length }];
  });
}

function matches(text: string, shape: RegExp): Span[] {
  return [...text.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function digitsIn(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\D/g, "");
}
