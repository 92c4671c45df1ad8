import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";

/* The clerk's month in a real browser, from a folder without any month to the printed papers. */

/** In milliseconds: a machine with other work takes its time. */
const patience = 200_000;
const project = resolve(__dirname, "..", "..");
const program = join(project, "dist", "main.js");
const sent = join(project, "tests", "cases", "base", "data", "2013-03", "报送");
const withTemplates = ["--templates", "templates"];

let folder: string;
let dropped: string;
let desk: ChildProcess;
let browser: Browser;
let page: Page;
const errors: string[] = [];

const at = (...path: readonly string[]): string => join(folder, ...path);
const filesBelow = (path: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(at(path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        return [file.slice(at(path).length), readFileSync(file, "base64")];
      }),
  );
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
  await page.setInputFiles(
    "#files",
    names.map((name) => join(dropped, name)),
  );
  await page.locator("#progress", { hasText: `共 ${names.length} 个文件` }).waitFor();
};
const finished = async (): Promise<string> => {
  await page.locator("#back").waitFor();
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
  dropped = mkdtempSync(join(tmpdir(), "tongbao-dropped-"));
  cpSync(join(project, "tests", "cases", "base", "seeds"), at("seeds"), { recursive: true });
  symlinkSync(join(project, "templates"), at("templates"), "dir");
  for (const name of readdirSync(sent)) writeFileSync(join(dropped, name), readFileSync(join(sent, name)));
  desk = spawn("node", [program, "desk", ...withTemplates], { cwd: folder });
  const url = await address();
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(patience);
  page.on("pageerror", (problem) => errors.push(problem.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
}, patience);
afterAll(async () => {
  await browser.close();
  desk.kill();
  for (const each of [folder, dropped]) rmSync(each, { recursive: true, force: true });
});

test(
  "from no month at all to papers that are those of the command, byte for byte",
  async () => {
    // A new month.
    await page.getByLabel("期次").fill("2013-03");
    await page.getByRole("button", { name: "新建" }).click();
    expect(await finished()).toBe("做完了");
    await page.getByRole("link", { name: "回到本期" }).click();
    expect(await page.getByRole("link", { name: "去收文" }).count()).toBe(1);

    // All reports are dropped, two of them spoilt; one has script in its name and its text.
    const spoil = (name: string, from: string, to: string): void =>
      writeFileSync(join(dropped, name), readFileSync(join(sent, name), "utf8").replace(from, to));
    spoil("市科技局.csv", ",412,", ",约412,");
    spoil("叶县政府.csv", "达到序时进度", "很好");
    const hostile = "<img src=x onerror=alert(1)>.csv";
    writeFileSync(join(dropped, hostile), "<script>alert(2)</script>,填报单位\n1,<b>某局</b>\n");
    const alerts: string[] = [];
    page.on("dialog", (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await drop([...readdirSync(sent), hostile]);
    expect(await page.locator("#rows tr").count()).toBe(9);
    expect(await page.locator("#rows tr", { hasText: "市科技局" }).innerText()).toContain("PROG-021");
    await page.getByRole("link", { name: "收完了，登记收文" }).click();
    expect(await page.locator('input[name="use"]').count()).toBe(8);
    for (const day of await page.locator('input[name="day"]').all())
      if ((await day.inputValue()) === "") await day.fill("2013-04-03");
    await page.getByRole("button", { name: "记入收文登记.csv" }).click();
    await page.locator(".units").waitFor();
    expect(await page.locator('input[name="use"]').count()).toBe(0);
    rmSync(at("data", "2013-03", "报送", "＿img src=x onerror=alert(1)＿.csv"));

    // Each problem is seen at its cell.
    await page.getByRole("link", { name: "校核", exact: true }).first().click();
    expect(await page.locator(".badge.error").count()).toBe(2);
    await page.locator(".problem", { hasText: "PROG-021" }).locator(".where a").click();
    expect(await page.locator("#here").innerText()).toContain("约412");

    // The corrected ones are dropped: they stand beside those that were sent first.
    for (const name of ["市科技局.csv", "叶县政府.csv"])
      writeFileSync(join(dropped, name), readFileSync(join(sent, name)));
    await drop(["市科技局.csv", "叶县政府.csv"]);
    expect(await page.locator("#rows").innerText()).toContain("市科技局（2）.csv");
    await page.getByRole("link", { name: "本期", exact: true }).first().click();
    expect(await Promise.all(["应报", "已收", "合格", "退回", "未报", "错误"].map(figure))).toEqual([
      "8",
      "8",
      "8",
      "0",
      "0",
      "0",
    ]);

    // Generated with the keyboard alone.
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

    // Five figures of the text are followed to their cells, and back to where they are printed.
    await page.getByRole("link", { name: "回到本期" }).click();
    await page.getByRole("link", { name: "通报", exact: true }).first().click();
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

    // The command says that the same files print the same bytes.
    const printed = filesBelow("output/2013-03");
    renameSync(at("output"), at("printed"));
    mkdirSync(at("output"));
    const run = spawnSync("node", [program, "generate", "2013-03", ...withTemplates], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(run.status).toBe(0);
    expect(filesBelow("output/2013-03")).toEqual(printed);
    expect(printed.size).toBeGreaterThan(16);

    expect(alerts).toEqual([]);
    expect(errors).toEqual([]);

    // It ends when told, and the page says so.
    const closed = new Promise((ended) => desk.on("close", ended));
    await page.getByRole("button", { name: "结束" }).click();
    await page.getByRole("heading", { name: "工作台已结束" }).waitFor();
    expect(await closed).toBe(0);
  },
  3 * patience,
);
