import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import type { ReadMonthOptions } from "../../../../src/read/month/month.ts";
import { readMonth } from "../../../../src/read/month/month.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const folder = "data/2013-03";
const issue = "发文字号: 4\n成文日期: 2013-04-10\n印发日期: 2013-04-11\n截稿日期: 2013-04-09\n";
const register = (...lines: readonly string[]): string => ["单位,收文日期,退回日期", ...lines].join("\n");
const good = (unit: string, task: number, day = ""): string =>
  `任务序号,填报单位,进展情况,自评状态,报送日期\n${task},${unit},推进,达到序时进度,${day}`;
const bad = (unit: string, task: number): string =>
  `任务序号,填报单位,进展情况,自评状态\n${task},${unit},推进,还好`;

const read = (files: Readonly<Record<string, string>>, options: Partial<ReadMonthOptions> = {}) => {
  const seen: Diagnostic[] = [];
  const inputs = Object.entries(files).map(([name, text]) => ({
    path: `${folder}/${name}`,
    bytes: Buffer.from(text),
  }));
  const month = readMonth(
    { files: inputs, folder, month: { year: 2013, month: 3 }, catalogue: smallCatalogue },
    { returnInvalid: false, draft: false, ...options },
    (diagnostic) => seen.push(diagnostic),
  );
  const codes = seen.map(({ code, place }) => [code, place.file.slice(folder.length + 1), place.cell]);
  return { month, codes };
};
const sound = {
  "期次.yaml": issue,
  "收文登记.csv": register("市发改委,2013-04-03,", "市财政局,2013-04-09,"),
  "核定.csv": "任务序号,核定状态,理由\n7,暂不评价,暂无牵头单位",
  "报送/市发改委.csv": `任务序号,填报单位,进展情况,自评状态\n1,市发改委,推进,已完成\n3,,推进,已完成`,
  "报送/市直/市财政局.txt": good("市财政局", 1).replaceAll(",", "\t"),
};

test("reads a sound month without complaint", () => {
  const { month, codes } = read(sound);
  expect(codes).toEqual([]);
  expect(month?.issue.serial).toBe(4);
  expect(month?.submissions.map(({ unit, file }) => [unit, file])).toEqual([
    ["市发改委", "data/2013-03/报送/市发改委.csv"],
    ["市财政局", "data/2013-03/报送/市直/市财政局.txt"],
  ]);
  expect(month?.receipts).toHaveLength(2);
  expect(month?.verdicts).toHaveLength(1);
  expect(month?.returnedUnits).toEqual([]);
  expect(month?.returnedFiles).toEqual([]);
});

test("goes without 核定.csv", () => {
  const { "核定.csv": _, ...rest } = sound;
  expect(read(rest).codes).toEqual([]);
});

test("knows its files under a Mac's decomposed names", () => {
  const entries = Object.entries(sound).map(([name, text]) => [name.normalize("NFD"), text]);
  expect(read(Object.fromEntries(entries)).codes).toEqual([]);
});

test("passes over what programs leave behind", () => {
  const left = ["~$市财政局.xlsx", "Thumbs.db", ".DS_Store", "desktop.ini", "._市财政局.csv"];
  const files = Object.fromEntries(left.map((name) => [`报送/${name}`, "x"]));
  expect(read({ ...sound, ...files }).codes).toEqual([]);
});

describe("files that are not as they should be", () => {
  test.each([
    ["期次.yaml", "TXT-003"],
    ["收文登记.csv", "TXT-003"],
  ])("no %s", (name, code) => {
    const { month, codes } = read(Object.fromEntries(Object.entries(sound).filter(([key]) => key !== name)));
    expect(codes).toEqual([[code, "", undefined]]);
    expect(month).toBeUndefined();
  });

  test.each([
    ["a spreadsheet of another kind", "报送/3月.ods", "PROG-030"],
    ["something else", "报送/3月.doc", "PROG-031"],
    ["a file beside 报送", "说明.txt", "REG-013"],
    ["a file beside the month's own", "报送", "REG-013"],
  ])("%s", (_, name, code) => {
    expect(read({ ...sound, [name]: "x" }).codes).toEqual([[code, name, undefined]]);
  });

  test("no submission at all", () => {
    const files = { "期次.yaml": issue, "收文登记.csv": register() };
    expect(read(files).codes).toEqual([["REG-012", "报送", undefined]]);
  });
});

