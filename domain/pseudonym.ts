import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** What a research code stands for. The first letter of the code tells the kinds apart. */
export type CodedKind = "author" | "reflection" | "deelnemer";

const letters: Record<CodedKind, string> = { author: "A", reflection: "R", deelnemer: "D" };

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The code under which researchers know someone or something: HMAC-SHA-256 of kind and id under the key of one study,
 * its first 50 bits in base 32, such as `R-7K3M9QX2TD`. The same within a study, unrelated between studies, and without
 * the key, which is kept outside the database, no way back. Throws a RangeError when the key is shorter than 32 bytes.
 */
export function researchCode({ key, kind, id }: { key: Uint8Array; kind: CodedKind; id: string }): string {
  if (key.length < 32) throw new RangeError("a study key has at least 32 bytes");
  const digest = hmac(sha256, key, utf8ToBytes(`${kind}:${id}`));
  let bits = 0n;
  for (const byte of digest.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte);
  // Seven bytes are 56 bits; ten characters of five bits take the first fifty.
  const characters = Array.from({ length: 10 }, (_, index) => alphabet[Number((bits >> BigInt(51 - 5 * index)) & 31n)]);
  return `${letters[kind]}-${characters.join("")}`;
}
