import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { usualClasses } from "../../../../src/model/unit.ts";
import { faceRoles } from "../../../../src/layout/face-roles.ts";
import { readAgency } from "../../../../src/read/catalogue/agency.ts";

const seed = readFileSync("seeds/2013/机关.yaml", "utf8");
const read = (text: string) => {
  const found: Diagnostic[] = [];
  const file = { path: "seeds/2013/机关.yaml", bytes: new TextEncoder().encode(text) };
  const agency = readAgency(file, (diagnostic) => found.push(diagnostic));
  const problems = found.map(
    ({ code, place }) => `${code} ${place.at?.line ?? "-"}:${place.at?.column ?? "-"}`,
  );
  return { agency, problems };
};

describe("a sound 机关.yaml", () => {
  test("is read whole", () => {
    expect(read(seed)).toEqual({
      problems: [],
      agency: {
        mark: "平顶山市督查局文件",
        signature: "平顶山市督查局",
        shortName: "市督查局",
        workName: "市政府重点工作",
        counterparts: "市政府办公室各对口科室",
        area: "全市",
        unitClasses: usualClasses("市直及驻平单位"),
        rankedLists: ["市（州）", "县（市、区）政府", "乡镇（街道）"],
        code: "平政督",
        recipients: "各县（市、区）人民政府，市人民政府各部门，各有关单位",
        copiedTo: "市委办公室，市人大常委会办公室，市政协办公室",
        printedBy: "平顶山市督查局",
        basis: { title: "", number: "平政办〔2013〕11号" },
        dueDay: 5,
        rollsOverHolidays: true,
        contact: "联系单位：市督查局",
        sealed: true,
        extractForm: "附件",
        yellowMonths: 2,
        letterMonths: 3,
        talkMonths: 4,
        letterDays: 10,
        parallelLagShare: { numerator: 1n, denominator: 3n },
        objections: { days: 5, contact: "", telephone: "" },
        fonts: {},
      },
    });
  });

  test("takes 是 and 否, half-width marks and a closing mark too many", () => {
    const text = seed
      .replace("节假日顺延: true", "节假日顺延: 否")
      .replace("抄送: 市委办公室，", "抄送: 市委办公室,")
      .replace("各有关单位", "各有关单位：");
    expect(read(text)).toMatchObject({
      problems: [],
      agency: {
        rollsOverHolidays: false,
        copiedTo: "市委办公室，市人大常委会办公室，市政协办公室",
        recipients: "各县（市、区）人民政府，市人民政府各部门，各有关单位",
      },
    });
  });

  test("may leave out the due day, 顺延 and 字体", () => {
    const { agency, problems } = read(seed.replace(/^报送截止日.*$/mu, "").replace(/^节假日顺延.*$/mu, ""));
    expect(problems).toEqual([]);
    expect(agency).toMatchObject({ dueDay: 5, rollsOverHolidays: true });
  });

  test("may leave out what has a usual value", () => {
    const text = seed.replaceAll(
      /^(?:加盖印章|摘编格式|黄色督办连续月数|督办函连续月数|建议约谈连续月数|督办函办理天数|并列滞后比例|简称|工作名称|对口部门|市直单位称谓).*$/gmu,
      "",
    );
    expect(read(text)).toMatchObject({
      problems: [],
      agency: {
        sealed: true,
        extractForm: "附件",
        yellowMonths: 2,
        letterMonths: 3,
        talkMonths: 4,
        letterDays: 10,
        shortName: "平顶山市督查局",
        workName: "重点工作",
        counterparts: "",
        area: "全市",
        unitClasses: usualClasses("市直单位"),
      },
    });
  });

  test("says when papers are not sealed, extracts are letters and letters come sooner", () => {
    const text = seed
      .replace("加盖印章: true", "加盖印章: 否")
      .replace("摘编格式: 附件", "摘编格式: 信函")
      .replace("黄色督办连续月数: 2", "黄色督办连续月数: 1")
      .replace("\n督办函连续月数: 3", "\n督办函连续月数: 2");
    expect(read(text)).toMatchObject({
      problems: [],
      agency: { sealed: false, extractForm: "信函", yellowMonths: 1, letterMonths: 2, talkMonths: 4 },
    });
  });

  test.each([
    ["加盖印章: true", "加盖印章: 有时"],
    ["摘编格式: 附件", "摘编格式: 文件"],
    ["督办函连续月数: 3\n", "督办函连续月数: 0\n"],
    ["督办函连续月数: 3\n", "督办函连续月数: 三\n"],
    ["黄色督办连续月数: 2", "黄色督办连续月数: 0"],
    ["黄色督办连续月数: 2", "黄色督办连续月数: 3"],
    ["建议约谈连续月数: 4", "建议约谈连续月数: 3"],
    ["建议约谈连续月数: 4", "建议约谈连续月数: 13"],
    ["并列滞后比例: 1/3", "并列滞后比例: 1"],
    ["并列滞后比例: 1/3", "并列滞后比例: 1/0"],
    ["并列滞后比例: 1/3", "并列滞后比例: 三分之一"],
    ["异议天数: 5", "异议天数: 0"],
    ["异议天数: 5", "异议天数: 五个"],
  ])("%s made %s is reported", (sound, wrong) => {
    const line = seed.slice(0, seed.indexOf(sound)).split("\n").length;
    expect(read(seed.replace(sound, wrong)).problems).toEqual([`CAT-041 ${line}:1`]);
  });

  test.each([
    ["异议天数: 5", { days: 5, contact: "", telephone: "" }],
    ["", { contact: "", telephone: "" }],
    ["异议天数:", { contact: "", telephone: "" }],
    ["异议联系人: 市督查局综合科", { contact: "市督查局综合科", telephone: "" }],
    ["异议电话: 0375-2666666", { contact: "", telephone: "0375-2666666" }],
    ["异议电话: 03752666666", { contact: "", telephone: "03752666666" }],
    ["异议电话: ２６６６６６６", { contact: "", telephone: "2666666" }],
  ])("%j says how to object", (line, expected) => {
    const { agency, problems } = read(seed.replace("异议天数: 5", line));
    expect([problems, agency?.objections]).toEqual([[], expected]);
  });

  test.each([
    [1, { yellowMonths: 1, letterMonths: 1, talkMonths: 4 }],
    [2, { yellowMonths: 2, letterMonths: 2, talkMonths: 4 }],
    [5, { yellowMonths: 2, letterMonths: 5, talkMonths: 6 }],
    [12, { yellowMonths: 2, letterMonths: 12, talkMonths: 13 }],
  ])("whose letters come after %i months leaves the steps beside them their room", (months, expected) => {
    const text = seed
      .replace(/^(?:黄色督办|建议约谈)连续月数.*\n/gmu, "")
      .replace("督办函连续月数: 3", `督办函连续月数: ${months}`);
    expect(read(text)).toMatchObject({ problems: [], agency: expected });
  });

  test.each(faceRoles)("names the office's own file for %s", (role) => {
    expect(read(`${seed}\n字体:\n  ${role}: fonts/own.ttf\n`)).toMatchObject({
      problems: [],
      agency: { fonts: { [role]: "fonts/own.ttf" } },
    });
  });
});

