import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { researchCode } from "../../domain/pseudonym.ts";

const key = new Uint8Array(32).fill(7);
const otherStudy = new Uint8Array(32).fill(8);

describe("research codes", () => {
  test("within a study someone keeps one code, in another study it is an unrelated one", () => {
    const code = researchCode({ key, kind: "author", id: "anna" });
    expect(code).toMatch(/^A-[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(researchCode({ key, kind: "author", id: "anna" })).toBe(code);
    expect(researchCode({ key: otherStudy, kind: "author", id: "anna" })).not.toBe(code);
  });

  test("the code of a reflection says nothing about an author with the same id", () => {
    const author = researchCode({ key, kind: "author", id: "x" });
    const reflection = researchCode({ key, kind: "reflection", id: "x" });
    expect(author.slice(2)).not.toBe(reflection.slice(2));
  });

  test("whoever has the key can make the code again with any HMAC-SHA-256", () => {
    const digest = createHmac("sha256", key).update("deelnemer:D-0412").digest();
    const bits = digest.subarray(0, 7).reduce((text, byte) => text + byte.toString(2).padStart(8, "0"), "");
    const characters = bits
      .slice(0, 50)
      .match(/.{5}/g)
      ?.map((five) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number.parseInt(five, 2)]);
    expect(researchCode({ key, kind: "deelnemer", id: "D-0412" })).toBe(`D-${characters?.join("")}`);
  });

  test("a key that could be guessed is refused", () => {
    expect(() => researchCode({ key: new Uint8Array(16), kind: "author", id: "anna" })).toThrow(RangeError);
  });
});
