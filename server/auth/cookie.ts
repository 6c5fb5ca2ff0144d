import { parse, serialize } from "hono/utils/cookie";

export type Cookie = {
  read(headers: Headers): string | null;
  write(value: string): string;
  expire(): string;
};

/**
 * A cookie that only this origin sets and reads: `__Host-` makes the browser insist on Secure, Path=/ and no Domain
 * (ASVS 3.3). On plain http, which only a loopback address is, the prefix and Secure cannot be had.
 *
 * @param seconds how long the browser keeps it
 */
export function makeCookie({ origin, name, seconds }: { origin: string; name: string; seconds: number }): Cookie {
  const secure = origin.startsWith("https:");
  const fullName = secure ? `__Host-${name}` : name;
  const flags = { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
  return {
    read: (headers) => parse(headers.get("cookie") ?? "", fullName)[fullName] ?? null,
    write: (value) => serialize(fullName, value, { ...flags, maxAge: seconds }),
    expire: () => serialize(fullName, "", { ...flags, maxAge: 0 }),
  };
}
