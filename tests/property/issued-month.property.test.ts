import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { grades, reportingStates } from "../../src/model/grade.ts";
import type { EarlierLead, EarlierReport } from "../../src/model/output/earlier-month.ts";
import type {
  IssuedIndicator,
  IssuedMonth,
  IssuedPaper,
  IssuedReporting,
  IssuedTask,
} from "../../src/model/output/issued-month.ts";
import type { CorrectedFigure } from "../../src/model/output/correction.ts";
import { correctionCauses } from "../../src/model/output/correction.ts";
import { rational } from "../../src/model/rational.ts";
import { relations } from "../../src/model/task.ts";
import { readIssuedMonth } from "../../src/read/month/issued-month.ts";
import { issuedMonthJson } from "../../src/write/registers/issued-month-json.ts";
import { holds } from "../support/holds.ts";

/* What was issued is read again just as it was written. */

/** Leaves out what is undefined, as the model does. */
const present = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const grade = fc.constantFrom(...grades);
const text = fc.string({ unit: "grapheme", maxLength: 12 });
const day = fc.record({
  year: fc.constant(2013),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => rational(digits, 10n ** BigInt(places)));
const share = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([top, bottom]) => rational(top, bottom));
const month = fc.integer({ min: 1, max: 12 });
const number = fc.constant("平政督〔2013〕4号");

const entry = fc
  .record({
    text,
    selfGrade: maybe(grade),
    figures: fc.array(fc.record({ indicator: text, value: decimal }), { maxLength: 2 }),
    problem: text,
  })
  .map(present);

const report = fc.record({ unit: text, entry }) as unknown as fc.Arbitrary<EarlierReport>;

const lead = fc
  .record({
    unit: text,
    entry: maybe(entry),
    standing: maybe(grade),
    laggingMonths: maybe(month),
    laggingSince: maybe(month),
  })
  .map((each) => present(each) as unknown as EarlierLead);

const indicator = fc
  .record({
    indicator: fc
      .record({
        name: text,
        relation: fc.constantFrom(...relations),
        target: decimal,
        upper: maybe(decimal),
        unit: text,
      })
      .map(present),
    value: maybe(decimal),
    reportedBy: maybe(text),
    completion: maybe(share),
    pace: maybe(share),
    gap: maybe(share),
    grade: maybe(grade),
    lastLagging: maybe(fc.constant(true)),
    overdue: maybe(fc.constant(true)),
    correctedBy: maybe(number),
  })
  .map((each) => present(each) as unknown as IssuedIndicator);

const verdict = fc
  .record({
    grade,
    reason: text,
    owedBy: maybe(text),
    month,
    place: fc.record({ file: text, cell: maybe(fc.constantFrom("A2", "B13")) }).map(present),
  })
  .map(present);

const task = fc
  .record({
    task: fc.record({
      number: fc.integer({ min: 1, max: 500 }),
      text,
      leadLine: text,
      responsibleLine: text,
    }),
    grade: maybe(grade),
    basis: fc.constantFrom("核定", "指标", "自评", "未报送", "无牵头单位"),
    verdict: maybe(verdict),
    leadReports: fc.array(lead, { maxLength: 3 }),
    indicators: fc.array(indicator, { maxLength: 3 }),
    laggingMonths: fc.integer({ min: 0, max: 12 }),
    laggingSince: maybe(month),
    correctedBy: maybe(number),
  })
  .map((each) => present(each) as unknown as IssuedTask);

const file = fc.record({ path: text, size: fc.nat(), digest: text });

const paper = fc
  .record({
    name: text,
    kind: text,
    unit: maybe(text),
    number: maybe(number),
    title: text,
    files: fc.array(file, { maxLength: 2 }),
  })
  .map((each) => present(each) as unknown as IssuedPaper);

const reporting = fc
  .record({
    unit: fc.record({ name: text }),
    state: fc.constantFrom(...reportingStates),
    receivedOn: maybe(day),
    returnedOn: maybe(day),
    reminders: fc.nat({ max: 9 }),
    ledTasks: fc.array(fc.nat(), { maxLength: 3 }),
  })
  .map((each) => present(each) as unknown as IssuedReporting);

