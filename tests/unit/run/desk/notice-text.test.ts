import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { noticeText } from "../../../../src/run/desk/notice-text.ts";
import { viewMonth } from "../../../../src/run/desk/view-month.ts";
import { realWorld } from "../../../../src/world.ts";
import { linksOnPage } from "../../../support/pdf/page-text.ts";
import { unlinkedFigures } from "../../../support/unlinked-figures.ts";
import { writeMadeYear } from "../../../support/years/made-year.ts";
import { filesOf, seedsIn } from "../../../support/years/year-of-changes.ts";

const project = resolve(__dirname, "..", "..", "..", "..");
const silent = { write: () => true };
const streams = { stdout: silent, stderr: silent } as unknown as Parameters<typeof realWorld>[1];

/** The text of a month's 通报 and its sources, as one page. */
const pageOf = async (folder: string, month: number): Promise<string> => {
  const world = realWorld(folder, streams);
  const folders = { data: "data", output: "output", templates: "templates" };
  const { checked } = await viewMonth(world, folders, { year: 2013, month });
  const text = checked && noticeText(checked, () => "#");
  return `${text?.paper ?? ""}${text?.sources ?? ""}`;
};

let year = "";
const withLeaders = writeMadeYear();
beforeAll(() => {
  year = mkdtempSync(join(tmpdir(), "tongbao-figures-"));
  symlinkSync(join(project, "templates"), join(year, "templates"), "dir");
  const months = Array.from({ length: 12 }, (_, index) => filesOf(index + 1));
  for (const files of [seedsIn(12), ...months])
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(year, path)), { recursive: true });
      writeFileSync(join(year, path), bytes);
    }
});
afterAll(() => {
  for (const folder of [year, withLeaders]) rmSync(folder, { recursive: true, force: true });
});

test.each([3, 6])("no figure of month %d of the sample year is without its source", async (month) => {
  expect(unlinkedFigures(await pageOf(project, month))).toEqual([]);
});

test.each([1, 5, 7, 9, 12])("no figure of month %d of a made year is without its source", async (month) => {
  const page = await pageOf(year, month);
  expect(linksOnPage(page).length).toBeGreaterThan(30);
  expect(unlinkedFigures(page)).toEqual([]);
});

/** The rows that figures lead to, by what is printed and what stands behind it. */
const rowsOf = (page: string, printed: string, behind: string): readonly string[] =>
  linksOnPage(page)
    .filter((link) => link.printed === printed && link.behind.startsWith(behind))
    .map(({ row }) => row);

describe("the source of a figure is what it counts", () => {
  test("in June", async () => {
    const page = await pageOf(project, 6);
    const row = (printed: string, behind: string): string => rowsOf(page, printed, behind)[0] ?? "";
    expect(row("17", "个量化指标中，任务过半的")).toMatch(/^按月平均考核的量化指标｜17｜/u);
    expect(row("57", "个量化指标中")).toMatch(/^量化指标｜57｜/u);
    expect(row("3", "个：新城区年度投资")).toMatch(/^任务未过半｜3｜.*第18项新城区年度投资、第42项/u);
    expect(row("36", "个，其中任务较多的是")).toMatch(/^予以肯定的单位｜36｜/u);
    expect(row("15", "项）、")).toMatch(/^市发改委列入评价的牵头任务｜15｜市发改委｜/u);
    expect(row("9", "个牵头单位达到")).toMatch(/^其余达到的牵头单位｜9｜.*汝州市政府/u);
    expect(row("11", "项：")).toMatch(/^推进缓慢｜11｜/u);
    expect(row("4", "项、未扭转")).toMatch(/^上月滞后的未扭转但有改善｜4｜/u);
    expect(row("4", "项、滞后加剧")).toMatch(/^上月滞后的未扭转｜4｜/u);
    expect(row("2", "个月未达到的，黄色督办")).toMatch(/^分级督办黄色｜2个月｜.*黄色督办连续月数/u);
    expect(row("3", "个月未达到，或者")).toMatch(/^分级督办红色｜3个月｜/u);
    expect(row("2", "个单位提出需协调")).toMatch(/^提出需协调事项的单位｜2｜/u);
    expect(row("5", "个工作日内")).toMatch(/^提出异议的期限｜5｜.*异议天数/u);
    expect(row("4", "次报送的累计")).toMatch(/^报送记录的期数｜4｜.*3月、4月、5月、6月/u);
    expect(row("3", "项指标均达到")).toMatch(/^列入评价的指标｜3｜/u);
    // The number of a row is no figure, and leads nowhere.
    expect(page).toMatch(/<th scope="col">指标<\/th>[\s\S]*?<tbody>\s*<tr>\s*<td class="c">1<\/td>/u);
    expect(row("并列第1", "")).toMatch(/^名次｜并列第1｜/u);
  });

  test("in December", async () => {
    const page = await pageOf(year, 12);
    const row = (printed: string, behind: string): string => rowsOf(page, printed, behind)[0] ?? "";
    expect(row("5", "项，新增")).toMatch(/^年初｜5｜/u);
    expect(row("1", "项，取消")).toMatch(/^新增｜1｜/u);
    expect(row("4", "个，未完成")).toMatch(/^已完成的量化指标｜4｜/u);
    expect(rowsOf(page, "12", "个月未报送").map((each) => each.slice(0, 9))).toEqual([
      "市工商局连续未报送",
      "郏县政府连续未报送",
      "叶县政府连续未报送",
    ]);
    expect(row("10", "公里）")).toMatch(/^新改建农村公路还差｜10公里｜/u);
    // A unit that is no more has its record of reporting.
    expect(rowsOf(page, "8", "").some((each) => each.startsWith("按时报送｜8｜市林业局｜"))).toBe(true);
  });

  test("in the tables by leaders", async () => {
    const page = await pageOf(withLeaders, 4);
    expect(unlinkedFigures(page)).toEqual([]);
    const row = (printed: string, index: number): string => rowsOf(page, printed, "")[index] ?? "";
    expect(row("常务副市长", 0)).toBe("常务副市长任务数｜3｜｜任务清单的“分管领导”：第1、3、8项｜｜｜12｜");
    expect(rowsOf(page, "未明确", "")).toHaveLength(2);
    expect(row("未明确", 0)).toMatch(
      /^没有写分管领导的任务数｜5｜｜任务清单的“分管领导”：第4、6、9、10、11项｜/u,
    );
    expect(row("市科技局局长", 0)).toMatch(/^市科技局局长任务数｜1｜｜任务清单的“责任领导”：第1项｜/u);
  });
});
