import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { docxFromLines } from "../support/docx/docx-from-lines.ts";
import { docxWords } from "../support/docx/docx-words.ts";
import { fillForm } from "../support/workbooks/fill-form.ts";

/* Another office begins its first year with nothing but the program, and is told at every step what is missing. */

const project = resolve(__dirname, "..", "..");
let parent: string;
let office: string;

const run = (cwd: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync("node", [join(project, "dist", "main.js"), ...words], {
    cwd,
    encoding: "utf8",
  });
  return { status, told: `${stdout}${stderr}` };
};
const put = (path: string, text: string): void => writeFileSync(join(office, path), text);
const read = (path: string): string => readFileSync(join(office, path), "utf8");
const codes = (told: string): readonly string[] =>
  [...told.matchAll(/错误 ([A-Z]+-\d+)/gu)].map(([, code = ""]) => code);

/** Every unit fills in its form of January, and the office enters them all. */
const reportAll = (): void => {
  expect(run(office, "forms", "2014-01")).toMatchObject({ status: 0 });
  const forms = join("output", "2014-01", "填报表");
  for (const name of readdirSync(join(office, forms)).filter((each) => each.endsWith(".csv")))
    put(`data/2014-01/报送/${name}`, fillForm(read(join(forms, name))));
  put(
    "data/2014-01/收文登记.csv",
    read("data/2014-01/收文登记.csv").replaceAll(/^(县[^,]+),,/gmu, "$1,2014-02-07,"),
  );
};

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "tongbao-office-"));
  office = join(parent, "宝丰县");
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const filledIn: Readonly<Record<string, string>> = {
  发文机关标志: "宝丰县人民政府督查室文件",
  发文机关署名: "宝丰县人民政府督查室",
  简称: "县政府督查室",
  机关代字: "宝政督",
  主送机关: "各乡镇人民政府，县政府各部门",
  抄送: "县委办公室",
  印发机关: "宝丰县人民政府督查室",
  "  文号": "宝政办〔2014〕8号",
  联系: "联系单位：县政府督查室",
};

test("from an empty folder to the first 通报", async () => {
  expect(run(parent, "init", "宝丰县", "2014")).toMatchObject({
    status: 0,
    told: expect.stringContaining("宝丰县/开始.txt"),
  });
  expect(read("开始.txt")).toContain("tongbao new 2014-01");

  const empty = run(office, "new", "2014-01");
  expect({ status: empty.status, codes: codes(empty.told) }).toEqual({
    status: 1,
    codes: ["CAT-008", "CAT-016", ...Array.from({ length: 8 }, () => "CAT-040")],
  });

  const agency = Object.entries(filledIn).reduce((text, [key, value]) => {
    expect(text).toMatch(new RegExp(`^${key}: +#`, "mu"));
    return text.replace(new RegExp(`^(${key}): +(?=#)`, "mu"), `$1: ${value}  `);
  }, read("seeds/2014/机关.yaml"));
  put("seeds/2014/机关.yaml", agency);
  expect(codes(run(office, "new", "2014-01").told)).toEqual(["CAT-008", "CAT-016"]);

  put(
    "任务分解.txt",
    "宝丰县人民政府办公室关于印发2014年重点工作任务分解的通知\n宝政办〔2014〕8号\n一、改善民生\n1.新改建农村公路60公里。\n牵头单位：县交通运输局\n责任单位：县财政局\n2.新增城镇就业3000人。\n牵头单位：县人力资源和社会保障局\n2014年1月20日\n",
  );
  expect(run(office, "import", "任务分解.txt")).toMatchObject({ status: 0 });
  // Units and indicators are drafted from the document; every row is marked until somebody has checked it.
  expect(read("seeds/2014/单位名录.csv")).toContain("县交通运输局,宝丰县交通运输局,政府部门,,1,第4行");
  expect(read("seeds/2014/量化指标.csv")).toContain("1,新改建农村公路,=,60,,公里,未明示,序时,,新改建,,");

  expect(run(office, "new", "2014-01")).toMatchObject({
    status: 0,
    told: expect.stringContaining("3 个单位"),
  });
  expect(codes(run(office, "check", "2014-01").told)).toEqual(["REG-012"]);
  reportAll();
  const checked = run(office, "check", "2014-01");
  expect(checked).toMatchObject({ status: 0, told: expect.stringContaining("应报 3，全部合格") });
  expect(run(office, "generate", "2014-01", "--formats", "docx", "--draft")).toMatchObject({ status: 0 });
  expect(codes(run(office, "generate", "2014-01", "--formats", "docx").told)).toEqual(["RUN-018"]);
  for (const name of ["单位名录.csv", "量化指标.csv"])
    put(`seeds/2014/${name}`, read(`seeds/2014/${name}`).replaceAll(/,[^,\n]*$/gmu, ""));
  expect(run(office, "generate", "2014-01", "--formats", "docx")).toMatchObject({ status: 0 });
  const words = (await docxWords(readFileSync(join(office, "output/2014-01/通报.docx")))).join("");
  expect(words).toContain("宝政督〔2014〕1号");
  expect(words).toContain("县政府督查室");
  expect(words).not.toMatch(/平顶山|市督查局/u);

  // Begun once more by mistake, nothing that was filled in is lost.
  const before = read("seeds/2014/机关.yaml");
  expect(run(parent, "init", "宝丰县", "2014")).toMatchObject({ status: 0 });
  expect(read("seeds/2014/机关.yaml")).toBe(before);
}, 180_000);

