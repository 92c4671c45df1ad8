import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { docxWords } from "../support/docx/docx-words.ts";

const project = resolve(__dirname, "..", "..");
let folder: string;

const at = (...path: readonly string[]): string => join(folder, ...path);

const tongbao = (...words: string[]) =>
  spawnSync("node", [at("program", "dist", "main.js"), ...words], { cwd: folder, encoding: "utf8" });

const filesIn = (path: string): readonly string[] =>
  readdirSync(at(path), { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(path).length + 1))
    .toSorted();

/** Every file with its bytes' digest and the time at which it was written. */
const marks = (path: string): ReadonlyMap<string, string> =>
  new Map(
    filesIn(path).map((name) => {
      const digest = createHash("sha256").update(readFileSync(at(path, name)));
      return [name, `${digest.digest("hex")} ${Math.round(statSync(at(path, name)).mtimeMs)}`];
    }),
  );

/** Files that are not as they were, written anew with the same bytes included. */
const touched = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] =>
  [...now].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name);

/** The rows of 督办台账.csv. */
const entered = (): readonly string[] =>
  readFileSync(at("data", "督办台账.csv"), "utf8").trim().split("\n").slice(1);

const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

const wordsOfDocx = async (file: string): Promise<string> =>
  withoutSpaces((await docxWords(readFileSync(file))).join(""));

const wordsOfPdf = (file: string): string => {
  const { pages } = JSON.parse(
    execFileSync("node", [join(project, "tests", "support", "pdf", "pdf-text.mjs"), file], {
      cwd: project,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    }),
  ) as { readonly pages: readonly (readonly string[])[] };
  return withoutSpaces(pages.flat().join(""));
};

/** Every character but those of page numbers, in the order of the character table. */
const characters = (text: string): string => [...text.replaceAll(/—\d+—/g, "")].toSorted().join("");

const digests = (path: string): readonly string[] =>
  [...marks(path)].map(([name, mark]) => `${name} ${mark.split(" ")[0] ?? ""}`);

/** Of a run's files those that it did not find there: what was sent before stays, and the list tells of it. */
const isOfThisRun = (line: string): boolean => !/^(?:退回.05-市林业局|清单)/u.test(line);

const header = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
const lagging =
  "2,市交通运输局,一季度新改建农村公路20公里。,推进缓慢,新改建农村公路,20,雨水偏多，部分路段停工。,,办公室,,2013-04-03";
const report = (name: string): string => at("data", "2013-03", "报送", name);
const sound = (name: string): string =>
  readFileSync(join(project, "tests", "cases", "base", "data", "2013-03", "报送", name), "utf8");

