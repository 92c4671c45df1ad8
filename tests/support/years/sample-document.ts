import { readFileSync } from "node:fs";
import type { Block, OfficialDocument, Row } from "../../../src/model/papers/document.ts";

/** The catalogue document's lines with full-width marks, as the program prints them. */
const sourceLines = (): readonly string[] =>
  readFileSync("seeds/2013/任务分解.txt", "utf8")
    .split("\n")
    .map((line) =>
      line
        .replace(/,/gu, "，")
        .replace(/:/gu, "：")
        .replace(/;/gu, "；")
        .replace(/\(/gu, "（")
        .replace(/\)/gu, "）"),
    );

/** The 96 tasks with their sections, as rows of a table of seven columns. */
const taskRows = (): readonly Row[] => {
  const rows: Row[] = [];
  const lines = sourceLines();
  for (const [index, line] of lines.entries()) {
    const task = /^(\d+)\.(.+)$/u.exec(line);
    if (/^[一二三四五六七八九十]+、/u.test(line)) rows.push({ type: "section", level: 1, text: line });
    else if (/^（[一二三四五六七八九十]+）/u.test(line)) rows.push({ type: "section", level: 2, text: line });
    else if (task) {
      const after = (label: string): string =>
        lines
          .slice(index + 1, index + 4)
          .find((next) => next.startsWith(label))
          ?.slice(label.length) ?? "";
      rows.push({
        type: "cells",
        cells: [
          [task[1] ?? ""],
          [task[2] ?? ""],
          [after("牵头单位：")],
          [after("责任单位：")],
          [task[2] ?? "", "累计完成12.5亿元，占年度目标33.3%。"],
          [["达到序时进度", "推进缓慢", "已完成"][index % 3] ?? ""],
          index % 4 === 0 ? ["比上月增加1.5个百分点"] : [],
        ],
      });
    }
  }
  return rows;
};

const section = (number: string, text: string, level: 1 | 2 = 1): Block => ({
  type: "heading",
  level,
  number,
  text,
});
const paragraph = (text: string): Block => ({ type: "paragraph", text });

const body = (): readonly Block[] => {
  const tasks = sourceLines()
    .filter((line) => /^\d+\./u.test(line))
    .map((line) => line.replace(/^\d+\./u, ""));
  return [
    paragraph(
      "按照《平顶山市人民政府办公室关于印发2013年市政府重点工作任务分解的通知》（平政办〔2013〕11号）要求，市督查局对各牵头单位和责任单位报送的2013年市政府重点工作进展情况进行了汇总。从报送情况看，截至2013年6月30日，各项工作总体进展顺利，多数任务达到序时进度，但仍有部分任务推进缓慢。现将有关情况通报如下：",
    ),
    section("一、", "总体进展情况"),
    paragraph(
      "列入通报的重点工作共96项。列入本月评价的88项中，已完成6项，占6.8%；达到序时进度61项，占69.3%；推进缓慢18项，占20.5%；尚未启动3项，占3.4%。与上月相比，达到序时进度的增加4项。各项工作进展情况见附件1。",
    ),
    {
      type: "table",
      columns: [
        { head: "板块", share: 30, align: "left" },
        { head: "任务数", share: 13, align: "center" },
        { head: "已完成", share: 13, align: "center" },
        { head: "达到序时进度", share: 16, align: "center" },
        { head: "推进缓慢", share: 14, align: "center" },
      ],
      rows: [
        { type: "cells", cells: [["加快产业转型"], ["12"], ["1"], ["8"], ["3"]] },
        { type: "cells", cells: [["主攻项目建设"], ["4"], ["—"], ["3"], ["1"]] },
        { type: "cells", cells: [["统筹城乡发展"], ["18"], ["2"], ["12"], ["4"]] },
      ],
    },
    {
      type: "note",
      text: "注：推进缓慢指完成率低于时序进度10个百分点以上；暂不评价的不计入占比，时点数和年底考核的指标只列数据，本月不作评价。",
    },
    section("二、", "分领域进展情况"),
    { type: "heading", level: 2, number: "（一）", text: "加快产业转型。", runIn: tasks[0] ?? "" },
    ...tasks.slice(1, 8).map(paragraph),
    section("（二）", "主攻项目建设", 2),
    ...tasks.slice(12, 18).map(paragraph),
    section("三、", "存在问题"),
    paragraph(
      "一是部分项目前期工作滞后，用地、规划、环评等手续办理缓慢，影响了开工和投资进度；二是个别单位重视程度不够，迟报、漏报现象仍然存在，滍阳镇、赟丰公司等处进展材料不完整，全年新增绿地不足2万㎡；三是资金到位率不高，详见http://www.pds.gov.cn/zfxxgk/2013/0630/tongbao_201306.html。",
    ),
    section("四、", "下步要求"),
    paragraph("各牵头单位要对照目标任务，逐项分析原因，拿出切实可行的措施，确保按时完成。"),
    paragraph(
      "请各单位于2013年7月5日前将6月份进展情况报市督查局，联系电话0375-2662626，电子邮箱dcj@pds.gov.cn。",
    ),
  ];
};

