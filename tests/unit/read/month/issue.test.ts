import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { readIssue } from "../../../../src/read/month/issue.ts";

const read = (text: string, draft = false, agencies = 1) => {
  const seen: Diagnostic[] = [];
  const file = { path: "期次.yaml", bytes: Buffer.from(text) };
  const context = { month: { year: 2013, month: 3 }, agencyCode: "平政督", draft, agencies };
  const issue = readIssue(file, context, (d) => seen.push(d));
  return { issue, codes: seen.map(({ code, place }) => [code, place.at?.line]) };
};
const days = "成文日期: 2013-04-10\n印发日期: 2013-04-11\n截稿日期: 2013-04-09\n";

test("reads the particulars of an issue in printed form", () => {
  const { issue, codes } = read(
    `发文字号: 4\n${days}抄送: 抄送:市委办公室,市政协办公室。\n总体评价: 开局良好\n下步要求:\n  - 抓进度,保质量。\n  - |\n    抓督查。\n    抓整改。\n`,
  );
  expect(codes).toEqual([]);
  expect(issue).toEqual({
    serial: 4,
    signedOn: { year: 2013, month: 4, day: 10 },
    printedOn: { year: 2013, month: 4, day: 11 },
    closedOn: { year: 2013, month: 4, day: 9 },
    copiedTo: "市委办公室，市政协办公室",
    judgement: "开局良好",
    requirements: ["抓进度，保质量。", "抓督查。抓整改。"],
  });
});

test("leaves out what the file leaves out or empty", () => {
  expect(Object.keys(read(`发文字号: 4\n${days}抄送:\n总体评价: ""\n`).issue ?? {})).toEqual([
    "serial",
    "signedOn",
    "printedOn",
    "closedOn",
  ]);
});

test.each(["成文日期", "重报截止日期", "发文字号", "督办函起始序号", "抄送", "总体评价"])(
  "a list or a map is no %s, and nobody is shown how a program writes one",
  (key) => {
    const others = `发文字号: 4\n${days}`.replace(new RegExp(`^${key}:.*\\n`, "mu"), "");
    for (const value of ["[4, 5]", "{ 年: 2013 }"]) {
      const { codes } = read(`${key}: ${value}\n${others}`);
      expect(codes).toEqual([["ISS-008", 1]]);
    }
  },
);

describe.each([
  ["督办函起始序号", "firstLetterSerial"],
  ["摘编起始序号", "firstExtractSerial"],
] as const)("%s", (key, particular) => {
  test.each([
    ["8", 8],
    ["平政督函〔2013〕8号", 8],
  ])("%s is number %d", (written, serial) => {
    const { issue, codes } = read(`发文字号: 4\n${days}${key}: ${written}\n`);
    expect(codes).toEqual([]);
    expect(issue?.[particular]).toBe(serial);
  });

  test.each([
    ["of another series", "平政督〔2013〕8号", "ISS-004"],
    ["that is no number", "八", "ISS-003"],
  ])("%s is reported", (_fact, written, code) => {
    const { codes } = read(`发文字号: 4\n${days}${key}: ${written}\n`);
    expect(codes).toEqual([[code, 5]]);
  });
});

describe("发文字号", () => {
  test.each([
    ["4", 4],
    ["04号", 4],
    ["第４号", 4],
    ["平政督〔2013〕4号", 4],
    ["平政督[2013]4号", 4],
    ["平政督（2013）12号", 12],
  ])("%s is number %d", (written, serial) => {
    const { issue, codes } = read(`发文字号: ${written}\n${days}`);
    expect(codes).toEqual([]);
    expect(issue?.serial).toBe(serial);
  });

  test.each([
    ["四号", "ISS-003"],
    ["0", "ISS-003"],
    ["4.5", "ISS-003"],
    ["平政办〔2013〕4号", "ISS-004"],
    ["平政督〔2012〕4号", "ISS-004"],
  ])("%s is reported", (written, code) => {
    expect(read(`发文字号: ${written}\n${days}`).codes).toEqual([[code, 1]]);
  });

  test("may be absent from a draft only", () => {
    expect(read(days, true).codes).toEqual([]);
    expect(read(days, true).issue).toBeDefined();
    expect(read(days).codes).toEqual([["ISS-001", undefined]]);
  });
});

const headOf = (lines: string, agencies = 1) => {
  const { issue, codes } = read(`发文字号: 4\n${days}${lines}\n`, false, agencies);
  return { head: issue?.head, codes };
};

