import { expect, test } from "@jest/globals";
import { setNote } from "../../../../src/layout/flowing/body-text.ts";
import { portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { faces } from "../../../support/faces.ts";

const linked = (text: string, beforeTable: boolean): readonly boolean[] =>
  setNote({ note: { type: "note", text }, beforeTable }, { area: portraitArea, faces }).pieces.map(
    ({ keepWithNext }) => keepWithNext,
  );

test("the lines of a note stay together, and with the table below it", () => {
  const note = `注：${"进展情况按牵头单位报送内容刊登。".repeat(5)}`;
  expect(linked(note, false)).toEqual([true, true, false]);
  expect(linked(note, true)).toEqual([true, true, true]);
});
