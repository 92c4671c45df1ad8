import { expect, test } from "@jest/globals";
import { checksumsText, integrityOf, sha256 } from "../../../src/package/checksums.ts";

/** NIST's own examples (FIPS 180-2, appendices B.1 and C.1). */
const abc = Buffer.from("abc");
const abc256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

test("sums are those of the standard", () => {
  expect(sha256(abc)).toBe(abc256);
  expect(Buffer.from(integrityOf(abc).replace("sha512-", ""), "base64").toString("hex")).toMatch(
    /^ddaf35a193617aba.*2a9ac94fa54ca49f$/u,
  );
});

test("a list of sums is what sha256sum -c reads", () => {
  expect(
    checksumsText([
      { name: "a.zip", content: abc },
      { name: "b.json", content: abc },
    ]),
  ).toBe(`${abc256}  a.zip\n${abc256}  b.json\n`);
});