let made: OfficialDocument | undefined;

/** A whole 通报 with a long landscape table, for tests and for looking at; one object, so that it is set once. */
export const sampleDocument = (): OfficialDocument => (made ??= makeDocument());

const makeDocument = (): OfficialDocument => ({
  kind: "通报",
  draft: false,
  head: { type: "issuer", mark: "平顶山市督查局文件", number: "平政督〔2013〕4号" },
  title: "关于2013年6月份市政府重点工作进展情况的通报",
  recipients: "各县（市、区）人民政府，市人民政府各部门，各有关单位",
  body: body(),
  signature: { agency: "平顶山市督查局", date: { year: 2013, month: 7, day: 9 } },
  note: "此件公开发布",
  attachments: [
    {
      title: "2013年6月份市政府重点工作任务进展情况汇总表",
      orientation: "landscape",
      body: [
        { type: "note", text: "截至2013年6月30日" },
        {
          type: "table",
          columns: [
            { head: "序号", share: 5, align: "center" },
            { head: "工作任务", share: 36, align: "left" },
            { head: "牵头单位", share: 12, align: "left" },
            { head: "责任单位", share: 18, align: "left" },
            { head: "进展情况", share: 40, align: "left" },
            { head: "进度评价", share: 10, align: "center" },
            { head: "备注", share: 10, align: "left" },
          ],
          rows: taskRows(),
        },
      ],
    },
    {
      title: "量化指标完成情况表",
      orientation: "portrait",
      body: [
        { type: "note", text: "单位：亿元" },
        {
          type: "table",
          columns: [
            { head: "指标", share: 40, align: "left" },
            { head: "年度目标", share: 15, align: "right" },
            { head: "累计完成", share: 15, align: "right" },
            { head: "完成率", share: 15, align: "center" },
          ],
          rows: ["固定资产投资", "规模以上工业主营业务收入", "社会消费品零售总额"].map((name, index) => ({
            type: "cells",
            cells: [[name], [`${550 * (index + 1)}`], [`${286.4 + index}`], [`${52 - index}.1%`]],
          })),
        },
        { type: "note", text: "注：完成率为累计完成数与年度目标之比。" },
      ],
    },
    {
      title: "关于进展情况报送工作的要求及各牵头单位、责任单位任务报送情况的说明",
      orientation: "portrait",
      body: [paragraph("各单位应于每月5日前（遇节假日顺延）报送上月进展情况。")],
    },
  ],
  imprint: {
    copiedTo: "市委办公室，市人大常委会办公室，市政协办公室，市中级人民法院，市人民检察院，平顶山军分区",
    printedBy: "平顶山市督查局",
    printedOn: { year: 2013, month: 7, day: 9 },
  },
});