describe("what 版头 has beside the number", () => {
  test.each([
    ["份号: 000001", { copyNumber: "000001" }],
    ['份号: "０12345"', { copyNumber: "012345" }],
    ["密级: 秘密", { secrecy: "秘密" }],
    ["密级: 机密★6个月", { secrecy: "机密★6个月" }],
    ["密级: 绝密 ★ １0年", { secrecy: "绝密★10年" }],
    ["密级: 机密★长期", { secrecy: "机密★长期" }],
    ["紧急程度: 特急", { urgency: "特急" }],
    ["紧急程度: 加 急", { urgency: "加急" }],
    ["签发人: 某某某", { signers: ["某某某"] }],
    ["签发人: 某　某", { signers: ["某　某"] }],
    ["签发人: 买买提·艾力", { signers: ["买买提·艾力"] }],
    ["签发人:\n密级:", undefined],
  ])("%s", (line, head) => {
    expect(headOf(line)).toEqual({ head, codes: [] });
  });

  test.each(["签发人: 某某某、某　某", "签发人: 某某某,某　某", "签发人:\n  - 某某某\n  - 某　某"])(
    "of two agencies: %s",
    (line) => {
      expect(headOf(line, 2)).toEqual({ head: { signers: ["某某某", "某　某"] }, codes: [] });
    },
  );

  test.each([
    ["份号: 1"],
    ["份号: 0000001"],
    ["密级: 内部"],
    ["密级: 秘密★一年"],
    ["密级: 秘密★0年"],
    ["密级: 秘密★12个月"],
    ["密级: 秘密1年"],
    ["紧急程度: 紧急"],
    ["紧急程度: 特提"],
    ["签发人: 某"],
    ["签发人: 局长1"],
    ["签发人: 某某某、某某"],
  ])("%s is reported", (line) => {
    expect(headOf(line).codes).toEqual([["ISS-009", 5]]);
  });

  test("one 签发人 of two agencies is reported", () => {
    expect(headOf("签发人: 某某某", 2).codes).toEqual([["ISS-009", 5]]);
  });

  test.each(["份号: [1]", "密级: { 一: 二 }", "签发人:\n  - 一: 二"])("%s is no text", (line) => {
    expect(headOf(line).codes[0]).toEqual(["ISS-008", 5]);
  });
});

describe("reports", () => {
  const replaced = (key: string, day: string): string =>
    `发文字号: 4\n${days.replace(new RegExp(`${key}: .*`, "u"), `${key}: ${day}`)}`;
  test.each([
    ["a missing day", replaced("截稿日期", ""), [["ISS-001", 4]]],
    ["no such day", replaced("成文日期", "2013-04-31"), [["ISS-002", 2]]],
    ["signing before the month is over", replaced("成文日期", "2013-03-20"), [["ISS-005", 2]]],
    ["closing before the month is over", replaced("截稿日期", "2013-03-20"), [["ISS-005", 4]]],
    ["printing before signing", replaced("印发日期", "2013-04-09"), [["ISS-006", 3]]],
    ["closing after signing", replaced("截稿日期", "2013-04-12"), [["ISS-007", 4]]],
    ["a list for a text", `发文字号: 4\n${days}抄送:\n  - 市委办公室\n`, [["ISS-008", 5]]],
    ["a map for a paragraph", `发文字号: 4\n${days}下步要求:\n  - 一: 二\n`, [["ISS-008", 5]]],
    ["an unknown key", `发文字号: 4\n${days}承办人: 某\n`, [["TXT-012", 5]]],
    ["what is no YAML", "发文字号：4", [["TXT-011", 1]]],
  ])("%s", (_, text, codes) => {
    expect(read(text).codes).toEqual(codes);
  });
});

describe("重报截止日期", () => {
  test("may say by when a returned report must come again", () => {
    const { issue, codes } = read(`发文字号: 4\n${days}重报截止日期: 2013年4月10日\n`);
    expect(codes).toEqual([]);
    expect(issue?.resubmitBy).toEqual({ year: 2013, month: 4, day: 10 });
  });

  test.each([
    ["下周一", "ISS-002"],
    ["2013-03-28", "ISS-005"],
  ])("%s is reported", (written, code) => {
    expect(read(`发文字号: 4\n${days}重报截止日期: ${written}\n`).codes).toEqual([[code, 5]]);
  });
});
