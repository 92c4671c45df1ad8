import { expect, test } from "@jest/globals";
import { assessMonth } from "../../../../src/assess/month.ts";
import { slipsDue } from "../../../../src/assess/reporting/slips-due.ts";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { MonthSubmissions } from "../../../../src/model/submission.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const day = { year: 2013, month: 7, day: 9 };
const empty: MonthSubmissions = {
  month: { year: 2013, month: 6 },
  issue: { signedOn: day, printedOn: day, closedOn: day },
  submissions: [],
  receipts: [],
  verdicts: [],
  returnedUnits: [],
};
const file = (name: string): string => `data/2013-06/报送/${name}.csv`;
const errorIn = (name: string): Diagnostic => ({
  code: "PROG-007",
  place: { file: file(name) },
  details: {},
});
const assessment = assessMonth(smallCatalogue, empty, undefined, () => undefined);

test("returns a file with errors to its unit, and only its errors", () => {
  const due = slipsDue(
    assessment,
    [
      { file: file("市科技局"), unit: "市科技局", valid: false },
      { file: file("市财政局"), unit: "市财政局", valid: true },
    ],
    [
      errorIn("市科技局"),
      {
        code: "PROG-028",
        place: { file: file("市科技局") },
        details: { unit: "市科技局", tasks: [2] },
      },
      { code: "REG-007", place: { file: file("市科技局") }, details: { unit: "市科技局" } },
      { code: "REG-007", place: { file: file("市财政局") }, details: { unit: "市财政局" } },
    ],
  );
  expect([...due.returns]).toEqual([
    ["市科技局", [{ file: file("市科技局"), errors: [errorIn("市科技局")] }]],
  ]);
});

test("puts all faulty files of a unit on one slip", () => {
  const due = slipsDue(
    assessment,
    [
      { file: file("市科技局1"), unit: "市科技局", valid: false },
      { file: file("市科技局2"), unit: "市科技局", valid: false },
    ],
    [errorIn("市科技局1"), errorIn("市科技局2")],
  );
  expect(due.returns.get("市科技局")?.map((each) => each.file)).toEqual([
    file("市科技局1"),
    file("市科技局2"),
  ]);
});

test("asks nothing of a unit that has another, valid file, and nobody for a file of nobody", () => {
  const due = slipsDue(
    assessment,
    [
      { file: file("市科技局旧"), unit: "市科技局", valid: false },
      { file: file("市科技局"), unit: "市科技局", valid: true },
      { file: file("进展"), valid: false },
    ],
    [errorIn("市科技局旧"), errorIn("进展")],
  );
  expect(due.returns.size).toBe(0);
  expect(due.superseded).toEqual([file("市科技局旧")]);
  expect(due.ownerless).toEqual([file("进展")]);
});

test("reminds the units with tasks of which there is no file at all", () => {
  const files = assessment.reporting
    .filter(({ unit }) => !["市环保局", "叶县政府"].includes(unit.name))
    .map(({ unit }, index) => ({ file: file(unit.name), unit: unit.name, valid: index % 2 === 0 }));
  const due = slipsDue(assessment, files, []);
  expect(due.reminders.map(({ unit }) => unit.name)).toEqual(["市环保局", "叶县政府"]);
});
