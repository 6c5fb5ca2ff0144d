import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** OWASP's first choice for scrypt; one hash takes 128 MiB and some 0.4 s. */
const cost = { N: 2 ** 17, r: 8, p: 1 };
const keyBytes = 32;
/** Twice what the cost needs: Node refuses at exactly the needed amount. */
const maxmem = 2 * 128 * cost.N * cost.r;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same characters typed on another keyboard can come as other code points.
    scrypt(password.normalize("NFKC"), salt, keyBytes, { ...cost, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** The password as it is stored: `scrypt$<salt>$<key>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return `scrypt$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

/** Whether this is the password. Without a stored hash it works as long and says no, so that accounts do not leak. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = "", key = ""] = stored?.split("$") ?? [];
  const expected = Buffer.from(key, "base64url");
  const derived = await derive(password, Buffer.from(salt, "base64url"));
  return expected.length === keyBytes && timingSafeEqual(expected, derived);
}