/** A small world in which 市科技局 wrote nonsense, 市林业局 has 200 faults, and 郏县政府 sent nothing. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-slips-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  symlinkSync(join(project, "templates"), at("templates"));
  // A program of its own: what was printed is taken over only from the very same one, and somebody may be building.
  cpSync(join(project, "dist"), at("program", "dist"), { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) cpSync(join(project, name), at("program", name));
  symlinkSync(join(project, "node_modules"), at("program", "node_modules"));
  const nonsense = `1,市科技局,专利申请,进度良好\u{20BB7}\uE000,专利申请,约400,,,,,2013-04-02`;
  writeFileSync(report("市科技局.csv"), `${header}\n${nonsense}\n`);
  const rows = Array.from({ length: 200 }, (_, index) => `${index + 500},市林业局,绿化,,,,,,,,`);
  writeFileSync(report("市林业局.csv"), `${header}\n${rows.join("\n")}\n`);
  writeFileSync(report("进展.csv"), "填报\n没有写单位\n");
  rmSync(report("郏县政府.csv"));
  const register = at("data", "2013-03", "收文登记.csv");
  writeFileSync(register, readFileSync(register, "utf8").replace(/^郏县政府.*\n/m, "郏县政府,,,1,,\n"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const early = (...words: string[]) => tongbao("check", "2013-03", "--slips", "--output", "early", ...words);

describe("check --slips", () => {
  const slips = "output/2013-03-退件";

  test("answers every unit with an error or without a report, and only these", () => {
    const run = tongbao("check", "2013-03", "--slips");
    expect(run.status).toBe(1);
    expect(run.stdout).toBe(
      "已写退回修改通知 2 份、催报通知 1 份（1 个有错误的文件看不出是哪个单位的，没有通知）" +
        "和校核报告，存入 output/2013-03-退件/，记入 data/督办台账.csv（3 行）。\n",
    );
    expect(entered()).toEqual([
      "1,退回通知,2013-03,市科技局,报送材料有3处不符合填报要求,,2013-04-07,2013-04-08,,,,",
      expect.stringMatching(/^2,退回通知,2013-03,市林业局,/),
      "3,催报通知,2013-03,郏县政府,未报送3月份进展情况,,2013-04-07,2013-04-08,,,,",
    ]);
    expect(filesIn("output/2013-03-校核")).toEqual([
      "校核小结.docx",
      "校核小结.pdf",
      "校核报告.json",
      "校核报告.txt",
      "校核报告.xlsx",
    ]);
    expect(filesIn(slips)).toEqual([
      "催报/07-郏县政府.docx",
      "催报/07-郏县政府.pdf",
      "校核报告.json",
      "校核报告.txt",
      "校核报告.xlsx",
      "清单.json",
      "退回/01-市科技局.docx",
      "退回/01-市科技局.pdf",
      "退回/05-市林业局.docx",
      "退回/05-市林业局.pdf",
    ]);
  }, 60_000);

  test("sums up on one sheet, the same in both files, how the reports stand", async () => {
    const pdf = wordsOfPdf(at("output/2013-03-校核", "校核小结.pdf"));
    const docx = await wordsOfDocx(at("output/2013-03-校核", "校核小结.docx"));
    expect(docx).toContain("应报8个单位，报送截止日4月7日。已收7个，其中合格5个，退回2个；未报1个。");
    expect(docx).toContain("另有1个文件看不出是哪个单位的。");
    expect(docx).toContain("未报单位。郏县政府。");
    expect(characters(pdf)).toBe(characters(docx));
  });

  test("says cell, problem, remedy and day, the same in both files", async () => {
    const pdf = wordsOfPdf(at(slips, "退回", "01-市科技局.pdf"));
    const docx = await wordsOfDocx(at(slips, "退回", "01-市科技局.docx"));
    const expected = [
      "关于退回修改2013年3月份重点工作进展情况报送材料的通知",
      "（平科〔2013〕12号，4月2日收到）",
      "文件：市科技局.csv",
      "D2",
      // The wide character is printed by the supplement; the private one is nobody's and stands as 〓.
      "自评状态“进度良好\u{20BB7}〓”不在规定的五种之内",
      "F2",
      "指标“专利申请”的累计完成“约400”不是确数",
      "请填写一个确定的数",
      "于2013年4月8日前（含当日）重新报送",
      "平顶山市督查局2013年4月7日",
    ];
    // A cell's lines come one after the other, so a cell is looked for as a whole only in the DOCX.
    expect(expected.filter((text) => !docx.includes(text))).toEqual([]);
    expect(characters(pdf)).toBe(characters(docx));
  });

  test("lists fifty problems of a file and counts the rest", async () => {
    const words = await wordsOfDocx(at(slips, "退回", "05-市林业局.docx"));
    expect(words).toMatch(/有2\d\d处不符合填报要求/);
    expect(words).toMatch(/“市林业局.csv”共有2\d\d处问题，表中列出前50处，另有1\d\d处没有列出/);
    expect(words).toContain("A51");
    expect(words).not.toContain("A52");
  });

  test("reminds a unit of its tasks", async () => {
    const words = await wordsOfDocx(at(slips, "催报", "07-郏县政府.docx"));
    expect(words).toContain("尚未收到你单位的材料（此前已催报1次）");
    expect(words).toContain("请于2013年4月8日前（含当日）");
    expect(words).toContain("新改建农村公路200公里。责任");
    expect(words).not.toContain("专利申请");
  });

  test("reminds nobody before the day is over, unless it is asked to, and then of that day", async () => {
    const register = at("data", "2013-03", "收文登记.csv");
    const text = readFileSync(register, "utf8");
    writeFileSync(register, text.replace(/^市林业局.*\n/m, ""));
    const withheld = early();
    const written = early("--before-deadline");
    writeFileSync(register, text);
    expect(withheld.stdout).toContain("催报通知 0 份");
    expect(withheld.stderr).toContain(
      "报送截止日 2013-04-07 还没有过（收文登记到 2013-04-04），没有写 1 份催报通知",
    );
    expect(written.stdout).toContain("催报通知 1 份");
    const words = await wordsOfDocx(at("early/2013-03-退件/催报", "07-郏县政府.docx"));
    expect(words).toContain("进展情况的报送截止日为4月7日（此前已催报1次）");
    expect(words).toContain("请于2013年4月7日前（含当日）");
    expect(words).not.toContain("尚未收到");
  });

  test("leaves the slips that are there while the register has an error", () => {
    const register = at("data", "2013-03", "收文登记.csv");
    const text = readFileSync(register, "utf8");
    const before = marks(slips);
    writeFileSync(register, text.replace("市财政局", "市财局"));
    const run = tongbao("check", "2013-03", "--slips");
    writeFileSync(register, text);
    expect(run.stderr).toContain("改正以前不发通知");
    expect(touched(before, marks(slips))).toEqual([]);
  });

  test("writes slips, which have no numbers, while letters share theirs", () => {
    const agency = at("seeds", "2013", "机关.yaml");
    const issue = at("data", "2013-03", "期次.yaml");
    const changes: readonly (readonly [string, string])[] = [
      [agency, "\n摘编格式: 信函\n督办函连续月数: 1\n"],
      [issue, "\n督办函起始序号: 3\n摘编起始序号: 1\n"],
    ];
    const before = changes.map(([path]) => readFileSync(path, "utf8"));
    const rows = entered();
    const road = readFileSync(report("市交通运输局.csv"), "utf8");
    writeFileSync(report("市交通运输局.csv"), `${header}\n${lagging}\n`);
    changes.forEach(([path, lines], index) => writeFileSync(path, `${before[index]}${lines}`));
    const run = tongbao("check", "2013-03", "--slips");
    changes.forEach(([path], index) => writeFileSync(path, before[index] ?? ""));
    writeFileSync(report("市交通运输局.csv"), road);
    expect(run.stderr).toContain("RUN-009");
    expect(run.stdout).toContain("已写退回修改通知 2 份");
    // The same slips as before are no new ones.
    expect(entered()).toEqual(rows);
  });
});

/** The slips that lie beside the 通报. */
const beside = (): readonly string[] =>
  filesIn("output/2013-03").filter((name) => /^(?:退回|催报)/.test(name));

