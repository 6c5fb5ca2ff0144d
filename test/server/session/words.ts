const words = /kwartel(\d+)x/g;

/** A word that is written once in a run, and can be found again in whatever bytes somebody received. */
export const wordOf = (number: number) => `kwartel${number}x`;

/** The numbers of the words in these bytes. */
export function numbersIn(bytes: Uint8Array): number[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return Array.from(text.matchAll(words), ([, number]) => Number(number));
}
