import { expect, test } from "@jest/globals";
import { letters, numberedLetters } from "../../../../src/run/papers/letters.ts";
import type { MonthFacts } from "../../../../src/run/papers/paper.ts";
import { laggingTask, task } from "../../../support/years/assessed.ts";

const day = (month: number, dayOfMonth: number) => ({ year: 2013, month, day: dayOfMonth });
const other = laggingTask({ task: task({ number: 96 }) });

const facts = (parts: object = {}): MonthFacts =>
  ({
    catalogue: { agency: { code: "平政督", letterMonths: 3, letterDays: 10 } },
    issue: { signedOn: day(7, 10), firstLetterSerial: 8 },
    assessment: { month: { year: 2013, month: 6 }, tasks: [laggingTask({ laggingMonths: 4 }), other] },
    ...parts,
  }) as unknown as MonthFacts;

const may = { month: { year: 2013, month: 5 }, tasks: [other, laggingTask()] };

/** June's letters where May was this. */
const after = (previous: object) =>
  letters(
    facts({
      formerLetters: numberedLetters(facts().catalogue.agency, facts({ assessment: may, ...previous })),
    }),
  );

test("a letter is to be answered so many working days after its own", () => {
  expect(letters(facts()).map(({ index, answerBy }) => [index, answerBy])).toEqual([
    [0, day(7, 24)],
    [1, day(7, 24)],
  ]);
});

test("knows last month's letter on the same task to the same unit by its number", () => {
  const issue = { signedOn: day(6, 8), firstLetterSerial: 3 };
  const told = after({ issue });
  expect(told.map(({ former }) => former)).toEqual([
    { task: 42, unit: "市交通运输局", month: 5, number: "平政督函〔2013〕4号" },
    { task: 96, unit: "市交通运输局", month: 5, number: "平政督函〔2013〕3号" },
  ]);
});

test("knows of none where there is no last month", () => {
  expect(letters(facts()).map(({ former }) => former)).toEqual([undefined, undefined]);
});

test.each([
  ["last month's letters have no numbers", { issue: { signedOn: day(6, 8) } }],
  [
    "the task did not lag long enough last month",
    {
      issue: { signedOn: day(6, 8), firstLetterSerial: 3 },
      assessment: { ...may, tasks: [laggingTask({ laggingMonths: 2 })] },
    },
  ],
])("knows of none where %s", (_, previous) => {
  expect(after(previous).map(({ former }) => former)).toEqual([undefined, undefined]);
});
