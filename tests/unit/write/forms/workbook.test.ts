import { describe, expect, test } from "@jest/globals";
import { formGuideLines } from "../../../../src/draft/wording/form-guide.ts";
import type { FormRow, ProgressForm } from "../../../../src/model/papers/progress-form.ts";
import { referenceColumns } from "../../../../src/model/papers/progress-form.ts";
import { rational } from "../../../../src/model/rational.ts";
import { cellsOf } from "../../../../src/layout/text/cell-width.ts";
import { submissionColumns } from "../../../../src/read/submission/columns.ts";
import { formColumns } from "../../../../src/write/forms/columns.ts";
import { formCsv } from "../../../../src/write/forms/csv.ts";
import { formWorkbook } from "../../../../src/write/forms/workbook.ts";
import { say, sayAs } from "../../../support/shipped-phrases.ts";

const led: FormRow = {
  task: 3,
  role: "牵头",
  text: "集聚区建设。",
  opensTask: true,
  indicator: {
    name: "集聚区投资",
    target: "550亿元",
    measure: "亿元",
    method: "按月份",
    due: "约320.8亿元（58.3%）",
    previous: rational(2701, 10),
  },
  previousText: "开工5个，\n竣工1个。",
};
const told: Omit<ProgressForm, "guide"> = {
  unit: "市科技局",
  month: { year: 2013, month: 7 },
  deadline: { year: 2013, month: 8, day: 5 },
  pace: rational(7, 12),
  previousMonth: { year: 2013, month: 6 },
  rows: [
    led,
    {
      ...led,
      opensTask: false,
      previousText: "",
      indicator: { name: "建设项目", target: "23个", measure: "个", method: "按月度计划", due: "12个" },
    },
    { task: 6, role: "责任", text: "高标准粮田。", opensTask: true, previousText: "" },
  ],
  contact: "联系单位：市督查局",
  workName: "市政府重点工作",
  shortName: "市督查局",
  counterparts: "市政府办公室各对口科室",
};
const form: ProgressForm = { ...told, guide: formGuideLines(say, told) };
const [sheet, guide] = formWorkbook(form).sheets;
const columnNames = formColumns.map(({ name }) => name);

/** The columns of a row of the sheet in which the unit can write. */
const openColumns = (row: number): readonly string[] =>
  columnNames.filter((_, field) => sheet?.rows[row + 2]?.cells[field]?.style.unlocked);

test("a form has exactly the columns that the reader of submissions knows", () => {
  // A form tells the 计量单位 with 年度目标; only units' own tables have a column of it.
  const known = Object.keys(submissionColumns).filter((name) => name !== "计量单位");
  expect(columnNames.toSorted()).toEqual(known.toSorted());
  expect(columnNames.filter((name) => referenceColumns.some((each) => each === name))).toHaveLength(7);
});

describe("only what a unit has to say can be written", () => {
  test.each([
    [
      "all of it in the first row",
      0,
      [
        "累计完成",
        "进展情况",
        "自评状态",
        "存在问题",
        "下步措施",
        "需协调事项",
        "填报人",
        "联系电话",
        "报送日期",
      ],
    ],
    ["the figure in a second row of the same task", 1, ["累计完成"]],
    [
      "words, no figure, where it is responsible",
      2,
      ["进展情况", "自评状态", "存在问题", "下步措施", "需协调事项"],
    ],
  ])("%s", (_, row, columns) => {
    expect(openColumns(row)).toEqual(columns);
    expect(sheet?.isProtected).toBe(true);
  });

  test("and every open cell is empty, every locked one grey", () => {
    const cells = sheet?.rows.slice(2, -1).flatMap((row) => row.cells) ?? [];
    expect(cells.filter(({ style, value }) => style.unlocked && value)).toEqual([]);
    expect(cells.filter(({ style }) => !style.unlocked && style.fill === undefined)).toEqual([]);
  });
});

