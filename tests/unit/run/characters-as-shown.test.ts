import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync, rmSync } from "node:fs";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { severityOf } from "../../../src/diagnostics/diagnostic.ts";
import { documentTexts } from "../../../src/model/text/document-text.ts";
import { prepareMonth } from "../../../src/run/papers/prepare-month.ts";
import { realWorld } from "../../../src/world.ts";
import type { CaseInput } from "../../support/cases/case-file.ts";
import { makeCaseWorld } from "../../support/cases/case-world.ts";
import { overlayWorld } from "../../support/cases/overlay-world.ts";

/* Radicals, invisible characters and letters in pieces, in everything that is read, and what is printed of it. */

const columns =
  "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";

const file = (text: string, encoding = "utf-8"): CaseInput => ({ encoding, text, times: 1 });
const report = (row: string, encoding?: string): CaseInput => file(`${columns}\n${row}\n`, encoding);
const own = (path: string): string => readFileSync(path, "utf8");

const base = "tests/cases/base";
const month = "data/2013-03";

/** Changed in one place; throws where there is nothing to change. */
const changed = (path: string, from: string, to: string): CaseInput => {
  const text = own(path.startsWith("templates/") ? path : `${base}/${path}`);
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
  return file(text.replace(from, to));
};

const inputs: readonly (readonly [string, CaseInput])[] = [
  [
    `${month}/报送/市科技局.csv`,
    report(
      "1,市科技局\u200B,⾦融⽔平①\uFE0F提高，专利\u2068申请\u2069412件，科技经费￥30万元，举办re\u0301sume\u0301讲座。,达到序时进度,专利申请,412,,,办公室,,2013-04-02",
    ),
  ],
  [
    `${month}/报送/市林业局.xlsx`,
    report(
      "3,市林业局,⼟地⼿续办结，新增城市绿地47万平\u061C方米，⻓期管护⻋辆\u3164。,达到序时进度,新增城市绿地,47,,,办公室,,2013-04-07",
      "xlsx",
    ),
  ],
  [
    `${month}/报送/市交通运输局.xls`,
    report(
      "2,市交通运输局,葛\uDB40\uDD00店⻔前⾛廊建成，凉\uF979亭修好，改建农村公路49公里，⻢街路段开工。,达到序时进度,新改建农村公路,49,,,办公室,,2013-04-03",
      "xls",
    ),
  ],
  [`${month}/报送/市工商局.csv`, changed(`${month}/报送/市工商局.csv`, "市工商局", "市⼯商局")],
  [`${month}/收文登记.csv`, changed(`${month}/收文登记.csv`, "市工商局", "市⼯商\u2060局")],
  [`${month}/期次.yaml`, file(`${own(`${base}/${month}/期次.yaml`)}\n总体评价: 工作⽔平\uFE0E提高。\n`)],
  ["seeds/2013/任务清单.csv", changed("seeds/2013/任务清单.csv", "市工商局", "市⼯商局")],
  ["seeds/2013/机关.yaml", changed("seeds/2013/机关.yaml", "主送机关: 各县", "主送机关: ⺠政各县")],
  [
    "templates/通报.hbs",
    changed(
      "templates/通报.hbs",
      "<段>列入通报的重点工作",
      "<段>⻛险、￥与⺠⽣\u2066如下：列入通报的重点工作",
    ),
  ],
];

const removed = ["市科技局", "市林业局", "市交通运输局"].map((unit) => `${month}/报送/${unit}.csv`);

const options = {
  data: "data",
  output: "output",
  templates: "templates",
  month: "2013-03",
  units: ["市⼯商局", "市科技局"],
  returnInvalid: false,
  draft: false,
  formats: [],
  json: false,
} as const;

describe("what is read is printed in the characters that it shows", () => {
  const problems: Diagnostic[] = [];
  let words = "";
  beforeAll(async () => {
    const { folder, files } = makeCaseWorld({ title: "字", files: new Map(inputs), removed, steps: [] });
    try {
      const world = overlayWorld(realWorld(folder, process), files);
      const prepared = await prepareMonth({ world, options, report: (each) => void problems.push(each) });
      words = (prepared?.documents ?? []).flatMap(({ document }) => documentTexts(document)).join("\n");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("nothing is wrong with it", () => {
    expect(problems.filter((each) => severityOf(each) === "error")).toEqual([]);
  });

  test.each([
    ["CSV", "金融水平①提高，专利申请412件，科技经费￥30万元"],
    ["CSV, letters in pieces", "résumé讲座"],
    ["XLSX", "土地手续办结，新增城市绿地47万平方米"],
    ["XLSX, fillers", "长期管护车辆"],
    ["XLS", "葛店门前走廊建成，凉凉亭修好"],
    ["XLS, radicals", "马街路段开工"],
    ["the name of a unit in its file, the register and the catalogue", "市工商局"],
    ["期次.yaml", "工作水平提高"],
    ["机关.yaml", "民政各县（市、区）人民政府"],
    ["a template", "风险、￥与民生如下："],
  ])("%s", (_, text) => {
    expect(words).toContain(text);
  });

  test("and no other form of a character is left", () => {
    expect(
      words.match(/[\u2E80-\u2FD5\uF900-\uFAFF\p{Default_Ignorable_Code_Point}]|\p{L}\p{Mn}/gu),
    ).toBeNull();
  });
});
