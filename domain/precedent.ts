/** The longest text of each field of a precedent, in characters: what is read beside a condition card stays short. */
export const precedentLengths = { situation: 400, ruling: 600, basis: 200, reason: 300 } as const;

/** The words of a search, without signs and in lower case; a precedent is found when it holds all of them. */
export function searchWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).slice(0, 8);
}
