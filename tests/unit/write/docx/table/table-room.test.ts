import { expect, test } from "@jest/globals";
import { roomAround } from "../../../../../src/write/docx/table/table-room.ts";

const twipsPerMillimetre = 1440 / 25.4;
/** The white that a line of the grid has above and below its type, in twips. */
const lead = { above: 589 * 0.8 - 320 * 0.859, below: 589 * 0.2 - 320 * 0.141 };

test.each([
  [20, 4],
  [32.7, 5],
  [60.1, 8],
])("a table of %f mm between lines %d apart brings the text back to the grid", (height, lines) => {
  const { above, below } = roomAround({ height, lines });
  expect(above + height * twipsPerMillimetre + below).toBeCloseTo((lines - 1) * 589, -0.5);
  expect(Math.abs(above + lead.below - (below + lead.above))).toBeLessThan(2);
});

test("one that no page holds keeps as much as there is between two lines", () => {
  const { above, below } = roomAround({ height: 400 });
  expect((above + lead.below) / twipsPerMillimetre).toBeCloseTo(4.8, 1);
  expect((below + lead.above) / twipsPerMillimetre).toBeCloseTo(4.8, 1);
});
