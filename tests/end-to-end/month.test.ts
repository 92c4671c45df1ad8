import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { docxWords, partedCells } from "../support/docx/docx-words.ts";
import { linksOnPage, pageText, paperOf } from "../support/pdf/page-text.ts";
import { recount } from "../support/recount/recount.ts";
import { sameWords } from "../support/recount/recount-read.ts";

const project = resolve(__dirname, "..", "..");
let folder: string;
let output: string;

const tongbao = (...words: string[]) =>
  spawnSync("node", [join(project, "dist", "main.js"), ...words], { cwd: folder, encoding: "utf8" });

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .toSorted();

const digests = (path: string): readonly string[] =>
  filesIn(path).map(
    (name) =>
      `${name} ${createHash("sha256")
        .update(readFileSync(join(path, name)))
        .digest("hex")}`,
  );

const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

interface PdfText {
  readonly pages: readonly (readonly string[])[];
  readonly info: Readonly<Record<string, string>>;
}

const pdfText = (file: string): PdfText =>
  JSON.parse(
    execFileSync("node", [join(project, "tests", "support", "pdf", "pdf-text.mjs"), file], {
      cwd: project,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    }),
  ) as PdfText;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-month-"));
  for (const name of ["seeds", "data", "templates"]) symlinkSync(join(project, name), join(folder, name));
  output = join(folder, "output", "2013-06");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the month of June 2013", () => {
  test("is generated with the extracts that are asked for", () => {
    const run = tongbao(
      "generate",
      "2013-06",
      "--units",
      "市科技局,叶县政府,市农业局",
      "--overview",
      "--public",
    );
    expect({ status: run.status, stderr: run.status === 0 ? "" : run.stderr }).toEqual({
      status: 0,
      stderr: "",
    });
    expect(run.stdout).toMatch(
      /^已生成 5 份公文（DOCX、PDF），共 \d+ 页，存入 output\/2013-06\/，用时 [\d.]+ 秒；/,
    );
    const files = filesIn(output);
    expect(files.filter((name) => !name.startsWith("单位/"))).toEqual(
      "总览-公开版.html 总览.html 摘要.docx 摘要.pdf 校核报告.json 校核报告.txt 校核报告.xlsx 清单.json 通报.docx 通报.pdf".split(
        " ",
      ),
    );
    expect(files.flatMap((name) => /^单位\/\d+-(.+)$/u.exec(name)?.[1] ?? []).toSorted()).toEqual(
      ["市科技局", "叶县政府", "市农业局"].flatMap((unit) => [`${unit}.docx`, `${unit}.pdf`]).toSorted(),
    );
  }, 120_000);

  test("says in its manifest what every file's digest is", () => {
    const manifest = JSON.parse(readFileSync(join(output, "清单.json"), "utf8")) as {
      readonly 输出: readonly { readonly 文件: string; readonly SHA256: string }[];
    };
    const listed = manifest.输出.map((each) => `${each.文件} ${each.SHA256}`).toSorted();
    expect(listed).toEqual(digests(output).filter((line) => !line.startsWith("清单.json")));
  });

  test("has every task, every lead's report and the same words in both files", async () => {
    const docx = withoutSpaces((await docxWords(readFileSync(join(output, "通报.docx")))).join(""));
    const parted = await partedCells(readFileSync(join(output, "通报.docx")));
    const pdf = withoutSpaces(pdfText(join(output, "通报.pdf")).pages.flat().join(""));
    const tasks = readFileSync(join(project, "seeds", "2013", "任务清单.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    expect(tasks).toHaveLength(96);
    const { parse } = await import("csv-parse/sync");
    const rows = parse(tasks.join("\n"));
    for (const [number, , , text = ""] of rows) {
      expect({ number, in: docx.includes(text) || parted.includes(text) }).toEqual({ number, in: true });
    }
    // Page breaks cut the cells of a row in the PDF, so the characters are compared as a whole: none added, none lost.
    const heads = [
      "板块任务数已完成达到序时进度推进缓慢尚未启动暂不评价无法评价",
      "序号工作任务牵头单位责任单位截至6月底进展情况进度评价评价依据备注",
      "序号任务序号指标年度目标累计完成完成率序时进度差距（百分点）评价牵头单位",
      "单位牵头任务已完成达到序时进度推进缓慢尚未启动暂不评价无法评价责任任务按时报送逾期报送退回未重报未报送漏报",
      "名次单位列入评价的牵头任务（项）其中达到序时进度（项）占比应报送（次）按时报送（次）按时率",
      "单位牵头任务（项）责任任务（项）收文日期报送情况备注",
    ];
    for (const head of heads) expect({ head, in: docx.includes(head) }).toEqual({ head, in: true });
    const characters = (words: string): string =>
      [...heads.reduce((rest, head) => rest.replaceAll(head, ""), words.replaceAll(/—\d+—/g, ""))]
        .toSorted()
        .join("");
    expect(characters(pdf)).toBe(characters(docx));
    const page = paperOf(readFileSync(join(output, "总览.html"), "utf8"));
    const texts = [...page.matchAll(/<(p|h[3-6]|td|th)\b[^>]*>([\s\S]*?)<\/\1>/gu)].flatMap(
      ([, , text = ""]) => text.split("<br />").map(pageText),
    );
    expect(texts.length).toBeGreaterThan(3000);
    const whole = [docx, ...parted.map(withoutSpaces)].join("");
    expect(texts.filter((text) => !whole.includes(text))).toEqual([]);
  }, 60_000);

  test("links the figures of its 总览 to the cells that they were read from", () => {
    const page = readFileSync(join(output, "总览.html"), "utf8");
    const links = linksOnPage(page);
    const patents = links.filter(
      ({ printed, row }) => printed === "846" && row.startsWith("专利申请累计完成"),
    );
    expect([...new Set(patents.map(({ row }) => row.split("｜").slice(1, 5).join("｜")))]).toEqual([
      "846件｜市科技局｜通报印这个数｜data/2013-06/报送/市科技局.csv第8行H6",
    ]);
    const share = links.find(({ printed, row }) => printed === "52.9" && row.startsWith("年度投资完成率"));
    expect(share?.row).toContain("累计完成264.3÷");
    // Of the running text nearly every figure that is no day and no number of a list; the rest has no source, never a wrong one.
    const running = paperOf(page).split('<section class="attachment"')[0] ?? "";
    const figures = /(?<![\d.])\d+(?:\.\d+)?(?![\d.]*(?:年|月|日|号|〕))/gu;
    const unlinked = pageText(running.replaceAll(/<a id="p[^>]*>[^<]*<\/a>/gu, "■")).match(figures) ?? [];
    const linked = [...running.matchAll(/<a id="p[^>]*>[^<]*\d[^<]*<\/a>/gu)];
    expect(linked.length).toBeGreaterThan(450);
    expect(unlinked.length).toBeLessThan(40);
    const open = readFileSync(join(output, "总览-公开版.html"), "utf8");
    expect(open).not.toMatch(/data\/2013|原话|0375-\d{7}/u);
  });

  test("agrees with an independent recount", async () => {
    const june = recount(join(project, "seeds/2013"), join(project, "data/2013-06"), 6, "2013-07-05");
    const text = withoutSpaces((await docxWords(readFileSync(join(output, "通报.docx")))).join(""));
    // A whole 通报 makes a poor message, so only what is not found in it is shown.
    const missing: string[] = [];
    const expectPrinted = (words: string): void => {
      if (!text.includes(words)) missing.push(words);
    };
    const counts = (grade: string): number => june.grades[grade]?.length ?? 0;
    const assessed = 96 - counts("暂不评价") - counts("未报送");
    expectPrinted(`列入本月评价的${assessed}项中`);
    for (const grade of ["已完成", "达到序时进度", "推进缓慢", "尚未启动"]) {
      const count = counts(grade);
      const tenths = Math.floor((count * 20_000 + assessed * 10) / (assessed * 20));
      if (count > 0) expectPrinted(`${grade}${count}项，占${Math.floor(tenths / 10)}.${tenths % 10}%`);
    }
    const bases = /评价依据：量化指标(\d+)项、市督查局核定(\d+)项、牵头单位自评(\d+)项/u.exec(text);
    expect(bases?.slice(1).reduce((sum, count) => sum + Number(count), 0)).toBe(assessed);
    expectPrinted(`按时报送${june.onTime.length}个`);
    for (const unit of [...june.late, ...june.missing, ...june.returned]) expectPrinted(unit);
    for (const number of [...(june.grades["推进缓慢"] ?? []), ...(june.grades["尚未启动"] ?? [])]) {
      expectPrinted(`第${number}项（`);
    }
    expect(missing).toEqual([]);
    const parted = await partedCells(readFileSync(join(output, "通报.docx")));
    const printed = sameWords([text, ...parted].join("\n"));
    expect(june.reports.length).toBeGreaterThan(100);
    expect(june.reports.filter((reported) => !printed.includes(reported))).toEqual([]);
  });
});

describe("a month with an error", () => {
  test("leaves the output as it was", () => {
    const own = mkdtempSync(join(tmpdir(), "tongbao-error-"));
    try {
      for (const name of ["seeds", "templates"]) symlinkSync(join(project, name), join(own, name));
      cpSync(join(project, "data", "2013-03"), join(own, "data", "2013-03"), { recursive: true });
      mkdirSync(join(own, "output", "2013-03"), { recursive: true });
      cpSync(join(project, "LICENSE"), join(own, "output", "2013-03", "以前的文件.txt"));
      const report = join(own, "data", "2013-03", "报送", "市科技局-2013年3月.csv");
      cpSync(join(project, "LICENSE"), report);
      const run = spawnSync("node", [join(project, "dist", "main.js"), "generate", "2013-03"], {
        cwd: own,
        encoding: "utf8",
      });
      expect(run.status).toBe(1);
      expect(run.stderr).toContain("未生成文件");
      expect(filesIn(join(own, "output"))).toEqual(["2013-03-校核/未生成.json", "2013-03/以前的文件.txt"]);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  }, 30_000);
});
