import { expect, test } from "@jest/globals";
import { viewOfTemplate } from "../../../../src/desk/views/template.ts";

const shown = (copies: readonly string[]) =>
  viewOfTemplate(
    "2013-03",
    "摘编.hbs",
    { problems: [], copies, copy: "市科技局", isOld: false, isReadable: true, digest: "1" },
    "templates",
  );

test("of several copies of a paper one is chosen; of one alone there is no choice", () => {
  expect(shown(["市科技局"]).hasCopies).toBe(false);
  const two = shown(["市发改委", "市科技局"]);
  expect(two.hasCopies).toBe(true);
  expect(two.copies).toEqual([
    { name: "市发改委", isShown: false },
    { name: "市科技局", isShown: true },
  ]);
});
