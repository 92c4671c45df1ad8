import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { isoDate } from "../../../../src/model/calendar-date.ts";
import { toDecimal } from "../../../../src/model/rational.ts";
import { readSubmission } from "../../../../src/read/submission/submission.ts";
import { unitNames } from "../../../../src/read/text/unit-names.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const names = unitNames(smallCatalogue.units, smallCatalogue.groups);
const head = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
const row = (cells: Readonly<Record<string, string>>): string =>
  head
    .split(",")
    .map((column) => cells[column] ?? "")
    .join(",");

const read = (text: string, path = "报送/市科技局.csv") => {
  const seen: Diagnostic[] = [];
  const file = { path, bytes: Buffer.from(text) };
  const result = readSubmission(
    file,
    { catalogue: smallCatalogue, names, month: { year: 2013, month: 3 } },
    (diagnostic) => seen.push(diagnostic),
  );
  return { ...result, seen, codes: seen.map(({ code, place }) => [code, place.cell]) };
};
const lines = (...rows: readonly string[]) => read([head, ...rows].join("\n"));
const readCells = (...rows: readonly Readonly<Record<string, string>>[]) =>
  read([head, ...rows.map(row)].join("\n"));

/** Rows that say all that 市科技局 has to say. */
const second = {
  任务序号: "2",
  填报单位: "市科技局",
  进展情况: "受理申请",
  自评状态: "达到序时进度",
  累计完成: "400",
};
const third = {
  任务序号: "3",
  进展情况: "开工3个",
  自评状态: "达到序时进度",
  指标: "集聚区投资",
  累计完成: "140",
};
const thirdAgain = { 任务序号: "3", 指标: "“两区”建设项目", 累计完成: "6" };

test.each([
  ["400", "件", []],
  ["400件", "件", []],
  ["400", "百件", ["PROG-023"]],
])("a figure of %s in a row whose 计量单位 is %s is read with it", (value, measure, expected) => {
  const own = `${head},计量单位`;
  const { seen } = read(
    [
      own,
      `${row({ ...second, 累计完成: value })},${measure}`,
      ...[third, thirdAgain].map((each) => `${row(each)},`),
    ].join("\n"),
  );
  expect(seen.map(({ code }) => code)).toEqual(expected);
});

test("the reference columns of our own forms are passed over without a word", () => {
  const { codes, submission } = read(
    [
      "任务序号,填报单位,角色,工作任务,指标,年度目标,上月累计,累计完成,上月进展情况,进展情况,自评状态",
      "2,市科技局,牵头,第2项工作。,专利申请,1600件,300,400,受理申请300件。,受理申请400件。,达到序时进度",
      "3,市科技局,牵头,第3项工作。,集聚区投资,550亿元,,140,,开工3个。,达到序时进度",
      "3,市科技局,牵头,第3项工作。,“两区”建设项目,23个,5,6,,,",
    ].join("\n"),
  );
  expect(codes).toEqual([]);
  expect(submission?.entries.map(({ text }) => text)).toEqual(["受理申请400件。", "开工3个。"]);
});

test("a reference column is never what an unknown one should be", () => {
  const { seen } = read(`${head},上月累计数\n${row({ ...second })},300`);
  expect(seen.find(({ code }) => code === "TAB-003")?.details).toEqual({ column: "上月累计数" });
});

describe("a sound file", () => {
  const sound = readCells(
    {
      ...second,
      进展情况: '"受理申请,完成400件\n  推进顺利(含郊区)"',
      存在问题: "无",
      下步措施: "继续推进;按期完成",
      报送日期: "2013年4月3日",
    },
    third,
    { ...thirdAgain, 指标: '"""两区""建设项目"', 累计完成: "６个" },
  );

  test("gives nothing to complain of", () => {
    expect(sound.codes).toEqual([]);
    expect(sound.submission?.unit).toBe("市科技局");
    expect(sound.submission?.file).toBe("报送/市科技局.csv");
    expect(sound.submission?.claimedDate && isoDate(sound.submission.claimedDate)).toBe("2013-04-03");
  });

  test("is put together task by task, in printed form", () => {
    expect(
      sound.submission?.entries.map(({ task, text, selfGrade, problem, nextStep, place }) => [
        task,
        text,
        selfGrade,
        problem,
        nextStep,
        place.cell,
      ]),
    ).toEqual([
      [2, "受理申请，完成400件\n推进顺利（含郊区）", "达到序时进度", "", "继续推进；按期完成", "A2"],
      [3, "开工3个", "达到序时进度", "", "", "A3"],
    ]);
  });

  test("keeps every figure with its place", () => {
    const figures = sound.submission?.entries.flatMap((entry) => entry.figures) ?? [];
    expect(
      figures.map(({ indicator, value, place }) => [indicator, toDecimal(value), place.at?.line, place.cell]),
    ).toEqual([
      ["专利申请", "400", 3, "F2"],
      ["集聚区投资", "140", 4, "F3"],
      ["“两区”建设项目", "6", 5, "F4"],
    ]);
  });
});

