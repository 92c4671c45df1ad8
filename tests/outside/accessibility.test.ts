import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import type { DeskInBrowser } from "../support/desk/desk-in-browser.ts";
import { openDeskInBrowser } from "../support/desk/desk-in-browser.ts";

/* Every page as somebody uses it who sees little, or has a keyboard and no mouse: axe's rules, and the way to each control. */

/** In milliseconds: a machine with other work takes its time. */
const patience = 200_000;
const project = resolve(__dirname, "..", "..");
const program = join(project, "dist", "main.js");
const widths = [1366, 390];
const judge = readFileSync(join(project, "node_modules", "axe-core", "axe.min.js"), "utf8");

/** The part of axe-core that is used, as a page has it. */
interface Axe {
  readonly run: (
    on: Document,
    options: {
      readonly iframes: boolean;
      readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
    },
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
    readonly passes: readonly unknown[];
  }>;
}

let folder: string;
let desk: DeskInBrowser | undefined;
let page: Page;
let origin: string;

const at = (...path: readonly string[]): string => join(folder, ...path);
const edit = (path: string, from: RegExp, to: string): void =>
  writeFileSync(at(path), readFileSync(at(path), "utf8").replace(from, to));
const run = (...words: readonly string[]): void => {
  const { status, stderr } = spawnSync("node", [program, ...words, "--templates", "templates"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([expect.any(Number), expect.not.stringContaining("程序内部错误")]);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-axe-"));
  cpSync(join(project, "tests", "cases", "base"), folder, { recursive: true });
  symlinkSync(join(project, "templates"), at("templates"), "dir");
  run("generate", "2013-03", "--overview", "--public", "--formats", "pdf");
  run("history", "1", "--page");
  // One file of the register is not there, one has an error and a doubt.
  rmSync(at("data/2013-03/报送/市林业局.csv"));
  edit("data/2013-03/收文登记.csv", /^市林业局.*\n/mu, "");
  edit("data/2013-03/报送/市科技局.csv", /,412,/u, ",约412,");
  run("check", "2013-03", "--slips");
  desk = await openDeskInBrowser(folder);
  page = desk.page;
  page.setDefaultTimeout(patience);
  origin = new URL(page.url()).origin;
}, patience);
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ofDesk = [
  "/2013-03",
  "/2013-03/receive",
  "/2013-03/check",
  "/2013-03/check?by=%E9%97%AE%E9%A2%98",
  "/2013-03/verdicts",
  "/2013-03/notice",
  "/2013-03/text",
  "/2013-03/issuing",
  "/2013-03/year",
  "/2013-03/year?grade=%E6%8E%A8%E8%BF%9B%E7%BC%93%E6%85%A2",
  "/2013-03/year/task/1",
  `/2013-03/year/unit/${encodeURIComponent("市科技局")}`,
  "/2013-03/templates",
  `/2013-03/templates?template=${encodeURIComponent("单位摘编")}`,
  "/2099-01",
];
const asFiles = [
  "output/2013-03/总览.html",
  "output/2013-03/总览-公开版.html",
  "output/2013-单项历史/第1项.html",
];

const open = async (address: string): Promise<void> => {
  await page.goto(address.startsWith("/") ? origin + address : pathToFileURL(at(address)).href);
};

/** What axe finds wrong with the page that is open, and how many of its rules were met. */
const judged = async (): Promise<{ readonly wrong: readonly string[]; readonly met: number }> => {
  await page.evaluate(judge);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations, passes } = await axe.run(document, {
      iframes: false,
      // Of WCAG 2.2, and asked for by Lighthouse: what is touched is large enough for a finger.
      rules: { "target-size": { enabled: true } },
    });
    const wrong = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    return { wrong, met: passes.length };
  });
};