test("figures are checked with their own measure, states chosen from a list, dates kept in reason", () => {
  expect(sheet?.validations?.map(({ cells, rule, hint }) => [cells, rule.type, hint.title])).toEqual([
    [["J3"], "atLeast", "累计完成（亿元）"],
    [["J4"], "atLeast", "累计完成（个）"],
    [["M3", "M5"], "list", "自评状态"],
    [["S3"], "dateBetween", "报送日期"],
  ]);
  expect(sheet?.validations?.at(-1)?.rule).toEqual({
    type: "dateBetween",
    first: { year: 2013, month: 7, day: 1 },
    last: { year: 2013, month: 10, day: 31 },
  });
});

test("figures are numbers and the deadline is a date", () => {
  expect(sheet?.rows[2]?.cells[8]?.value).toEqual({ type: "number", number: rational(2701, 10) });
  expect(guide?.name).toBe("填报说明");
  expect(guide?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toContainEqual({
    type: "date",
    date: { year: 2013, month: 8, day: 5 },
  });
});

test("the guide names all five states and the month that the references come from", () => {
  const texts = guide?.rows.flatMap(({ cells }) =>
    cells.map(({ value }) => (value?.type === "text" ? value.text.trim() : "")),
  );
  expect(texts).toEqual(
    expect.arrayContaining(["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价"]),
  );
  expect(texts?.join("")).toContain("取自2013年6月份");
});

test("a form names the work and the office that 机关.yaml names, and no other", () => {
  const office = { contact: "电话：1234", workName: "政府折子工程", shortName: "督查室", counterparts: "" };
  const own = { ...told, ...office };
  const texts = formWorkbook({ ...own, guide: formGuideLines(sayAs("督查室"), own) }).sheets.flatMap(
    ({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ value }) => (value?.type === "text" ? value.text : ""))),
  );
  const all = texts.join("\n");
  expect(all).toContain("2013年7月份政府折子工程进展情况填报表（市科技局）");
  expect(all).toContain("以正式文件报送督查室；同时把本表的电子文件报送督查室");
  expect(all).not.toMatch(/市督查局|市政府/u);
  const shipped = formWorkbook(form).sheets[1]?.rows.flatMap(({ cells }) =>
    cells.map(({ value }) => (value?.type === "text" ? value.text : "")),
  );
  expect(shipped?.join("")).toContain("以正式文件分别报送市政府办公室各对口科室和市督查局");
});

test("the CSV has the same header and lines", () => {
  expect(formCsv(form)).toBe(
    [
      `\uFEFF${columnNames.join(",").replace("上月累计", "上月累计（6月）").replace("上月进展情况", "上月进展情况（6月）")}`,
      '3,市科技局,牵头,集聚区建设。,集聚区投资,550亿元,按月份,约320.8亿元（58.3%）,270.1,,"开工5个，\n竣工1个。",,,,,,,,',
      "3,市科技局,牵头,,建设项目,23个,按月度计划,12个,,,,,,,,,,,",
      "6,市科技局,责任,高标准粮田。,,,,,,,,,,,,,,,",
      "",
    ].join("\n"),
  );
});

const heads = (each: ProgressForm): readonly (string | undefined)[] =>
  (formWorkbook(each).sheets[0]?.rows[1]?.cells ?? []).map(({ value }) =>
    value?.type === "text" ? value.text : undefined,
  );

test("the heads of what is shown for reference name the month it comes from", () => {
  expect(heads(form)).toEqual(
    expect.arrayContaining(["上月累计\n（6月）", "上月进展情况\n（6月）", "累计\n完成"]),
  );
  const { previousMonth: _, ...first } = form;
  expect(heads(first).map((head) => head?.replace("\n", ""))).toEqual(columnNames);
});

test("no program has to break a line of a head, which leaves one character below three", () => {
  const december = { ...form, previousMonth: { year: 2013, month: 12 } };
  for (const [field, head] of heads(december).entries())
    for (const line of head?.split("\n") ?? []) {
      // LibreOffice has room for three of these letters in 8 digits, for four in 11.
      expect(cellsOf(line) * 2.6).toBeLessThanOrEqual(formColumns[field]?.width ?? 0);
      expect(line.length).toBeGreaterThan(1);
    }
});

