import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { messageOf } from "../../../../src/diagnostics/diagnostic.ts";
import { usualClasses } from "../../../../src/model/unit.ts";
import { readUnitDirectory } from "../../../../src/read/catalogue/unit-directory.ts";
import { readAgency } from "../../../../src/read/catalogue/agency.ts";

const seed = readFileSync("seeds/2013/机关.yaml", "utf8").replace(/^市直单位称谓.*\n/mu, "");
/** What 机关.yaml with these lines says of units, and what is wrong with it. */
const read = (lines: string, from = seed) => {
  const found: Diagnostic[] = [];
  const file = { path: "机关.yaml", bytes: new TextEncoder().encode(`${from}\n${lines}\n`) };
  const { area, unitClasses, rankedLists } = readAgency(file, (each) => found.push(each)) ?? {};
  const first = seed.split("\n").length;
  const problems = found.map(
    (each) => `${each.code} ${(each.place.at?.line ?? 0) - first} ${messageOf(each)}`,
  );
  return { area, unitClasses, rankedLists, problems };
};

describe("where 机关.yaml says nothing of it", () => {
  test("names follow from the level in the signature", () => {
    const county = seed.replace("署名: 平顶山市督查局", "署名: 叶县督查局");
    expect(read("", county)).toEqual({
      area: "全县",
      unitClasses: usualClasses("县直单位"),
      rankedLists: ["市（州）", "县（市、区）政府", "乡镇（街道）"],
      problems: [],
    });
  });

  test("units at the office's own level are counted together, all others by themselves", () => {
    const lists = new Map(usualClasses("县直单位").map(({ name, list }) => [name, list]));
    expect([...lists]).toEqual([
      ["政府部门", "县直单位"],
      ["党委机构", "县直单位"],
      ["办公机构", "县直单位"],
      ["事业单位", "县直单位"],
      ["垂直管理单位", "县直单位"],
      ["群团组织", "县直单位"],
      ["企业", "县直单位"],
      ["管委会", "管委会"],
      ["市（州）", "市（州）"],
      ["县（市、区）政府", "县（市、区）政府"],
      ["乡镇（街道）", "乡镇（街道）"],
    ]);
  });
});

describe("an office's own names", () => {
  test.each(["直属单位称谓", "市直单位称谓"])("%s is what its own units are called together", (key) => {
    expect(read(`${key}: 市直及驻平单位`)).toMatchObject({
      unitClasses: usualClasses("市直及驻平单位"),
      problems: [],
    });
  });

  test("全域称谓 is the whole that it looks after", () => {
    expect(read("全域称谓: 全示范区")).toMatchObject({ area: "全示范区", problems: [] });
  });
});

describe("an office's own classes", () => {
  const own = "单位类别:\n  县直单位: 政府部门、党委机构\n  乡镇(街道): [乡镇, 街道]\n  驻县企业:";

  test("stand in lists in their order; a list without classes is one", () => {
    expect(read(own)).toMatchObject({
      unitClasses: [
        { name: "政府部门", list: "县直单位" },
        { name: "党委机构", list: "县直单位" },
        { name: "乡镇", list: "乡镇（街道）" },
        { name: "街道", list: "乡镇（街道）" },
        { name: "驻县企业", list: "驻县企业" },
      ],
      // None of them is a class that is known to be of local governments.
      rankedLists: [],
      problems: [],
    });
  });

  test("are ranked as 排名类别 says, or by the local governments among them", () => {
    expect(read(`${own}\n排名类别: 乡镇（街道）`)).toMatchObject({
      rankedLists: ["乡镇（街道）"],
      problems: [],
    });
    expect(read("单位类别:\n  部门: 政府部门\n  县（市、区）:\n    - 县（市、区）政府")).toMatchObject({
      rankedLists: ["县（市、区）"],
      problems: [],
    });
    expect(read("排名类别: 管委会")).toMatchObject({ rankedLists: ["管委会"], problems: [] });
    expect(read("排名类别: 无")).toMatchObject({ rankedLists: [], problems: [] });
  });

  test.each([
    ["单位类别: 政府部门、企业", 1, "“单位类别”应为下级的“合称: 类别、类别”，一行一个合称"],
    ["单位类别: {}", 1, "“单位类别”应为下级的“合称: 类别、类别”，一行一个合称"],
    ["单位类别:\n  - 政府部门", 1, "“单位类别”应为下级的“合称: 类别、类别”，一行一个合称"],
    ["单位类别:\n  县直单位:\n    部门: 政府部门", 1, "“单位类别.县直单位”应为几个类别，用顿号隔开"],
    [
      "单位类别:\n  县直单位: 政府部门、企业\n  企业:",
      1,
      "“单位类别.企业”应为没有重复的类别（“企业”已归入“县直单位”）",
    ],
    [`${own}\n排名类别: 乡镇`, 5, "“排名类别”应为“无”或这些合称之一：县直单位、乡镇（街道）、驻县企业"],
    [`${own}\n直属单位称谓: 县直机关`, 5, "“直属单位称谓”应为空（“单位类别”已写明各类合称什么）"],
    ["市直单位称谓: 甲\n直属单位称谓: 乙", 1, "“市直单位称谓”应为空（已写“直属单位称谓”）"],
  ])("%j is reported", (lines, line, message) => {
    expect(read(lines).problems).toEqual([`CAT-041 ${line} ${message}`]);
  });
});

describe("单位名录.csv", () => {
  const file = {
    path: "单位名录.csv",
    bytes: new TextEncoder().encode("单位,类别,排序\n仙台镇政府,乡镇(街道),2\n县财政局,政府部门,1\n"),
  };
  const units = (classes: ReturnType<typeof usualClasses> | undefined) => {
    const found: string[] = [];
    const directory = readUnitDirectory(file, classes, ({ code }) => found.push(code));
    return { lists: directory?.map(({ name, kind, list }) => [name, kind, list].join(" ")), found };
  };

  test("puts each unit into the list of its class", () => {
    expect(units(usualClasses("县直单位"))).toEqual({
      lists: ["县财政局 政府部门 县直单位", "仙台镇政府 乡镇（街道） 乡镇（街道）"],
      found: [],
    });
  });

  test("takes no class that the office does not have", () => {
    expect(units([{ name: "乡镇（街道）", list: "乡镇（街道）" }]).found).toEqual(["CAT-011"]);
  });

  test("is not held against classes that nobody can read", () => {
    expect(units(undefined).found).toEqual([]);
  });
});
