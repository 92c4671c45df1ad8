import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { messageOf, remedyOf } from "../../../../src/diagnostics/diagnostic.ts";
import { importedTasks } from "../../../../src/model/imported-catalogue.ts";
import { importCatalogue } from "../../../../src/read/import/import-catalogue.ts";

const read = (text: string) => {
  const diagnostics: Diagnostic[] = [];
  const imported = importCatalogue(text, "分解.txt", (diagnostic) => diagnostics.push(diagnostic));
  const tasks = importedTasks(imported).map(({ section, subsection, task }) => ({
    at: [section, subsection].filter((title) => title !== "").join(" / "),
    number: task.number,
    text: task.text,
    lead: task.leadLine,
    responsible: task.responsibleLine,
    limit: task.timeLimit,
  }));
  const problems = diagnostics.map(
    ({ code, place }) => `${code} ${place.at?.line ?? "-"}:${place.at?.column ?? "-"}`,
  );
  return { imported, tasks, problems, diagnostics };
};
const task = (number: number, text: string, lead: string, responsible: string, limit = "") => ({
  number,
  text,
  lead,
  responsible,
  limit,
});

/** One task in one section, in the many forms that offices write it. */
const one = (lines: string) => {
  const { tasks, problems } = read(`一、稳定增长\n${lines}`);
  return {
    problems,
    tasks: tasks.map(({ number, text, lead, responsible, limit }) => ({
      number,
      text,
      lead,
      responsible,
      limit,
    })),
  };
};

describe("a whole document of another city", () => {
  const document = `信阳市人民政府办公室文件
信政办〔2014〕8号

信阳市人民政府办公室
关于印发2014年市政府重点工作
任务分解的通知

各县、区人民政府，市政府各部门：
　　为确保完成全年任务，现将重点工作分解如下：

　　一、保持经济平稳增长
　　（一）抓好项目建设
　　1．加快重点项目建设，完成投资500亿元。
　　牵头单位：市发改委　责任单位：市财政局、市国土局
　　完成时限：2014年12月底前
　　2．推进招商引资。
　　责任单位：市商务局
　　（二）扩大消费
　　3、建设8.5万平方米的市场。（牵头单位：市商务局；配合单位：市工商局、市质监局）
　　二、改善民生
　　4.办好十件实事。（市发改委牵头，市财政局、各县（区）政府配合）
　　5.做好就业工作。（市人社局负责）
　　各单位要高度重视，明确责任。
　　信阳市人民政府办公室
　　二〇一四年二月十八日
`;
  const { imported, tasks, problems } = read(document);

  test("has its particulars found", () => {
    expect(imported).toMatchObject({
      documentNumber: "信政办〔2014〕8号",
      date: { year: 2014, month: 2, day: 18 },
      title: "信阳市人民政府办公室关于印发2014年市政府重点工作任务分解的通知",
      recipients: "各县、区人民政府，市政府各部门",
      header: ["信阳市人民政府办公室文件"],
      preface: ["为确保完成全年任务，现将重点工作分解如下："],
      closing: ["各单位要高度重视，明确责任。", "信阳市人民政府办公室"],
    });
  });

  test("has every task placed", () => {
    expect(tasks).toEqual([
      {
        at: "一、保持经济平稳增长 / （一）抓好项目建设",
        ...task(1, "加快重点项目建设，完成投资500亿元。", "市发改委", "市财政局、市国土局", "2014年12月底前"),
      },
      { at: "一、保持经济平稳增长 / （一）抓好项目建设", ...task(2, "推进招商引资。", "", "市商务局") },
      {
        at: "一、保持经济平稳增长 / （二）扩大消费",
        ...task(3, "建设8.5万平方米的市场。", "市商务局", "市工商局、市质监局"),
      },
      { at: "二、改善民生", ...task(4, "办好十件实事。", "市发改委", "市财政局、各县（区）政府") },
      { at: "二、改善民生", ...task(5, "做好就业工作。", "市人社局", "") },
    ]);
    expect(problems).toEqual(["IMP-009 16:3"]);
  });
});

