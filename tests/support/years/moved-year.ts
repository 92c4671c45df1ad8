import type { Said } from "./told-year.ts";
import { writeToldYear } from "./told-year.ts";

/*
 * Four months of a small 2013 with what neither the sample months nor the made year have: tasks that move to other units in
 * May (新承担), reports that are sent back (退回), and figures that are judged as they stand (当期), with and without targets
 * of their months.
 */

const tasks = `序号,板块,小节,任务内容,牵头单位,责任单位,牵头方式
1,一、加快产业转型,,专利申请1600件以上。,市科技局,市财政局,
2,一、加快产业转型,,新改建农村公路200公里。,市交通运输局,各县（市、区）政府,
3,一、加快产业转型,,消费者投诉办结率达到95%以上。,市工商局,,
4,二、保障改善民生,,城乡低保错保率控制在2%以内。,市民政局,市财政局,
5,二、保障改善民生,,新增城市绿地158万平方米。,市林业局、市住房和城乡建设局,市财政局,
6,二、保障改善民生,,开工建设保障性住房2400套。,市住房和城乡建设局,,
7,二、保障改善民生,,完成县城供水改造。,郏县政府、叶县政府,,并列
8,二、保障改善民生,,开展全民健身活动。,市民政局,,
9,二、保障改善民生,,空气质量优良率达到85%以上。,市林业局,,
`;

const indicators = `任务序号,指标,关系,目标值,上限,计量单位,时限,考核方式,月度计划,动词
1,专利申请,≥,1600,,件,未明示,序时,,
2,新改建农村公路,=,200,,公里,未明示,序时,,
3,消费者投诉办结率,≥,95,,%,未明示,当期,,
4,城乡低保错保率,≤,2,,%,未明示,当期,5/5/4/4/3/3/3/3/3/2/2/2,
5,新增城市绿地,=,158,,万平方米,未明示,计划,0/8/45/75/90/100/105/108/115/130/150/158,
6,保障性住房,=,2400,,套,未明示,序时,,开工
9,空气质量优良率,≥,85,,%,未明示,当期,,
`;

const changes = `生效月份,类别,任务序号,单位,项目,原值,新值,月度计划,依据文号
5,责任单位调整,2,,牵头单位,市交通运输局,市民政局,,平政办〔2013〕50号
5,责任单位调整,9,,牵头单位,市林业局,市环保局,,平政办〔2013〕50号
5,责任单位调整,8,,责任单位,,市体育局,,平政办〔2013〕50号
`;

const units = `市环保局,平顶山市环境保护局,政府部门,,10
市体育局,平顶山市体育局,政府部门,,11
`;

const [good, slow] = ["达到序时进度", "推进缓慢"];

const patents = (figure: string, grade = good): Said => [1, grade, "专利申请", figure];
const roads = (figure: string, grade = good): Said => [2, grade, "新改建农村公路", figure];
const complaints = (figure: string, grade = good): Said => [3, grade, "消费者投诉办结率", figure];
const wronglyGiven = (figure: string, grade = good): Said => [4, grade, "城乡低保错保率", figure];
const green = (figure: string): Said => [5, good, "新增城市绿地", figure];
const homes = (figure: string): Said => [6, good, "保障性住房", figure];
const air = (figure: string, grade = good): Said => [9, grade, "空气质量优良率", figure];
const shared = (...numbers: readonly number[]): readonly Said[] => numbers.map((each) => [each, good]);

const said: Readonly<Record<number, Readonly<Record<string, readonly Said[]>>>> = {
  3: {
    市科技局: [patents("410")],
    市财政局: shared(1, 4, 5),
    市交通运输局: [roads("51")],
    市工商局: [complaints("96")],
    市民政局: [wronglyGiven("4.5", slow), [8, good]],
    市林业局: [green("46"), air("86.2")],
    市住房和城乡建设局: [green("46"), homes("620")],
    郏县政府: shared(2, 7),
    叶县政府: shared(2, 7),
  },
  4: {
    市科技局: [patents("480", slow)],
    市财政局: shared(1, 4, 5),
    市交通运输局: [roads("68")],
    市工商局: [complaints("94.2", slow)],
    市民政局: [wronglyGiven("3.9"), [8, good]],
    市林业局: [green("76"), air("84.1", slow)],
    市住房和城乡建设局: [green("76"), homes("830")],
    郏县政府: shared(2, 7),
    叶县政府: [
      [2, good],
      [7, slow],
    ],
  },
  5: {
    市科技局: [patents("560", slow)],
    市财政局: shared(1, 4, 5),
    市工商局: [complaints("93", slow)],
    市民政局: [wronglyGiven("3.2", slow), [8, good]],
    市林业局: [green("91")],
    市体育局: shared(8),
    郏县政府: shared(2, 7),
  },
  6: {
    市科技局: [patents("700", slow)],
    市财政局: shared(1, 4, 5),
    市工商局: [complaints("96.5")],
    市民政局: [roads("80", slow), wronglyGiven("2.9"), [8, good]],
    市林业局: [green("100")],
    市环保局: [air("83.5", slow)],
    市体育局: shared(8),
    郏县政府: shared(2, 7),
    叶县政府: shared(2, 7),
  },
};

const received: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = {
  // Sent back and back again, in time and too late.
  4: {
    市住房和城乡建设局: [
      "市住房和城乡建设局,2013-05-03,,0,2013-05-06,",
      "市住房和城乡建设局,2013-05-09,,0,,",
    ],
    市林业局: ["市林业局,2013-05-03,,0,2013-05-06,", "市林业局,2013-05-07,,0,,"],
    市财政局: ["市财政局,2013-05-02,,0,2013-05-03,", "市财政局,2013-05-06,,0,,"],
  },
  5: {
    市住房和城乡建设局: ["市住房和城乡建设局,2013-06-03,,0,2013-06-04,"],
    叶县政府: ["叶县政府,2013-06-05,,1,2013-06-06,"],
    // After the deadline, which was none of its.
    市体育局: ["市体育局,2013-06-07,,0,,"],
  },
  6: { 市住房和城乡建设局: ["市住房和城乡建设局,2013-07-04,,0,2013-07-05,"] },
};

/** The lines of 目录调整.csv, without its head. */
export const movedYearChanges: readonly string[] = changes.trim().split("\n").slice(1);

/** Writes the year into a new folder, which is returned. */
export const writeMovedYear = (): string =>
  writeToldYear({ tasks, indicators, said, received, units, seeds: { "目录调整.csv": changes } });
