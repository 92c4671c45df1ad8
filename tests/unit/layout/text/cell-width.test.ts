import { expect, test } from "@jest/globals";
import { cellsOf } from "../../../../src/layout/text/cell-width.ts";

test.each([
  ["附件：", 3],
  ["2013年7月9日", 6],
  ["10.", 1.5],
  ["平政督〔2013〕6号", 8.5],
  ["GDP 3％", 3.5],
])("%s is as wide as %d cells", (text, cells) => expect(cellsOf(text)).toBe(cells));
