import { isoDate } from "../../model/calendar-date.ts";
import type { Grade } from "../../model/grade.ts";
import { gradesOf, isYearEnd } from "../../model/grade.ts";
import type { ProgressForm } from "../../model/progress-form.ts";
import { guideSheetName } from "../../model/progress-form.ts";
import { percentage } from "../../model/rational.ts";
import { formTitle } from "./columns.ts";
import { rowHeight } from "../xlsx/row-height.ts";
import type { CellStyle, CellValue, WorkbookRow, WorkbookSheet } from "../xlsx/workbook.ts";

const widths = [18, 78] as const;
const body: CellStyle = { size: 11, wrap: true, bordered: true, vertical: "top", horizontal: "left" };
const label: CellStyle = { ...body, bold: true, fill: "F2F2F2" };
const heading: CellStyle = { size: 14, bold: true };
/** 2013年8月5日, whatever the country the program is set to. */
const chineseDay = 'yyyy"年"m"月"d"日"';

const line = (name: string, said: string | CellValue): WorkbookRow => {
  const value: CellValue = typeof said === "string" ? { type: "text", text: said } : said;
  return {
    height: rowHeight([{ text: value.type === "text" ? value.text : "", width: widths[1] }], body.size),
    cells: [
      { value: { type: "text", text: name }, style: label },
      { value, style: value.type === "date" ? { ...body, bold: true, format: chineseDay } : body },
    ],
  };
};

/** What each 自评状态 says of a task; the bureau grades by the same words. */
const usage = ({ month, pace }: ProgressForm): Readonly<Record<Grade, string>> => ({
  已完成: "年度目标已经全部完成；有几个指标的，各个指标都已完成。",
  达到序时进度: `还没有完成年度目标，但不低于时序进度（${month.month}月底为${percentage(pace)}%）；有月度计划的，不低于本月计划。`,
  推进缓慢:
    "已经启动，但低于时序进度或本月计划；有几个指标的，以最慢的一个为准。请在“存在问题”写明原因，在“下步措施”写明补救办法和时间。",
  尚未启动: "还没有开展实质性工作。请写明原因和计划启动的时间。",
  未完成:
    "年度目标没有全部完成；有几个指标的，有一个没有完成就是未完成。请在“存在问题”写明差多少、什么原因，在“下步措施”写明完成的时间。",
  暂不评价: isYearEnd(month)
    ? "经批准暂缓、撤销，或无法在年终考核的任务。请在“进展情况”写明原因。"
    : "年底才能考核、未到规定时限或经批准暂缓的任务，本月没有可以评价的进度。",
});

const source = ({ previousMonth }: ProgressForm): string =>
  previousMonth === undefined
    ? "上月没有可供参考的数据，“上月累计”和“上月进展情况”留空。"
    : `“上月累计”和“上月进展情况”（栏名里写着是几月）取自${previousMonth.year}年${previousMonth.month}月份的报送材料，供核对和续写；与实际不符的，请在“进展情况”中说明。`;

const returnedTo = ({ shortName, counterparts }: ProgressForm): string =>
  counterparts === "" ? `报送${shortName}` : `分别报送${counterparts}和${shortName}`;

/** 填报说明: the sheet that says by when, how and where to. */
export const formGuide = (form: ProgressForm): WorkbookSheet => {
  const { month, deadline, contact, unit } = form;
  const meaning = usage(form);
  return {
    name: guideSheetName,
    columns: widths,
    orientation: "portrait",
    isProtected: true,
    rows: [
      {
        height: 28,
        cells: [{ value: { type: "text", text: `${formTitle(form)}填报说明` }, style: heading }],
      },
      line("报送截止日", { type: "date", date: deadline }),
      line(
        "报送到哪里",
        `打印本表，经主要负责人审核后，以正式文件${returnedTo(form)}；同时把本表的电子文件报送${form.shortName}。逾期未报的，将予以通报。`,
      ),
      line("联系", contact.replace(/^联系(?:单位)?：/u, "")),
      line(
        "填哪些格",
        "只填白色的格。灰色的格供参考，已经锁定；不要增减行和栏，不要改栏名、工作表名和文件名开头的单位名称。",
      ),
      line(
        "怎么交回",
        `文件可以直接交回；也可以另存为CSV（UTF-8）后交回。文件名请以“${unit}”开头，或保持原样。`,
      ),
      line(
        "进展情况",
        `写截至${month.month}月底的情况：做了什么，完成多少，到什么阶段。牵头单位写整项任务的情况，责任单位写本单位承担部分的情况。一项任务有几个指标的，只在第一行写。`,
      ),
      line(
        "累计完成",
        `只有牵头单位填。填今年1月至${month.month}月底的累计数，按“年度目标”所用的计量单位，只写数字；没有完成量的填0${isYearEnd(month) ? "" : "，年底才能统计、还没有数的留空"}。责任单位的数字写进“进展情况”。`,
      ),
      line(
        "自评状态",
        `从下拉列表中选一种。牵头单位必须选，责任单位按本单位承担的部分选。${isYearEnd(month) ? "三" : "五"}种状态的用法：`,
      ),
      ...gradesOf(month).map((grade) => line(`　${grade}`, meaning[grade])),
      line(
        "本月应达",
        "到本月底应当完成多少，是评价进度的尺度：按月份的，是全年目标的十二分之几；有月度计划的，是本月计划；“本月不考核”的，到时限或年底才评价。",
      ),
      line("存在问题", "写清制约进度的具体原因。没有的留空。"),
      line("下步措施", "写下一步做什么、到什么时间完成。"),
      line("需协调事项", "需要上级协调解决的，写明具体事项和建议，一事一行；列入通报。没有的留空。"),
      line(
        "填报人等",
        `填报人、联系电话、报送日期只在第一行填一次；报送日期写成${isoDate(deadline)}的样子。打印后由单位负责人、审核人、填报人在表下签字，并加盖单位印章。`,
      ),
      line("上月数据", source(form)),
    ],
  };
};