describe("generate --return-invalid", () => {
  test("writes no second slip to who has got one and has sent nothing since", () => {
    const rows = entered();
    const run = tongbao("generate", "2013-03", "--return-invalid");
    expect({ status: run.status, told: run.stderr }).toEqual({
      status: 0,
      told: expect.stringContaining(
        "退回修改通知 0 份、催报通知 0 份（3 个单位发过通知、没有再报来，不再写：" +
          "市科技局（2013-04-07）、市林业局（2013-04-07）、郏县政府（2013-04-07）；",
      ) as unknown,
    });
    expect(beside()).toEqual([]);
    expect(entered()).toEqual(rows);
  }, 60_000);

  test("puts the slips of its own day beside the 通报 where none was sent, and nothing without the flag", async () => {
    // 进展.csv, which is nobody's, is passed over.
    expect(tongbao("generate", "2013-03").status).toBe(1);
    rmSync(at("data", "督办台账.csv"));
    const run = tongbao("generate", "2013-03", "--return-invalid");
    expect({ status: run.status, out: run.stdout }).toEqual({
      status: 0,
      out: expect.stringMatching(/^已生成 13 份公文/) as unknown,
    });
    expect(entered().map((row) => row.split(",").slice(1, 4))).toEqual([
      ["退回通知", "2013-03", "市科技局"],
      ["退回通知", "2013-03", "市林业局"],
      ["催报通知", "2013-03", "郏县政府"],
    ]);
    expect(beside()).toEqual([
      "催报/07-郏县政府.docx",
      "催报/07-郏县政府.pdf",
      "退回/01-市科技局.docx",
      "退回/01-市科技局.pdf",
      "退回/05-市林业局.docx",
      "退回/05-市林业局.pdf",
    ]);
    const words = await wordsOfDocx(at("output", "2013-03", "退回", "01-市科技局.docx"));
    expect(words).toContain("于2013年4月12日前（含当日）重新报送");
    expect(words).toContain("本期通报于4月10日截稿，你单位列为“退回”");
    expect(words).toContain("平顶山市督查局2013年4月11日");
  }, 60_000);
});

