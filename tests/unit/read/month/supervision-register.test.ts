import { describe, expect, test } from "@jest/globals";
import type { SupervisionPaper } from "../../../../src/model/registers/supervision-record.ts";
import { readSupervisionRegister } from "../../../../src/read/month/supervision-register.ts";
import { supervisionWith } from "../../../../src/run/papers/registers/supervision-rows.ts";

const read = (text: string) => {
  const codes: string[] = [];
  const file = { path: "data/督办台账.csv", bytes: new TextEncoder().encode(text) };
  return { register: readSupervisionRegister(file, ({ code }) => codes.push(code)), codes };
};

const letter: SupervisionPaper = {
  kind: "督办函",
  month: "2013-06",
  unit: "市水利局",
  task: 16,
  matter: "第16项，关于加快推进水库除险加固工作的督办函",
  number: "平政督函〔2013〕8号",
  sentOn: { year: 2013, month: 7, day: 10 },
  answerBy: { year: 2013, month: 7, day: 24 },
};
const slip: SupervisionPaper = {
  kind: "退回通知",
  month: "2013-06",
  unit: "市科技局",
  matter: "报送材料有3处不符合填报要求",
  sentOn: { year: 2013, month: 7, day: 5 },
  answerBy: { year: 2013, month: 7, day: 8 },
};
const added = (text: string, papers: readonly SupervisionPaper[]): readonly string[] => {
  const { register } = read(text);
  const { text: now } = supervisionWith("data", register, papers);
  return now.replace("\uFEFF", "").trimEnd().split("\n").slice(text.trimEnd().split("\n").length);
};

const header = "编号,种类,期次,单位,事项,发文字号,发出日期,办理期限,反馈日期,办结日期,办结依据,备注";
const first =
  "1,督办函,2013-06,市水利局,第16项，关于加快推进水库除险加固工作的督办函,平政督函〔2013〕8号,2013-07-10,2013-07-24,,,,";
const second = "2,退回通知,2013-06,市科技局,报送材料有3处不符合填报要求,,2013-07-05,2013-07-08,,,,";

describe("督办台账.csv", () => {
  test("begins with its header, and what was written is read again", () => {
    const { path, text } = supervisionWith("data", undefined, [letter, slip]);
    expect({ path, lines: text.replace("\uFEFF", "").trimEnd().split("\n") }).toEqual({
      path: "data/督办台账.csv",
      lines: [header, first, second],
    });
    const { register, codes } = read(text);
    expect(codes).toEqual([]);
    expect(register?.records).toMatchObject([
      { serial: "1", kind: "督办函", month: "2013-06", task: 16, sentOn: letter.sentOn },
      { serial: "2", kind: "退回通知", unit: "市科技局", sentOn: slip.sentOn },
    ]);
  });

  test.each([
    ["as it was written", `${header}\n${first}\n${second}\n`],
    [
      "filled in",
      `${header}\n${first.replace(/,,,,$/u, ",2013-07-20,2013-08-05,平水〔2013〕9号,")}\n${second}\n`,
    ],
    [
      "as Excel leaves it",
      `${header}\n${first}\n${second}\n`
        .replaceAll("2013-06", "Jun-13")
        .replaceAll(/2013-0(\d)-(\d+)/gu, "2013/$1/$2"),
    ],
    [
      "with another column and in another order",
      "种类,经办,编号,单位,期次,发出日期,事项\n督办函,甲,7,市水利局,2013年6月,2013-07-10,第16项\n退回通知,甲,8,市科技局,2013-06,2013-07-05,\n",
    ],
    ["with 事项 written anew", `${header}\n${first.replace("第16项，关于", "关于")}\n${second}\n`],
  ])("gets no second row for a paper that it lists %s", (_, text) => {
    expect(read(text).codes.filter((code) => code !== "TAB-003")).toEqual([]);
    expect(added(text, [letter, slip])).toEqual([]);
  });

  test("gets a row for a slip of another day and for a letter of another task, numbered on", () => {
    const text = `${header}\n${first}\n9,${second.slice(2)}\n`;
    const papers = [
      letter,
      { ...letter, task: 18, matter: "第18项", number: "平政督函〔2013〕9号" },
      { ...slip, sentOn: { year: 2013, month: 7, day: 8 } },
      { ...slip, kind: "催报通知" as const },
    ];
    expect(added(text, papers).map((row) => row.split(",").slice(0, 5).join(" "))).toEqual([
      "10 督办函 2013-06 市水利局 第18项",
      "11 退回通知 2013-06 市科技局 报送材料有3处不符合填报要求",
      "12 催报通知 2013-06 市科技局 报送材料有3处不符合填报要求",
    ]);
  });

  test("that is no such table is reported", () => {
    expect(read("姓名,电话\n办公室,1\n")).toMatchObject({ register: undefined, codes: ["TAB-001"] });
  });

  test("says of a month that is none, a day that is none and a kind of its own", () => {
    const rows = [
      "1,约谈,2013-13,市水利局,,,2013-07-10,,,,,",
      "2,督办函,六月,市水利局,,,7月10日,,,2013-02-30,,",
    ];
    expect(read(`${header}\n${rows.join("\n")}\n`).codes).toEqual([
      "SUP-001",
      "SUP-006",
      "SUP-006",
      "SUP-002",
      "SUP-002",
    ]);
  });
});
