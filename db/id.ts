const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A random 128-bit id as 26 lower-case Crockford base32 characters: not guessable, safe in a URL (ASVS 7.2.3, 8.2.2). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let id = "";
  for (let place = 125n; place >= 0n; place -= 5n) id += alphabet[Number((bits >> place) & 31n)];
  return id;
}
