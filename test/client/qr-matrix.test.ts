import { describe, expect, test } from "vitest";
import { longestText, qrMatrix } from "../../client/pages/welcome/qr-matrix.ts";
import { errorCorrection } from "../../client/pages/welcome/reed-solomon.ts";

/** The symbol of `address` as another encoder (npm qrcode 1.5) draws it with version 8, level L, mask 0; a row of 49 modules in hex. */
const address =
  "otpauth://totp/Casustafel:fatima%40gemeente.test?issuer=Casustafel&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&digits=6";
const drawn = `
  1fc8fff77717f 1049abc222f41 175bddb5ec35d 1740aae48225d 1742eeffc785d 104ffb45d6c41 1fd555555557f
  001c95c666400 1df6fd7e223c4 0e8c004377608 02d0a8526670f 198aefb533a12 1d5abb31d7e78 161daab70801b
  03cc7ff5ba2a7 0cbca6a888a32 1952ededdddb5 00a5a03088922 1ef96729ddc3f 1da83139bb1b0 07d755bfb727b
  1c2e1148200ad 13f900ffb03fb 1b13d1c66671a 175cd6d62235b 091c864777712 09f5997e665f7 1996eca3132c2
  1464bbf77bd01 1531aae4b2109 095e77bfa30cb 12a3e6a488941 04edfe49ddcae 003908cc8884c 0e7e5759ddce7
  111530c97149a 0a5d551fbf4cb 171911d100bab 08e84c8d31ad7 0e15591666561 1c56dcfe221fd 001e00477751e
  1fdfb85666553 105bce45f7f19 175bbbffff1f1 174aaa99031bd 1753f77db3197 105e6a5888912 1fd3deddddd2f`
  .trim()
  .split(/\s+/);

const inHex = (row: readonly boolean[]) =>
  BigInt(`0b${row.map(Number).join("")}`)
    .toString(16)
    .padStart(13, "0");

describe("the picture that an authenticator app scans", () => {
  test("the error correction of HELLO WORLD is the published one", () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(errorCorrection(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });

  test("an address is drawn module by module as other encoders draw it", () => {
    expect(qrMatrix(address)?.map(inHex)).toEqual(drawn);
  });

  test("a text that does not fit is not drawn at all", () => {
    expect(qrMatrix("a".repeat(longestText))).toHaveLength(49);
    expect(qrMatrix("é".repeat(longestText / 2 + 1))).toBeNull();
  });
});
