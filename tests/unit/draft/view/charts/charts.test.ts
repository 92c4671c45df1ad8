import { describe, expect, test } from "@jest/globals";
import type { OfficialDocument } from "../../../../../src/model/papers/document.ts";
import { documentTexts } from "../../../../../src/model/text/document-text.ts";
import { addMonth, baseYear, rewrite } from "../../../../support/years/base-year.ts";
import { chartedYear, noticeOf } from "../../../../support/years/charted-notice.ts";
import {
  chartNamed,
  courseFaults,
  indicatorFaults,
  sectionFaults,
} from "../../../../support/recount/recount-charts.ts";

/** The charts' own attachment: what it is called, its notes, and what it says where there is nothing to draw. */
const charts = ({ attachments }: OfficialDocument) => {
  const last = attachments.at(-1);
  const texts = (type: "note" | "paragraph"): readonly string[] =>
    (last?.body ?? []).flatMap((block) => (block.type === type ? [block.text] : []));
  return {
    title: last?.title,
    place: attachments.length,
    notes: texts("note"),
    paragraphs: texts("paragraph"),
  };
};

const june = (): Promise<OfficialDocument> => chartedYear().then((files) => noticeOf(files, 6));

describe("附图", () => {
  test("is the last attachment, which the text names by its number", async () => {
    const document = await june();
    const { title, place, notes } = charts(document);
    expect(title).toBe("附图");
    expect(documentTexts(document).join("\n")).toContain(`，图示见附件${place}。`);
    expect(notes.filter((note) => note.startsWith("图"))).toEqual([
      "图1　量化指标完成率与序时进度",
      "图2　各板块任务进展情况",
      "图3　各月任务进展情况",
      "图4　各月按时报送情况",
    ]);
  });

  test("says of every figure what the tables say, and draws it as long as it is", async () => {
    const document = await june();
    expect(indicatorFaults(document)).toEqual([]);
    expect(sectionFaults(document)).toEqual([]);
    expect(courseFaults(document)).toEqual([]);
  });

  test("draws indicators up to 100%, with the pace of the month, those that lag dark", async () => {
    const rows = chartNamed(await june(), /完成率/u);
    expect(rows.map(({ cells, bar }) => [cells["指标"], cells["完成率"], bar?.segments, bar?.mark])).toEqual([
      ["专利申请", "106.3%", [{ share: "1", tone: "middle" }], "0.5"],
      ["新改建农村公路", "45.0%", [{ share: "0.45", tone: "dark" }], "0.5"],
    ]);
    expect(rows[1]?.bar?.alternative).toBe(
      "新改建农村公路：累计完成90，年度目标200公里，完成率45.0%，序时进度50.0%",
    );
  });

  test("names the indicators that it does not draw, and the months", async () => {
    const { notes } = charts(await june());
    expect(notes[1]).toContain("另有1个指标没有完成率，没有画，序号为3。");
    expect(notes.at(-1)).toContain("没有印发的5月份按现有材料，6月份同本通报。");
    expect(notes.at(-1)).toContain("1、2、4月份没有数据，没有画。");
    // A report that came back before the deadline is punctual: the bar counts it.
    expect(notes.at(-1)).toContain("按时报送不含退回后按期重报的。");
  });

  test("tells the months as they were issued, and those that are not by their files", async () => {
    const document = await june();
    const counts = chartNamed(document, /各月任务/u).map(({ cells }) =>
      ["月份", "任务数", "已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价", "无法评价"].map(
        (head) => cells[head],
      ),
    );
    expect(counts).toEqual([
      ["3月", "4", "—", "1", "1", "—", "1", "1"],
      ["5月", "4", "—", "2", "—", "—", "1", "1"],
      ["6月", "4", "—", "1", "1", "—", "1", "1"],
    ]);
    expect(chartNamed(document, /按时报送/u).map(({ cells }) => Object.values(cells).slice(2))).toEqual([
      ["8", "2", "25.0%"],
      ["8", "2", "25.0%"],
      ["8", "2", "25.0%"],
    ]);
  });

  test("leaves out a month whose files have errors, and says so", async () => {
    const files = await chartedYear();
    rewrite(files, "data/2013-05/报送/市科技局.csv", ",1000,资金", ",许多,资金");
    const { notes } = charts(await noticeOf(files, 6));
    expect(notes.at(-1)).toContain("1、2、4月份没有数据，没有画。5月份的材料有错误，没有画。");
    expect(notes.at(-1)).toContain("已经印发的月份照印发的通报，6月份同本通报。");
  });

  test("has no course of one month, and says why", async () => {
    const files = baseYear();
    rewrite(files, "seeds/2013/机关.yaml", "报送截止日: 5", "报送截止日: 5\n附图: 是");
    addMonth(files, 3, "500", "10");
    const document = await noticeOf(files, 3);
    expect(chartNamed(document, /各月/u)).toEqual([]);
    expect(charts(document).paragraphs).toEqual(["1、2月份没有数据，只有一个月的数，没有画各月情况的图。"]);
  });

  test("has no chart of indicators where none has a figure, and says why", async () => {
    const files = baseYear();
    rewrite(files, "seeds/2013/机关.yaml", "报送截止日: 5", "报送截止日: 5\n附图: 是");
    addMonth(files, 3);
    const document = await noticeOf(files, 3);
    expect(charts(document).paragraphs[0]).toBe("附件2的3个指标都没有完成率，没有画指标完成率的图。");
    expect(charts(document).notes[0]).toBe("图1　各板块任务进展情况");
  });

  test("in December speaks of the year, and of what was not done", async () => {
    const files = await chartedYear();
    addMonth(files, 12, "1600", "150");
    const document = await noticeOf(files, 12);
    expect(indicatorFaults(document)).toEqual([]);
    expect(sectionFaults(document)).toEqual([]);
    expect(courseFaults(document)).toEqual([]);
    const rows = chartNamed(document, /完成率/u);
    expect(rows.map(({ cells, bar }) => [cells["完成率"], bar?.segments[0]?.tone])).toEqual([
      ["100.0%", "middle"],
      ["75.0%", "dark"],
    ]);
    expect(chartNamed(document, /各月任务/u).at(-1)?.cells["未完成"]).toBe("2");
  });

  test("is not there unless it is asked for", async () => {
    const files = await chartedYear();
    rewrite(files, "seeds/2013/机关.yaml", "附图: 是", "附图: 否");
    const document = await noticeOf(files, 6);
    expect(documentTexts(document).join("\n")).not.toMatch(/图示|附图/u);
    expect(document.attachments.some(({ title }) => title === "附图")).toBe(false);
  });
});
