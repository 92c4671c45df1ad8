import type { Said } from "./told-year.ts";
import { writeToldYear } from "./told-year.ts";

/*
 * Three months of a small 2013 with what the sample months do not have: a milestone that falls due next month and one that
 * is reached, leaders, verdicts against the figures and on tasks of equal leads, time
 * limits that pass. Units are those of tests/cases/base.
 */

const tasks = `序号,板块,小节,任务内容,牵头单位,责任单位,牵头方式,分管领导,责任领导,完成时限
1,一、加快产业转型,,专利申请1600件以上。,市科技局,市财政局,,常务副市长,市科技局局长,
2,一、加快产业转型,,新改建农村公路200公里。,市交通运输局,各县（市、区）政府,,分管副市长,,
3,一、加快产业转型,,完成新区总体规划评审。,市住房和城乡建设局、市林业局,,,"常务副市长、分管副市长",,
4,二、保障改善民生,,完成县乡敬老院改造。,各县（市、区）政府,市民政局,,,,
5,二、保障改善民生,,新增城市绿地158万平方米。,市林业局、市住房和城乡建设局,市财政局,,分管副市长,,
6,二、保障改善民生,,继续办好“十项重点民生工程”。,,市民政局,,,,
7,二、保障改善民生,,完成县城供水改造。,郏县政府、叶县政府,,并列,分管副市长,,
8,二、保障改善民生,,建成市养老服务中心。,市民政局,,,常务副市长,,
9,二、保障改善民生,,完成社区服务站改造。,市民政局,,,,,4月底前
10,一、加快产业转型,,编制城市供热规划。,市住房和城乡建设局,市林业局,,,,2013-06-30
11,二、保障改善民生,,开展困难群众走访慰问。,市民政局,,,,,长期坚持
`;

const indicators = `任务序号,指标,关系,目标值,上限,计量单位,时限,考核方式,月度计划,动词
1,专利申请,=,1600,,件,未明示,序时,,
2,新改建农村公路,=,200,,公里,未明示,序时,,
3,新区总体规划评审,=,1,,项,上半年,节点,,完成
5,新增城市绿地,=,158,,万平方米,未明示,计划,0/8/45/75/90/100/105/108/115/130/150/158,
8,市养老服务中心主体封顶,=,1,,项,上半年,节点,,完成
`;

const [good, slow, done] = ["达到序时进度", "推进缓慢", "已完成"];

const patents = (figure: string): Said => [1, good, "专利申请", figure];
const roads = (figure: string): Said => [2, slow, "新改建农村公路", figure];
const green = (figure: string): Said => [5, good, "新增城市绿地", figure];
const review: Said = [3, good, "新区总体规划评审", "0"];
const home = (figure: string): Said => [8, good, "市养老服务中心主体封顶", figure];

/** By month and unit; who is not named is silent. */
const said: Readonly<Record<number, Readonly<Record<string, readonly Said[]>>>> = {
  3: {
    市科技局: [patents("400")],
    市交通运输局: [roads("40")],
    市住房和城乡建设局: [review, green("45"), [10, good]],
    市林业局: [[3, good], green("45")],
    市民政局: [home("0"), [4, good], [6, good], [9, good], [11, good]],
    市财政局: [
      [1, good],
      [5, good],
    ],
    郏县政府: [
      [2, good],
      [4, good],
      [7, slow],
    ],
    叶县政府: [
      [2, good],
      [4, good],
      [7, good],
    ],
  },
  4: {
    市科技局: [patents("540")],
    市交通运输局: [roads("55")],
    市住房和城乡建设局: [review, green("75"), [10, good]],
    市林业局: [[3, good], green("75")],
    市民政局: [home("1"), [4, good], [6, good], [9, good], [11, good]],
    市财政局: [
      [1, good],
      [5, good],
    ],
    郏县政府: [
      [2, good],
      [4, good],
      [7, slow],
    ],
    叶县政府: [
      [2, good],
      [4, good],
      [7, slow],
    ],
  },
  5: {
    市科技局: [patents("700")],
    市交通运输局: [roads("72")],
    市住房和城乡建设局: [review, green("90"), [10, good]],
    市林业局: [[3, good], green("90")],
    市民政局: [
      [8, done, "市养老服务中心主体封顶", "1"],
      [4, good],
      [6, good],
      [9, done],
      [11, good],
    ],
    市财政局: [[1, good]],
    郏县政府: [
      [2, good],
      [4, good],
      [7, slow],
    ],
    叶县政府: [
      [2, good],
      [4, good],
      [7, slow],
    ],
  },
};

const verdicts: Readonly<Record<number, string>> = {
  4: "4,推进缓慢,抽查的2所敬老院均未开工\n",
  5: "5,推进缓慢,抽查绿地成活率不足六成\n7,达到序时进度,现场督查水厂已开工\n",
};

/** Writes the made year into a new folder, which is returned. */
export const writeMadeYear = (): string => writeToldYear({ tasks, indicators, said, verdicts });
