import type { Catalogue } from "../../../src/model/catalogue.ts";
import { rational } from "../../../src/model/rational.ts";
import type { Indicator, Task, UnitMention } from "../../../src/model/task.ts";
import type { Unit, UnitGroup, UsualClass } from "../../../src/model/unit.ts";
import { localGovernments, usualClasses } from "../../../src/model/unit.ts";

/** A class of units of a city's office, and the list that it is counted in. */
export const ofClass = (kind: UsualClass): Pick<Unit, "kind" | "list"> => ({
  kind,
  list: usualClasses("市直单位").find(({ name }) => name === kind)?.list ?? "",
});

const unit = (rank: number, name: string, kind: UsualClass, ...aliases: readonly string[]): Unit => ({
  name,
  fullName: `平顶${name}`,
  ...ofClass(kind),
  aliases,
  rank,
});

const units: readonly Unit[] = [
  unit(1, "市发改委", "政府部门", "市发展和改革委员会"),
  unit(2, "市科技局", "政府部门"),
  unit(3, "市工业和信息化局", "政府部门", "市工信局"),
  unit(4, "市民政局", "政府部门"),
  unit(5, "市财政局", "政府部门"),
  unit(6, "市环保局", "政府部门"),
  unit(7, "市农业局", "政府部门"),
  unit(8, "叶县政府", "县（市、区）政府", "叶县人民政府"),
  unit(9, "郏县政府", "县（市、区）政府"),
  unit(10, "湛河区政府", "县（市、区）政府"),
];

const groups: readonly UnitGroup[] = [
  { name: "各县（市、区）政府", members: ["叶县政府", "郏县政府", "湛河区政府"], note: "" },
  { name: "相关县（市、区）政府", members: [], note: "" },
  { name: "相关区政府", members: [], note: "" },
  { name: "市直相关部门", members: [], note: "" },
];

const mention = (name: string): UnitMention => {
  const group = groups.find((each) => each.name === name);
  return group
    ? { written: name, kind: "group", units: group.members }
    : { written: name, kind: "unit", units: [name] };
};

const task = (number: number, leads: readonly string[], responsible: readonly string[]): Task => ({
  number,
  section: "一、加快产业转型",
  text: `第${number}项工作。`,
  leads: leads.map(mention),
  responsible: responsible.map(mention),
  leadLine: leads.join("、"),
  responsibleLine: responsible.join("、"),
});

const indicator = (number: number, name: string, target: number, measure: string): Indicator => ({
  task: number,
  name,
  relation: "=",
  target: rational(target),
  unit: measure,
  deadlineText: "全年",
  deadline: { year: 2013, month: 12, day: 31 },
  method: "序时",
});

/** Ten real bodies and eight made-up tasks of 2013, numbered 1–8. */
export const smallCatalogue: Catalogue = {
  year: 2013,
  tasks: [
    task(1, ["市发改委"], ["市财政局"]),
    task(2, ["市科技局"], ["叶县政府"]),
    task(3, ["市科技局", "市发改委"], ["市工业和信息化局"]),
    task(4, ["市环保局"], ["相关县（市、区）政府"]),
    task(5, ["各县（市、区）政府"], ["市民政局"]),
    task(6, ["市农业局"], ["各县（市、区）政府"]),
    task(7, [], ["市直相关部门"]),
    task(8, ["市环保局"], ["相关区政府", "市工业和信息化局"]),
  ],
  units,
  groups,
  indicators: [
    indicator(2, "专利申请", 1600, "件"),
    indicator(3, "集聚区投资", 550, "亿元"),
    indicator(3, "“两区”建设项目", 23, "个"),
    indicator(6, "高标准粮田", 20, "万亩"),
  ],
  agency: {
    mark: "平顶山市督查局文件",
    signature: "平顶山市督查局",
    shortName: "市督查局",
    workName: "市政府重点工作",
    counterparts: "市政府办公室各对口科室",
    area: "全市",
    unitClasses: usualClasses("市直单位"),
    rankedLists: localGovernments,
    code: "平政督",
    recipients: "各县（市、区）人民政府，市人民政府各部门",
    copiedTo: "市委办公室",
    printedBy: "平顶山市督查局",
    basis: { title: "", number: "平政办〔2013〕11号" },
    dueDay: 5,
    rollsOverHolidays: true,
    sealed: true,
    extractForm: "附件",
    yellowMonths: 2,
    letterMonths: 3,
    talkMonths: 4,
    letterDays: 10,
    contact: "市督查局",
    fonts: {},
  },
};