test("from a 任务分解 document to a draft in two steps", async () => {
  const document = docxFromLines(
    [
      "关于印发2014年重点工作任务分解的通知",
      "叶政办〔2014〕6号",
      "各乡镇人民政府，县政府各部门：",
      "序号|重点任务|牵头单位|责任单位|完成时限",
      "一、改善民生",
      "1|新改建农村公路60公里|县交通运输局|县财政局|上半年",
      "2|开展困难群众走访慰问|县民政局||长期坚持",
    ].join("\n"),
  );
  writeFileSync(join(parent, "任务分解.docx"), document);
  expect(run(parent, "init", "叶县", "--from", "任务分解.docx")).toMatchObject({
    status: 0,
    told: expect.stringContaining("已导入 2 项任务，存入 叶县/seeds/2014/任务清单.csv"),
  });
  office = join(parent, "叶县");
  expect(read("seeds/2014/任务清单.csv")).toContain("开展困难群众走访慰问,县民政局,,长期坚持");
  const agency = Object.entries({ ...filledIn, 主送机关: "", "  文号": "" }).reduce(
    (text, [key, value]) =>
      value === ""
        ? text
        : text.replace(new RegExp(`^(${key}): +(?=#)`, "mu"), `$1: ${value.replaceAll("宝丰县", "叶县")}  `),
    read("seeds/2014/机关.yaml"),
  );
  expect(agency).toMatch(/文号: 叶政办〔2014〕6号/u);
  put("seeds/2014/机关.yaml", agency);
  expect(run(office, "new", "2014-01")).toMatchObject({ status: 0 });
  reportAll();
  expect(run(office, "generate", "2014-01", "--formats", "docx", "--draft")).toMatchObject({ status: 0 });
  const words = (await docxWords(readFileSync(join(office, "output/2014-01/通报.docx")))).join("");
  expect(words).toContain("按照《关于印发2014年重点工作任务分解的通知》（叶政办〔2014〕6号）文件要求");
  expect(words).toContain("长期坚持");
  const unchanged = read("seeds/2014/机关.yaml");
  expect(run(parent, "init", "叶县", "--from", "任务分解.docx")).toMatchObject({ status: 0 });
  expect(read("seeds/2014/机关.yaml")).toBe(unchanged);
}, 180_000);
