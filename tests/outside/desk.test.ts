import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { isArchiveFault, openZip } from "../../src/archive/zip-archive.ts";

/* The clerk's month in a real browser, from a folder without any month to the printed papers. */

/** In milliseconds: a machine with other work takes its time. */
const patience = 200_000;
const project = resolve(__dirname, "..", "..");
const program = join(project, "dist", "main.js");
const sent = join(project, "tests", "cases", "base", "data", "2013-03", "报送");
const withTemplates = ["--templates", "templates"];

let folder: string;
let twin: string;
let dropped: string;
let desk: ChildProcess;
let browser: Browser;
let page: Page;
const errors: string[] = [];
const alerts: string[] = [];

const at = (...path: readonly string[]): string => join(folder, ...path);
const filesBelow = (path: string, below = folder): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(below, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        return [file.slice(join(below, path).length), readFileSync(file, "base64")];
      }),
  );
const run = (cwd: string, ...words: readonly string[]) => {
  const { status, stderr } = spawnSync("node", [program, ...words, ...withTemplates], {
    cwd,
    encoding: "utf8",
  });
  return { status, stderr };
};
/** Opens a screen of the month. */
const open = (screen: string): Promise<void> =>
  page.getByRole("navigation").getByRole("link", { name: screen, exact: true }).click();
/** Spoils a report of the clerk's own folder. */
const spoil = (name: string, from: string, to: string): void =>
  writeFileSync(join(dropped, name), readFileSync(join(sent, name), "utf8").replace(from, to));
/** Enters what came and is not entered yet; where a file says no day, `otherwise`. */
const enterReceipts = async (units: number, otherwise: string): Promise<void> => {
  const form = page.locator('form[action$="/register"]');
  expect(await form.locator('input[name="use"]').count()).toBe(units);
  for (const day of await form.locator('input[name="day"]').all())
    if ((await day.inputValue()) === "") await day.fill(otherwise);
  await form.getByRole("button", { name: "记入收文登记.csv" }).click();
  await form.waitFor({ state: "detached" });
  expect(await page.locator(".units").count()).toBe(1);
};
const address = (): Promise<string> =>
  new Promise((found) => {
    let said = "";
    desk.stdout?.on("data", (text: Buffer) => {
      said += String(text);
      const [url] = /http:\S+/u.exec(said) ?? [];
      if (url !== undefined) found(url);
    });
  });