/** The controls of the page that the keyboard does not reach, or reaches without showing it. */
const unreached = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, select, textarea, summary, input:not([type=hidden])",
      ),
    ].filter((each) => !each.matches(":disabled") && each.getClientRects().length > 0);
    return controls
      .filter((each) => {
        each.focus();
        const shown = [each, each.closest("label")].some(
          (one) => one && getComputedStyle(one).outlineStyle !== "none",
        );
        return document.activeElement !== each || each.tabIndex !== 0 || !shown;
      })
      .map(({ outerHTML }) => outerHTML);
  });

/** Nothing that axe minds on a screen and on a telephone, and every control is reached. */
const expectUsable = async (address: string): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await open(address);
    const { wrong, met } = await judged();
    expect([width, wrong]).toEqual([width, []]);
    expect(met).toBeGreaterThan(8);
    // The page itself does not scroll sideways: what is wider does so in a frame of its own.
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([width, room]).toEqual([width, 0]);
  }
  // A key was pressed last, so that the browser shows where the focus is.
  await page.keyboard.press("Tab");
  expect(await unreached()).toEqual([]);
};

test.each([...ofDesk, ...asFiles])(
  "%s has nothing that axe minds, and is used with the keyboard, on a screen and on a telephone",
  expectUsable,
  patience,
);

test(
  "so has a sheet with its problems, a cell that a figure comes from, and what a command says",
  async () => {
    await open("/2013-03/check");
    const sheet = await page
      .locator(".problem", { hasText: "PROG-021" })
      .locator(".where a")
      .getAttribute("href");
    await expectUsable(sheet ?? "");
    await open("/2013-03/text");
    await expectUsable((await page.locator('a[href*="/cell/"]').first().getAttribute("href")) ?? "");
    await open("/2013-03/notice");
    await page.getByRole("button", { name: "核对", exact: true }).click();
    await page.locator("#back").waitFor();
    await expectUsable(new URL(page.url()).pathname);
  },
  patience,
);

test(
  "总览 shows the rows that were chosen, without a script",
  async () => {
    await open("output/2013-03/总览.html");
    const rows = page.locator('section[aria-labelledby="全年"] tr[data-grade]:visible');
    expect(await rows.count()).toBe(4);
    await page.getByLabel("单位").selectOption({ label: "市科技局" });
    expect(await rows.count()).toBe(1);
    expect(await page.locator("section.line:visible").count()).toBe(1);
    expect(await page.locator("tr[data-unit]:not([data-grade]):visible").count()).toBe(1);
    await page.getByLabel("单位").selectOption({ label: "全部" });
    expect(await rows.count()).toBe(4);
  },
  patience,
);

test(
  "模板 shows what is saved, by itself",
  async () => {
    rmSync(at("templates"));
    cpSync(join(project, "templates"), at("templates"), { recursive: true });
    await open("/2013-03/templates");
    expect(await page.locator(".problem").count()).toBe(0);
    edit("templates/通报.hbs", /情况的通报<\/标题>/u, "{{没有}}的通报</标题>");
    await page.locator(".problem", { hasText: "TPL-" }).waitFor();
    expect(await page.locator(".old").count()).toBe(1);
    edit("templates/通报.hbs", /\{\{没有\}\}的通报<\/标题>/u, "总体情况的通报</标题>");
    await page.locator("article.paper h3", { hasText: "总体情况的通报" }).waitFor();
    expect(await page.locator(".problem, .old").count()).toBe(0);
  },
  patience,
);

test(
  "印发 is used likewise with its fields open, before the month is issued and when it can only be corrected",
  async () => {
    const openFields = (): Promise<void> =>
      page.evaluate(() => {
        for (const each of document.querySelectorAll("details")) each.open = true;
      });
    await open("/2013-03/issuing");
    await openFields();
    expect((await judged()).wrong).toEqual([]);
    run("generate", "2013-03", "--return-invalid");
    run("issue", "2013-03");
    await expectUsable("/2013-03/issuing");
    expect(await page.locator('form[action$="/correct"]').count()).toBe(1);
  },
  patience,
);