describe("a correction after the 通报", () => {
  const month = "output/2013-03";

  test("prints what it changes, says why, and takes over the rest untouched", () => {
    const before = marks(month);
    writeFileSync(report("市林业局.csv"), sound("市林业局.csv"));
    const run = tongbao("generate", "2013-03", "--return-invalid");
    expect(run.status).toBe(0);
    expect(run.stderr).toContain(
      "与上次生成相比：输入变化 1 个文件（data/2013-03/报送/市林业局.csv 已替换）；" +
        "4 份公文有变化：通报、摘要、03-市住房和城乡建设局、05-市林业局；1 份公文不再生成、留作存档：退回/05-市林业局；" +
        "其余 8 份未变，沿用。",
    );
    expect(touched(before, marks(month)).filter((name) => /docx$|pdf$/.test(name))).toEqual([
      // It leads a task together with 市林业局, whose figure it stood in for.
      "单位/03-市住房和城乡建设局.docx",
      "单位/03-市住房和城乡建设局.pdf",
      "单位/05-市林业局.docx",
      "单位/05-市林业局.pdf",
      "摘要.docx",
      "摘要.pdf",
      "通报.docx",
      "通报.pdf",
    ]);
  }, 60_000);

  test("keeps the slip that was answered, and the list of files knows it", () => {
    expect(filesIn(month).filter((name) => name.includes("05-市林业局"))).toEqual([
      "单位/05-市林业局.docx",
      "单位/05-市林业局.pdf",
      "退回/05-市林业局.docx",
      "退回/05-市林业局.pdf",
    ]);
    const list = JSON.parse(readFileSync(at(month, "清单.json"), "utf8")) as unknown;
    expect(list).toMatchObject({ 存档: [{ 名称: "退回/05-市林业局", 状态: "已重报" }] });
    expect(tongbao("verify", "2013-03").stderr).not.toContain("VFY");
  }, 60_000);

  test("gives the bytes that a new folder would get", () => {
    const run = tongbao("generate", "2013-03", "--return-invalid", "--output", "anew");
    expect(run.status).toBe(0);
    expect(run.stderr).not.toContain("与上次生成相比");
    expect(digests("anew/2013-03").filter(isOfThisRun)).toEqual(digests(month).filter(isOfThisRun));
  }, 60_000);

  test("prints nothing when nothing changed, and with --json nothing but JSON", () => {
    const before = marks(month);
    const run = tongbao("generate", "2013-03", "--return-invalid", "--json");
    expect(JSON.parse(run.stdout)).toBeInstanceOf(Array);
    expect(run.stderr).toContain("与上次生成相比：输入没有变化；12 份公文全部未变，沿用。");
    expect(touched(before, marks(month)).filter((name) => /docx$|pdf$/.test(name))).toEqual([]);
  });

  test("keeps a copy of what somebody edited, prints it anew, and leaves files of others alone", () => {
    const original = readFileSync(at(month, "通报.docx"));
    const edited = Buffer.concat([original, Buffer.from("x")]);
    writeFileSync(at(month, "通报.docx"), edited);
    writeFileSync(at(month, "签批.txt"), "同意");
    const run = tongbao("generate", "2013-03", "--return-invalid");
    expect(run.stderr).toContain("上次生成后有人改动过 通报.docx");
    expect(readFileSync(at(month, "通报.docx")).equals(original)).toBe(true);
    expect(readFileSync(at(month, "签批.txt"), "utf8")).toBe("同意");
    const copies = filesIn("output/2013-03-改动稿");
    expect(copies).toEqual([expect.stringMatching(/^通报-[0-9a-f]{8}\.docx$/)]);
    expect(readFileSync(at("output/2013-03-改动稿", copies[0] ?? "")).equals(edited)).toBe(true);
  }, 60_000);

  test("prints another format without losing the first", () => {
    const before = marks(month);
    expect(tongbao("generate", "2013-03", "--return-invalid", "--formats", "pdf").status).toBe(0);
    const now = marks(month);
    expect([...now.keys()].filter((name) => name.endsWith("docx"))).toEqual(["退回/05-市林业局.docx"]);
    expect(touched(before, now).filter((name) => name.endsWith("pdf"))).toEqual([]);
    expect(tongbao("generate", "2013-03", "--return-invalid").status).toBe(0);
    expect([...marks(month).keys()]).toEqual([...before.keys()]);
  }, 60_000);

  test("shows in the year's status until it is printed", () => {
    const line = (): string => tongbao("status", "2013").stdout.split("\n")[2] ?? "";
    expect(line()).toMatch(/平政督〔2013〕1号 +2 +1$/);
    writeFileSync(report("市科技局.csv"), sound("市科技局.csv"));
    expect(line()).toMatch(/平政督〔2013〕1号（输入有变） +2 +1$/);
    const unit = tongbao("status", "--units", "市科技局,郏县政府").stdout.split("\n");
    expect(unit.slice(2, 4)).toEqual(["市科技局  04-02", "郏县政府  未报送*"]);
    expect(tongbao("generate", "2013-03").status).toBe(1);
    rmSync(report("进展.csv"));
    expect(tongbao("generate", "2013-03").status).toBe(0);
    expect(line()).toMatch(/平政督〔2013〕1号 +2 +1$/);
    expect(tongbao("status", "2013").stdout).toContain(
      "2013-03 的退回、催报通知写给 3 个单位，已重报 2 个：市科技局、市林业局",
    );
    expect(filesIn(month).filter((name) => /^(?:退回|催报).*pdf$/.test(name))).toEqual([
      "催报/07-郏县政府.pdf",
      "退回/01-市科技局.pdf",
      "退回/05-市林业局.pdf",
    ]);
  }, 60_000);
});
