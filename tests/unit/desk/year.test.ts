import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDesk } from "../../support/open-desk.ts";
import { openDesk } from "../../support/open-desk.ts";
import { pageText, paperOf } from "../../support/pdf/page-text.ts";

const attack = "<script>alert(1)</script>";
let desk: OpenDesk;
const page = async (path: string): Promise<string> => (await desk.asClerk(path)).text;

/** The rows of a table of months: what they are called, and their last cell. */
const newest = (text: string, label: string): readonly (readonly [string, string])[] => {
  const [table = ""] = new RegExp(`aria-label="${label}"[\\s\\S]*?</table>`, "u").exec(text) ?? [];
  return [...table.matchAll(/<tr><td[\s\S]*?<\/tr>/gu)].map(([row]) => {
    const cells = pageText(row.replaceAll("</td>", "｜")).split("｜");
    return [cells.at(-3) ?? "", cells.at(-2) ?? ""] as const;
  });
};
const figures = (text: string, name: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...text.matchAll(new RegExp(`data-${name}="([^"]*)">(?:<a [^>]*>)?(\\d+)<`, "gu"))].map(
      ([, key = "", value]) => [key, Number(value)],
    ),
  );

beforeAll(async () => {
  desk = await openDesk((folder) => {
    const at = (...path: readonly string[]): string => join(folder, ...path);
    const register = at("data", "2013-03", "收文登记.csv");
    writeFileSync(
      register,
      readFileSync(register, "utf8").replace("叶县政府,2013-04-04", "叶县政府,2013-04-09"),
    );
    writeFileSync(at("data", "2013-03", "核定.csv"), "任务序号,核定状态,理由\n2,推进缓慢,三条路没有开工\n");
    writeFileSync(
      at("data", "督办台账.csv"),
      `编号,类别,期次,单位,事项,文号,发出日期,办理期限,反馈日期,办结日期,办结依据\n1,督办函,2013-02,市科技局,第1项 专利申请,平政督函〔2013〕2号,2013-03-11,2013-03-21,2013-03-20,,${attack}\n`,
    );
  });
});
afterAll(() => desk.close());

describe("全年", () => {
  test("has as many tasks of each grade, and units of each state, as the month at a glance", async () => {
    const year = await page("/2013-03/year");
    const month = await page("/2013-03");
    const words: Readonly<Record<string, string>> = {
      已完成: "已完成",
      达到序时进度: "达到",
      推进缓慢: "缓慢",
      尚未启动: "未启动",
      暂不评价: "暂不评价",
      未报送: "未报送",
    };
    const tasks = newest(year, "任务进度");
    for (const [grade, count] of Object.entries(figures(month, "grade")))
      expect([grade, tasks.filter(([, cell]) => cell === words[grade]).length]).toEqual([grade, count]);
    expect(tasks.length).toBeGreaterThan(2);
    const states: Readonly<Record<string, string>> = {
      按时报送: "按时",
      退回后按期重报: "重报",
      逾期报送: "逾期",
      退回: "退回",
      未报送: "未报",
    };
    const units = newest(year, "报送情况");
    for (const [state, count] of Object.entries(figures(month, "state")))
      expect([state, units.filter(([, cell]) => cell === states[state]).length]).toEqual([state, count]);
    expect(units).toHaveLength(8);
  });

  test("shows the tasks that were chosen, and what was chosen in the form", async () => {
    const chosen = await page("/2013-03/year?unit=市科技局");
    expect(newest(chosen, "报送情况").map(([unit]) => unit)).toEqual(["市科技局"]);
    expect(chosen).toContain('<option value="市科技局" selected>市科技局</option>');
    const all = newest(await page("/2013-03/year"), "任务进度");
    expect(newest(chosen, "任务进度").length).toBeLessThan(all.length);
    expect(await page("/2013-03/year?unit=&grade=&section=")).toContain(`全部${all.length}项`);
    const none = await page(`/2013-03/year?unit=${attack}&other=1`);
    expect(none).toContain("挑选的0项");
    expect(none).not.toContain(attack);
  });

  test("draws lines of the indicators, without a style of its own in the page", async () => {
    const text = await page("/2013-03/year");
    expect(text).toContain('<circle class="done"');
    expect(text).not.toMatch(/style=|<style|<script>/u);
    expect(await page("/assets/sections.css")).toContain(".heat td");
  });

  test.each(["/2099-01/year", "/2013-03/year/task/77", "/2013-03/year/unit/某局", "/2013-03/year/task/x"])(
    "%s leads nowhere",
    async (path) => {
      expect((await desk.asClerk(path)).status).toBe(404);
    },
  );
});

/** The 通报 as it is drawn now. */
const said = async (): Promise<string> => paperOf(await page("/2013-03/templates"));