describe("several files of one unit", () => {
  const register2 = { ...sound, "收文登记.csv": register("市财政局,2013-04-03,", "市发改委,2013-04-03,") };

  test("the latest 报送日期 counts, and the others are listed", () => {
    const { month, codes } = read({
      ...register2,
      "报送/市直/市财政局.txt": good("市财政局", 1, "2013-04-08"),
      "报送/市财政局（更正）.csv": good("市财政局", 1, "2013-04-05"),
    });
    expect(month?.submissions.map(({ file }) => file)).toContain("data/2013-03/报送/市直/市财政局.txt");
    expect(codes).toEqual([["PROG-029", "报送/市财政局（更正）.csv", undefined]]);
  });

  test("without days the last by name counts, whatever its folder and extension", () => {
    const { codes } = read({ ...register2, "报送/市财政局(1).csv": good("市财政局", 1) });
    expect(codes).toEqual([["PROG-029", "报送/市直/市财政局.txt", undefined]]);
  });

  test("with a day is later than without one", () => {
    const { codes } = read({
      ...register2,
      "报送/市财政局.csv": good("市财政局", 1, "2013-04-03"),
      "报送/市财政局(1).csv": good("市财政局", 1),
    });
    expect(codes.map(([, file]) => file)).toEqual(["报送/市直/市财政局.txt", "报送/市财政局(1).csv"]);
  });
});

describe("a fault is not told again as a disagreement", () => {
  test.each([
    [
      "a register row that names nobody",
      { "收文登记.csv": register("市发改委,2013-04-03,", "市财局,2013-04-09,") },
      ["REG-002", "收文登记.csv", "A3"],
    ],
    [
      "a receipt without a readable day",
      { "收文登记.csv": register("市发改委,2013-04-03,", "市财政局,9日,") },
      ["REG-003", "收文登记.csv", "B3"],
    ],
    ["an empty register", { "收文登记.csv": "" }, ["TXT-002", "收文登记.csv", undefined]],
    [
      "a file that names nobody",
      { "报送/市直/市财政局.txt": "", "报送/报表.csv": good("市财局", 1) },
      ["PROG-008", "报送/报表.csv", "B2"],
    ],
    [
      "a closing day before the month is over",
      { "期次.yaml": issue.replace("2013-04-09", "2013-03-09") },
      ["ISS-005", "期次.yaml", undefined],
    ],
  ])("%s", (_, changed, expected) => {
    const files = Object.entries({ ...sound, ...changed });
    const { codes } = read(
      Object.fromEntries(files.filter(([name, text]) => text !== "" || name.endsWith(".csv"))),
    );
    expect(codes).toEqual([expected]);
  });
});

describe("the register and the files agree", () => {
  test.each([
    [
      "a file without receipt",
      register("市发改委,2013-04-03,"),
      ["REG-007", "报送/市直/市财政局.txt", undefined],
    ],
    [
      "a receipt without file",
      register("市发改委,2013-04-03,", "市财政局,2013-04-03,", "市环保局,2013-04-04,"),
      ["REG-008", "收文登记.csv", "A4"],
    ],
    [
      "a receipt after the closing day",
      register("市发改委,2013-04-03,", "市财政局,2013-04-10,"),
      ["REG-009", "收文登记.csv", "A3"],
    ],
    [
      "a further receipt after the closing day",
      register("市发改委,2013-04-03,", "市财政局,2013-04-03,", "市财政局,2013-04-10,"),
      ["REG-010", "收文登记.csv", "A4"],
    ],
    [
      "a file that was returned",
      register("市发改委,2013-04-03,", "市财政局,2013-04-03,2013-04-04"),
      ["REG-011", "报送/市直/市财政局.txt", undefined],
    ],
  ])("or else: %s", (_, text, expected) => {
    expect(read({ ...sound, "收文登记.csv": text }).codes).toEqual([expected]);
  });

  test.each([
    ["returned and received again", "市财政局,2013-04-03,2013-04-04\n市财政局,2013-04-08,"],
    ["reminded and then received", "市财政局,,\n市财政局,2013-04-08,"],
    ["returned, without a file", "市财政局,2013-04-08,\n市环保局,2013-04-03,2013-04-04"],
  ])("when a report was %s", (_, lines) => {
    expect(read({ ...sound, "收文登记.csv": register("市发改委,2013-04-03,", lines) }).codes).toEqual([]);
  });
});

/** The fonts of these tests lack two characters. */
const unprintableIn = (text: string): readonly string[] =>
  [...text].filter((character) => "😀\uE000".includes(character));

