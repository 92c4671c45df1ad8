import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { faceRoles } from "../../../src/layout/laid-out.ts";
import { readAgency } from "../../../src/read/agency.ts";

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
        code: "平政督",
        recipients: "各县（市、区）人民政府，市人民政府各部门，各有关单位",
        copiedTo: "市委办公室，市人大常委会办公室，市政协办公室",
        printedBy: "平顶山市督查局",
        basis: { title: "", number: "平政办〔2013〕11号" },
        dueDay: 5,
        rollsOverHolidays: true,
        contact: "联系单位：市督查局",
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
    ["an unknown key", seed.replace("联系:", "联系人:"), [`YML-004 ${line("联系")}:1`, "YML-005 -:-"]],
    ["a missing key", seed.replace(/^印发机关.*$/mu, ""), ["YML-005 -:-"]],
    ["an empty value", seed.replace(/^印发机关.*$/mu, "印发机关:"), [`YML-005 ${line("印发机关")}:1`]],
    ["a due day of 31", seed.replace("截止日: 5", "截止日: 31"), [`YML-006 ${line("报送")}:8`]],
    ["a due day in words", seed.replace("截止日: 5", "截止日: 五日"), [`YML-006 ${line("报送")}:8`]],
    ["顺延 that is neither yes nor no", seed.replace("true", "也许"), [`YML-006 ${line("节假日")}:8`]],
    [
      "a list for a text",
      seed.replace(/^印发机关.*$/mu, "印发机关: [甲, 乙]"),
      [`YML-006 ${line("印发机关")}:7`],
    ],
    ["an unknown key below 依据", seed.replace("  标题:", "  名称:"), [`YML-004 ${line("  标题")}:3`]],
    ["an unknown face", `${seed}字体:\n  隶书: a.ttf\n`, [`YML-004 ${seed.split("\n").length + 1}:3`]],
    ["依据 without 文号", seed.replace(/^ {2}文号.*$/mu, ""), [`YML-005 ${line("  标题")}:3`]],
    [
      "依据 in one line",
      seed.replace(/^依据:\n.*\n.*$/mu, "依据: 平政办"),
      [`YML-006 ${line("依据")}:5`, `YML-005 ${line("依据")}:1`],
    ],
    ["no 依据", seed.replace(/^依据:\n.*\n.*$/mu, ""), ["YML-005 -:-"]],
    ["a repeated key", `${seed}抄送: 市委办公室\n`, [`YML-003 ${seed.split("\n").length}:1`]],
    ["a full-width colon", seed.replace("机关代字: ", "机关代字："), [`YML-002 ${line("机关代字")}:5`]],
    ["an unclosed quote", `${seed}备注: "一`, [`YML-001 ${seed.split("\n").length}:7`]],
    ["a tab for indentation", seed.replace("  标题:", "\t标题:"), [`YML-001 ${line("  标题")}:1`]],
    ["no keys at all", "平顶山市督查局\n", ["YML-001 1:1"]],
    ["one key with a full-width colon", "机关代字：平政督\n", ["YML-002 1:5"]],
    ["nothing", "", ["TXT-002 -:-"]],
  ])("reports %s", (_, text, expected) => {
    expect(read(text).problems).toEqual(expected);
  });
});
