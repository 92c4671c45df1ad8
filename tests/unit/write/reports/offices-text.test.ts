import { describe, expect, test } from "@jest/globals";
import type { MonthOutcome } from "../../../../src/model/output/month-outcome.ts";
import type { OfficeMonth } from "../../../../src/model/output/office-month.ts";
import { officesJson } from "../../../../src/write/reports/offices-json.ts";
import { officesText } from "../../../../src/write/reports/offices-text.ts";

const outcome = (office: string, scale: number): MonthOutcome => ({
  office,
  reporting: {
    total: 21 * scale,
    states: {
      按时报送: 6 * scale,
      退回后按期重报: scale,
      逾期报送: 2 * scale,
      退回: 3 * scale,
      未报送: 9 * scale,
    },
  },
  tasks: {
    total: 28 * scale,
    counts: {
      已完成: scale,
      达到序时进度: 2 * scale,
      推进缓慢: 3 * scale,
      尚未启动: 4 * scale,
      未完成: 5 * scale,
      暂不评价: 6 * scale,
    },
    unreported: 7 * scale,
    assessed: 15 * scale,
  },
  errors: 8 * scale,
  warnings: 9 * scale,
});

const office = (folder: string, more: Partial<OfficeMonth>): OfficeMonth => ({
  folder,
  month: "2013-06",
  state: "已生成",
  isPart: false,
  ...more,
});

const rows: readonly OfficeMonth[] = [
  office("叶县", { state: "已印发", papers: 12, outcome: outcome("叶县督查局", 1) }),
  office("郏县", { state: "没有清单" }),
  office("湛河区", { papers: 4, isPart: true, outcome: outcome("湛河区督查局", 10) }),
];

/** The cells of a line, which are two spaces apart. */
const cells = (line: string): readonly string[] => line.split(/ {2,}/u);

describe("the months of many offices", () => {
  test("are a line each, under them the sum of what is known", () => {
    const [, head = "", ...lines] = officesText(rows).map(cells);
    expect(head).toEqual([
      "文件夹",
      "机关",
      "期次",
      "通报",
      "公文",
      "应报",
      "已收",
      "退回",
      "未报",
      "任务",
      "已完成",
      "达到序时",
      "推进缓慢",
      "尚未启动",
      "暂不评价",
      "未报送",
      "错误",
      "提醒",
    ]);
    const figures = [21, 9, 3, 9, 28, 1, 2, 3, 4, 6, 7, 8, 9];
    const times = (scale: number) => figures.map((each) => String(each * scale));
    expect(lines).toEqual([
      ["叶县", "叶县督查局", "2013-06", "已印发", "12", ...times(1)],
      ["郏县", "-", "2013-06", "没有清单", "-", ...figures.map(() => "-")],
      ["湛河区", "湛河区督查局", "2013-06", "已生成（部分单位）", "4", ...times(10)],
      ["合计", "3 个机关", "2013-06", "2 个有通报", "16", ...times(11)],
    ]);
  });

  test("have the grades of December in December, and a sum for each month", () => {
    const december = rows.map((each) => ({ ...each, month: "2013-12" }));
    expect(cells(officesText(december)[1] ?? "").slice(10, 14)).toEqual([
      "已完成",
      "未完成",
      "暂不评价",
      "未报送",
    ]);
    const both = officesText([...rows, ...december]).map(cells);
    expect(both.filter(([first]) => first === "合计").map((line) => line[2])).toEqual(["2013-06", "2013-12"]);
  });

  test("are the same figures for machines", () => {
    const { 各期: months } = JSON.parse(officesJson(rows, [])) as {
      各期: readonly { readonly 合计: unknown }[];
    };
    expect(months.map((each) => each.合计)).toEqual([
      {
        机关: 3,
        有通报: 2,
        计入: 2,
        公文: 16,
        报送: {
          应报: 231,
          已收: 99,
          退回: 33,
          未报: 99,
          按时报送: 66,
          退回后按期重报: 11,
          逾期报送: 22,
          未报送: 99,
        },
        任务: {
          总数: 308,
          已完成: 11,
          达到序时进度: 22,
          推进缓慢: 33,
          尚未启动: 44,
          未完成: 55,
          暂不评价: 66,
          未报送: 77,
        },
        错误: 88,
        提醒: 99,
      },
    ]);
  });
});