describe("files with errors", () => {
  const invalid = { ...sound, "报送/市直/市财政局.txt": bad("市财政局", 1) };
  const file = "data/2013-03/报送/市直/市财政局.txt";

  test("are reported and stand against the run", () => {
    const { month, codes } = read(invalid);
    expect(codes).toEqual([["PROG-013", "报送/市直/市财政局.txt", "D2"]]);
    expect(month?.submissions.map(({ unit }) => unit)).toEqual(["市发改委"]);
    expect(month?.returnedFiles).toEqual([]);
  });

  test("are reported just the same and named as returned with returnInvalid", () => {
    const { month, codes } = read(invalid, { returnInvalid: true });
    expect(codes).toEqual([["PROG-013", "报送/市直/市财政局.txt", "D2"]]);
    expect(month?.returnedUnits).toEqual(["市财政局"]);
    expect(month?.returnedFiles).toEqual([file]);
    expect(month?.reportFiles?.find((each) => !each.valid)).toEqual({ file, unit: "市财政局", valid: false });
  });

  test("are known by their file's name when they cannot be read", () => {
    const { month } = read({ ...sound, "报送/市直/市财政局.txt": "" }, { returnInvalid: true });
    expect(month?.returnedUnits).toEqual(["市财政局"]);
  });

  test("are passed over with returnInvalid when they are nobody's, and make no unit a returned one", () => {
    const nobodys = "data/2013-03/报送/进展.csv";
    expect(read({ ...sound, "报送/进展.csv": "x" }).month?.returnedFiles).toEqual([]);
    const { month } = read({ ...sound, "报送/进展.csv": "x" }, { returnInvalid: true });
    expect(month?.returnedFiles).toEqual([nobodys]);
    expect(month?.returnedUnits).toEqual([]);
    expect(month?.reportFiles).toContainEqual({ file: nobodys, valid: false });
  });

  test("that are nobody's do not hide, with returnInvalid, a receipt that has no file", () => {
    const text = register("市发改委,2013-04-03,", "市财政局,2013-04-03,", "市环保局,2013-04-04,");
    const files = { ...sound, "收文登记.csv": text, "报送/进展.csv": "" };
    expect(read(files).codes.map(([code]) => code)).toEqual(["TXT-002"]);
    expect(read(files, { returnInvalid: true }).codes.map(([code]) => code)).toEqual(["TXT-002", "REG-008"]);
  });

  test("with characters that no font has are among them, at their cells", () => {
    const cells = "1,市财政局,推进😀\uE000,达到序时进度,缺钱😀,再催😀";
    const text = `任务序号,填报单位,进展情况,自评状态,存在问题,下步措施\n${cells}`;
    const { month, codes } = read(
      { ...sound, "报送/市直/市财政局.txt": text },
      { unprintableIn, returnInvalid: true },
    );
    const name = "报送/市直/市财政局.txt";
    expect(codes).toEqual([
      ["TXT-010", name, undefined],
      ...["C2", "E2", "F2"].map((cell) => ["FONT-002", name, cell]),
    ]);
    expect(month?.returnedUnits).toEqual(["市财政局"]);
  });

  test.each([
    ["an old form", "市财政局2.csv", bad("市财政局", 1)],
    ["a scan", "市财政局（盖章件）.pdf", "x"],
    ["a Word file in the unit's folder", "市财政局/汇报.docx", "x"],
    ["a scan under the name of a table", "市财政局（盖章件）.csv", "%PDF-1.4"],
  ])("beside the unit's sound one stop nothing: %s", (_, name, text) => {
    const { month, codes } = read({ ...sound, [`报送/${name}`]: text });
    expect(codes).toEqual([["PROG-032", `报送/${name}`, undefined]]);
    expect(month?.submissions.map(({ unit }) => unit)).toEqual(["市发改委", "市财政局"]);
  });

  test("of which it is in doubt whose they are are not passed over", () => {
    const { codes } = read({ ...sound, "报送/市环保局.csv": good("市财政局", 1) });
    expect(codes).toEqual([["PROG-011", "报送/市环保局.csv", "B2"]]);
  });

  test("do not return a unit that also sent a valid one", () => {
    const { month } = read({ ...sound, "报送/市财政局2.csv": bad("市财政局", 1) }, { returnInvalid: true });
    expect(month?.returnedUnits).toEqual([]);
    expect(month?.returnedFiles).toEqual(["data/2013-03/报送/市财政局2.csv"]);
  });

  test("that say they are newer than the sound one are not passed over", () => {
    const dated = bad("市财政局", 1).replace("自评状态", "自评状态,报送日期").replace(/$/u, ",2013-04-05");
    const files = (old: string) => ({
      ...sound,
      "报送/市直/市财政局.txt": good("市财政局", 1, old),
      "报送/市财政局（更正）.csv": dated,
    });
    const codesOf = (old: string) => read(files(old)).codes.map(([code]) => code);
    expect([codesOf("2013-04-04"), codesOf(""), codesOf("2013-04-05")]).toEqual([
      ["PROG-013"],
      ["PROG-013"],
      ["PROG-032"],
    ]);
  });

  test("that the register says were returned already do not stop the run", () => {
    const text = register("市发改委,2013-04-03,", "市财政局,2013-04-03,2013-04-04");
    const { month, codes } = read({ ...invalid, "收文登记.csv": text });
    expect(codes.map(([code]) => code)).toEqual(["PROG-013", "REG-011"]);
    expect(month?.returnedFiles).toEqual([file]);
  });
});
