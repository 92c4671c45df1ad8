import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Diagnostic } from "../../../../../src/diagnostics/diagnostic.ts";
import type { MonthAssessment } from "../../../../../src/model/assessment.ts";
import { isoDate } from "../../../../../src/model/calendar-date.ts";
import type { SupervisedLetter } from "../../../../../src/model/registers/supervised-letter.ts";
import { readSupervisionRegister } from "../../../../../src/read/month/supervision-register.ts";
import type { LoadedMonth } from "../../../../../src/run/load/in-year/load-month.ts";
import { supervisedIn, supervisionBasis } from "../../../../../src/run/load/in-year/supervised.ts";
import { noticeText } from "../../../../support/pdf/drawn-papers.ts";
import { holds } from "../../../../support/holds.ts";
import type { RegisterLine } from "../../../../support/recount/recount-supervision.ts";
import { registerLine, supervisionAgain } from "../../../../support/recount/recount-supervision.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";
import type { MonthTold, Told } from "../../../../support/years/small-month.ts";
import { assessSmall, day, smallMonth } from "../../../../support/years/small-month.ts";

const header = "编号,种类,期次,单位,事项,发文字号,发出日期,办理期限,反馈日期,办结日期,办结依据,备注";
const file = "data/督办台账.csv";

const readLines = (lines: readonly RegisterLine[]) => {
  const text = [header, ...lines.map((line, index) => registerLine(line, index + 1))].join("\n");
  const bytes = new TextEncoder().encode(`${text}\n`);
  const register = readSupervisionRegister({ path: file, bytes }, () => undefined);
  if (!register) throw new Error("no register");
  return register.records;
};

/** Task 2 is 市科技局's, of 1600 patents; by June 800 are in time. */
const patents = (month: number, value: string): MonthTold => ({
  month,
  reports: { 市科技局: { 2: { grade: "达到序时进度", figures: { 专利申请: value } } satisfies Told } },
});

/** The letters that June counts, whose 通报 bears 7月10日 and comes after May's of 6月10日; what is reported of them. */
const inJune = (lines: readonly RegisterLine[], june = "820", hasBefore = true) => {
  const may = assessSmall(patents(5, "600"));
  const told = patents(6, june);
  const assessment = assessSmall(told, may);
  const before = { submissions: smallMonth(patents(5, "600")) };
  const loaded = {
    assessment,
    submissions: smallMonth(told),
    ...(hasBefore && {
      previous: { earlier: may, byFiles: before, signedOn: before.submissions.issue.signedOn },
    }),
  } as unknown as LoadedMonth;
  const problems: Diagnostic[] = [];
  const letters = supervisedIn(readLines(lines), smallCatalogue, loaded, (each) => problems.push(each));
  return { assessment, letters, codes: problems.map(({ code }) => code) };
};

const letter: RegisterLine = {
  kind: "督办函",
  month: "2013-05",
  unit: "市科技局",
  task: "2",
  number: "平政督函〔2013〕3号",
  sent: "2013-06-10",
  limit: "2013-06-26",
  answered: "",
  closed: "",
};

const paragraph = (text: string): string | undefined =>
  text.split("\n").find((line) => line.includes("督办事项办理情况"));

const say = (lines: readonly RegisterLine[], june?: string): string | undefined => {
  const { assessment, letters } = inJune(lines, june);
  return paragraph(noticeText(assessment, letters))?.replace(/^.*?督办事项办理情况。/u, "");
};

const many = (changes: Partial<RegisterLine>) =>
  say(
    Array.from({ length: 11 }, (_, index) => ({
      ...letter,
      task: String(index + 3),
      number: `平政督函〔2013〕${index + 3}号`,
      ...changes,
    })),
  );

const turned = (lines: readonly RegisterLine[], hasBefore = true): boolean => {
  const { assessment, letters } = inJune(lines, "820", hasBefore);
  return noticeText(assessment, letters).includes("变为高1.3个百分点，督办函已办结销号。");
};

const plain = (letters: readonly SupervisedLetter[]) =>
  letters.map(({ unit, standing, isNewlyClosed }) => ({ unit, standing, isNewlyClosed }));

