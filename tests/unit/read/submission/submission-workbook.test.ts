import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { arrange } from "../../../../src/diagnostics/format.ts";
import { isoDate } from "../../../../src/model/calendar-date.ts";
import { toDecimal } from "../../../../src/model/rational.ts";
import { readSubmission } from "../../../../src/read/submission/submission.ts";
import { unitNames } from "../../../../src/read/text/unit-names.ts";
import { encryptedWorkbook } from "../../../support/workbooks/encrypted-workbook.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import type { WorkbookKind } from "../../../support/workbooks/workbook-from-table.ts";
import { workbookFromTable } from "../../../support/workbooks/workbook-from-table.ts";

const names = unitNames(smallCatalogue.units, smallCatalogue.groups);
const head = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,报送日期";
/** All that 市科技局 has to say. */
const body = `2,市科技局,受理申请,达到序时进度,专利申请,400,41367|yyyy/m/d
3,^,开工3个,达到序时进度,集聚区投资,140,^
^,^,^,^,“两区”建设项目,6,^`;

const read = (table: string, kind: WorkbookKind = "xlsx", path = `报送/市科技局.${kind}`) => {
  const seen: Diagnostic[] = [];
  const bytes = workbookFromTable(table, kind);
  const { unit, submission } = readSubmission(
    { path, bytes },
    { catalogue: smallCatalogue, names, month: { year: 2013, month: 3 } },
    (d) => seen.push(d),
  );
  const places = arrange(seen).map(({ code, place }) => [code, place.sheet, place.cell]);
  const cells = seen.flatMap(({ details }) => ("cells" in details ? [details.cells] : []));
  return { unit, submission, places, cells, details: seen.map(({ details }) => details) };
};

describe.each(["xlsx", "xls"] as const)("a form as %s", (kind) => {
  test("with a title, merged cells, a blank row and notes is read without a word", () => {
    const { submission, places } = read(
      `2013年3月份进展情况,<,<,<,<,<,<\n${head}\n${body}\n,,,,,,\n填报人：办公室,,,审核人：,,,\n`,
      kind,
    );
    expect(places).toEqual([]);
    expect(submission?.unit).toBe("市科技局");
    expect(submission?.claimedDate && isoDate(submission.claimedDate)).toBe("2013-04-03");
    expect(
      submission?.entries.map(({ task, text, figures }) => [
        task,
        text,
        figures.map(({ indicator, value, place }) => [indicator, toDecimal(value), place.cell]),
      ]),
    ).toEqual([
      [2, "受理申请", [["专利申请", "400", "F3"]]],
      [
        3,
        "开工3个",
        [
          ["集聚区投资", "140", "F4"],
          ["“两区”建设项目", "6", "F5"],
        ],
      ],
    ]);
  });

  test("has the problems of its cells at their cells, in the order of the cells", () => {
    const faulty = body
      .replace(",400,", ",=1/0→#DIV/0!,")
      .replace(",140,", ",139.6|0,")
      .replace(",6,", ",约6,");
    expect(read(`[三月]\n${head}\n${faulty}\n`, kind).places).toEqual([
      ["XLS-011", "三月", "F2"],
      ["PROG-025", "三月", "A3"],
      ["XLS-012", "三月", "F3"],
      ["PROG-021", "三月", "F4"],
    ]);
  });

  test("is recognised among other sheets by its header", () => {
    const { submission, places } = read(
      `[封面]\n市科技局\n[填报表]\n${head}\n${body}\n[填报说明]\n说明\n`,
      kind,
    );
    expect(submission).toBeDefined();
    expect(places).toEqual([["XLS-007", "封面", undefined]]);
  });
});

test.each([
  ["1900", "41367|yyyy/m/d", "2013-04-03"],
  ["1900, shown as a plain number", "41367", "2013-04-03"],
  ["text", "'2013.4.3", "2013-04-03"],
  ["text of full width", "'２０１３年４月３日", "2013-04-03"],
])("reads a date of the system of %s", (_, written, date) => {
  const { submission } = read(`${head}\n${body.replace("41367|yyyy/m/d", written)}\n`);
  expect(submission?.claimedDate && isoDate(submission.claimedDate)).toBe(date);
});

test("reads a date of the system of 1904", () => {
  const { submission } = read(`[1904]\n[填报表]\n${head}\n${body.replace("41367", "39905")}\n`);
  expect(submission?.claimedDate && isoDate(submission.claimedDate)).toBe("2013-04-03");
});

