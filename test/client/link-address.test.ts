import { expect, test } from "vitest";
import { addressFrom, isSafeAddress } from "../../client/parts/editor/link-address.ts";

test.each(["https://loket.nl/aanvraag", "http://loket.nl", "mailto:loket@stad.nl"])(
  "%s may stand in a text",
  (address) => {
    expect(isSafeAddress(address)).toBe(true);
    expect(addressFrom(address)).toBe(address);
  },
);

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/hosts",
])("%s may not, however it is written", (address) => {
  expect(isSafeAddress(address)).toBe(false);
  expect(addressFrom(address)).toBeNull();
});

test("an address typed the way people say it gets its protocol", () => {
  expect(addressFrom("loket.nl")).toBe("https://loket.nl");
  expect(addressFrom("loket.nl:8443/aanvraag")).toBe("https://loket.nl:8443/aanvraag");
  expect(addressFrom("loket@stad.nl")).toBe("mailto:loket@stad.nl");
});

test("words are no address", () => {
  expect(addressFrom("bel het loket")).toBeNull();
  expect(addressFrom("loket")).toBeNull();
  expect(addressFrom("")).toBeNull();
});
