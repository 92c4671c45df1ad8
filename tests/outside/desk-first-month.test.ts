import { afterAll, beforeAll, expect, test } from "@jest/globals";
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
import { clerkAt } from "../support/desk/clerk.ts";
import type { DeskInBrowser } from "../support/desk/desk-in-browser.ts";
import { openDeskInBrowser } from "../support/desk/desk-in-browser.ts";

/* An office that has no month at all, from the first page of the desk to its first printed 通报, each step by what the page
   offers next. Nothing but the year's own files is filled in elsewhere. */

const project = resolve(__dirname, "..", "..");
const base = join(project, "tests", "cases", "base");
const patience = 600_000;
let folder = "";
let desk: DeskInBrowser | undefined;

/** The reports of January: those of March as they would have been. */
const writeMail = (): readonly string[] => {
  const mail = join(folder, "来文");
  mkdirSync(mail);
  const sent = join(base, "data", "2013-03", "报送");
  return readdirSync(sent).map((name) => {
    const text = readFileSync(join(sent, name), "utf8");
    const january = text
      .replaceAll("2013-04-0", "2013-02-0")
      .replaceAll("一季度", "一月份")
      .replaceAll("412", "140");
    writeFileSync(join(mail, name), january.replaceAll("52", "17").replaceAll("2013-02-07", "2013-02-04"));
    return join(mail, name);
  });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-first-"));
  cpSync(join(base, "seeds"), join(folder, "seeds"), { recursive: true });
  symlinkSync(join(project, "templates"), join(folder, "templates"), "dir");
  const office = join(folder, "seeds", "2013", "机关.yaml");
  writeFileSync(office, readFileSync(office, "utf8").replace(/^机关代字: .*$/mu, "机关代字:"));
  for (const name of ["data", "output"]) mkdirSync(join(folder, name));
  desk = await openDeskInBrowser(folder);
}, patience);
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
}, patience);

test(
  "an office without any month comes to its first 通报 by what each page offers next",
  async () => {
    if (!desk) throw new Error("the desk is not open");
    const { page, errors } = desk;
    const clerk = clerkAt(page);
    const next = page.locator(".next").locator("a.button, button");
    expect(await page.locator("h1").innerText()).toBe("开始");
    expect(await page.locator(".problem").innerText()).toContain("机关代字");
    // With Notepad.
    const office = join(folder, "seeds", "2013", "机关.yaml");
    writeFileSync(office, readFileSync(office, "utf8").replace("机关代字:", "机关代字: 平政督"));
    await clerk.follow(next, /^\/$/u);
    expect(await page.locator(".problem").count()).toBe(0);
    expect(await page.getByLabel("期次").inputValue()).toBe("2013-01");
    await page.getByLabel("期次").focus();
    await clerk.run(() => page.keyboard.press("Enter"));
    await clerk.follow(page.locator("#back a.main"), /^\/2013-01$/u);
    expect(await next.innerText()).toBe("去收文");
    await clerk.follow(next, /\/receive$/u);
    const mail = writeMail();
    await clerk.drop(mail);
    await clerk.follow(page.getByRole("link", { name: "收完了，登记收文" }), /\/receive$/u);
    const units = await clerk.enterReceipts(() => ({ day: "2013-02-04" }));
    expect(units).toHaveLength(mail.length);
    expect(await page.getByRole("status").last().innerText()).toBe("已记入收文登记.csv。");
    await clerk.open("本期");
    expect(await clerk.figures("应报", "已收", "合格", "错误")).toEqual(["8", "8", "8", "0"]);
    expect(await next.innerText()).toBe("生成通报");
    await clerk.follow(next, /\/notice$/u);
    await clerk.run(() => clerk.button("生成").dblclick());
    await clerk.follow(page.locator("#back a.main"), /^\/2013-01$/u);
    expect(await next.innerText()).toBe("核对、付印、印发");
    await clerk.follow(next, /\/notice$/u);
    expect(await page.locator("iframe").getAttribute("src")).toMatch(/\.pdf#/u);
    expect(readdirSync(join(folder, "output", "2013-01"))).toEqual(
      expect.arrayContaining(["通报.docx", "通报.pdf"]),
    );
    expect(errors).toEqual([]);
  },
  patience,
);

test(
  "as many pages as the clerk likes are open at once, and each hears when the desk is there no more",
  async () => {
    if (!desk) throw new Error("the desk is not open");
    const { page } = desk;
    const first = await page.context().browser()?.newContext();
    if (!first) throw new Error("there is no browser");
    await first.addCookies(await page.context().cookies());
    // A browser has six connections to a server.
    const pages = [];
    for (let count = 0; count < 8; count += 1) {
      const further = await first.newPage();
      await further.goto(new URL("/2013-01", page.url()).href, { waitUntil: "load" });
      pages.push(further);
    }
    // The page that listens for the others is closed; another one does.
    await pages[0]?.close();
    await clerkAt(page).button("结束").click();
    for (const further of pages.slice(1)) await further.locator(".lost").waitFor();
    await first.close();
  },
  patience,
);