describe("the number of a task", () => {
  test.each(["1.", "1．", "1、", "１．", "1. ", "01."])("may be written %s", (number) => {
    expect(one(`${number}抓项目。\n牵头单位：市发改委`)).toEqual({
      problems: [],
      tasks: [task(1, "抓项目。", "市发改委", "")],
    });
  });

  test.each([
    ["1.2013年底前完成规划。", "2013年底前完成规划。"],
    ["1.10万吨针状焦项目开工。", "10万吨针状焦项目开工。"],
    ["1、8.9万亩造林。", "8.9万亩造林。"],
  ])("may stand before a figure: %s", (line, text) => {
    expect(one(`${line}\n牵头单位：市林业局`)).toEqual({
      problems: [],
      tasks: [task(1, text, "市林业局", "")],
    });
  });

  test("is not seen in a figure at the beginning of a wrapped line", () => {
    expect(one("1.新造林地\n8.9万亩，监测\n2.5万户。\n牵头单位：市林业局")).toEqual({
      problems: [],
      tasks: [task(1, "新造林地8.9万亩，监测2.5万户。", "市林业局", "")],
    });
  });

  test("is not seen in a date", () => {
    const { imported, tasks } = read("一、稳增长\n1.抓项目。（市发改委负责）\n2013年3月2日");
    expect(tasks).toHaveLength(1);
    expect(imported.date).toEqual({ year: 2013, month: 3, day: 2 });
  });
});

describe("units", () => {
  test.each([
    [
      "half-width marks",
      "牵头单位:市发改委\n责任单位:市财政局,各县(市、区)政府",
      "市发改委",
      "市财政局，各县（市、区）政府",
    ],
    ["both on one line", "牵头单位：市发改委；责任单位：市财政局", "市发改委", "市财政局"],
    ["both on one line with a space", "牵头单位：市发改委  责任单位：市财政局", "市发改委", "市财政局"],
    [
      "both on one line without anything between",
      "牵头单位：市发改委责任单位：市财政局",
      "市发改委",
      "市财政局",
    ],
    ["配合单位", "牵头单位：市发改委\n配合单位：市财政局、市审计局", "市发改委", "市财政局、市审计局"],
    ["责任单位 and 配合单位", "牵头单位：甲局\n责任单位：乙局\n配合单位：丙局", "甲局", "乙局、丙局"],
    ["主办 and 协办", "主办单位：市发改委\n协办单位：市财政局", "市发改委", "市财政局"],
    ["boxed labels", "【牵头单位】市发改委\n【配合单位】市财政局", "市发改委", "市财政局"],
    ["labels with spaces inside", "牵 头 单 位：市发改委", "市发改委", ""],
    ["a full stop at the end", "牵头单位：市发改委。\n责任单位：市财政局。", "市发改委", "市财政局"],
    [
      "a line wrapped after a mark",
      "牵头单位：市发改委、\n市商务局\n责任单位：市财政局",
      "市发改委、市商务局",
      "市财政局",
    ],
    ["a line wrapped before a mark", "责任单位：市财政局\n、市审计局", "", "市财政局、市审计局"],
    [
      "a line wrapped inside parentheses",
      "牵头单位：甲局\n责任单位：各县（市、\n区）政府",
      "甲局",
      "各县（市、区）政府",
    ],
    ["a label on a line of its own", "牵头单位：\n市发改委", "市发改委", ""],
    ["a lead marked in the line", "责任单位：市发改委（牵头）、市财政局", "市发改委", "市财政局"],
    ["duties in the line", "责任单位：市发改委牵头，市财政局配合", "市发改委", "市财政局"],
  ])("are read with %s", (_, lines, lead, responsible) => {
    const { tasks, problems } = one(`1.抓项目。\n${lines}`);
    expect(tasks).toEqual([task(1, "抓项目。", lead, responsible)]);
    expect(problems).toEqual(lead === "" ? ["IMP-009 2:1"] : []);
  });

  test.each([
    ["1.抓项目。牵头单位：市发改委；责任单位：市财政局", "市发改委", "市财政局", ""],
    ["1.抓项目。（牵头单位：市发改委；配合单位：市财政局）", "市发改委", "市财政局", ""],
    ["1.抓项目（牵头单位:市发改委;配合单位:市财政局)。", "市发改委", "市财政局", ""],
    ["1.抓项目。（牵头单位：市发改委；\n配合单位：市财政局）", "市发改委", "市财政局", ""],
    ["1.抓项目。\n（市发改委牵头，市财政局配合）", "市发改委", "市财政局", ""],
    [
      "1.抓项目。（由市发改委牵头，市财政局、市审计局等按职责分工负责）",
      "市发改委",
      "市财政局、市审计局",
      "",
    ],
    ["1.抓项目。（市发改委、市财政局负责）", "市发改委、市财政局", "", ""],
    ["1.抓项目。（市发改委会同市财政局负责）", "市发改委", "市财政局", ""],
    ["1.抓项目。（市发改委牵头，市财政局，市审计局配合）", "市发改委", "市财政局，市审计局", ""],
    ["1.抓项目。（市发改委牵头，市财政局配合，市审计局配合）", "市发改委", "市财政局、市审计局", ""],
    ["1.抓项目。（市发改委牵头）（2013年6月底前完成）", "市发改委", "", "2013年6月底前完成"],
    ["1.抓项目。（市发改委牵头，市财政局配合；三季度前完成）", "市发改委", "市财政局", "三季度前完成"],
    ["1.抓项目。（各乡镇、街道负责）", "各乡镇、街道", "", ""],
    ["1.抓项目。（责任单位：各县（市、区）政府）", "", "各县（市、区）政府", ""],
  ])("are taken from the end of the text: %s", (line, lead, responsible, limit) => {
    const { tasks, problems } = one(line);
    expect(tasks).toEqual([task(1, "抓项目。", lead, responsible, limit)]);
    const told = line.includes("等按职责") ? ["IMP-025 2:1"] : [];
    expect(problems).toEqual(lead === "" ? ["IMP-009 2:1"] : told);
  });

  test.each([
    "坚持政府引导，企业参与（以企业为主体，政府参与）。",
    "新创建“四无”乡镇（街道）。",
    "建设一批项目（含续建）。",
    "各牵头单位和责任单位要负责。",
  ])("are not seen in %s", (text) => {
    expect(one(`1.${text}\n牵头单位：市发改委`)).toEqual({
      problems: [],
      tasks: [task(1, text, "市发改委", "")],
    });
  });
});