describe("of a task's several rows", () => {
  test("texts that differ become paragraphs and equal ones are one", () => {
    const again = { ...thirdAgain, 进展情况: "另有6个项目在建" };
    const { submission } = readCells(second, third, again);
    expect(submission?.entries[1]?.text).toBe("开工3个\n另有6个项目在建");
    const { submission: repeated } = readCells(second, third, { ...thirdAgain, 进展情况: "开工3个" });
    expect(repeated?.entries[1]?.text).toBe("开工3个");
  });
});

describe("a responsible unit", () => {
  test("need give neither state nor figures, and those it gives are kept", () => {
    const text = [
      head,
      row({
        任务序号: "2",
        填报单位: "叶县人民政府",
        进展情况: "申请12件",
        指标: "专利申请",
        累计完成: "12件",
      }),
      row({ 任务序号: "6", 进展情况: "整地", 指标: "高标准粮田" }),
      row({ 任务序号: "5", 进展情况: "安置", 自评状态: "推进缓慢" }),
    ].join("\n");
    const { codes, submission } = read(text, "报送/叶县.csv");
    expect(codes).toEqual([]);
    expect(submission?.unit).toBe("叶县政府");
    expect(submission?.entries.map((entry) => entry.figures.length)).toEqual([1, 0, 0]);
  });
});

test.each(["3", "３", "3.", "第3项", "任务3", "第3项任务"])("%s is a task number", (任务序号) => {
  const { codes, submission } = readCells(second, { ...third, 任务序号 }, { ...thirdAgain, 任务序号 });
  expect(codes).toEqual([]);
  expect(submission?.entries.map(({ task }) => task)).toEqual([2, 3]);
});

const { 累计完成: _, ...noFigure } = second;