describe("the figures of every page are those of the 通报", () => {
  test("on 本期: tasks by grade, units by state", async () => {
    const notice = pageText(await said());
    const month = await page("/2013-03");
    const grades = Object.entries(figures(month, "grade")).filter(
      ([name, count]) => count > 0 && name !== "暂不评价",
    );
    expect(grades).toEqual([
      ["达到序时进度", 2],
      ["推进缓慢", 1],
    ]);
    for (const [grade, count] of grades) expect(notice).toContain(`${grade}${count}项，占`);
    expect(pageText(month)).toContain("进度评价共4项");
    expect(notice).toContain("列入通报的重点工作共4项");
    const states = figures(month, "state");
    expect(notice).toContain(`应报送单位8个，按时报送${states["按时报送"]}个`);
    expect(states).toMatchObject({ 按时报送: 7, 逾期报送: 1, 未报送: 0 });
  });

  test("of each indicator, on 全年 and on its task's page: as 附件2 prints them", async () => {
    const rows = [...(await said()).matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].map(([, row = ""]) =>
      pageText(row.replaceAll("</td>", "｜")).split("｜"),
    );
    const year = await page("/2013-03/year");
    const lines = [...year.matchAll(/<section class="line"[\s\S]*?<\/section>/gu)].map(([line]) => line);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const name = pageText(/<h4>([^<]*)/u.exec(line)?.[1] ?? "");
      const cells = [...line.matchAll(/<td>([^<]*)<\/td>/gu)].map(([, cell = ""]) => cell);
      const printed = rows.find((row) => row[2] === name) ?? [];
      expect([name, cells]).toEqual([name, printed.slice(4, 7)]);
      const own = await page(`/2013-03/year/task/${printed[1]}`);
      const [history = ""] = new RegExp(`<tr><td>${name}</td>[\\s\\S]*?</tr>`, "u").exec(own) ?? [];
      const told = pageText(history.replaceAll("</td>", "｜")).split("｜");
      expect([told[3], told[4]]).toEqual(printed.slice(5, 7));
      expect(told[2]?.startsWith(printed[4] ?? "?")).toBe(true);
    }
  });

  test("of each task, on 全年, 核定 and its own page: the grade that 附件1 prints", async () => {
    const rows = [...(await said()).matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].map(([, row = ""]) =>
      pageText(row.replaceAll("</td>", "｜")).split("｜"),
    );
    const verdicts = await page("/2013-03/verdicts");
    const short: Readonly<Record<string, string>> = {
      达到序时进度: "达到",
      推进缓慢: "缓慢",
      暂不评价: "暂不评价",
    };
    const tasks = newest(await page("/2013-03/year"), "任务进度");
    for (const number of [1, 2, 3, 4]) {
      const printed = rows.find((row) => row[0] === String(number) && row.length > 6) ?? [];
      const grade = printed.find((cell) => cell in short) ?? "";
      expect(tasks[number - 1]?.[1]).toBe(short[grade]);
      expect(verdicts).toContain(`data-grade-of="${number}">${grade}<`);
      expect(await page(`/2013-03/year/task/${number}`)).toContain(`评价：<b>${grade}</b>`);
    }
  });
});

describe("the page of a task", () => {
  test("tells its history as the command does, with its letters", async () => {
    const text = await page("/2013-03/year/task/1");
    expect(text).toContain('href="/2013-03/year/task/1"');
    expect(text).toMatch(/<h2>各期<\/h2>[\s\S]*2013-03　未印发，按现在的文件/u);
    expect(text).toContain("平政督函〔2013〕2号");
    expect(pageText(text)).toContain("2013-03-112013-03-212013-03-20没有销号");
  });

  test("shows what was written as text alone", async () => {
    for (const path of ["/2013-03/year/task/1", "/2013-03/year/unit/市科技局"]) {
      const text = await page(path);
      expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
      expect(text).not.toContain(attack);
    }
  });
});

describe("the page of a unit", () => {
  test("has its tasks, how it reported, what was sent to it, and its papers", async () => {
    const before = await page("/2013-03/year/unit/市科技局");
    expect(pageText(before)).toContain("牵头1项，责任");
    expect(newest(before, "任务进度").map(([, cell]) => cell)[0]).toBe("达到");
    expect(pageText(before)).toMatch(/2013-03按时报送2013-04-072013-04-02——/u);
    expect(before).toContain("平政督函〔2013〕2号");
    expect(before).not.toContain("给这个单位的公文");
    const started = await desk.send("/2013-03/generate", { draft: "是" });
    await desk.asClerk(`${String(started.headers.location)}/events`);
    const [, paper = ""] =
      /href="(\/2013-03\/papers\/[^"]*\.pdf)"/u.exec(await page("/2013-03/year/unit/市科技局")) ?? [];
    expect(decodeURIComponent(paper)).toMatch(/单位\/\d+-市科技局\.pdf$/u);
    expect((await desk.asClerk(decodeURIComponent(paper))).status).toBe(200);
  });
});