const problemsOf = (text: string) => one(`1.${text}\n牵头单位：市卫健委\n责任单位：市财政局`).problems;

test("a body with a part of the task that is in no column is told of, one that is in a column is not", () => {
  expect(problemsOf("由各县政府负责。")).toEqual(["IMP-022 2:1"]);
  expect(problemsOf("建成门诊楼，市第一人民医院负责采购设备，面向全市。")).toEqual(["IMP-022 2:1"]);
  expect(problemsOf("建成门诊楼，市财政局安排资金，面向全市。")).toEqual([]);
});

describe("完成时限", () => {
  test.each([
    ["完成时限：2013年6月底", "2013年6月底"],
    ["完成时间:2013年6月底", "2013年6月底"],
    ["责任单位：市财政局 完成时限：全年", "全年"],
  ])("is read from %s", (line, limit) => {
    expect(one(`1.抓项目。\n牵头单位：市发改委\n${line}`).tasks[0]?.limit).toBe(limit);
  });
});

describe("the tree", () => {
  test("forgets the sub-section at a new section", () => {
    const { tasks } = read(
      "一、甲\n（一）乙\n1.抓。（市发改委负责）\n二、丙\n2.建。（市发改委负责）\n（一）丁\n3.修。（市水利局负责）",
    );
    expect(tasks.map(({ at }) => at)).toEqual(["一、甲 / （一）乙", "二、丙", "二、丙 / （一）丁"]);
  });

  test.each([
    ["一.稳增长", "(一)抓投资"],
    ["一、 稳增长", "（一） 抓投资"],
    ["一、稳增长。", "（一）、抓投资"],
  ])("knows the headings %s and %s", (section, subsection) => {
    const { tasks, problems } = read(`${section}\n${subsection}\n1.抓。（市发改委负责）`);
    expect(tasks.map(({ at }) => at)).toEqual(["一、稳增长 / （一）抓投资"]);
    expect(problems).toEqual([]);
  });

  test("counts headings beyond ten", () => {
    const headings = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    const document = headings
      .map((numeral, index) => `${numeral}、板块\n${index + 1}.抓。（市发改委负责）`)
      .join("\n");
    expect(read(document).problems).toEqual([]);
  });

  test("begins after 附件 when the notice has headings of its own", () => {
    const { imported, tasks, problems } = read(
      "各县区人民政府：\n一、提高认识\n要高度重视。\n附件：\n重点任务分解\n一、稳增长\n1.抓。（市发改委负责）",
    );
    expect(tasks).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(imported.preface).toEqual(["一、提高认识", "要高度重视。", "附件：", "重点任务分解"]);
  });

  test("joins a text over several lines", () => {
    expect(one("1.加快建设，\n完善设施。\n搞好服务。\n牵头单位：市发改委").tasks[0]?.text).toBe(
      "加快建设，完善设施。搞好服务。",
    );
  });

  test("ends with the last task's own wrapped line", () => {
    const { imported, tasks } = read("一、甲\n1.搞好第三次经济\n普查。（市统计局牵头）\n望各单位抓紧落实。");
    expect(tasks[0]).toMatchObject({ text: "搞好第三次经济普查。", lead: "市统计局" });
    expect(imported.closing).toEqual(["望各单位抓紧落实。"]);
  });

  test("does not take the closing's 牵头单位和责任单位 for a unit line", () => {
    const { imported, problems } = read("一、甲\n1.抓。\n牵头单位：市发改委\n牵头单位和责任单位要抓紧落实。");
    expect(imported.closing).toEqual(["牵头单位和责任单位要抓紧落实。"]);
    expect(problems).toEqual([]);
  });
});

