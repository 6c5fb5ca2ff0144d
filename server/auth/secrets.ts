import type { webcrypto } from "node:crypto";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const ivBytes = 12;

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const toBytes = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"));

/** A random 256-bit token, base64url. */
export function newToken(): string {
  return toText(crypto.getRandomValues(new Uint8Array(32)));
}

/** What is stored of a token. A plain hash is enough: a 256-bit token cannot be guessed. */
export function hashToken(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)));
}

/** A keyed hash of something guessable, such as an e-mail or network address, for one purpose. */
export function keyedHash(secret: string, purpose: string, value: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`${purpose}:${value}`)));
}

function keyFor(secret: string, purpose: string): Promise<webcrypto.CryptoKey> {
  const key = hkdf(sha256, utf8ToBytes(secret), undefined, utf8ToBytes(purpose), 32);
  return crypto.subtle.importKey("raw", Uint8Array.from(key), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Encrypts a text for one purpose (AES-256-GCM): the database and the browser hold it, and cannot read or change it. */
export async function seal(secret: string, purpose: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    await keyFor(secret, purpose),
    new TextEncoder().encode(text),
  );
  return `${toText(iv)}.${toText(new Uint8Array(sealed))}`;
}

/** The text that was sealed for this purpose, or null when it was not, or was changed. */
export async function unseal(secret: string, purpose: string, sealed: string): Promise<string | null> {
  const [iv = "", body = ""] = sealed.split(".");
  try {
    const algorithm = { name: "AES-GCM", iv: toBytes(iv) };
    const text = await crypto.subtle.decrypt(algorithm, await keyFor(secret, purpose), toBytes(body));
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}
