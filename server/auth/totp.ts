import { Secret, TOTP } from "otpauth";

const period = 30;

const totp = (secret: string, label?: string) =>
  new TOTP({ issuer: "Casustafel", label, secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period });

/** A new 160-bit secret for an authenticator app, base32 (RFC 4226 §4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function totpAddress({ secret, email }: { secret: string; email: string }): string {
  return totp(secret, email).toString();
}

/** The step (RFC 6238: seconds since 1970 divided by 30) of a right code, one step early or late allowed, or null. */
export function stepOfCode({ secret, code, now }: { secret: string; code: string; now: number }): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / period) + delta;
}