describe("what is wrong is reported where it is", () => {
  const lead = "牵头单位：市发改委";
  test.each([
    ["a line that belongs nowhere", `一、甲\n1.抓。\n${lead}\n  不知所云\n2.建。\n${lead}`, ["IMP-001 4:3"]],
    ["no task at all", "关于任务分解的通知\n各单位要高度重视。", ["IMP-002 -:-"]],
    ["nothing", "", ["IMP-002 -:-"]],
    ["a unit line without a task", `一、甲\n${lead}\n1.抓。\n${lead}`, ["IMP-003 2:1"]],
    [
      "both of two unit labels without a task",
      `一、甲\n${lead} 责任单位：乙局\n1.抓。\n${lead}`,
      ["IMP-003 2:1", "IMP-003 2:11"],
    ],
    ["a repeated number", `一、甲\n1.抓。\n${lead}\n1.建。\n${lead}`, ["IMP-004 4:1"]],
    ["a gap", `一、甲\n1.抓。\n${lead}\n4.建。\n${lead}`, ["IMP-005 4:1"]],
    [
      "only what is missing from the whole document",
      `一、甲\n1.抓。\n${lead}\n6.建。\n${lead}\n3.修。\n${lead}`,
      ["IMP-005 4:1", "IMP-006 6:1"],
    ],
    ["a gap before the first", `一、甲\n3.抓。\n${lead}`, ["IMP-005 2:1"]],
    ["a number out of order", `一、甲\n1.抓。\n${lead}\n3.建。\n${lead}\n2.修。\n${lead}`, ["IMP-006 6:1"]],
    ["a section without tasks", `一、甲\n二、乙\n1.抓。\n${lead}`, ["IMP-007 1:1"]],
    ["a sub-section without tasks", `一、甲\n（一）乙\n（二）丙\n1.抓。\n${lead}`, ["IMP-007 2:1"]],
    ["a task without units", `一、甲\n1.抓。\n2.建。\n${lead}`, ["IMP-008 2:1"]],
    ["a task without lead", `一、甲\n1.抓。\n责任单位：乙局\n2.建。\n${lead}`, ["IMP-009 2:1"]],
    ["no lead anywhere, once", "一、甲\n1.抓。\n责任单位：乙局\n2.建。\n责任单位：乙局", ["IMP-010 2:1"]],
    ["a task before any section", `1.抓。\n${lead}\n一、甲\n2.建。\n${lead}`, ["IMP-011 1:1"]],
    ["a heading that is skipped", `一、甲\n1.抓。\n${lead}\n三、乙\n2.建。\n${lead}`, ["IMP-012 4:1"]],
    ["words under a heading", `一、甲\n今年重点抓好以下工作。\n1.抓。\n${lead}`, ["IMP-013 2:1"]],
    ["words behind a heading", `一、甲。今年抓好以下工作。\n1.抓。\n${lead}`, ["IMP-013 1:1"]],
    ["a label without a field", `一、甲\n1.抓。\n${lead}\n联系人：督查科`, ["IMP-014 4:1"]],
    ["a page number", `一、甲\n1.抓\n— 3 —\n项目。\n${lead}`, ["IMP-015 3:1"]],
    ["a repeated label", `一、甲\n1.抓。\n${lead}\n${lead}`, ["IMP-016 4:1"]],
    ["an empty label", `一、甲\n1.抓。\n${lead}\n责任单位：`, ["IMP-017 4:1"]],
    [
      "a parenthesis that is not closed",
      `一、甲\n1.抓。\n${lead}\n责任单位：各县（市、区政府`,
      ["IMP-018 4:1"],
    ],
    ["a task without text", `一、甲\n1.\n${lead}`, ["IMP-019 2:1"]],
  ])("%s", (_, text, expected) => {
    const { problems, diagnostics } = read(text);
    expect(problems).toEqual(expected);
    for (const each of diagnostics) expect(messageOf(each) + remedyOf(each)).not.toMatch(/undefined|。$/u);
  });

  test("page numbers do not come between the lines of a text", () => {
    expect(one(`1.抓好\n— 3 —\n项目。\n${lead}`).tasks[0]?.text).toBe("抓好项目。");
  });

  test("any line end is a line end", () => {
    expect(read(`一、甲\r\n1.抓。\r\n${lead}\r3.建。\n${lead}`).problems).toEqual(["IMP-005 4:1"]);
  });
});