describe("督办事项办理情况", () => {
  test("is not spoken of where no letter of an earlier month stands in 督办台账", () => {
    expect(say([])).toBeUndefined();
    expect(say([{ ...letter, month: "2013-06", sent: "2013-07-10" }])).toBeUndefined();
    expect(say([{ ...letter, month: "", sent: "2013-07-10" }])).toBeUndefined();
    expect(say([{ ...letter, kind: "催报通知", task: "" }])).toBeUndefined();
    expect(say([{ ...letter, month: "2012-12", sent: "2013-01-10" }])).toBeUndefined();
  });

  test.each<[string, Partial<RegisterLine>, string]>([
    ["past its limit", {}, "已过办理期限、仍未反馈：第2项（市科技局）。"],
    ["on the last day of its limit", { limit: "2013-07-10" }, "尚未反馈、未过办理期限：第2项（市科技局）。"],
    ["without a limit", { limit: "" }, "尚未反馈、未过办理期限：第2项（市科技局）。"],
    ["answered on the day", { answered: "2013-07-10" }, "已反馈、尚未办结：第2项（市科技局）。"],
    ["answered a day later", { answered: "2013-07-11" }, "已过办理期限、仍未反馈：第2项（市科技局）。"],
    [
      "closed on the day, never answered",
      { closed: "2013-07-10" },
      "已办结销号。上期通报以后办结的1件：第2项（市科技局）。",
    ],
    ["closed a day later", { closed: "2013-07-11" }, "已过办理期限、仍未反馈：第2项（市科技局）。"],
    ["closed before the last 通报", { sent: "2013-05-10", closed: "2013-06-10" }, "已办结销号。"],
    ["known by its number alone", { task: "" }, "已过办理期限、仍未反馈：市科技局（平政督函〔2013〕3号）。"],
  ])("a letter %s", (_, changes, words) => {
    expect(say([{ ...letter, ...changes }])).toBe(
      `2013年以来，随以前各期通报发出督办函1件。截至2013年7月10日，${words}`,
    );
  });

  test("letters of one task to one unit are named once, and every letter is counted once", () => {
    const lines = [
      { ...letter, month: "2013-04", sent: "2013-05-10" },
      letter,
      { ...letter, task: "5", unit: "叶县人民政府", answered: "2013-06-20" },
      { ...letter, task: "5", unit: "郏县政府", answered: "2013-06-20", closed: "2013-07-01" },
    ];
    expect(say(lines)).toBe(
      "2013年以来，随以前各期通报发出督办函4件。截至2013年7月10日，已办结销号1件；已反馈、尚未办结1件：第5项（叶县政府）；已过办理期限、仍未反馈2件：第2项（市科技局，2件）。上期通报以后办结的1件：第5项（郏县政府）。",
    );
  });

  test("of many only those past their limit and those newly closed are named one by one", () => {
    expect(many({})).toContain("均已过办理期限、仍未反馈：第3项（市科技局）、第4项（市科技局）、");
    expect(many({ answered: "2013-06-20" })).toMatch(/均已反馈、尚未办结。$/u);
    expect(many({ closed: "2013-06-20" })).toContain(
      "均已办结销号。上期通报以后办结的11件：第3项（市科技局）、",
    );
  });

  test.each([
    ["in their third month", [4, 5]],
    ["in their fourth month", [3, 4, 5]],
  ])("what goes with this month is counted apart, tasks %s", (_, lagging) => {
    const before = lagging.reduce<MonthAssessment | undefined>(
      (last, month) => assessSmall(patents(month, String(month * 100)), last),
      undefined,
    );
    const june = assessSmall(patents(6, "600"), before);
    const { letters } = inJune([letter]);
    expect(paragraph(noticeText(june, letters))).toMatch(/第2项（市科技局）。本月另发督办函1件。$/u);
  });

  test("a task that is on pace again is closed in print once all its letters are", () => {
    const closed = { ...letter, closed: "2013-07-02" };
    expect(turned([closed])).toBe(true);
    expect(turned([closed, { ...letter, month: "2013-04", sent: "2013-05-10" }])).toBe(false);
    expect(turned([letter])).toBe(false);
    expect(turned([{ ...closed, closed: "2013-07-11" }])).toBe(false);
    // Closed before the lag was told last: of another time.
    expect(turned([{ ...closed, sent: "2013-05-10", closed: "2013-06-01" }])).toBe(false);
    expect(turned([closed], false)).toBe(false);
  });

  test("what the register and the month say against each other is told", () => {
    expect(inJune([letter]).codes).toEqual(["SUP-009"]);
    expect(inJune([letter], "600").codes).toEqual([]);
    expect(inJune([{ ...letter, closed: "2013-07-02" }], "600").codes).toEqual(["SUP-008"]);
    expect(inJune([{ ...letter, closed: "2013-07-02" }]).codes).toEqual([]);
    expect(inJune([{ ...letter, unit: "市科学局" }], "600").codes).toEqual(["SUP-007"]);
  });
});

