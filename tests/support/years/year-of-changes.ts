import { baseYear } from "./base-year.ts";
import type { Files } from "./base-year.ts";

/*
 * A made-up year of a small office in which everything changes that may: a target in May, a task added in June and one
 * cancelled in July, a unit renamed in August, two units merged in September. Each month's files are what the units
 * of that month send.
 */

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (rows: readonly string[]): Uint8Array => encode(rows.map((row) => `${row}\n`).join(""));

const tasks = [
  "序号,板块,小节,任务内容,牵头单位,责任单位",
  "1,一、加快产业转型,（一）增强创新驱动发展能力,专利申请1600件以上。,市科技局,市工商局",
  "2,一、加快产业转型,（一）增强创新驱动发展能力,新改建农村公路200公里。,市交通运输局,各县（市、区）政府",
  "3,二、保障改善民生,,新增城市绿地120万平方米。,市林业局、市住房和城乡建设局,市财政局",
  "4,二、保障改善民生,,免费孕前优生健康检查12000人。,市人口计生委,各县（市、区）政府",
  "5,二、保障改善民生,,建成城市社区服务中心24个。,市民政局,市财政局",
  "6,二、保障改善民生,,发放小额担保贷款2.4亿元。,市财政局,",
] as const;

const indicators = [
  "任务序号,指标,关系,目标值,上限,计量单位,时限,考核方式,月度计划,说明",
  "1,专利申请,≥,1600,,件,未明示,序时,,",
  "2,新改建农村公路,=,200,,公里,未明示,序时,,",
  "3,新增城市绿地,=,120,,万平方米,未明示,序时,,",
  "4,免费孕前优生健康检查,≥,12000,,人,未明示,序时,,",
  "5,城市社区服务中心,=,24,,个,未明示,序时,,",
  "6,小额担保贷款,≥,2.4,,亿元,未明示,序时,,",
] as const;

const changes = [
  "生效月份,类别,任务序号,单位,项目,原值,新值,月度计划,依据文号",
  "5,目标调整,1,,,1600,1200,,平政办〔2013〕50号",
  "5,内容调整,1,,,专利申请1600件以上。,专利申请1200件以上。,,平政办〔2013〕50号",
  "6,新增,6,,,,,,平政办〔2013〕57号",
  "7,取消,5,,,,,,平政办〔2013〕63号",
  "8,单位更名,,市人口计生委,,,市卫生和计划生育委员会,,平编〔2013〕21号",
  "9,单位合并,,市林业局,,,市住房和城乡建设局,,平编〔2013〕25号",
] as const;

/** The month from which a row of 目录调整.csv is in force. */
const monthOf = (row: string): number => Number(row.split(",")[0]);

/** The seeds as they are when a month is worked on: what the year brings later nobody knows yet. */
export const seedsIn = (month: number): Files => {
  const files = baseYear();
  const known = (rows: readonly string[], from: number): readonly string[] =>
    rows.filter((row) => !row.startsWith("6,") || month >= from);
  files.set("seeds/2013/任务清单.csv", lines(known(tasks, 6)));
  files.set("seeds/2013/量化指标.csv", lines(known(indicators, 6)));
  const units = new TextDecoder().decode(files.get("seeds/2013/单位名录.csv"));
  files.set(
    "seeds/2013/单位名录.csv",
    encode(`${units}市人口计生委,平顶山市人口和计划生育委员会,政府部门,,10\n`),
  );
  const [head, ...rows] = changes;
  const inForce = rows.filter((row) => monthOf(row) <= month);
  if (inForce.length > 0) files.set("seeds/2013/目录调整.csv", lines([head, ...inForce]));
  return files;
};

/** What the leads have done by the end of each month, exact as the units write it. */
const done = {
  // Of 1600 it lags from March on; of 1200, as of May, it lags anew, and the two months do not count on.
  专利申请: [140, 270, 380, 500, 480, 620, 720, 830, 930, 1020, 1120, 1230],
  // Behind from February to April, caught up in May, behind again from October to the end.
  新改建农村公路: [17, 30, 45, 60, 84, 101, 118, 134, 151, 160, 172, 190],
  新增城市绿地: [10, 20, 30, 41, 50, 60, 71, 80, 91, 100, 110, 120],
  免费孕前优生健康检查: [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000, 11000, 12000],
  城市社区服务中心: [2, 4, 6, 8, 9, 10, 10, 10, 10, 10, 10, 10],
  小额担保贷款: [0, 0, 0, 0, 0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.4],
} as const;
type Indicator = keyof typeof done;

/** What is asked of the leads by the end of the year. */
const target: Readonly<Record<Indicator, number>> = {
  专利申请: 1200,
  新改建农村公路: 200,
  新增城市绿地: 120,
  免费孕前优生健康检查: 12000,
  城市社区服务中心: 24,
  小额担保贷款: 2.4,
};

interface Lead {
  readonly unit: string;
  readonly task: number;
  readonly indicator: Indicator;
  readonly measure: string;
}

/** Who leads what in a month. */
const leadsIn = (month: number): readonly Lead[] => [
  { unit: "市科技局", task: 1, indicator: "专利申请", measure: "件" },
  { unit: "市交通运输局", task: 2, indicator: "新改建农村公路", measure: "公里" },
  ...(month < 9
    ? [{ unit: "市林业局", task: 3, indicator: "新增城市绿地", measure: "万平方米" } as const]
    : []),
  { unit: "市住房和城乡建设局", task: 3, indicator: "新增城市绿地", measure: "万平方米" },
  {
    unit: month < 8 ? "市人口计生委" : "市卫生和计划生育委员会",
    task: 4,
    indicator: "免费孕前优生健康检查",
    measure: "人",
  },
  ...(month < 7
    ? [{ unit: "市民政局", task: 5, indicator: "城市社区服务中心", measure: "个" } as const]
    : []),
  ...(month > 5 ? [{ unit: "市财政局", task: 6, indicator: "小额担保贷款", measure: "亿元" } as const] : []),
];

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** 2013-06 */
export const nameOf = (month: number): string => `2013-${twoDigits(month)}`;

/** The files of one month: what the leads send, the register and the particulars. */
export const filesOf = (month: number): Files => {
  const [year, due] = month === 12 ? [2014, 1] : [2013, month + 1];
  const day = (of: number): string => `${year}-${twoDigits(due)}-${twoDigits(of)}`;
  const leads = leadsIn(month);
  const head = "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
  const reports = leads.map(({ unit, task, indicator, measure }): readonly [string, Uint8Array] => {
    const value = done[indicator][month - 1] ?? 0;
    const text = `截至${month}月底，${indicator}${value}${measure}。`;
    const selfGrade = month === 12 && value >= target[indicator] ? "已完成" : "达到序时进度";
    const row = `${task},${unit},${text},${selfGrade},${indicator},${value},部分项目前期手续办理较慢,倒排工期。,办公室,,${day(2)}`;
    return [`data/${nameOf(month)}/报送/${unit}.csv`, lines([head, row])];
  });
  return new Map([
    ...reports,
    [
      `data/${nameOf(month)}/收文登记.csv`,
      lines([
        "单位,收文日期,来文文号,催报次数,退回日期,备注",
        ...leads.map(({ unit }) => `${unit},${day(3)},,0,,`),
      ]),
    ],
    [
      `data/${nameOf(month)}/期次.yaml`,
      lines([
        `发文字号: ${month === 12 ? 1 : month}`,
        `成文日期: ${day(10)}`,
        `印发日期: ${day(11)}`,
        `截稿日期: ${day(9)}`,
      ]),
    ],
  ]);
};