test("a number too small for a day of our time is no date", () => {
  expect(read(`${head}\n${body.replace("41367|yyyy/m/d", "3")}\n`).places).toEqual([
    ["PROG-026", "填报表", "G2"],
  ]);
});

test("a cell without a usable value is told of once", () => {
  const { places } = read(`${head}\n${body.replace("3,^,", "=A9→#REF!,^,").replace(",400,", ",=1+1,")}\n`);
  expect(places.filter(([code]) => code !== "PROG-002")).toEqual([
    ["XLS-010", "填报表", "F2"],
    ["XLS-011", "填报表", "A3"],
  ]);
});

test("a figure merged over two rows belongs to the first", () => {
  const { places } = read(`${head}\n${body.replace(",6,", ",^,")}\n`);
  expect(places).toContainEqual(["PROG-019", "填报表", "F4"]);
});

test("a merged cell says nothing of a row that is otherwise blank", () => {
  const { places } = read(`${head}\n${body}\n^,^,^,^,^,,^\n`);
  expect(places).toEqual([]);
});

describe.each(["xlsx", "xls"] as const)("what still stands under merged cells, in %s", (kind) => {
  const old = "（此段为上年旧稿，已作废）";
  test.each([
    ["A", "3,^,", `3,^,`, "^,^,^", `^^9,^,^`, "A4"],
    ["B", "3,^,", "3,^,", "^,^,^", "^,^^市财政局,^", "B4"],
    ["C", "3,^,", "3,^,", "^,^,^", `^,^,^^${old}`, "C4"],
    ["D", "3,^,", "3,^,", "^,^,^,^", "^,^,^,^^尚未启动", "D4"],
    ["G", "3,^,", "3,^,", ",6,^", ",6,^^2013-05-09", "G4"],
  ])("column %s, below its first cell, is not read", (_, from, to, lower, holding, cell) => {
    const { submission, places, cells } = read(
      `${head}\n${body.replace(from, to).replace(lower, holding)}\n`,
      kind,
    );
    expect(places).toEqual([["XLS-015", "填报表", undefined]]);
    expect(cells).toEqual([[cell]]);
    expect(submission?.entries.map(({ task, text, selfGrade }) => [task, text, selfGrade])).toEqual([
      [2, "受理申请", "达到序时进度"],
      [3, "开工3个", "达到序时进度"],
    ]);
  });

  test("to the right of its first cell and diagonally it is not read either", () => {
    const table = `${head},存在问题,下步措施\n2,市科技局,受理申请,达到序时进度,专利申请,400,41367,用地紧张,<<${old}\n3,^,开工3个,达到序时进度,集聚区投资,140,^,^^甲,<<乙\n^,^,^,^,“两区”建设项目,6,^,,\n`;
    const { submission, cells } = read(table, kind);
    expect(cells).toEqual([["I2", "H3", "I3"]]);
    expect(submission?.entries.map(({ problem, nextStep }) => [problem, nextStep])).toEqual([
      ["用地紧张", ""],
      ["用地紧张", ""],
    ]);
  });

  test("the same as in the first cell is not worth a word", () => {
    const { places } = read(`${head}\n${body.replace("^,^,^,^,", "^,^,^^开工3个,^,")}\n`, kind);
    expect(places).toEqual([]);
  });

  test("a covered figure is none", () => {
    const { places } = read(`${head}\n${body.replace(",6,", ",^^7,")}\n`, kind);
    expect(places).toContainEqual(["PROG-019", "填报表", "F4"]);
  });
});

test.each([
  ["in the middle", "受理专利申请--380件（旧数，作废）--412件。", "受理专利申请412件。"],
  ["at both ends", "--旧稿--受理412件。--另有3件--", "受理412件。"],
])("words crossed out %s are not read, and told", (_, written, text) => {
  const { submission, places } = read(`${head}\n${body.replace("受理申请", written)}\n`);
  expect(places).toEqual([["XLS-016", "填报表", "C2"]]);
  expect(submission?.entries[0]?.text).toBe(text);
});

test("cells crossed out as a whole are as good as empty, and told", () => {
  const { places, cells } = read(
    `${head}\n${body.replace(",400,", ",--400--,").replace("开工3个", "--开工3个--")}\n`,
  );
  expect(cells).toEqual([["F2", "C3"]]);
  expect(places).toEqual([
    ["XLS-017", "填报表", undefined],
    ["PROG-019", "填报表", "F2"],
    ["PROG-012", "填报表", "C3"],
  ]);
});