/** Chooses files as if they were dropped, and waits until the desk has answered for each. */
const drop = async (names: readonly string[]): Promise<void> => {
  await page.getByRole("link", { name: "收文", exact: true }).first().click();
  await page.waitForURL(/\/receive$/u);
  await page.setInputFiles(
    "#files",
    names.map((name) => join(dropped, name)),
  );
  await page.locator("#progress", { hasText: `共 ${names.length} 个文件` }).waitFor({ timeout: patience });
};
const finished = async (): Promise<string> => {
  await page.locator("#back").waitFor({ timeout: patience });
  return page.locator("#outcome").innerText();
};
/** Texts of the 通报, the file that each comes from, and what stands in its cell. */
const followed = [
  ["412", "报送/市科技局（2）.csv", "412"],
  ["52", "报送/市交通运输局.csv", "52"],
  ["47", "报送/市林业局.csv", "47"],
  ["11", "报送/市住房和城乡建设局.csv", "道路绿化11万平方米"],
  ["市财政局", "收文登记.csv", "市财政局"],
] as const;
const figure = (name: string): Promise<string> => page.locator(`[data-figure="${name}"]`).innerText();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-browser-"));
  twin = mkdtempSync(join(tmpdir(), "tongbao-twin-"));
  dropped = mkdtempSync(join(tmpdir(), "tongbao-dropped-"));
  cpSync(join(project, "tests", "cases", "base", "seeds"), at("seeds"), { recursive: true });
  symlinkSync(join(project, "templates"), at("templates"), "dir");
  for (const name of readdirSync(sent)) writeFileSync(join(dropped, name), readFileSync(join(sent, name)));
  desk = spawn("node", [program, "desk", ...withTemplates], { cwd: folder });
  const url = await address();
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(patience / 10);
  page.on("pageerror", (problem) => errors.push(problem.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("dialog", (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(url);
}, patience);
afterAll(async () => {
  await browser.close();
  desk.kill();
  for (const each of [folder, twin, dropped]) rmSync(each, { recursive: true, force: true });
});

const hostile = "<img src=x onerror=alert(1)>.csv";

/* Each step is where the one before has left the clerk. */
test(
  "a month is begun, and all reports are dropped, two of them spoilt, one with script in its name and its text",
  async () => {
    await page.getByLabel("期次").fill("2013-03");
    await page.getByRole("button", { name: "新建" }).click();
    expect(await finished()).toBe("做完了");
    await page.getByRole("link", { name: "回到本期" }).click();
    expect(await page.getByRole("link", { name: "去收文" }).count()).toBe(1);
    spoil("市科技局.csv", ",412,", ",约412,");
    spoil("叶县政府.csv", "达到序时进度", "很好");
    writeFileSync(join(dropped, hostile), "<script>alert(2)</script>,填报单位\n1,<b>某局</b>\n");
    await drop([...readdirSync(sent), hostile]);
    expect(await page.locator("#rows tr").count()).toBe(9);
    expect(await page.locator("#rows tr", { hasText: "市科技局" }).innerText()).toContain("PROG-021");
    await page.getByRole("link", { name: "收完了，登记收文" }).click();
    await enterReceipts(8, "2013-04-03");
    rmSync(at("data", "2013-03", "报送", "＿img src=x onerror=alert(1)＿.csv"));
  },
  patience,
);

test(
  "each problem is seen at its cell, slips are written, and the days of return are entered",
  async () => {
    await open("校核");
    expect(await page.locator(".badge.error").count()).toBe(2);
    await page.locator(".problem", { hasText: "PROG-021" }).locator(".where a").click();
    expect(await page.locator("#here").innerText()).toContain("约412");
    await page.getByRole("link", { name: "回到校核" }).click();
    await page.getByRole("button", { name: "写退回、催报通知" }).click();
    expect(await finished()).toBe("材料有错误；写了几份通知，看下面最后几行");
    await page.locator("#back").getByRole("link", { name: "校核" }).click();
    const slips = page.getByRole("region", { name: "退回、催报通知" });
    expect(await slips.innerText()).toMatch(/市科技局[\s\S]*叶县政府/u);
    await open("收文");
    for (const unit of ["市科技局", "叶县政府"])
      await page.getByLabel(`退回 ${unit}`, { exact: true }).check();
    await page.getByLabel("勾选退回的，退回日期").fill("2013-04-04");
    await page.locator("#returns").getByRole("button", { name: "记入收文登记.csv" }).click();
    await page.getByLabel("退回 市科技局", { exact: true }).waitFor({ state: "detached" });
    expect(await page.getByLabel("叶县政府 的退回日期").inputValue()).toBe("2013-04-04");
    await open("本期");
    expect(await figure("退回")).toBe("2");
  },
  patience,
);

test(
  "the corrected ones are dropped, stand beside those that were sent first, and are entered anew",
  async () => {
    for (const name of ["市科技局.csv", "叶县政府.csv"])
      writeFileSync(join(dropped, name), readFileSync(join(sent, name)));
    await drop(["市科技局.csv", "叶县政府.csv"]);
    expect(await page.locator("#rows").innerText()).toContain("市科技局（2）.csv");
    await page.getByRole("link", { name: "收完了，登记收文" }).click();
    await enterReceipts(2, "2013-04-05");
    await open("本期");
    const figures = await Promise.all(["应报", "已收", "合格", "退回", "未报", "错误"].map(figure));
    expect(figures).toEqual(["8", "8", "8", "0", "0", "0"]);
  },
  patience,
);

test(
  "a verdict is set, and what it changes is seen at once",
  async () => {
    const graded = (name: string): Promise<string> => page.locator(`[data-grade="${name}"]`).innerText();
    const [slow, onPace] = [await graded("推进缓慢"), await graded("达到序时进度")];
    await open("核定");
    const task = page.locator("#t2");
    await task.getByText("核定", { exact: true }).click();
    await task.getByLabel("核定状态").selectOption("推进缓慢");
    await task.getByLabel("理由").fill("叶县段征地未完成");
    await task.getByRole("button", { name: "记入核定.csv" }).click();
    const effect = page.locator("#effect");
    expect(await effect.locator('[data-effect="推进缓慢"]').innerText()).toBe(String(Number(slow) + 1));
    expect(await effect.locator("ins", { hasText: "叶县段征地未完成" }).count()).toBeGreaterThan(0);
    expect(await effect.innerText()).toMatch(/摘编有变的单位：.*市交通运输局/u);
    await open("本期");
    const now = [await graded("推进缓慢"), await graded("达到序时进度")];
    expect(now).toEqual([String(Number(slow) + 1), String(Number(onPace) - 1)]);
  },
  patience,
);

test(
  "the papers are printed with the keyboard alone, shown as they are, and measured",
  async () => {
    await page.getByRole("link", { name: "生成通报" }).press("Enter");
    await page.getByRole("button", { name: "生成", exact: true }).press("Enter");
    expect(await finished()).toBe("做完了");
    await page.getByRole("link", { name: "通报", exact: true }).click();
    const shown = await page.locator("iframe").getAttribute("src");
    const pdf = await page.request.get(new URL(shown ?? "", page.url()).href);
    expect(Buffer.from(await pdf.body())).toEqual(readFileSync(at("output", "2013-03", "通报.pdf")));
    await page.getByRole("button", { name: "核对", exact: true }).click();
    expect(await finished()).toBe("做完了");
    expect(await page.locator("#lines").innerText()).toContain("没有不符合“应”的条款");
  },
  patience,
);

test(
  "figures of the text are followed to their cells, and back to where they are printed",
  async () => {
    await page.getByRole("link", { name: "回到本期" }).click();
    await open("通报");
    const shown = await page.locator("iframe").getAttribute("src");
    await page.getByRole("link", { name: "看通报文字，逐数查来源" }).click();
    for (const [said, file, held] of followed) {
      const link = page.locator("article.paper a", { hasText: new RegExp(`^${said}$`, "u") }).first();
      const place = (await link.getAttribute("id")) ?? "";
      await link.click();
      await page.locator('tr:target a[href*="/cell/"]').click();
      expect(await page.locator("h1").innerText()).toBe(`data/2013-03/${file}`);
      expect(await page.locator("#here").innerText()).toContain(held);
      await page.locator(`tr:has(#here) .printed a[href$="#${place}"]`).click();
      expect(new URL(page.url()).hash).toBe(`#${place}`);
      expect(await page.locator("a:target").innerText()).toBe(said);
    }
    // One that was worked out leads over what it was worked out of.
    await page
      .locator("article.paper a", { hasText: /^25\.8%$/u })
      .first()
      .click();
    await page.locator("tr:target a", { hasText: /^累计完成$/u }).click();
    await page.locator('tr:target a[href*="/cell/"]').click();
    expect(await page.locator("#here").innerText()).toBe("412");
    await page.getByRole("link", { name: "回到通报文字" }).click();
    expect(await page.locator("iframe").getAttribute("src")).toBe(shown);
  },
  patience,
);

test(
  "what is printed and what issuing writes are those of the commands, byte for byte",
  async () => {
    cpSync(folder, twin, { recursive: true });
    rmSync(join(twin, "output"), { recursive: true });
    mkdirSync(join(twin, "output"));
    expect(run(twin, "generate", "2013-03").status).toBe(0);
    const printed = filesBelow("output/2013-03");
    expect(filesBelow("output/2013-03", twin)).toEqual(printed);
    expect(printed.size).toBeGreaterThan(16);

    await open("印发");
    const seal = await page.locator("[data-seal]").allInnerTexts();
    expect(seal.length).toBeGreaterThan(4);
    expect(new Set(seal)).toEqual(new Set(["好"]));
    await page.getByLabel("已经签发、付印").check();
    await page.getByRole("button", { name: "登记印发" }).click();
    expect(await finished()).toBe("做完了");
    expect(run(twin, "issue", "2013-03").status).toBe(0);
    expect(filesBelow("data")).toEqual(filesBelow("data", twin));
    expect(filesBelow("output/2013-03")).toEqual(printed);
    expect([...filesBelow("data").keys()]).toEqual(
      expect.arrayContaining(["/2013-03/印发.json", "/发文登记.csv", "/督办台账.csv"]),
    );
  },
  patience,
);

test(
  "what goes out is listed, and signed for",
  async () => {
    await page.getByRole("link", { name: "回到本期" }).click();
    await open("印发");
    const packet = page.getByRole("row", { name: "市科技局" }).getByRole("link", { name: "ZIP" });
    const zip = await page.request.get(new URL((await packet.getAttribute("href")) ?? "", page.url()).href);
    const megabytes = 64 * 1024 * 1024;
    const archive = openZip(await zip.body(), { entries: 100, entry: megabytes, all: megabytes });
    if (isArchiveFault(archive)) throw new Error("no archive");
    const held = archive.read("通报.pdf");
    expect(held).toEqual(new Uint8Array(readFileSync(at("output", "2013-03", "通报.pdf"))));

    await page.getByRole("button", { name: "列出分发清单" }).click();
    const listed = (name: string): Promise<string> => page.locator(`[data-list="${name}"]`).innerText();
    const lines = Number(await listed("未签收"));
    expect(lines).toBeGreaterThan(8);
    await page.getByLabel("通报 发给 市科技局 的份数").fill("2");
    await page.getByLabel("市科技局 签收 通报", { exact: true }).check();
    await page.getByLabel("勾选的，签收日期").fill("2013-04-12");
    await page.locator("#list").getByRole("button", { name: "记入分发清单.csv" }).click();
    await page.locator('[data-list="已签收"]', { hasText: "1" }).waitFor();
    expect([await listed("份数"), await listed("未签收")]).toEqual([String(lines + 1), String(lines - 1)]);
    expect(readFileSync(at("data", "2013-03", "分发清单.csv"), "utf8")).toContain(
      "\n通报,市科技局,2,2013-04-12,\n",
    );
  },
  patience,
);

test(
  "it ends when told, and the page says so; no page had a fault, and no script of a file ran",
  async () => {
    expect(alerts).toEqual([]);
    expect(errors).toEqual([]);
    const closed = new Promise((ended) => desk.on("close", ended));
    await page.getByRole("button", { name: "结束" }).click();
    await page.getByRole("heading", { name: "工作台已结束" }).waitFor();
    expect(await closed).toBe(0);
  },
  patience,
);