const dates = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((offset) => new Date(Date.UTC(2013, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const maybe = (some: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), some);

const line: fc.Arbitrary<RegisterLine> = fc.record({
  kind: fc.constantFrom("督办函", "督办函", "督办函", "催报通知", "约谈通知"),
  month: fc.constantFrom("2012-12", "2013-03", "2013-04", "2013-05", "2013-05", "2013-06", "2013-07", ""),
  unit: fc.constantFrom("市科技局", "市环保局", "叶县政府"),
  task: fc.constantFrom("2", "4", "5", "12", ""),
  number: fc.constantFrom("平政督函〔2013〕3号", "平政督函〔2013〕4号", ""),
  sent: maybe(dates(60, 200)),
  limit: maybe(dates(80, 210)),
  answered: maybe(dates(80, 210)),
  closed: maybe(dates(80, 210)),
});

test("letters of another year are not counted", () => {
  const { letters } = inJune([
    letter,
    { ...letter, month: "2012-05", number: "平政督函〔2012〕3号", sent: "2012-06-10", limit: "2012-06-26" },
  ]);
  expect(JSON.stringify(letters)).not.toContain("〔2012〕");
  expect(JSON.stringify(letters)).toContain("〔2013〕");
});

test("whatever 督办台账 holds is counted as it is counted again from its lines", () => {
  holds(
    [fc.array(line, { maxLength: 25 })],
    (lines) => {
      const { assessment, letters } = inJune(lines);
      const text = noticeText(assessment, letters);
      const again = supervisionAgain(lines, { month: "2013-06", today: "2013-07-10", before: "2013-06-10" });
      if (again === undefined) expect(text).not.toContain("督办事项办理情况");
      else expect(paragraph(text)).toContain(`督办事项办理情况。${again.join("")}`);
    },
    40,
  );
});

test("what comes later changes neither what is counted nor what the month rests on", () => {
  const june = { month: { year: 2013, month: 6 }, signedOn: day("2013-07-10") };
  const basis = (lines: readonly RegisterLine[]): string | undefined => {
    const part = supervisionBasis(file, readLines(lines), june);
    return part && new TextDecoder().decode(part.bytes);
  };
  const later = fc.record({
    kind: fc.constantFrom("督办函", "催报通知", "退回通知"),
    month: fc.constantFrom("2013-06", "2013-07"),
    unit: fc.constantFrom("市科技局", "市环保局"),
    task: fc.constantFrom("2", "4"),
    number: fc.constant("平政督函〔2013〕9号"),
    sent: dates(185, 200),
    limit: maybe(dates(200, 210)),
    answered: fc.constant(""),
    closed: fc.constant(""),
  });
  holds(
    [fc.array(line, { maxLength: 8 }), fc.array(later, { maxLength: 5 }), dates(191, 210)],
    (now, rows, on) => {
      const entered = [
        ...now.map((each) => ({
          ...each,
          answered: each.answered === "" ? on : each.answered,
          closed: each.closed === "" ? on : each.closed,
        })),
        ...rows,
      ];
      expect(on > isoDate(june.signedOn)).toBe(true);
      expect(basis(entered)).toBe(basis(now));
      expect(plain(inJune(entered).letters)).toEqual(plain(inJune(now).letters));
    },
    30,
  );
  expect(basis([letter])).not.toBe(basis([{ ...letter, closed: "2013-07-10" }]));
  expect(basis([{ ...letter, month: "2013-06", sent: "2013-07-10" }])).toBeUndefined();
});
