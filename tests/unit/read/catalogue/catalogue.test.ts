import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf } from "../../../../src/diagnostics/diagnostic.ts";
import { readCatalogue } from "../../../../src/read/catalogue/catalogue.ts";

const folder = "seeds/2013";
const names = ["任务清单.csv", "单位名录.csv", "单位分组.csv", "量化指标.csv", "机关.yaml"];
const seeds = new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));

/** Reads the seeds with some files replaced; undefined leaves a file out. */
const read = (changed: Readonly<Record<string, string | undefined>>) => {
  const texts = new Map([...seeds, ...Object.entries(changed)]);
  const files = [...texts].flatMap(([name, text]) =>
    text === undefined ? [] : [{ path: `${folder}/${name}`, bytes: new TextEncoder().encode(text) }],
  );
  const diagnostics: Diagnostic[] = [];
  const catalogue = readCatalogue(files, folder, 2013, (diagnostic) => diagnostics.push(diagnostic));
  const problems = diagnostics.map(({ code, place }) => `${code} ${place.cell ?? "-"}`);
  return { catalogue, diagnostics, problems };
};

/** The seed file with one text replaced; fails when the text is not in it. */
const edited = (name: string, from: string, to: string): string => {
  const text = seeds.get(name) ?? "";
  expect(text).toContain(from);
  return text.replace(from, to);
};

test("the seeds of 2013 agree with one another", () => {
  const { catalogue, problems } = read({});
  expect(problems).toEqual([]);
  expect(catalogue?.year).toBe(2013);
});

describe("a missing or unreadable file", () => {
  test.each(names)("%s is reported and nothing is made up for it", (name) => {
    const { catalogue, diagnostics } = read({ [name]: undefined });
    expect(catalogue).toBeUndefined();
    expect(diagnostics).toEqual([
      { code: "TXT-003", place: { file: `${folder}/${name}` }, details: { file: name } },
    ]);
  });

  test("is one problem where the whole folder is missing", () => {
    const { catalogue, diagnostics } = read(Object.fromEntries(names.map((name) => [name, undefined])));
    expect(catalogue).toBeUndefined();
    expect(diagnostics).toEqual([
      { code: "RUN-008", place: { file: folder }, details: { year: 2013, files: names } },
    ]);
  });

  test("does not hide the problems of the others", () => {
    const { problems } = read({
      "单位名录.csv": undefined,
      "任务清单.csv": edited("任务清单.csv", "\n2,一", "\n1,一"),
      "量化指标.csv": edited("量化指标.csv", "400,,亿元", "四百,,亿元"),
    });
    expect(problems).toEqual(["TXT-003 -", "CAT-003 A3", "CAT-023 D2"]);
  });

  test.each([
    ["任务清单.csv", "牵头单位"],
    ["单位名录.csv", "类别"],
    ["单位分组.csv", "成员"],
    ["量化指标.csv", "考核方式"],
  ])("%s without the column %s is reported", (name, column) => {
    const { catalogue, problems } = read({ [name]: edited(name, column, "空栏") });
    expect(catalogue).toBeUndefined();
    expect(problems).toContain("TAB-002 A1");
  });
});

