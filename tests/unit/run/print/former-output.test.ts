import { expect, test } from "@jest/globals";
import { writtenAgain } from "../../../../src/run/print/former-output.ts";

test("of others' files those that were read whole are written again, unless a run has written one of that name", () => {
  const bytes = new TextEncoder().encode("签收");
  const foreign = [
    { path: "签收.txt", bytes },
    { path: "通报.pdf", bytes },
    // Of these there is only the beginning, or nothing: written again they would be lost.
    { path: "录像.mp4", bytes, whole: { size: 70_000_000 } },
    { path: "打不开.txt", bytes: new Uint8Array(), unreadable: "denied" as const },
  ];
  expect(writtenAgain(foreign, new Set(["通报.pdf"]))).toEqual([
    { path: "签收.txt", bytes, unchanged: true },
  ]);
});