describe("a faulty 机关.yaml", () => {
  const line = (start: string): number => seed.split("\n").findIndex((text) => text.startsWith(start)) + 1;

  test.each([
    ["an unknown key", seed.replace("印发机关:", "印制机关:"), [`TXT-012 ${line("印发机关")}:1`]],
    ["a missing key", seed.replace(/^印发机关.*$/mu, ""), ["CAT-040 -:-"]],
    ["an empty value", seed.replace(/^印发机关.*$/mu, "印发机关:"), [`CAT-040 ${line("印发机关")}:1`]],
    ["a due day of 31", seed.replace("截止日: 5", "截止日: 31"), [`CAT-041 ${line("报送")}:1`]],
    ["a due day in words", seed.replace("截止日: 5", "截止日: 五日"), [`CAT-041 ${line("报送")}:1`]],
    ["顺延 that is neither yes nor no", seed.replace("true", "也许"), [`CAT-041 ${line("节假日")}:1`]],
    [
      "a list for a text",
      seed.replace(/^印发机关.*$/mu, "印发机关: [甲, 乙]"),
      [`CAT-041 ${line("印发机关")}:1`],
    ],
    ["an unknown key below 依据", seed.replace("  标题:", "  名称:"), [`TXT-012 ${line("依据")}:1`]],
    ["an unknown face", `${seed}字体:\n  隶书: a.ttf\n`, [`TXT-012 ${seed.split("\n").length}:1`]],
    ["依据 without 文号", seed.replace(/^ {2}文号.*$/mu, ""), [`CAT-040 ${line("依据")}:1`]],
    ["依据 in one line", seed.replace(/^依据:\n.*\n.*$/mu, "依据: 平政办"), [`CAT-041 ${line("依据")}:1`]],
    ["no 依据", seed.replace(/^依据:\n.*\n.*$/mu, ""), ["CAT-040 -:-"]],
    ["a repeated key", `${seed}抄送: 市委办公室\n`, [`TXT-011 ${seed.split("\n").length}:1`]],
    ["no keys at all", "平顶山市督查局\n", ["TXT-011 1:1"]],
    ["nothing", "", ["TXT-002 -:-"]],
  ])("reports %s", (_, text, expected) => {
    expect(read(text).problems).toEqual(expected);
  });
});

const chosen = (lines: string) => {
  const { agency, problems } = read(`${seed}\n${lines}\n`);
  const { jointAgencies, stampedPosts } = agency ?? {};
  return { jointAgencies, stampedPosts, problems: problems.map((each) => each.slice(0, 7)) };
};

describe("who issues with the office, and how they sign", () => {
  test.each([
    ["联合发文机关: 平顶山市财政局、平顶山市审计局", ["平顶山市财政局", "平顶山市审计局"], undefined],
    [
      "联合发文机关:\n  - 平顶山市财政局\n  - 平顶山市审计局",
      ["平顶山市财政局", "平顶山市审计局"],
      undefined,
    ],
    ["签名章: 局长", undefined, ["局长"]],
    ["联合发文机关: 平顶山市财政局\n签名章: 局长、财政局局长", ["平顶山市财政局"], ["局长", "财政局局长"]],
    ["联合发文机关:\n签名章:", undefined, undefined],
  ])("%s", (lines, jointAgencies, stampedPosts) => {
    expect(chosen(lines)).toEqual({ jointAgencies, stampedPosts, problems: [] });
  });

  test.each([
    "联合发文机关: 平顶山市财政局文件",
    "联合发文机关: 平顶山市财政局、平顶山市财政局",
    "联合发文机关: 平顶山市督查局",
    "联合发文机关: 平顶山市财政局、",
    "联合发文机关: { 一: 二 }",
    "签名章: 局长、副局长",
    "签名章: []",
    "联合发文机关: 平顶山市财政局\n签名章: 局长",
  ])("%s is reported", (lines) => {
    expect(chosen(lines).problems).toContain("CAT-041");
  });
});
