import { expect, test } from "@jest/globals";
import { lettersElsewhere } from "../../../../src/assess/registers/letters-elsewhere.ts";

const [march, april] = [3, 4].map((month) => ({ year: 2013, month })) as [
  { year: number; month: number },
  { year: number; month: number },
];

const line = (task: number | undefined, unit: string, { number = "", month = "2013-03", day = 12 } = {}) => ({
  serial: "1",
  kind: "督办函",
  month,
  unit,
  ...(task !== undefined && { task }),
  number,
  sentOn: { year: 2013, month: 4, day },
  answerBy: { year: 2013, month: 4, day: 26 },
  closedBy: "",
  place: { file: "data/督办台账.csv" },
});

const lookUp = {
  month: march,
  notice: { month: april, asOf: { year: 2013, month: 5, day: 10 } },
  nameOf: (written: string) => (written === "科技局" ? "市科技局" : written),
};
const matters = [
  { task: 1, unit: "市科技局" },
  { task: 2, unit: "市交通运输局" },
];

test("the letters of a month that went out otherwise are those that 督办台账 has of it", () => {
  const number = "平政督函〔2013〕9号";
  const records = [
    line(2, "市科技局"),
    line(1, "市科技局", { month: "2013-02" }),
    line(1, "科技局", { number }),
  ];
  expect(lettersElsewhere(matters, records, lookUp)).toEqual({
    entered: [{ task: 1, unit: "市科技局", month: 3, number, answerBy: { year: 2013, month: 4, day: 26 } }],
    missing: [{ task: 2, unit: "市交通运输局" }],
  });
});

test("a letter without a number is one, and one that was sent after the later 通报 is none of its matters", () => {
  const late = { notice: { month: april, asOf: { year: 2013, month: 4, day: 11 } } };
  const records = [line(1, "市科技局")];
  expect(lettersElsewhere(matters.slice(0, 1), records, lookUp).entered).toEqual([
    { task: 1, unit: "市科技局", month: 3, answerBy: { year: 2013, month: 4, day: 26 } },
  ]);
  expect(lettersElsewhere(matters.slice(0, 1), records, { ...lookUp, ...late })).toEqual({
    entered: [],
    missing: [],
  });
});
