import { expect } from "@jest/globals";
import { cpSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cellPosition } from "../../../../src/model/place.ts";
import { differences } from "../office-folder.ts";
import type { Walk } from "./walk.ts";
import { isLate, late, month, registered, sent, silent } from "./walk.ts";

/** 新建, as the command does it. */
export const beginMonth = async ({ office, twin, page, clerk }: Walk): Promise<void> => {
  await page.getByText("其他各期").click();
  await page.getByLabel("新建一期").fill(month);
  await clerk.run(() => clerk.button("新建").click());
  expect(twin.run("new", month).status).toBe(0);
  expect(differences(office.filesBelow("data"), twin.filesBelow("data"))).toEqual([]);
};

/** 期次: the number of the first letter is entered, and all else of the file stays. */
export const enterParticulars = async ({ office, page, clerk }: Walk): Promise<void> => {
  const settings = (): string => readFileSync(office.at("data", month, "期次.yaml"), "utf8");
  const before = settings().split("\n");
  await clerk.follow(page.getByRole("link", { name: "回到本期" }), /\/2013-06$/u);
  await clerk.open("印发");
  const particulars = page.locator("#particulars");
  await particulars.locator("summary").click();
  await particulars.getByLabel("督办函起始序号", { exact: true }).fill("9");
  await clerk.follow(clerk.button("记入期次.yaml", particulars), /\/issuing$/u);
  const after = settings().split("\n");
  expect(after).toContain("督办函起始序号: 9");
  expect(after.filter((line) => line !== "督办函起始序号: 9")).toEqual(before);
};

/** 收文: all that came in time is dropped onto the page, and entered. */
export const dropReports = async ({ office, desk, page, clerk }: Walk): Promise<void> => {
  await clerk.open("本期");
  await clerk.follow(page.getByRole("link", { name: "去收文" }), /\/receive$/u);
  const names = readdirSync(office.at("来文")).filter((name) => !isLate(name));
  await clerk.drop(names.map((name) => office.at("来文", name)));
  expect(await page.locator("#rows tr").count()).toBe(names.length);
  expect(desk.alerts).toEqual([]);
  rmSync(office.at("data", month, "报送", "＿img src=x onerror=alert(1)＿.csv"));
  await clerk.follow(page.getByRole("link", { name: "收完了，登记收文" }), /\/receive$/u);
  const units = await clerk.enterReceipts((unit) => registered.get(unit) ?? { day: "" });
  expect(units).toHaveLength(79);
};

/** 校核: each problem is looked at in its sheet. */
export const seeProblems = async ({ page, clerk, spoilt }: Walk): Promise<void> => {
  for (const { sentAs, code, cell, held } of spoilt) {
    await clerk.open("校核");
    const problem = page.locator(".problem", { hasText: code }).filter({ hasText: `报送/${sentAs}` });
    await clerk.follow(problem.locator(".where a"), /\/sheet\/\w+$/u);
    expect(await page.locator("h1").innerText()).toBe(`data/${month}/报送/${sentAs}`);
    if (cell === undefined || held === undefined) {
      expect(await page.locator("main").innerText()).toContain("没有读得出的表");
      continue;
    }
    const here = page.locator("#here");
    expect(await here.innerText()).toContain(held);
    expect(await here.getAttribute("class")).toMatch(/^marked-(?:error|warning) looked-at$/u);
    const { row, field } = cellPosition(cell) ?? { row: 0, field: 0 };
    expect(await page.locator("tr:has(#here) th").innerText()).toBe(String(row));
    expect(await here.evaluate((td) => [...(td.parentElement?.children ?? [])].indexOf(td))).toBe(field);
    if (code === "PLA-001") expect(await page.locator("tr.earlier").innerText()).toContain("8.6万人");
  }
};

/** 退回、催报: slips, as the command writes them, and the days of return. */
export const sendBack = async ({ office, twin, page, clerk, spoilt }: Walk): Promise<void> => {
  await clerk.open("收文");
  for (const unit of silent) await page.getByLabel(`又催报 ${unit} 一次`, { exact: true }).check();
  await clerk.follow(clerk.button("记入收文登记.csv", page.locator("#returns")), /\/receive$/u);
  cpSync(office.at("data", month), twin.at("data", month), { recursive: true });
  await clerk.open("校核");
  const written = "材料有错误；写了几份通知，看下面最后几行";
  await clerk.run(() => clerk.button("写退回、催报通知").click(), written);
  expect(twin.run("check", month, "--slips").status).toBe(1);
  expect(differences(office.filesBelow("data"), twin.filesBelow("data"))).toEqual([]);
  expect(differences(office.filesBelow("output"), twin.filesBelow("output"))).toEqual([]);
  await clerk.follow(page.locator("#back").getByRole("link", { name: "校核" }), /\/check$/u);
  const slips = page.getByRole("region", { name: "退回、催报通知" });
  const listed = await slips.locator("tbody tr td:nth-child(2)").allInnerTexts();
  const returned = spoilt.filter(({ isReturned }) => isReturned).map(({ unit }) => unit);
  expect(listed.toSorted()).toEqual([...returned, ...silent].toSorted());
  await clerk.open("收文");
  for (const unit of returned) await page.getByLabel(`退回 ${unit}`, { exact: true }).check();
  await page.getByLabel("勾选退回的，退回日期").fill("2013-07-05");
  await clerk.follow(clerk.button("记入收文登记.csv", page.locator("#returns")), /\/receive$/u);
  for (const unit of returned) {
    const day = page.getByLabel(`${unit} 的退回日期`, { exact: true });
    expect(await day.inputValue()).toBe("2013-07-05");
  }
  await clerk.open("本期");
  expect(await clerk.figures("退回", "未报", "错误")).toEqual(["9", "4", "0"]);
};

/** What was sent back comes again, and with it what is late. */
export const dropCorrected = async ({ page, clerk, spoilt }: Walk): Promise<void> => {
  await clerk.open("收文");
  const names = [...spoilt.map(({ name }) => name), ...readdirSync(sent).filter(isLate)];
  await clerk.drop(names.map((name) => join(sent, name)));
  const shown = await page.locator("#rows").innerText();
  expect(shown).toContain("市科技局（2）.csv");
  expect(shown).not.toMatch(/处错误/u);
  await clerk.follow(page.getByRole("link", { name: "收完了，登记收文" }), /\/receive$/u);
  const units = await clerk.enterReceipts(() => ({ day: "2013-07-08" }));
  const awaited = spoilt.filter(({ isReturned }) => isReturned).map(({ unit }) => unit);
  expect(units.toSorted()).toEqual([...awaited, ...late].toSorted());
  await clerk.open("本期");
  const figures = ["应报", "已收", "合格", "退回", "未报", "错误"];
  expect(await clerk.figures(...figures)).toEqual(["83", "82", "82", "0", "1", "0"]);
};