const record = fc.record({
  month,
  units: fc.array(
    fc.record({ unit: text, state: fc.constantFrom(...reportingStates), leavesOut: fc.boolean() }),
    { maxLength: 3 },
  ),
});

const figure = fc
  .record({
    task: maybe(fc.integer({ min: 1, max: 500 })),
    indicator: maybe(text),
    unit: maybe(text),
    group: maybe(text),
    item: text,
    before: text,
    after: text,
    cause: fc.constantFrom(...correctionCauses),
    revisedBy: maybe(fc.array(text, { maxLength: 2 })),
  })
  .map((each) => present(each) as unknown as CorrectedFigure);

const correction = fc.record({
  number,
  signedOn: day,
  printedOn: day,
  reason: text,
  figures: fc.array(figure, { maxLength: 3 }),
  papers: fc.array(paper, { maxLength: 2 }),
  replaced: fc.record({ folder: text, files: fc.array(file, { maxLength: 2 }) }),
});

const issued: fc.Arbitrary<IssuedMonth> = fc
  .record({
    month: fc.record({ year: fc.constant(2013), month: fc.constant(6) }),
    version: text,
    number,
    signedOn: day,
    printedOn: day,
    deadline: day,
    papers: fc.array(paper, { maxLength: 3 }),
    letters: fc.array(
      fc
        .record({
          task: fc.nat(),
          unit: text,
          month: fc.constant(6),
          number: maybe(number),
          answerBy: maybe(day),
        })
        .map((each) => present(each) as unknown as IssuedMonth["letters"][number]),
      { maxLength: 2 },
    ),
    lettersElsewhere: maybe(
      fc.array(fc.record({ task: fc.nat(), unit: text }), { minLength: 1, maxLength: 2 }),
    ),
    signed: maybe(
      fc.record({ path: text, size: fc.nat(), digest: text, differences: fc.array(text, { maxLength: 2 }) }),
    ),
    corrections: maybe(fc.array(correction, { minLength: 1, maxLength: 2 })),
    tasks: fc.uniqueArray(task, { maxLength: 4, selector: (each) => each.task.number }),
    shared: fc.array(fc.array(report, { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
    reporting: fc.array(reporting, { maxLength: 4 }),
    adjustments: maybe(fc.record({ effective: fc.array(text, { maxLength: 3 }) })),
    reportingRecord: maybe(fc.array(record, { maxLength: 3 })),
  })
  .map(({ shared, ...each }) => ({
    ...(present(each) as unknown as IssuedMonth),
    sharedReports: new Map(
      each.tasks.flatMap(({ task: own }, index) => {
        const reports = shared[index];
        return reports ? [[own.number, reports] as const] : [];
      }),
    ),
  }));

const path = "data/2013-06/印发.json";

const readAgain = (written: string) => {
  const codes: string[] = [];
  const bytes = new TextEncoder().encode(written);
  return { codes, month: readIssuedMonth({ path, bytes }, ({ code }) => codes.push(code)) };
};

test("an issued month comes back as it was", () => {
  holds(
    [issued],
    (each) => {
      expect(readAgain(issuedMonthJson(each))).toEqual({ codes: [], month: each });
    },
    60,
  );
});

test("a record in which anything was changed is reported", () => {
  holds(
    [issued],
    (each) => {
      const written = issuedMonthJson(each);
      const changed = written.replace('"期次": "2013-06"', '"期次": "2013-05"');
      expect(changed).not.toBe(written);
      expect(readAgain(changed)).toEqual({ codes: ["ISD-001"], month: undefined });
    },
    20,
  );
});

test.each(["", "{", "[]", "null", '{"程序":"tongbao"}', '{"程序":"别的","期次":"2013-06"}'])(
  "what is no record is reported: %j",
  (written) => {
    expect(readAgain(written)).toEqual({ codes: ["ISD-001"], month: undefined });
  },
);
