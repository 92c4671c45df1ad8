import { describe, expect, test } from "@jest/globals";
import type { CourseMonth } from "../../../../src/model/output/course-month.ts";
import type { OverviewFacts } from "../../../../src/write/html/overview.ts";
import { overviewHtml } from "../../../../src/write/html/overview.ts";
import type { YearShown } from "../../../../src/write/html/year-html.ts";
import { chosenOfYear, yearFilters, yearHtml } from "../../../../src/write/html/year-html.ts";
import { noticeDrawn } from "../../../support/pdf/drawn-papers.ts";
import { pageText, paperOf } from "../../../support/pdf/page-text.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const march = assessSmall({
  month: 3,
  reports: {
    市农业局: { 6: { figures: { 高标准粮田: "3" }, grade: "达到序时进度" } },
    市科技局: { 2: { figures: { 专利申请: "2000" }, grade: "已完成" } },
  },
});
const april = assessSmall({ month: 4, reports: {} }, march);
const may = assessSmall(
  {
    month: 5,
    reports: {
      市农业局: { 6: { figures: { 高标准粮田: "8" }, grade: "达到序时进度" } },
      市科技局: {
        2: { figures: { 专利申请: "2000" }, grade: "已完成" },
        3: { figures: { 集聚区投资: "137.5", "“两区”建设项目": "23" }, grade: "达到序时进度" },
      },
      市环保局: { 4: { grade: "推进缓慢" } },
    },
  },
  march,
);
const course: readonly CourseMonth[] = [
  { month: march.month, facts: march, issued: { number: "1", printedOn: march.deadline }, errors: 0 },
  { month: april.month, facts: april, errors: 0 },
  { month: may.month, facts: may, errors: 0 },
];
const led = { ...may, tasks: may.tasks.map((each) => ({ ...each, task: { ...each.task } })) };
const withLeaders = {
  ...led,
  tasks: led.tasks.map((each) =>
    each.task.number === 6
      ? {
          ...each,
          task: { ...each.task, supervisingLeader: "副市长甲、秘书长", responsibleLeader: "某局长" },
        }
      : each,
  ),
};
const year: YearShown = {
  course,
  tasks: withLeaders.tasks.map(({ task }) => task),
  units: may.reporting.map(({ unit }) => unit.name),
};
const facts: OverviewFacts = {
  assessment: withLeaders,
  receipts: [],
  supervised: [],
  notice: noticeDrawn(may),
  course,
  isPublic: false,
  persons: [],
};

/** The rows of the table of an indicator's numbers, by its name. */
const numbersOf = (page: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...page.matchAll(/<section class="line"[\s\S]*?<\/section>/gu)].map(([line]) => [
      pageText(/<h4>([^<]*)/u.exec(line)?.[1] ?? ""),
      [...line.matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].map(([, row = ""]) =>
        pageText(row.replaceAll(/<\/t[hd]>/gu, "｜")),
      ),
    ]),
  );
const lineOf = (page: string, name: string): string =>
  [...page.matchAll(/<section class="line"[\s\S]*?<\/section>/gu)]
    .map(([line]) => line)
    .find((line) => line.includes(`<h4>${name}`)) ?? "";

