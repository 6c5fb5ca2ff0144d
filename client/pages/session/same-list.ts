/** Whether two lists hold the same ids in the same order: then nothing of a list on the screen is drawn anew. */
export const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
