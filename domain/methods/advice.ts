/**
 * Openings by which an advice is asked as a question. Each is bound to its grammar, so that a question about facts with
 * the same verb goes through: "heb je gebeld?" asks, "heb je al eens geprobeerd te bellen?" advises.
 */
const adviceOpenings: readonly RegExp[] = [
  /\bwaarom\b.*\b(?:niet|geen)\b.*\b(?:gewoon|eens|eerst|alsnog)\b/,
  /\bwaarom\s+\w+\s+(?:je|jij|u)\b.*\bniet\b/,
  /\b(?:zou|zouden|kun|kan|kunt|moet|moeten)\s+(?:je|jij|u|we|jullie)\b.*\b(?:niet|eens|beter|gewoon|toch|misschien)\b/,
  /\b(?:je|jij|u)\s+(?:zou|zoudt|kunt|kan|moet)\b/,
  /\bals\s+ik\s+(?:jou|u)\s+was\b/,
  /\b(?:heb|hebt|heeft)\s+(?:je|jij|u)\b.*\b(?:overwogen|geprobeerd|eraan\s+gedacht|aan\s+gedacht|nagedacht\s+over)\b/,
  /\bdenk\s+(?:je|jij|u)\s+(?:ook\s+)?niet\s+dat\b/,
  /\b(?:vind|vindt)\s+(?:je|jij|u)\s+(?:ook\s+)?niet\s+dat\b/,
  /\bis\s+het\s+(?:niet|geen)\b.*\b(?:idee|beter|verstandig|handig|slim|tijd)\b/,
  /\b(?:wat|hoe)\s+(?:dacht|denk)\s+(?:je|jij|u)\s+(?:van|ervan)\b/,
  /\bwaarom\s+(?:probeer|bel|vraag|stuur|doe|ga|neem|geef|maak)\w*\s+(?:je|jij|u)\s+(?:dan\s+)?(?:niet|geen)\b/,
  /\bik\s+(?:zou|raad|adviseer)\b/,
];

/**
 * Whether a text reads as an advice dressed as a question: "zou je niet beter eens bellen?". A detector by grammar, so it
 * misses some and must be kind to the rest; a person can always say it in other words.
 */
export function looksLikeAdvice(text: string): boolean {
  const plain = text.toLowerCase().replaceAll(/\s+/g, " ");
  return adviceOpenings.some((opening) => opening.test(plain));
}