test.each([";;;", "0;-0;;@", '"";"";""'])("a figure that its format %s hides is read, and told", (format) => {
  const value = format.startsWith("0") ? 0 : 400;
  const { submission, places } = read(
    `${head}\n${body.replace(",400,", `,"${value}|${format.replaceAll('"', '""')}",`)}\n`,
  );
  expect(places).toEqual([["XLS-018", "填报表", undefined]]);
  expect(submission?.entries[0]?.figures.map((figure) => toDecimal(figure.value))).toEqual([String(value)]);
});

test("what is hidden is read, and told", () => {
  const { submission, places } = read(`${head.replace("指标", "~指标")}\n~${body}\n`);
  expect(submission).toBeDefined();
  expect(places).toEqual([["XLS-008", "填报表", undefined]]);
});

test("a cell right of the header is no shifted one", () => {
  expect(read(`${head}\n${body.replace("6,^", "6,^,附言")}\n`).places).toEqual([["TAB-010", "填报表", "H4"]]);
});

test.each([
  ["a control character", "受理\u0007申请", "TXT-008"],
  ["a character that Unicode says is none", "受理\uFFFF申请", "TXT-008"],
  ["half a character", "受理\uD800申请", "TXT-009"],
  ["a character of somebody's own", "受理\uE000申请", "TXT-010"],
])("%s is told with its cell", (_, text, code) => {
  expect(read(`${head}\n${body.replace("受理申请", text)}\n`, "xls").places).toEqual([
    [code, "填报表", "C2"],
  ]);
});

test("invisible characters and odd spaces are as if they were not there", () => {
  const odd = body
    .replace("市科技局", "\u200B市科技局\u00A0")
    .replace("达到", "达\uFEFF到")
    .replace(",400,", ",'４００\u3000,");
  const { submission, places } = read(`${head}\n${odd}\n`);
  expect(places).toEqual([]);
  expect(submission?.entries[0]?.selfGrade).toBe("达到序时进度");
});

describe("which sheet is the form", () => {
  const form = `${head}\n${body}\n`;
  test.each([
    ["two that are filled in", `[二月]\n${form}[三月]\n${form}`, ["XLS-006", undefined]],
    ["one filled in and one that is not", `[三月]\n${form}[四月]\n${head}\n`, ["XLS-007", "四月"]],
    ["one to be seen and one hidden", `[二月 隐藏]\n${form}[三月]\n${form}`, ["XLS-007", "二月"]],
    ["one hidden", `[三月 隐藏]\n${form}`, ["XLS-009", "三月"]],
    ["none filled in", `[三月]\n${head}\n`, ["PROG-001", "三月"]],
    ["none with a whole header", `[甲]\n字\n[乙]\n任务序号,进展情况\n1,开工\n`, ["TAB-002", "乙"]],
    ["none with any header", `[甲]\n字\n`, ["TAB-001", "甲"]],
    ["nothing at all", `[甲]\n\n[乙]\n\n`, ["XLS-014", undefined]],
  ])("%s", (_, table, [code, sheet]) => {
    const { places } = read(table);
    expect(places.map(([each, where]) => [each, where])).toContainEqual([code, sheet]);
  });
});

const codesOf = (path: string, bytes: Uint8Array) => {
  const seen: string[] = [];
  const { submission } = readSubmission(
    { path, bytes },
    { catalogue: smallCatalogue, names, month: { year: 2013, month: 3 } },
    ({ code }) => seen.push(code),
  );
  return [submission !== undefined, ...seen];
};

