import { expect } from "@jest/globals";
import { readFileSync } from "node:fs";
import { joinedDocx } from "../../docx/docx-words.ts";
import { eventually } from "../clerk.ts";
import type { Walk } from "./walk.ts";
import { month } from "./walk.ts";

/** 已核实 and 核定, whose effect is seen at once. */
export const settle = async ({ page, clerk }: Walk): Promise<void> => {
  await clerk.open("校核");
  const doubt = page.locator(".problem", { hasText: "PLA-023" }).filter({ hasText: "第 59 项" });
  await doubt.getByText("已核实，可以这样报").click();
  await doubt.getByLabel("说明").fill("已核对选址批复");
  await doubt.getByLabel("日期").fill("2013-07-09");
  await clerk.follow(clerk.button("记入已核实.csv", doubt), /\/check$/u);
  expect(await page.locator("main").innerText()).toContain("已核对选址批复");
  await clerk.open("本期");
  const [done = "", onPace = ""] = await clerk.grades("已完成", "达到序时进度");
  await clerk.open("核定");
  const task = page.locator("#t90");
  expect(await task.locator("[data-grade-of]").innerText()).toBe("已完成");
  await task.getByText("核定", { exact: true }).click();
  await task.getByLabel("核定状态").selectOption("达到序时进度");
  await task.getByLabel("理由").fill("外墙装修和设备安装仍在施工");
  await clerk.follow(clerk.button("记入核定.csv", task), /\/verdicts$/u);
  const effect = page.locator("#effect");
  const now = [String(Number(done) - 1), String(Number(onPace) + 1)];
  expect(await effect.locator('[data-effect="已完成"]').innerText()).toBe(now[0]);
  expect(await effect.locator('[data-effect="达到序时进度"]').innerText()).toBe(now[1]);
  expect(await effect.innerText()).toMatch(/外墙装修和设备安装仍在施工[\s\S]*摘编有变的单位：.*市体育局/u);
  await clerk.open("本期");
  expect(await clerk.grades("已完成", "达到序时进度")).toEqual(now);
};

/** 生成 and 核对版式. */
export const print = async ({ office, page, clerk }: Walk): Promise<void> => {
  await clerk.follow(page.getByRole("link", { name: "生成通报" }), /\/notice$/u);
  await page.getByLabel("写督办函").press("Space");
  const told = await clerk.run(() => clerk.button("生成").press("Enter"));
  expect(told.at(-1)).toMatch(/^正在生成 \d+\/92$/u);
  await clerk.follow(page.locator("#back").getByRole("link", { name: "通报" }), /\/notice$/u);
  const shown = await page.locator("iframe").getAttribute("src");
  const pdf = await page.request.get(new URL(shown ?? "", page.url()).href);
  expect(Buffer.from(await pdf.body())).toEqual(readFileSync(office.at("output", month, "通报.pdf")));
  await clerk.run(() => clerk.button("核对").click());
  expect(await page.locator("#lines").innerText()).toContain("没有不符合“应”的条款");
};

/** What 全年 calls a grade in its narrow cells. */
const shortGrades = new Map([
  ["达到序时进度", "达到"],
  ["推进缓慢", "缓慢"],
  ["尚未启动", "未启动"],
]);

/** The figures and words of 本期, 全年 and 通报文字 are those of the 通报 that was printed. */
export const comparePages = async ({ office, page, clerk }: Walk): Promise<void> => {
  const { words, rows } = await joinedDocx(readFileSync(office.at("output", month, "通报.docx")));
  await clerk.follow(page.getByRole("link", { name: "回到本期" }), /\/2013-06$/u);
  const counts = new Map(
    [...words.matchAll(/(已完成|达到序时进度|推进缓慢|尚未启动)(\d+)项，占/gu)].map((found) => [
      found[1] ?? "",
      found[2] ?? "",
    ]),
  );
  expect(counts.size).toBe(4);
  expect(await clerk.grades(...counts.keys())).toEqual([...counts.values()]);
  const state = (name: string): Promise<string> => page.locator(`[data-state="${name}"]`).innerText();
  expect(words).toContain(`按时报送${await state("按时报送")}个，按时率`);
  expect(words).toContain(`逾期报送的${await state("逾期报送")}个：市编办`);
  expect(words).toContain(`退回后按期重报的${await state("退回后按期重报")}个：`);
  expect(words).toContain(`经催报仍未报送的${await state("未报送")}个：`);

  await clerk.open("全年");
  const ofYear = await page
    .getByRole("region", { name: "任务进度" })
    .locator("tbody tr")
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  // 附件1: number, task, leads, others, progress, grade, basis, remarks.
  const printed = rows.filter((row) => row.length === 8 && /^\d+$/u.test(row[0] ?? ""));
  expect(printed).toHaveLength(96);
  expect(ofYear.map((row) => [row[0], row.at(-1)])).toEqual(
    printed.map(([number, , , , , grade = ""]) => [number, shortGrades.get(grade) ?? grade]),
  );

  await clerk.open("通报");
  await clerk.follow(page.getByRole("link", { name: "看通报文字，逐数查来源" }), /\/text$/u);
  const text = await page.locator("article.paper").evaluate((article) => article.textContent ?? "");
  expect(text.replaceAll(/\s/gu, "")).toBe(words.replaceAll(/\s/gu, ""));
};

/** Places of the 通报 text, by way of what they lead to a cell, its file, and what stands in it. */
const followed = [
  { title: "专利申请 累计完成：846件", said: "846", file: "2013-06/报送/市科技局（2）.csv", held: "８４６" },
  {
    title: "专利申请 完成率：52.9%",
    said: "52.9%",
    through: "累计完成",
    file: "2013-06/报送/市科技局（2）.csv",
    held: "８４６",
  },
  // One of eleven, whose verdict of May stands.
  { title: "推进缓慢：11", said: "11", through: "71", file: "2013-05/核定.csv", held: "71" },
  { title: "报送情况：逾期报送", said: "市气象局", file: "2013-06/收文登记.csv", held: "市气象局" },
  {
    title: "评价：达到序时进度",
    said: "达到序时进度",
    among: "市体育村主要场馆升级改造",
    file: "2013-06/核定.csv",
    held: "90",
  },
];

/** A figure, a percentage, a count, a unit and a grade are followed to their cells, and back. */
export const followFigures = async ({ page, clerk }: Walk): Promise<void> => {
  for (const { title, said, among, through, file, held } of followed) {
    const around =
      among === undefined
        ? page.locator("article.paper")
        : page.locator("article.paper tr", { hasText: among });
    const link = around.locator(`a[title="${title}"]`, { hasText: new RegExp(`^${said}$`, "u") }).first();
    const place = await link.getAttribute("id");
    await link.click();
    const source = page.locator("tr:target");
    if (through !== undefined) await source.getByRole("link", { name: through, exact: true }).first().click();
    await clerk.follow(source.locator('a[href*="/cell/"]').first(), /\/cell\/\w+$/u);
    expect(await page.locator("h1").innerText()).toBe(`data/${file}`);
    expect(await page.locator("#here").innerText()).toBe(held);
    if (through === undefined) {
      await clerk.follow(page.locator(`tr:has(#here) .printed a[href$="#${place}"]`), /\/text$/u);
      await eventually(() => page.locator("a:target").innerText(), said);
    } else await clerk.follow(page.getByRole("link", { name: "回到通报文字" }), /\/text$/u);
  }
};