describe("every error of content is reported at its cell, and such a file is not valid", () => {
  test.each([
    ["a header alone", [], [["PROG-001", "A1"]]],
    ["no task number", [second, { ...third, 任务序号: "" }], [["PROG-002", "A3"]]],
    ["words for a task number", [second, { ...third, 任务序号: "三" }], [["PROG-003", "A3"]]],
    ["an unknown task number", [second, { ...third, 任务序号: "106" }], [["PROG-004", "A3"]]],
    ["a task of others", [second, third, thirdAgain, { ...third, 任务序号: "1" }], [["PROG-005", "A5"]]],
    ["a row twice", [second, third, thirdAgain, thirdAgain], [["PROG-006", "A5"]]],
    ["a task without indicator twice", [second, noFigure, third, thirdAgain], [["PROG-006", "A3"]]],
    [
      "its only indicator once by name and once without",
      [second, { ...thirdAgain, 任务序号: "2", 指标: "专利申请" }, third, thirdAgain],
      [["PROG-006", "A3"]],
    ],
    ["no unit", [{ ...second, 填报单位: "" }, third, thirdAgain], [["PROG-007", "B2"]]],
    ["an unknown unit", [{ ...second, 填报单位: "市科学局" }], [["PROG-008", "B2"]]],
    ["a group as unit", [{ ...second, 填报单位: "各县(市、区)政府" }], [["PROG-009", "B2"]]],
    ["two units", [second, { ...third, 填报单位: "市财政局" }, thirdAgain], [["PROG-010", "B3"]]],
    ["nothing on a task", [{ ...second, 进展情况: "" }, third, thirdAgain], [["PROG-012", "C2"]]],
    ["no more than 无", [{ ...second, 进展情况: "无。" }, third, thirdAgain], [["PROG-012", "C2"]]],
    ["an unknown state", [{ ...second, 自评状态: "正常" }, third, thirdAgain], [["PROG-013", "D2"]]],
    ["a lead without state", [{ ...second, 自评状态: "" }, third, thirdAgain], [["PROG-014", "D2"]]],
    [
      "two states of one task",
      [second, third, { ...thirdAgain, 自评状态: "推进缓慢" }],
      [["PROG-015", "D4"]],
    ],
    [
      "an unknown indicator",
      [second, third, thirdAgain, { ...thirdAgain, 指标: "投资" }],
      [["PROG-016", "E5"]],
    ],
    [
      "a figure of no named indicator",
      [second, { ...third, 指标: "" }, thirdAgain],
      [["PROG-017", "F3"], "PROG-025"],
    ],
    [
      "an indicator without figure",
      [second, third, { ...thirdAgain, 累计完成: "" }],
      [["PROG-019", "F4"], "PROG-025"],
    ],
    ["words for a figure", [{ ...second, 累计完成: "四百件" }, third, thirdAgain], [["PROG-020", "F2"]]],
    ["a vague figure", [{ ...second, 累计完成: "400余" }, third, thirdAgain], [["PROG-021", "F2"]]],
    ["broken thousands", [{ ...second, 累计完成: '"1,60"' }, third, thirdAgain], [["PROG-022", "F2"]]],
    [
      "another unit of measure",
      [{ ...second, 累计完成: "0.04万件" }, third, thirdAgain],
      [["PROG-023", "F2"]],
    ],
    ["a negative figure", [{ ...second, 累计完成: "-4" }, third, thirdAgain], [["PROG-024", "F2"]]],
  ])("%s", (_fact, rows, expected) => {
    const { codes, submission } = readCells(...rows);
    expect(
      codes.map(([code, cell]) => (code === "PROG-025" || code === "PROG-028" ? code : [code, cell])),
    ).toEqual(expected);
    expect(submission).toBeUndefined();
  });

  test("a figure for a task without indicators", () => {
    const text = [
      head,
      row({ 任务序号: "1", 填报单位: "市财政局", 进展情况: "拨付资金", 累计完成: "12" }),
    ].join("\n");
    expect(read(text, "报送/市财政局.csv").codes).toEqual([["PROG-018", "F2"]]);
  });

  test("a file whose name is another unit's", () => {
    const text = [head, row(second), row(third), row(thirdAgain)].join("\n");
    expect(read(text, "报送/市民政局(3月).csv").codes).toEqual([["PROG-011", "B2"]]);
    expect(read(text, "报送/04-市民政局.xlsx.csv").codes).toEqual([["PROG-011", "B2"]]);
  });
});

describe("what is doubtful is a warning, and the file stays valid", () => {
  test.each([
    ["a lead that leaves out an indicator", [second, third], [["PROG-025", "A3"]]],
    ["a lead that leaves out its only one", [noFigure, third, thirdAgain], [["PROG-025", "A2"]]],
    ["a lead that leaves out a task", [second], [["PROG-028", undefined]]],
  ])("%s", (_fact, rows, expected) => {
    const { codes, submission } = readCells(...rows);
    expect(codes).toEqual(expected);
    expect(submission).toBeDefined();
  });

  test("a second lead need not repeat the figures of the first", () => {
    const text = [
      head,
      row({ 任务序号: "3", 填报单位: "市发展和改革委员会", 进展情况: "协调", 自评状态: "达到序时进度" }),
      row({ 任务序号: "1", 进展情况: "开工", 自评状态: "达到序时进度" }),
    ].join("\n");
    expect(read(text, "报送/市发改委.csv").codes).toEqual([]);
  });

  test("a task of a group whose members nobody has named is left out", () => {
    const text = [
      head,
      row({ 任务序号: "5", 填报单位: "叶县政府", 进展情况: "安置", 自评状态: "推进缓慢" }),
      row({ 任务序号: "4", 进展情况: "治理" }),
      row({ 任务序号: "8", 进展情况: "治理" }),
    ].join("\n");
    const { codes, submission } = read(text, "报送/叶县政府.csv");
    // Task 4 is of 相关县（市、区）政府 and may be 叶县's; task 8 is of 相关区政府 and cannot be.
    expect(codes).toEqual([
      ["PROG-027", "A3"],
      ["PROG-005", "A4"],
    ]);
    expect(submission).toBeUndefined();
  });
});

