import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { clerkFolder } from "../support/years/clerk-folder.ts";
import { docxParts } from "../support/docx/docx-parts.ts";
import { fillForm } from "../support/workbooks/fill-form.ts";

/*
 * A county's office with twelve tasks comes from `init` to printed drafts, and nothing that is printed, given out to be
 * filled in or told to the clerk calls anybody by the names that offices of a city have.
 */

const project = resolve(__dirname, "..", "..");
const clerk = clerkFolder("any-office");
const foreign = /市督查局|全市|市直|市政府|平顶山|县（市、区）/u;
/** One of each list, one that did not report and one whose report is returned. */
const someUnits = "县工信局,昆阳街道办事处,龙泉乡政府,县农业局";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const filledIn: Readonly<Record<string, string>> = {
  发文机关标志: "叶县人民政府督查室文件",
  发文机关署名: "叶县人民政府督查室",
  简称: "县政府督查室",
  工作名称: "县政府重点工作",
  机关代字: "叶政督",
  主送机关: "各乡镇人民政府、街道办事处，县人民政府各部门",
  抄送: "县委办公室",
  印发机关: "叶县人民政府督查室",
  "  文号": "叶政办〔2014〕6号",
  联系: "联系单位：县政府督查室",
};

const tasks = `叶县人民政府办公室关于印发2014年县政府重点工作任务分解的通知
叶政办〔2014〕6号
一、工业经济
1.新增规上企业12家。（县工信局牵头，县统计局、昆阳街道办事处、仙台镇政府、龙泉乡政府配合）
2.建成标准厂房5万平方米。（县住建局牵头，县财政局配合）
3.完成工业投资20亿元。（县发改委、县工信局负责）
4.培育高新技术企业20家。（县科技局牵头，县工信局配合）
二、农业农村
5.新改建农村公路60公里。（各乡镇（街道）牵头，县交通局配合）
6.建成高标准粮田3万亩。（县农业局牵头）
7.新造林地30万亩。（各乡镇（街道）牵头，县林业局配合）
8.解决农村饮水不安全人口2万人。（县水利局牵头，县财政局配合）
三、民生
9.新建幼儿园4所。（县教体局牵头，县财政局配合）
10.改造农村危房800户。（县住建局牵头，各乡镇（街道）配合）
11.新增城镇就业3000人。（县人社局牵头）
12.新建养老服务中心20个。（县民政局牵头，县住建局配合）
2014年2月20日
`;

/** The texts that a file of any kind shows, markup of Office files left in. */
const wordsOf = async (path: string): Promise<string> => {
  if (path.endsWith(".pdf"))
    return execFileSync("node", [join(project, "tests", "support", "pdf", "pdf-text.mjs"), path], {
      cwd: project,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    }).replaceAll(/[\s",[\]]/gu, "");
  const bytes = readFileSync(path);
  if (!/\.(?:docx|xlsx)$/u.test(path)) return bytes.toString("utf8");
  const texts = [...(await docxParts(bytes))].flatMap(([name, text]) =>
    name.endsWith(".xml") ? [text] : [],
  );
  return texts.join("\n").replaceAll(/<[^<>]*>/gu, "");
};

const filesBelow = (path: string): readonly string[] =>
  readdirSync(clerk.at(path), { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

beforeAll(() => clerk.open());
afterAll(() => clerk.close());

test("a county's year is printed in the county's own words", async () => {
  const told: string[] = [];
  const run = (...words: readonly string[]): number | null => {
    const { status, stdout, stderr } = clerk.run(...words);
    told.push(stdout, stderr);
    return status;
  };
  expect(run("init", ".", "2014")).toBe(0);
  for (const [key, value] of Object.entries(filledIn))
    clerk.change("seeds/2014/机关.yaml", new RegExp(`^(${key}):[^#\\n]*`, "mu"), `$1: ${value}  `);
  clerk.put(new Map([["任务分解.txt", bytesOf(tasks)]]));
  expect(run("import", "任务分解.txt", "--seeds", "seeds/2014")).toBe(0);
  clerk.change(
    "seeds/2014/单位分组.csv",
    /^各乡镇（街道）,,/mu,
    "各乡镇（街道）,昆阳街道办事处、仙台镇政府、龙泉乡政府,",
  );
  expect(clerk.textOf("seeds/2014/单位名录.csv").match(/,乡镇（街道）,/gu)).toHaveLength(3);

  expect(run("forms", "2014-06")).toBe(0);
  expect(run("new", "2014-06")).toBe(0);
  const forms = filesBelow("output/2014-06/填报表").filter((path) => path.endsWith(".csv"));
  const unanswered = /龙泉乡政府|县水利局/u;
  for (const form of forms.filter((path) => !unanswered.test(path))) {
    const filled = fillForm(readFileSync(form, "utf8")).replaceAll("2013-08-02", "2014-07-02");
    clerk.put(new Map([[`data/2014-06/报送/${form.slice(form.lastIndexOf("/") + 1)}`, bytesOf(filled)]]));
  }
  const register = "data/2014-06/收文登记.csv";
  const lines = clerk
    .textOf(register)
    .replaceAll(/^([^,\n]+),,/gmu, (line, unit: string) =>
      unanswered.test(unit) || unit.includes("单位") ? line : `${unit},2014-07-02,`,
    );
  clerk.put(new Map([[register, bytesOf(lines)]]));
  run("check", "2014-06", "--slips");
  expect(
    run(
      "generate",
      "2014-06",
      "--draft",
      "--letters",
      "--return-invalid",
      "--overview",
      "--units",
      someUnits,
    ),
  ).toBe(0);

  const notice = await wordsOf(clerk.at("output/2014-06/通报.docx"));
  expect(notice).toContain("县直单位");
  expect(notice).toContain("乡镇（街道）排名见附件5");
  expect(notice).toContain("2014年6月份乡镇（街道）排名表");
  expect(notice).toContain("县政府重点工作");
  const printed = filesBelow("output");
  expect(printed.filter((path) => path.endsWith(".pdf")).length).toBeGreaterThan(8);
  expect(printed.filter((path) => path.endsWith("总览.html"))).toHaveLength(1);
  const texts = await Promise.all(printed.map(async (path) => [path, await wordsOf(path)] as const));
  expect(texts.filter(([path]) => path.endsWith(".xlsx")).length).toBeGreaterThan(12);
  expect(texts.filter(([, text]) => text.includes("全县评价为")).length).toBeGreaterThan(0);
  const naming = [...texts, ["messages", told.join("\n")] as const].flatMap(([path, text]) => {
    const found = foreign.exec(text)?.[0];
    return found === undefined ? [] : [`${path}: ${found}`];
  });
  expect(naming).toEqual([]);
}, 180_000);