describe("each indicator against its pace", () => {
  const page = yearHtml(year).html;

  test("has the numbers of every month, and none where there was none", () => {
    expect(numbersOf(page).get("高标准粮田")).toEqual([
      "万亩｜3月｜4月｜5月｜",
      "累计｜3｜—｜8｜",
      "完成率｜15.0%｜—｜40.0%｜",
      "应达｜25.0%｜33.3%｜41.7%｜",
    ]);
  });

  test("is drawn from exact shares, its line parted where a month has no number", () => {
    const line = lineOf(page, "高标准粮田");
    expect(line).toContain('<polyline class="pace" points="88,78.0 112,70.7 136,63.3" />');
    expect(line).toContain('<polyline class="done" points="88,86.8" />');
    expect(line).toContain('<polyline class="done" points="136,64.8" />');
    expect(line).toContain('<circle class="done" cx="136" cy="64.8" r="3.5" />');
    expect(line).toContain('<path class="pace" d="M112,70.7m-5,0h10" />');
    expect(line).toContain("高标准粮田的完成率（实线）和应达进度（虚线），各月的数在下表");
  });

  test("has room for more than the whole target", () => {
    const line = lineOf(page, "专利申请");
    expect(line).toContain('<circle class="done" cx="88" cy="12.0" r="3.5" />');
    expect(line).toContain(
      'y1="29.6" y2="29.6" /><text x="34" y="29.6" dy="4" text-anchor="end">100%</text>',
    );
  });

  test("shows in the month's own column what 附件2 of the 通报 prints", () => {
    const overview = overviewHtml(facts);
    const printed = [...paperOf(overview).matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].map(([, row = ""]) =>
      pageText(row.replaceAll("</td>", "｜")).split("｜"),
    );
    const numbers = numbersOf(overview);
    expect([...numbers.keys()].toSorted()).toEqual(
      ["“两区”建设项目", "专利申请", "集聚区投资", "高标准粮田"].toSorted(),
    );
    for (const [name, [, ...rows]] of numbers) {
      const row = printed.find((cells) => cells.includes(name) && cells.length > 8) ?? [];
      for (const own of rows) expect(row).toContain(own.split("｜").at(-2));
    }
  });
});

describe("what the tasks are chosen by", () => {
  test("are 板块, units in the bureau's order, grades of the newest month and leaders", () => {
    const { filters } = yearFilters(year);
    expect(filters.map(({ key }) => key)).toEqual(["unit", "grade", "leader"]);
    expect(filters[0]?.options.slice(0, 3)).toEqual(["市发改委", "市科技局", "市工业和信息化局"]);
    expect(filters[1]?.options).toEqual(["已完成", "推进缓慢", "暂不评价", "未报送"]);
    expect(filters[2]?.options).toEqual(["副市长甲", "秘书长", "某局长"]);
  });

  test("leaves those that have all that was chosen, and of the units the one", () => {
    const numbers = (choice: Parameters<typeof chosenOfYear>[1]) =>
      chosenOfYear(year, choice).tasks.map(({ number }) => number);
    expect(numbers({})).toHaveLength(8);
    expect(numbers({ unit: "叶县政府" })).toEqual([2, 5, 6]);
    expect(numbers({ unit: "叶县政府", grade: "已完成" })).toEqual([2]);
    expect(numbers({ leader: "秘书长" })).toEqual([6]);
    expect(numbers({ section: "一、加快产业转型", grade: "推进缓慢" })).toEqual([3, 4, 6]);
    expect(numbers({ grade: "没有" })).toEqual([]);
    expect(chosenOfYear(year, { unit: "叶县政府" }).units).toEqual(["叶县政府"]);
    expect(chosenOfYear(year, { grade: "已完成" }).units).toEqual(year.units);
  });
});

describe("choosing in 总览", () => {
  const page = overviewHtml(facts);

  test("hides by style alone what has not the chosen number", () => {
    const { filters } = yearFilters(year);
    const [units] = filters;
    const number = (units?.options.indexOf("叶县政府") ?? 0) + 1;
    expect(page).toContain(`<option value="${number}">叶县政府</option>`);
    expect(page).toContain(
      `main:has(#by-unit option[value="${number}"]:checked) [data-unit]:not([data-unit~="${number}"]){display:none}`,
    );
    const marked = [...page.matchAll(/<tr data-unit="([\d ]*)" data-grade="(\d)"[^>]*><td>(\d)<\/td>/gu)];
    expect(marked).toHaveLength(8);
    const [, own = "", grade] = marked.find(([, , , task]) => task === "2") ?? [];
    expect(own.split(" ")).toContain(String(number));
    expect(grade).toBe("1");
    expect(page).toContain(`<tr data-unit="${number}"><td class="name">叶县政府</td>`);
    expect(page).toMatch(/<section class="line" data-unit="[\d ]*" data-grade="1"/u);
  });

  test("knows leaders, and none in the edition for the public", () => {
    expect(page).toContain('<option value="2">秘书长</option>');
    const open = overviewHtml({ ...facts, isPublic: true });
    for (const hidden of ["副市长甲", "秘书长", "某局长", "by-leader", "data-leader"])
      expect(open).not.toContain(hidden);
    expect(numbersOf(open)).toEqual(numbersOf(page));
  });
});