const indicatorRow = (due: string, target = "超400亿元", method = "年底考核"): FormRow => ({
  ...led,
  indicator: { name: "投资", target, measure: "亿元", method, due },
});

test("no measure, bracket or half a word stands alone on a line of its cell", () => {
  const rows = [
    indicatorRow("约233.3亿元（58.3%）"),
    indicatorRow("约11.7万人（58.3%）", "1项（12月31日前）", "按当月的数"),
    indicatorRow("105万平方米", "1—2个/县（市）", "按天数"),
    indicatorRow("本月不考核", "20万人"),
  ];
  const [sheetInLines] = formWorkbook({ ...form, rows }).sheets;
  const cells = sheetInLines?.rows.slice(2, -1).map((each) =>
    [5, 6, 7].map((column) => {
      const value = each.cells[column]?.value;
      return value?.type === "text" ? value.text : "";
    }),
  );
  expect(cells).toEqual([
    ["超400\n亿元", "年底\n考核", "约233.3\n亿元\n（58.3%）"],
    ["1项\n（12月\n31日前）", "按当月\n的数", "约11.7\n万人\n（58.3%）"],
    ["1—2\n个/县\n（市）", "按天数", "105\n万平方米"],
    ["20万人", "年底\n考核", "本月\n不考核"],
  ]);
  expect(formCsv({ ...form, rows })).toContain("超400亿元,年底考核,约233.3亿元（58.3%）");
});

test.each([
  ["市科技局", "市科技局"],
  ["卫东区政府", "卫东区\n政府"],
  ["市住房和城乡建设局", "市住房\n和城乡\n建设局"],
])("the unit %s stands in lines of its column", (unit, lines) => {
  const cell = formWorkbook({ ...form, unit }).sheets[0]?.rows[2]?.cells[1];
  expect(cell?.value).toEqual({ type: "text", text: lines });
});

test("a form is printed in letters of nearly nine points, and has a line to be signed", () => {
  // A4 across less 1 cm at either side is 277 mm; a digit of the default font and its part of the cell's edge some 1.9.
  const width = formColumns.reduce((sum, column) => sum + column.width, 0) * 1.9;
  const smallest = Math.min(
    ...(sheet?.rows ?? []).flatMap(({ cells }) => cells.map(({ style }) => style.size ?? 10)),
  );
  expect((smallest * 277) / width).toBeGreaterThan(8.5);
  const line = sheet?.rows.at(-1)?.cells[0]?.value;
  expect(line?.type === "text" && line.text).toMatch(/单位负责人（签字）.*审核人（签字）.*（单位盖章）/u);
});

describe("of what is counted as it stands, not from January on", () => {
  const rate: FormRow = {
    ...led,
    indicator: {
      name: "投诉办结率",
      target: "95%以上",
      measure: "%",
      method: "按当月的数",
      isLevel: true,
      due: "95%以上",
    },
  };
  const said = { ...told, rows: [led, rate] };
  const made = formWorkbook({ ...said, guide: formGuideLines(say, said) }).sheets;
  test("a form asks for what it is at the month's end", () => {
    const hints = made[0]?.validations?.map(({ hint }) => hint.text) ?? [];
    expect(hints.filter((text) => text.includes("累计数"))).toHaveLength(1);
    expect(hints).toContain("填写7月底当时的数，不累计，只填数字，单位是%；还没有数的留空");
  });

  test("the guide names it, and says what keeps pace", () => {
    const text = JSON.stringify(made[1]);
    expect(text).toContain("“投诉办结率”填7月底当时的数，不累计。");
    expect(text).toContain("按当月的数考核的，达到本月应达的数。");
    expect(text).toContain("按当月的数考核的，是这个月应当达到的数；");
    const others = formGuideLines(say, told).map((line) => line.text);
    expect(others.join("\n")).not.toMatch(/不累计|按当月/u);
  });
});