describe("content under another name", () => {
  const bytesOf = (kind: WorkbookKind): Uint8Array => workbookFromTable(`${head}\n${body}\n`, kind);
  const text = `${head}\n2,市科技局,受理申请,达到序时进度,专利申请,400,2013-04-03\n3,,开工3个,达到序时进度,集聚区投资,140,\n3,,,,“两区”建设项目,6,\n`;
  test.each([
    ["an .xlsx that is .xls", "市科技局.xlsx", bytesOf("xls"), [true, "XLS-005"]],
    ["an .xls that is .xlsx", "市科技局.xls", bytesOf("xlsx"), [true, "XLS-005"]],
    ["an .et of either kind", "市科技局.et", bytesOf("xlsx"), [true]],
    ["a .csv that is .xlsx", "市科技局.csv", bytesOf("xlsx"), [true, "XLS-005"]],
    ["a .TXT that is .xls", "市科技局.TXT", bytesOf("xls"), [true, "XLS-005"]],
    ["an .xls that is text", "市科技局.xls", Buffer.from(text), [true, "XLS-005"]],
    [
      "an .xlsx that is text of Excel's",
      "市科技局.xlsx",
      Buffer.from(`\uFEFF${text.replaceAll(",", "\t")}`, "utf16le"),
      [true, "XLS-005"],
    ],
    [
      "an .xls that is a web page",
      "市科技局.xls",
      Buffer.from("<html><table></table></html>"),
      [false, "TXT-005"],
    ],
    ["an .xlsx that is a PDF", "市科技局.xlsx", Buffer.from("%PDF-1.7\n"), [false, "XLS-003"]],
    [
      "an .xlsx that is a picture",
      "市科技局.xlsx",
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      [false, "XLS-003"],
    ],
    ["an .xlsx that is empty", "市科技局.xlsx", Buffer.alloc(0), [false, "TXT-002"]],
  ])("%s", (_, path, bytes, expected) => {
    expect(codesOf(path, bytes)).toEqual(expected);
  });
});

test.each([
  ["its own name", "报送/市科技局3月.xlsx", "市科技局"],
  ["its folder's name", "报送/市科技局/3月.xlsx", "市科技局"],
  ["the nearer of two folders", "报送/市财政局/市科技局/3月.xlsx", "市科技局"],
  ["its own name before its folder's", "报送/市财政局/市科技局.xlsx", "市科技局"],
  ["no folder that only begins so", "报送/市科技局等三家/3月.xlsx", undefined],
])("a file that cannot be read belongs to a unit by %s", (_, path, name) => {
  const file = { path, bytes: new Uint8Array() };
  expect(
    readSubmission(
      file,
      { catalogue: smallCatalogue, names, month: { year: 2013, month: 3 } },
      () => undefined,
    ).unit?.name,
  ).toBe(name);
});

test.each([
  ["a number in a cell of days", "412|yyyy/m/d"],
  ["a day", "41367|yyyy/m/d"],
  ["a month", '"41367|yyyy""年""m""月"""'],
])("%s is no figure", (_, written) => {
  expect(read(`${head}\n${body.replace(",400,", `,${written},`)}\n`).places).toContainEqual([
    "PROG-033",
    "填报表",
    "F2",
  ]);
});

test.each([
  ["[二月 隐藏]", `${head}\n${body}\n`, "hidden-form"],
  ["[四月]", `${head}\n`, "empty-form"],
  ["[封面]", "市科技局\n", "no-form"],
])("why the sheet %s is not read", (title, content, why) => {
  const { details } = read(`[三月]\n${head}\n${body}\n${title}\n${content}`);
  expect(details).toEqual([{ why }]);
});

describe("a workbook encrypted by an office program", () => {
  const table = `${head}\n${body}\n`;
  const kinds = [
    ["agile", "xlsx"],
    ["standard", "xlsx"],
    ["later", "xls"],
    ["early", "xls"],
  ] as const;

  test.each(kinds)("with the password that it takes by itself (%s) is read", (encryption, kind) => {
    const bytes = encryptedWorkbook(workbookFromTable(table, kind), encryption);
    expect(codesOf(`市科技局.${kind}`, bytes).filter((code) => code !== "XLS-005")).toEqual([true]);
  });

  test.each(kinds)("with another password (%s) is told", (encryption, kind) => {
    const bytes = encryptedWorkbook(workbookFromTable(table, kind), encryption, "2013");
    expect(codesOf(`市科技局.${kind}`, bytes)).toEqual([false, "XLS-002"]);
  });

  test("that is damaged is told, wherever it is", () => {
    for (const [encryption, kind] of kinds.filter(([each]) => each !== "standard")) {
      const sound = Buffer.from(encryptedWorkbook(workbookFromTable(table, kind), encryption));
      for (let at = 512; at < sound.length; at += Math.ceil(sound.length / 40)) {
        const damaged = Buffer.from(sound);
        damaged.fill(0xff, at, Math.min(damaged.length, at + 16));
        expect(codesOf(`市科技局.${kind}`, damaged).length).toBeGreaterThan(0);
      }
    }
  });
});
