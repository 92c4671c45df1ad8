import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/* A month of any size, for how time and memory grow. Its units are numbered bodies, its figures follow from the numbers. */

const base = resolve(import.meta.dirname, "..", "cases", "base", "seeds", "2013", "机关.yaml");

const unitName = (index) => `第${index + 1}号单位`;

/** A task in two. */
const withIndicator = (task) => task % 2 === 0;

const csv = (rows) => rows.map((row) => `${row.join(",")}\n`).join("");

/** What every unit answers for, by units: those that it leads, and one that it shares where it leads none. */
const tasksOf = (tasks, units) =>
  Array.from({ length: units }, (_, unit) => {
    const led = Array.from({ length: tasks }, (__, task) => task).filter((task) => task % units === unit);
    return led.length > 0 ? led : [unit % tasks];
  });

/**
 * Writes seeds/2013 and data/2013-03 of so many tasks and units below a folder: some tasks have an indicator, every
 * unit reports every task that it leads, or shares.
 */
export const writeMadeMonth = (folder, { tasks, units }) => {
  const put = (path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const assigned = tasksOf(tasks, units);
  const shared = new Map();
  for (const [unit, own] of assigned.entries())
    if (unit >= tasks)
      for (const task of own) shared.set(task, [...(shared.get(task) ?? []), unitName(unit)]);
  const numbers = Array.from({ length: tasks }, (_, task) => task);
  put("seeds/2013/机关.yaml", readFileSync(base));
  put("seeds/2013/单位分组.csv", "分组,成员,说明\n");
  put(
    "seeds/2013/单位名录.csv",
    csv([
      ["单位", "全称", "类别", "别名", "排序"],
      ...assigned.map((_, unit) => [unitName(unit), `平顶山市${unitName(unit)}`, "政府部门", "", unit + 1]),
    ]),
  );
  put(
    "seeds/2013/任务清单.csv",
    csv([
      ["序号", "板块", "小节", "任务内容", "牵头单位", "责任单位"],
      ...numbers.map((task) => [
        task + 1,
        `一、加快产业转型`,
        "",
        `完成第${task + 1}项工程建设，年底前投入使用。`,
        unitName(task % units),
        (shared.get(task) ?? []).join("、"),
      ]),
    ]),
  );
  put(
    "seeds/2013/量化指标.csv",
    csv([
      ["任务序号", "指标", "关系", "目标值", "上限", "计量单位", "时限", "考核方式", "月度计划"],
      ...numbers
        .filter(withIndicator)
        .map((task) => [task + 1, `第${task + 1}项工程投资`, "=", 1200, "", "万元", "未明示", "序时", ""]),
    ]),
  );
  put(
    "data/2013-03/期次.yaml",
    "发文字号: 1\n成文日期: 2013-04-11\n印发日期: 2013-04-11\n截稿日期: 2013-04-10\n",
  );
  put(
    "data/2013-03/收文登记.csv",
    csv([
      ["单位", "收文日期", "来文文号", "催报次数", "退回日期", "备注"],
      ...assigned.map((_, unit) => [unitName(unit), "2013-04-03", "", 0, "", ""]),
    ]),
  );
  const columns = [
    "任务序号",
    "填报单位",
    "进展情况",
    "自评状态",
    "指标",
    "累计完成",
    "存在问题",
    "下步措施",
    "填报人",
    "联系电话",
    "报送日期",
  ];
  for (const [unit, own] of assigned.entries()) {
    const rows = own.map((task) => {
      const leads = task % units === unit;
      const figure = leads && withIndicator(task) ? [`第${task + 1}项工程投资`, 300 + (task % 40)] : ["", ""];
      const told = `第${task + 1}项工程完成投资${300 + (task % 40)}万元，${unitName(unit)}已办完第${unit + 1}批手续。`;
      return [
        task + 1,
        unitName(unit),
        told,
        "达到序时进度",
        ...figure,
        "",
        "抓紧施工。",
        "办公室",
        "",
        "2013-04-03",
      ];
    });
    put(`data/2013-03/报送/${unitName(unit)}.csv`, csv([columns, ...rows]));
  }
};