describe("messages offer what is likely meant", () => {
  test("own tasks whose number differs by a figure", () => {
    const [unknown] = readCells(second, { ...third, 任务序号: "32" }, third, thirdAgain).seen;
    expect(unknown?.details).toEqual({ task: "32", total: 8, nearest: ["2", "3"] });
  });

  test("units with a similar name, never decided by similarity", () => {
    const [unknown] = readCells({ ...second, 填报单位: "市财正局" }).seen;
    expect(unknown?.details).toEqual({ unit: "市财正局", nearest: ["市财政局"] });
  });
});

describe("a file that cannot be read is taken for that of the unit in its name", () => {
  test.each([
    ["市科技局.csv", "", "TXT-002", "市科技局"],
    ["市工信局3月进展.csv", "随便写的", "TAB-001", "市工业和信息化局"],
    ["进展.csv", "随便写的", "TAB-001", undefined],
  ])("%s", (name, text, code, unit) => {
    const result = read(text, `报送/${name}`);
    expect(result.seen.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(result.unit?.name).toBe(unit);
    expect(result.submission).toBeUndefined();
  });
});

test.each([
  ["4月3日", "2013-04-03"],
  ["4.3", "2013-04-03"],
  ["2013/4/3 0:00", "2013-04-03"],
  ["20130403", "2013-04-03"],
])("reads 报送日期 as people write it: %s", (written, date) => {
  const { codes, submission } = readCells({ ...second, 报送日期: written }, third, thirdAgain);
  expect(codes.filter(([code]) => code === "PROG-026")).toEqual([]);
  expect(submission?.claimedDate && isoDate(submission.claimedDate)).toBe(date);
});

test("a 报送日期 that is none is told, and the report counts", () => {
  const { codes, submission } = readCells({ ...second, 报送日期: "2013-02-30" }, third, thirdAgain);
  expect(codes).toContainEqual(["PROG-026", "K2"]);
  expect(submission?.entries).toHaveLength(2);
  expect(submission?.claimedDate).toBeUndefined();
});

describe("what programs write where they have nothing", () => {
  const placeholders = [
    "null",
    "NULL",
    "None",
    "nan",
    "NaN",
    "undefined",
    "N/A",
    "（空）",
    "(空白)",
    "FALSE",
    "未填写",
    "<null>",
    "nil",
    "Null。",
    "[]",
    "{}",
  ];
  test.each(placeholders)("%s counts as empty in every column and is told once", (written) => {
    const empty = { 存在问题: written, 下步措施: written, 填报人: written, 联系电话: written };
    const { seen, submission } = readCells({ ...second, ...empty }, third, thirdAgain);
    expect(seen.map(({ code, place, details }) => [code, place.cell, details])).toEqual([
      ["TXT-018", "G2", { shown: written, count: 4 }],
    ]);
    expect(submission?.entries[0]).toMatchObject({ problem: "", nextStep: "" });
  });

  test.each([
    ["进展情况", ["TXT-018", "C2"], ["PROG-012", "C2"]],
    ["自评状态", ["TXT-018", "D2"], ["PROG-014", "D2"]],
    ["累计完成", ["PROG-025", "A2"], ["TXT-018", "F2"]],
    ["任务序号", ["TXT-018", "A2"], ["PROG-002", "A2"]],
  ])("null in %s leaves it unfilled", (column, ...expected) => {
    const { codes } = readCells({ ...second, [column]: "null" }, third, thirdAgain);
    expect(codes.toSorted()).toEqual(expected.toSorted());
  });

  test("a figure of — is none, and 0 is one", () => {
    const dash = readCells(second, { ...third, 累计完成: "—" }, thirdAgain);
    expect(dash.codes).toEqual([
      ["PROG-019", "F3"],
      ["PROG-025", "A3"],
    ]);
    const zero = readCells({ ...second, 累计完成: "0" }, third, thirdAgain);
    expect(zero.codes).toEqual([]);
  });

  test("a unit, a measure or a day of — or 同上 is none", () => {
    const measured = `${head},计量单位`;
    const rows = [
      `${row({ ...second, 报送日期: "—" })},-`,
      `${row({ ...third, 填报单位: "同上" })},无`,
      `${row({ ...thirdAgain, 填报单位: "〃" })},`,
    ];
    const { codes, unit } = read([measured, ...rows].join("\n"));
    expect(codes).toEqual([]);
    expect(unit?.name).toBe("市科技局");
  });

  test("an indicator of 无 is none named", () => {
    expect(readCells({ ...second, 指标: "无" }, third, thirdAgain).codes).toEqual([]);
  });

  test.each(["0", "“”", "--", "……", "没有问题"])("a problem of %s is none, without a word", (written) => {
    const { codes, submission } = readCells({ ...second, 存在问题: written }, third, thirdAgain);
    expect(codes).toEqual([]);
    expect(submission?.entries[0]?.problem).toBe("");
  });

  test.each(["0", "“”", "--"])("a progress of %s is none", (written) => {
    expect(readCells({ ...second, 进展情况: written }, third, thirdAgain).codes).toEqual([
      ["PROG-012", "C2"],
    ]);
  });

  test("a reason that only points elsewhere is told and not taken", () => {
    for (const written of ["详见附件", "同上", "见附件1。"]) {
      const { codes, submission } = readCells({ ...second, 存在问题: written }, third, thirdAgain);
      expect(codes.filter(([code]) => code !== "PROG-025")).toEqual([["PROG-034", "G2"]]);
      expect(submission?.entries[0]?.problem).toBe("");
    }
    const inside = readCells({ ...second, 进展情况: "受理申请400件（明细见附件2）" }, third, thirdAgain);
    expect(inside.codes.filter(([code]) => code !== "PROG-025")).toEqual([["PROG-034", "C2"]]);
    expect(inside.submission?.entries[0]?.text).toBe("受理申请400件（明细见附件2）");
    const plain = readCells({ ...second, 进展情况: "受理申请，意见附后" }, third, thirdAgain);
    expect(plain.codes.filter(([code]) => code !== "PROG-025")).toEqual([]);
    const { codes } = readCells({ ...second, 进展情况: "详见附件" }, third, thirdAgain);
    expect(codes).toContainEqual(["PROG-012", "C2"]);
  });

  const failures = "#N/A|#REF!|#VALUE!|#DIV/0!|#名称？|#名称?|＃REF！|#值!|#引用!|#NAME?|Err:502|#N/A。";
  test.each(failures.split("|"))("%s is a failed formula in text as in a workbook", (written) => {
    for (const [column, cell] of [
      ["存在问题", "G2"],
      ["累计完成", "F2"],
      ["进展情况", "C2"],
    ] as const) {
      const { codes } = readCells({ ...second, [column]: written }, third, thirdAgain);
      expect(codes.filter(([code]) => code !== "PROG-025")).toEqual([["XLS-011", cell]]);
    }
  });

  test("figures that their column was too narrow for are lost", () => {
    const { codes } = readCells({ ...second, 指标: "专利申请", 累计完成: "########" }, third, thirdAgain);
    expect(codes).toEqual([["TAB-014", "F2"]]);
  });

  test.each([
    ["[object Object]一季度受理申请", "[object Object]"],
    ["截至null月底受理申请", "null"],
    ["受理undefined件", "undefined"],
    ["受理NaN件", "NaN"],
    ["受理#REF!件", "#REF!"],
    ["受理######件", "######"],
    ["受理${count}件", "${count}"],
    ["受理{{count}}件", "{{count}}"],
    ["\\u4e00季度受理申请", "\\u4e00"],
    ["[object Object]", "[object Object]"],
    ["受理%E4%B8%93利", "%E4%B8%93"],
    ["受理=E4=B8=93利", "=E4=B8=93"],
  ])("%s has a hole where something should stand", (written, shown) => {
    const { seen } = readCells({ ...second, 进展情况: written }, third, thirdAgain);
    expect(seen.map(({ code, place, details }) => [code, place.cell, details])).toEqual([
      ["TXT-016", "C2", { shown, count: 1 }],
    ]);
  });

  test.each(["中国移动Nonell公司落户", "受理nullify等3件", "分别增长10%20%30%40%"])(
    "%s has none",
    (written) => {
      expect(readCells({ ...second, 进展情况: written }, third, thirdAgain).codes).toEqual([]);
    },
  );
});

test("the code of web pages is read as what it stands for, and told", () => {
  const { seen, submission } = readCells(
    {
      ...second,
      进展情况: "<p>受理&ldquo;两区&rdquo;申请&nbsp;412件</p><br/>R&amp;D增长。",
      存在问题: "&nbsp;",
    },
    third,
    thirdAgain,
  );
  expect(seen.map(({ code, place, details }) => [code, place.cell, details])).toEqual([
    ["TXT-017", "C2", { shown: "<p>", count: 2 }],
  ]);
  expect(submission?.entries[0]).toMatchObject({ text: "受理“两区”申请 412件\nR&D增长。", problem: "" });
});

test("what a wrong decoding made of a text is told at its first place", () => {
  const { seen } = readCells(
    { ...second, 进展情况: "受理锟斤拷锟斤拷申请" },
    { ...third, 进展情况: "涓€瀛ｅ害" },
    thirdAgain,
  );
  expect(seen.map(({ code, place, details }) => [code, place.at?.line, details])).toEqual([
    ["TXT-015", 2, { written: "锟斤拷锟斤拷", count: 2 }],
  ]);
});

describe("tables as offices make them", () => {
  const plain = [second, third, thirdAgain].map(row);

  test("rows that name the part of the work below them say nothing else", () => {
    const [first = "", ...others] = plain;
    const { codes, submission } = lines(
      "一、加快产业转型",
      first,
      "（二）项目建设,,,",
      ...others,
      `工业${",".repeat(10)}`,
    );
    expect(codes).toEqual([["PROG-003", "A7"]]);
    expect(submission).toBeUndefined();
    const named = smallCatalogue.tasks[0]?.section.replace(/^.、/u, "") ?? "";
    expect(named).not.toBe("");
    expect(lines(named + ",".repeat(10), ...plain).codes).toEqual([]);
  });

  test("a sentence in place of a number is no such row", () => {
    expect(lines(`一、加快产业转型。${",".repeat(10)}`, ...plain).codes).toEqual([["PROG-003", "A2"]]);
    expect(lines(`一、加快产业转型,,开工3个${",".repeat(8)}`, ...plain).codes).toEqual([["PROG-003", "A2"]]);
  });

  test.each([
    "市科技局（盖章）",
    "市科技局(公章)",
    "填报单位：市科技局",
    "填报单位（盖章）：市科技局",
    "平顶市科技局",
    "平顶市科技局（章）",
    "市科技局（代章）",
  ])("%s is 市科技局", (written) => {
    const { codes, unit } = readCells({ ...second, 填报单位: written }, third, thirdAgain);
    expect(codes).toEqual([]);
    expect(unit?.name).toBe("市科技局");
  });

  test.each(["_x000D_", "\\r\\n", "\\n"])("%s in a text is a line break", (written) => {
    const { codes, submission } = readCells(
      { ...second, 进展情况: `受理3件。${written}开展2场。` },
      third,
      thirdAgain,
    );
    expect(codes).toEqual([]);
    expect(submission?.entries[0]?.text).toBe("受理3件。\n开展2场。");
  });

  test("a file is named after its unit with the city before it", () => {
    expect(read("", "报送/平顶市科技局3月.csv").unit?.name).toBe("市科技局");
    expect(read("", "报送/平顶市叶县政府.csv").unit?.name).toBe("叶县政府");
  });

  test.each([`="2"`, `"=""2"""`, "'2"])("a number kept from Excel as %s is that number", (written) => {
    const text = `${head}\n${row({ ...second, 任务序号: written, 累计完成: `="400"`, 报送日期: "'2013-04-02" })}`;
    const { codes, submission } = read([text, row(third), row(thirdAgain)].join("\n"));
    expect(codes).toEqual([]);
    expect(submission?.entries.map(({ task, figures }) => [task, figures.length])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });
});

test.each(["1901-02-15", "2013/4/3", "2013年4月", "4月3日", "3-Apr", "Apr-13", "2013/4/3 0:00"])(
  "a figure of %s is told to be a day",
  (written) => {
    const { codes } = readCells({ ...second, 累计完成: written }, third, thirdAgain);
    expect(codes.filter(([code]) => code !== "PROG-025")).toEqual([["PROG-033", "F2"]]);
  },
);

test.each([
  ['"受理申请400件\n。其中发明\n，120件"', "受理申请400件。其中发明，120件"],
  ['"受理申请400件<br/>."', "受理申请400件。"],
  ['"受理申请400件。\n（一）其中发明120件"', "受理申请400件。\n（一）其中发明120件"],
])("no line of %s begins with a mark that ends one", (written, text) => {
  expect(readCells({ ...second, 进展情况: written }, third, thirdAgain).submission?.entries[0]?.text).toBe(
    text,
  );
});
