import { expect, test } from "@jest/globals";
import { unpacksTooFar } from "../../../../../src/verify/pdf/read/stream-sizes.ts";
import { deflatedZeros } from "../../../../support/hostile/hostile-pdfs.ts";

const megabyte = 1024 * 1024;

test.each([
  ["a page of white", deflatedZeros(megabyte, 1), false],
  ["as much as a page may have", deflatedZeros(32 * megabyte, 1), false],
  ["more than that", deflatedZeros(32 * megabyte + 1, 1), true],
  ["more than that, deflated three times", deflatedZeros(33 * megabyte, 3), true],
  [
    "more than that, with a broken end",
    Buffer.concat([deflatedZeros(40 * megabyte, 1).subarray(0, 39_000), Buffer.from("endstream")]),
    true,
  ],
  [
    "a picture, which may be larger",
    Buffer.from(
      deflatedZeros(40 * megabyte, 1)
        .toString("latin1")
        .replace("/Filter", "/Subtype/Image/Filter"),
      "latin1",
    ),
    false,
  ],
  ["the word stream and nothing else", Buffer.from("stream /FlateDecode stream"), false],
])("%s unpacks too far: %#", (_, bytes, expected) => {
  expect(unpacksTooFar(bytes)).toBe(expected);
});