describe("a fault in one cell", () => {
  test.each([
    ["任务清单.csv", "\n2,一", "\n二,一", ["CAT-002 A3"]],
    ["任务清单.csv", "\n2,一", "\n0,一", ["CAT-002 A3"]],
    ["任务清单.csv", "\n2,一", "\n,一", ["CAT-001 A3"]],
    ["任务清单.csv", "\n2,一", "\n1,一", ["CAT-003 A3"]],
    ["任务清单.csv", "\n1,一、加快产业转型,", "\n1,,", ["CAT-001 B2"]],
    ["任务清单.csv", "市政府金融办、市商务局", "市政府金融班、市商务局", ["CAT-004 F2"]],
    ["任务清单.csv", "高新区管委会、新城区管委会", "高新区、新城区", ["CAT-004 F4", "CAT-004 F4"]],
    ["任务清单.csv", ",相关责任单位,,", ",,,", ["CAT-005 E79"]],
    ["任务清单.csv", "市煤炭局,,", "市煤炭局、市工信局,,", ["CAT-006 F2"]],
    ["单位名录.csv", "\n市教育局,", "\n,", ["CAT-001 A3"]],
    ["单位名录.csv", "市发展改革委,1", "市教育局,1", ["CAT-010 A3"]],
    ["单位名录.csv", "市工信局", "市科技局", ["CAT-010 D5"]],
    ["单位名录.csv", "市工信局", "市工信局、市工信局", ["CAT-010 D5"]],
    ["单位名录.csv", "市教育局,政府部门", "市教育局,政府机关", ["CAT-011 C3"]],
    ["单位名录.csv", "市教育局,政府部门", "市教育局,", ["CAT-001 C3"]],
    ["单位名录.csv", "政府部门,,2", "政府部门,,第二", ["CAT-012 E3"]],
    ["单位名录.csv", "政府部门,,2", "政府部门,,1", ["CAT-013 E3"]],
    ["单位分组.csv", "\n相关区政府,", "\n市教育局,", ["CAT-010 A6"]],
    ["单位分组.csv", "\n相关区政府,", "\n各县(市)政府,", ["CAT-010 A6"]],
    ["单位分组.csv", "舞钢市政府", "舞阳县政府", ["CAT-014 B2"]],
    ["单位分组.csv", "舞钢市政府", "相关区政府", ["CAT-014 B2"]],
    ["单位分组.csv", "舞钢市政府", "汝州市人民政府", ["CAT-015 B2"]],
    ["量化指标.csv", "\n3,装备", "\n97,装备", ["CAT-020 A2"]],
    ["量化指标.csv", "\n3,装备", "\n三,装备", ["CAT-002 A2"]],
    ["量化指标.csv", "特色产业集群规模", "优势产业集群规模", ["CAT-021 B4"]],
    ["量化指标.csv", ",>,400", ",大于,400", ["CAT-022 C2"]],
    ["量化指标.csv", "未明示,序时", "未明示,时序", ["CAT-022 H2"]],
    ["量化指标.csv", "400,,亿元", "400亿元,,亿元", ["CAT-023 D2"]],
    ["量化指标.csv", "400,,亿元", "-400,,亿元", ["CAT-023 D2"]],
    ["量化指标.csv", "400,,亿元", ",,亿元", ["CAT-001 D2"]],
    ["量化指标.csv", "400,,亿元", "400,,", ["CAT-001 F2"]],
    ["量化指标.csv", "400,,亿元", "400,500,亿元", ["CAT-025 E2"]],
    ["量化指标.csv", "区间,3,4", "区间,3,3", ["CAT-024 E14"]],
    ["量化指标.csv", "区间,3,4", "区间,3,", ["CAT-001 E14"]],
    ["量化指标.csv", "亿元,未明示", "亿元,适时", ["CAT-026 G2"]],
    ["量化指标.csv", "22/23", "23", ["CAT-027 I13"]],
    ["量化指标.csv", "0/0/3/6/9", "0/0/3/2/9", ["CAT-028 I13"]],
    ["量化指标.csv", "22/23", "22/22", ["CAT-029 I13"]],
    ["量化指标.csv", "22/23", "22/二十三", ["CAT-023 I13"]],
    ["量化指标.csv", "0/0/3/6/9/12/14/16/18/20/22/23", "", ["CAT-001 I13"]],
    ["量化指标.csv", "亿元,未明示,序时,,实现,\n4", "亿元,未明示,序时,1/2,实现,\n4", ["CAT-030 I2"]],
    ["任务清单.csv", "发改委,并列", "发改委,共同", ["CAT-022 G34"]],
    ["任务清单.csv", "市煤炭局,,", "市煤炭局,并列,", ["CAT-007 G2"]],
    ["量化指标.csv", "3,装备制造板块主营业务收入,>", "3,装备制造板块主营业务收入,≤", ["CAT-031 H2"]],
  ])("%s: %s → %s is reported where it is, and nowhere else", (name, from, to, expected) => {
    const { catalogue, diagnostics } = read({ [name]: edited(name, from, to) });
    const found = diagnostics.map(
      ({ code, place }) => `${place.file.split("/").at(-1)} ${code} ${place.cell}`,
    );
    expect(found).toEqual(expected.map((each) => `${name} ${each}`));
    expect(catalogue === undefined).toBe(!expected.includes("CAT-006 F2"));
    for (const each of diagnostics) expect(messageOf(each) + remedyOf(each)).not.toMatch(/undefined|。$/u);
  });

  test("offers the nearest names", () => {
    const { diagnostics } = read({
      "任务清单.csv": edited("任务清单.csv", "市政府金融办、市商务局", "市金融班、市商务局"),
    });
    expect(diagnostics.map(({ details }) => details)).toEqual([
      { name: "市金融班", nearest: expect.arrayContaining(["市政府金融办"]) },
    ]);
  });
});

test("a unit that goes missing is missed once, with how often it is named", () => {
  const { diagnostics } = read({ "单位名录.csv": edited("单位名录.csv", "\n市教育局,", "\n市教委,") });
  expect(diagnostics.map(({ code, place }) => `${code} ${place.file} ${place.cell}`)).toEqual([
    `CAT-004 ${folder}/任务清单.csv F36`,
  ]);
  expect(diagnostics.map((each) => messageOf(each))).toEqual([
    "单位名录和单位分组中都没有“市教育局”，共 3 处",
  ]);
});

test("the order of columns, blank lines and the width of marks change nothing", () => {
  const rows = (seeds.get("单位分组.csv") ?? "").trim().replace("\uFEFF", "").split("\n");
  const groups = rows.map((row) => {
    const [name, members, note] = row.split(",");
    return [note, members, name?.replaceAll("（", "(").replaceAll("）", ")")].join(",");
  });
  const { catalogue, problems } = read({ "单位分组.csv": groups.join("\r\n\r\n") });
  expect(problems).toEqual([]);
  expect(catalogue?.groups).toEqual(read({}).catalogue?.groups);
});

test("a catalogue with 完成时限 keeps it", () => {
  const text = (seeds.get("任务清单.csv") ?? "")
    .trim()
    .split("\n")
    .map((row, index) => `${row},${index === 0 ? "完成时限" : index === 1 ? "2013年6月底前" : ""}`)
    .join("\n");
  const { catalogue, problems } = read({ "任务清单.csv": text });
  expect(problems).toEqual([]);
  expect(catalogue?.tasks.map(({ timeLimit }) => timeLimit).slice(0, 2)).toEqual([
    "2013年6月底前",
    undefined,
  ]);
});

test("a catalogue with leaders keeps them, and those that it does not name are not there", () => {
  const text = (seeds.get("任务清单.csv") ?? "")
    .trim()
    .split("\n")
    .map((row, index) => {
      if (index === 0) return `${row},分管市领导,责任领导`;
      return index === 1 ? `${row},"常务副市长\n市政府秘书长",` : `${row},,`;
    })
    .join("\n");
  const { catalogue, problems } = read({ "任务清单.csv": text });
  expect(problems).toEqual([]);
  const [first, second] = catalogue?.tasks ?? [];
  expect(first?.supervisingLeader).toBe("常务副市长、市政府秘书长");
  expect(first).not.toHaveProperty("responsibleLeader");
  expect(second).not.toHaveProperty("supervisingLeader");
});
