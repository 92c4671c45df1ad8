import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { importedTasks } from "../../../../src/model/imported-catalogue.ts";
import { readDocument } from "../../../../src/read/document/read-document.ts";
import { importBlocks } from "../../../../src/read/import/import-catalogue.ts";
import { docxFromLines } from "../../../support/docx/docx-from-lines.ts";

/* What an import decides beside the words and units of its tasks: numbers, what is no task, and what is told of. */

const read = (content: string | Uint8Array, file = "分解.txt") => {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic): void => void problems.push(problem);
  const blocks =
    readDocument(
      { path: file, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content },
      report,
    ) ?? [];
  const imported = importBlocks(blocks, { file, report });
  return {
    imported,
    tasks: importedTasks(imported).map(({ task }) => task),
    told: problems.map(({ code, place, details }) => ({ code, line: place.at?.line, details })),
    codes: problems.map(({ code }) => code),
  };
};

const head = "平政〔2018〕7号\n一、农业\n";

const row = (cells: string): string => `<tr>${cells}</tr>`;

const page = (cells: string): string =>
  `<html><body><table><tr><td>序号</td><td>任务</td><td>牵头单位</td></tr><tr><td>1</td><td>造林5万亩</td><td>市林业局</td></tr></table><p>续表</p><table><tr>${cells}</tr></table></body></html>`;

const ofDocx = (text: string) => read(docxFromLines(text), "分解.docx");

const sectionsOf = (text: string) => read(text).imported.sections.map(({ title }) => title);

describe("a document", () => {
  test("gives units that are said of several tasks to those alone that name none", () => {
    const text = `${head}1.造林5万亩。（市林业局负责）\n2.打井200眼。\n3.修渠20公里。\n以上3项任务的责任单位均为市水利局\n`;
    const { tasks } = read(text);
    expect(tasks.map(({ leadLine, responsibleLine }) => `${leadLine}|${responsibleLine}`)).toEqual([
      "市林业局|",
      "|市水利局",
      "|市水利局",
    ]);
  });

  test("is of the year in which it was signed, whatever its number says", () => {
    const text =
      "平政〔2012〕98号\n一、农业\n1.造林5万亩。（市林业局负责）\n平顶山市人民政府\n2013年1月5日\n";
    expect(read(text).imported.year).toBe(2013);
    expect(read(text.replace("2013年1月5日\n", "")).imported.year).toBe(2012);
  });

  test("with the same short line on each page has these lines told of and left out", () => {
    const mark = "平顶山市人民政府公报\n";
    const text = `${head}1.造林5万亩。（市林业局负责）\n${mark}2.打井200眼。（市水利局负责）\n${mark}3.修路20公里。（市公路局负责）\n${mark}`;
    const { tasks, told } = read(text);
    expect(tasks.map((each) => each.text)).toEqual(["造林5万亩。", "打井200眼。", "修路20公里。"]);
    expect(told.filter(({ code }) => code === "IMP-015").map(({ line }) => line)).toEqual([4, 6, 8]);
    const twice = read(text.slice(0, -mark.length));
    expect(twice.codes).not.toContain("IMP-015");
  });

  test("begins behind the notice's own headings, told by its date or by headings that begin anew", () => {
    const own =
      "关于分解2018年重点工作的通知\n各县（市、区）人民政府：\n一、加强领导。高度重视。\n二、按月报送。\n";
    const signed = "平顶山市人民政府办公室\n2018年3月1日\n";
    const unnumbered = "造林5万亩。\n牵头单位：市林业局\n打井200眼。\n牵头单位：市水利局\n";
    expect(sectionsOf(own + signed + unnumbered)).toEqual(["一、重点工作"]);
    expect(sectionsOf(`${own}任务分解\n一、农业\n1.造林5万亩。（市林业局负责）\n`)).toEqual(["一、农业"]);
  });

  test("that ends with what is no end has it told of", () => {
    const text = `${head}1.造林5万亩。（市林业局负责）\n绿化工程任重道远。\n望各单位抓紧落实。\n`;
    expect(read(text).told).toEqual([
      { code: "IMP-020", line: 4, details: { text: "绿化工程任重道远。", first: 4, last: 4 } },
    ]);
  });

  test("has sections that hold no task and name nobody told of, and not in its list", () => {
    const text = `${head}1.造林5万亩。（市林业局负责）\n二、保障措施\n（一）加强领导。各级要高度重视。\n`;
    const { imported, told } = read(text);
    expect(imported.sections.map(({ title }) => title)).toEqual(["一、农业"]);
    expect(told).toMatchObject([{ code: "IMP-021", line: 4 }]);
  });
});

test("a heading's line that the width of a page broke goes on in the next, a title does not", () => {
  const broken = `平政〔2018〕7号\n一、农业\n（一）造林。造林5万亩，成活率达到⏎90%以上。（牵头单位：市林业局；⏎责任单位：市财政局）\n（二）建设南河上游水源涵养林示范基地⏎一处。（市林业局牵头）\n`;
  expect(tasksOf(broken.replaceAll("⏎", "\n"))).toEqual([
    "造林。造林5万亩，成活率达到90%以上。|市林业局|市财政局",
    "建设南河上游水源涵养林示范基地一处。|市林业局",
  ]);
  expect(tasksOf("平政〔2018〕7号\n一、农业\n（一）造林\n造林5万亩。（市林业局牵头）\n")).toEqual([
    "造林。造林5万亩。|市林业局",
  ]);
});

test("a task of a list ends with a stop of its own, and says its columns one behind another", () => {
  expect(tasksOf(`${head}1.造林5万亩；（市林业局）\n2.打井200眼。（市水利局）\n`)[0]).toBe(
    "造林5万亩。||市林业局",
  );
  const table = "项目名称|建设内容|年度目标|责任单位\n北山林场|造林5万亩|成活率90%|市林业局\n";
  expect(ofDocx(`2021年重点工作\n${table}`).tasks[0]?.text).toBe("北山林场：造林5万亩；成活率90%");
  const points = ofDocx(
    "2021年重点工作\n任务内容|责任单位\n1.整地。2.栽植。|市林业局\n1.招标。2.施工。|市水利局\n",
  );
  expect(points.tasks.map((task) => task.text)).toEqual(["1.整地。2.栽植。", "1.招标。2.施工。"]);
  expect(points.codes).not.toContain("IMP-004");
  const motion = "编号|标题|主办单位\n第3号|关于造林的建议|市林业局\n";
  expect(ofDocx(`2021年建议办理\n${motion}`).tasks[0]?.text).toBe("关于造林的建议");
});

describe("labels with numbers", () => {
  test("that begin with a goal are those of the item above them", () => {
    const text = `平政〔2018〕7号\n（一）北山造林\n1. 建设目标：造林5万亩\n2. 牵头单位：市林业局\n3. 责任单位：市财政局\n4. 完成时限：11月底\n（二）南河打井\n1. 建设目标：打井200眼\n2. 牵头单位：市水利局\n`;
    expect(tasksOf(text)).toEqual(["北山造林。造林5万亩|市林业局|市财政局", "南河打井。打井200眼|市水利局"]);
  });

  test("may have points between them", () => {
    const text = `${head}（一）北山造林\n1.工作措施：春季栽植。\n2.责任单位：市林业局\n（二）南河打井\n1.工作措施：\n（1）招标。\n（2）施工。\n2.责任单位：市水利局\n`;
    expect(tasksOf(text)).toEqual(["北山造林||市林业局", "南河打井||市水利局"]);
    expect(read(text).told).toContainEqual({
      code: "IMP-014",
      line: 4,
      details: { label: "工作措施", text: "春季栽植。", lines: [4, 8, 9] },
    });
  });

  test("are tasks where the goal comes again", () => {
    const text = `${head}1.工作目标：造林5万亩\n2.责任单位：市林业局\n3.工作目标：打井200眼\n4.责任单位：市水利局\n`;
    expect(tasksOf(text).map((task) => task.replace(/^.*：/u, ""))).toEqual([
      "造林5万亩||市林业局",
      "打井200眼||市水利局",
    ]);
  });
});

const mended = (units: string) =>
  `平政〔2018〕7号\n一、树种单一。\n整改措施：\n（一）补植${units}。\n（二）抚育${units}。\n整改时限：11月底\n责任单位：市林业局\n二、井深不足。\n责任单位：市水利局\n`;

test("points below 整改措施 are no tasks where the units behind them are those of the whole, but where they have their own", () => {
  expect(tasksOf(mended(""))).toEqual(["树种单一。||市林业局", "井深不足。||市水利局"]);
  expect(tasksOf(mended("（市财政局负责）"))[0]).toBe("补植。|市财政局");
});

test("a section without units is a task where most are, and is told of; a title alone is none", () => {
  const tasks = "一、造林。绿化5万亩。（市林业局负责）\n二、打井。新打200眼。（市水利局负责）\n";
  const { told } = read(`平政〔2018〕7号\n${tasks}三、修路。硬化20公里。\n`);
  expect(tasksOf(`平政〔2018〕7号\n${tasks}三、修路。硬化20公里。\n`).at(-1)).toBe("修路。硬化20公里。");
  expect(told.filter(({ code }) => code === "IMP-008")).toMatchObject([{ line: 4 }]);
  expect(tasksOf(`平政〔2018〕7号\n${tasks}三、其他\n`)).toHaveLength(2);
  const few = "一、造林。绿化5万亩。（市林业局负责）\n二、形势。任务艰巨。\n三、思路。稳中求进。\n";
  expect(tasksOf(`平政〔2018〕7号\n${few}`)).toHaveLength(1);
});

describe("the numbers of tasks", () => {
  test("are given anew where they begin anew under each heading, with those of the document beside them", () => {
    const text = `${head}1.造林5万亩。（市林业局负责）\n2.打井200眼。（市水利局负责）\n二、交通\n1.修路20公里。（市公路局负责）\n`;
    const { tasks, codes } = read(text);
    expect(tasks.map(({ number, originalNumber }) => [number, originalNumber])).toEqual([
      [1, "1"],
      [2, "2"],
      [3, "1"],
    ]);
    expect(codes).toEqual(["IMP-027"]);
  });

  test("are those of the document where they run through", () => {
    const { tasks } = read(
      `${head}1.造林5万亩。（市林业局负责）\n二、交通\n2.修路20公里。（市公路局负责）\n`,
    );
    expect(tasks.map(({ number, originalNumber }) => [number, originalNumber])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  test("say of a part which task it is a part of", () => {
    const text = `${head}（一）绿化国土。（市林业局牵头）具体措施：\n1．造林5万亩。（市财政局负责）\n（二）打井200眼。（市水利局负责）\n`;
    expect(read(text).tasks.map(({ number, parent }) => [number, parent])).toEqual([
      [1, undefined],
      [2, 1],
      [3, undefined],
    ]);
  });
});

describe("the units of a task", () => {
  test("that lead it are not among those that help", () => {
    const [task] = read(`${head}1.造林5万亩。（市林业局牵头，市林业局、市财政局配合）\n`).tasks;
    expect([task?.leadLine, task?.responsibleLine]).toEqual(["市林业局", "市财政局"]);
  });

  test("in two places are told of, in one they are not", () => {
    const text = `${head}1.造林5万亩。（市林业局负责）抚育10万亩。（市林业局负责）\n2.打井200眼。（市水利局负责）\n`;
    expect(read(text).told).toMatchObject([{ code: "IMP-023", line: 3, details: { tasks: [1] } }]);
  });
});

describe("a table", () => {
  test("without a header goes on with the one before only where it has as many columns", () => {
    const first = "2021年重点工作\n序号|任务|牵头单位|完成时间\n1|造林5万亩|市林业局|11月底\n";
    expect(ofDocx(`${first}续表\n2|打井200眼|市水利局|6月底\n`).tasks).toHaveLength(2);
    expect(ofDocx(`${first}联系方式\n8|打井队联系电话|市水利局\n`).tasks).toHaveLength(1);
    expect(read(page("<td>2</td><td>打井200眼</td><td>市水利局</td>"), "分解.html").tasks).toHaveLength(2);
    expect(read(page("<td>2</td><td>市水利局</td>"), "分解.html").tasks).toHaveLength(1);
  });

  test("has measures that reach down over several tasks for headings", () => {
    const text = `<html><body><p>2021年稳增长</p><table>${row("<td>措施</td><td>具体内容</td><td>责任单位</td>")}${row('<td rowspan="2">（一）绿化</td><td>造林5万亩</td><td>市林业局</td>')}${row("<td>护林</td><td>市公安局</td>")}${row("<td>（二）水利</td><td>打井200眼</td><td>市水利局</td>")}</table></body></html>`;
    const { tasks, imported } = read(text, "分解.html");
    expect(tasks.map((task) => task.text)).toEqual(["造林5万亩", "护林", "打井200眼"]);
    expect(imported.sections.map(({ title }) => title)).toEqual(["一、绿化", "二、水利"]);
  });

  test("has the row of its sum told of, which is no task", () => {
    const text =
      "类别|序号|任务|责任单位\n农业|1|造林5万亩|市林业局\n小计||1项|\n水利|2|打井200眼|市水利局\n合计||2项|\n";
    const { tasks, told, imported } = ofDocx(`2021年重点工作\n${text}`);
    expect(tasks.map((task) => task.text)).toEqual(["造林5万亩", "打井200眼"]);
    expect(imported.sections.map(({ title }) => title)).toEqual(["一、农业", "二、水利"]);
    expect(told.filter(({ code }) => code === "IMP-001" || code === "IMP-020")).toHaveLength(2);
  });

  test("says once what a merged cell says of several rows of a task", () => {
    const text = `<html><body><p>2021年重点工作</p><table>${row("<td>序号</td><td>工作任务</td><td>牵头单位</td><td>配合单位</td><td>完成时限</td>")}${row('<td rowspan="2">1</td><td rowspan="2">造林5万亩</td><td rowspan="2">市林业局</td><td>市财政局</td><td rowspan="2">11月底</td>')}${row("<td>市国土局</td>")}</table></body></html>`;
    const [task, ...others] = read(text, "分解.html").tasks;
    expect(others).toEqual([]);
    expect([task?.leadLine, task?.responsibleLine, task?.timeLimit]).toEqual([
      "市林业局",
      "市财政局、市国土局",
      "11月底",
    ]);
  });
});

const tasksOf = (text: string): readonly string[] =>
  read(text).tasks.map(({ text: words, leadLine, responsibleLine }) =>
    [words, leadLine, responsibleLine].join("|").replace(/\|+$/u, ""),
  );

const points = (numbers: readonly number[]): string =>
  `${head}（一）园区\n${numbers[0]}、造林5万亩。\n${numbers[1]}、打井200眼。\n牵头单位：市林业局\n（二）城镇\n${numbers[2]}、修渠20公里。\n${numbers[3]}、修路9条。\n牵头单位：市建设局\n`;

describe("units that stand once for several points", () => {
  test("are those of each point where the numbers of the points run through", () => {
    const text = points([1, 2, 3, 4]);
    expect(tasksOf(text)).toEqual([
      "造林5万亩。|市林业局",
      "打井200眼。|市林业局",
      "修渠20公里。|市建设局",
      "修路9条。|市建设局",
    ]);
    expect(read(text).told).toMatchObject([
      { code: "IMP-029", line: 3, details: { count: 1 } },
      { code: "IMP-029", line: 7, details: { count: 1 } },
    ]);
  });

  test("are those of one task of several points where the numbers begin anew", () => {
    expect(tasksOf(points([1, 2, 1, 2]))).toEqual([
      "园区。1、造林5万亩。2、打井200眼。|市林业局",
      "城镇。1、修渠20公里。2、修路9条。|市建设局",
    ]);
  });

  test("are those of each point of a section, where every section has them behind its last", () => {
    const text =
      "平政〔2018〕7号\n一、农业\n1.造林5万亩。\n2.打井200眼。\n牵头单位：市林业局\n二、城建\n1.修路9条。\n2.修渠20公里。\n牵头单位：市建设局\n";
    expect(tasksOf(text)).toEqual([
      "造林5万亩。|市林业局",
      "打井200眼。|市林业局",
      "修路9条。|市建设局",
      "修渠20公里。|市建设局",
    ]);
    expect(tasksOf(text.replace("2.打井200眼。", "2.打井200眼。\n牵头单位：市水利局\n3.修库。"))).toContain(
      "造林5万亩。",
    );
  });
});

test("headings without a number are told of; the end of a sentence above an item is none", () => {
  const text =
    "平政〔2018〕7号\n农业\n1.造林5万亩。\n牵头单位：市林业局\n城建\n2.修路9条。\n牵头单位：市建设局\n";
  expect(sectionsOf(text)).toEqual(["一、农业", "二、城建"]);
  expect(read(text).told).toMatchObject([{ code: "IMP-036", details: { lines: [2, 5] } }]);
  const broken = "平政〔2018〕7号\n农业\n1.造林5万亩，打井200眼，\n修路\n2.修路9条。（市建设局牵头）\n";
  expect(sectionsOf(broken)).not.toContain("二、修路");
});

test("同上 under nothing is left to be seen", () => {
  const { tasks, codes } = read("平政〔2018〕7号\n一、农业\n1.造林5万亩。（责任单位同上）\n");
  expect(tasks.map(({ text }) => text)).toEqual(["造林5万亩。（责任单位同上）"]);
  expect(codes).not.toContain("IMP-037");
});

test("a heading that is the name of an office leads only where all headings are such, or it says 牵头", () => {
  const text =
    "平政〔2018〕7号\n一、市教育局\n1.新建学校3所。（责任单位：市财政局）\n二、城建\n2.修路9条。（责任单位：市建设局）\n";
  expect(tasksOf(text)).toEqual(["新建学校3所。||市财政局", "修路9条。||市建设局"]);
  expect(tasksOf(text.replace("一、市教育局", "一、市教育局牵头的任务"))).toEqual([
    "新建学校3所。|市教育局|市财政局",
    "修路9条。||市建设局",
  ]);
});

test("a line of units above the first task heads tasks only where every such line does", () => {
  const below =
    "平政〔2018〕7号\n责任单位：市政府办公室\n1.造林5万亩。\n责任单位：市林业局\n2.修路9条。\n责任单位：市建设局\n";
  expect(tasksOf(below)).toEqual(["造林5万亩。||市林业局", "修路9条。||市建设局"]);
  expect(read(below).told).toContainEqual(expect.objectContaining({ code: "IMP-003", line: 2 }));
  const above =
    "平政〔2018〕7号\n责任单位：市林业局\n1.造林5万亩。\n2.育苗9亩。\n责任单位：市建设局\n3.修路9条。\n";
  expect(tasksOf(above)).toEqual(["造林5万亩。||市林业局", "育苗9亩。||市林业局", "修路9条。||市建设局"]);
});

test("lines of figures and units are no table of tasks unless one column is of words", () => {
  const text =
    "平政〔2018〕7号\n1 造林工程 分三年实施 市林业局 6月底\n2 打井工程 分两年实施 市水利局 9月底\n";
  expect(read(text).codes).toContain("IMP-038");
  const two = "1|造林工程|分三年实施|市林业局\n2|打井工程|分两年实施|市水利局\n";
  expect(ofDocx(two).codes).not.toContain("IMP-038");
  expect(ofDocx(two.replaceAll(/\|分.年实施/gu, "")).codes).toContain("IMP-038");
});

test("months at the beginning of a line are no number of a task", () => {
  const text = "平政〔2018〕7号\n一、农业\n1.造林5万亩。\n1-3月完成整地，\n4-5月栽植。\n牵头单位：市林业局\n";
  expect(tasksOf(text)).toEqual(["造林5万亩。1-3月完成整地，4-5月栽植。|市林业局"]);
});

test("paragraphs below a section with its units are its words, but not the end of the document", () => {
  const text =
    "平政〔2018〕7号\n一、防涝（责任单位：市建设局）\n清淤管网12公里。\n二、度汛（责任单位：市水利局）\n加固水库8座。\n各单位要抓紧落实。\n";
  expect(tasksOf(text)).toEqual(["防涝。清淤管网12公里。||市建设局", "度汛。加固水库8座。||市水利局"]);
  const last = text.replace("清淤管网12公里。\n", "");
  expect(read(last).told).toContainEqual(expect.objectContaining({ code: "IMP-020", line: 4 }));
});

test("names of offices alone below a task do it; one such name below the last may be the signature", () => {
  const text = "平政〔2018〕7号\n一、农业\n1.造林5万亩\n市林业局、市财政局\n2.打井200眼\n市水利局\n";
  expect(tasksOf(text)).toEqual(["造林5万亩||市林业局、市财政局", expect.stringContaining("打井200眼")]);
  expect(tasksOf(`${text}、市财政局\n`)[1]).toContain("打井200眼");
});

test("leaders in a heading are those of its tasks, and are told of as such", () => {
  const text =
    "平政〔2018〕7号\n一、农业（责任领导：分管副市长）\n1.造林5万亩。（市林业局牵头）\n2.打井200眼。（市水利局牵头）\n";
  const { tasks, told } = read(text);
  expect(tasks.map(({ leader }) => leader)).toEqual(["分管副市长", "分管副市长"]);
  expect(told).toMatchObject([{ code: "IMP-034", line: 2 }]);
});

test("a limit in a heading is no limit of its tasks, and is told of as without a task", () => {
  const text = "平政〔2018〕7号\n一、农业（完成时限：6月底）\n1.造林5万亩。（市林业局牵头）\n";
  expect(read(text).tasks.map(({ timeLimit }) => timeLimit)).toEqual([""]);
  expect(read(text).told).toMatchObject([{ code: "IMP-003", details: { label: "完成时限：6月底" } }]);
});

describe("goals behind labels", () => {
  const done = "牵头单位：市林业局\n";

  test.each([
    ["below the title", `1.造林绿化\n年度目标：完成造林5万亩。\n${done}`, "造林绿化。完成造林5万亩。"],
    ["below the units", `1.造林绿化\n${done}年度目标：完成造林5万亩。\n`, "造林绿化。完成造林5万亩。"],
    ["behind the title", `1.造林绿化。年度目标：完成造林5万亩。${done}`, "造林绿化。完成造林5万亩。"],
    ["in brackets", "1.造林绿化（工作目标：造林5万亩；牵头单位：市林业局）\n", "造林绿化。造林5万亩。"],
    [
      "of several kinds, in their order",
      `1.造林绿化\n工作目标：造林5万亩\n主要内容：营造生态林\n具体要求：成活率不低于85%\n${done}`,
      "造林绿化。造林5万亩。营造生态林。成活率不低于85%",
    ],
    [
      "before the points of the task",
      `1.造林绿化\n年度目标：造林5万亩\n（1）整地。\n（2）栽植。\n${done}`,
      "造林绿化。造林5万亩。（1）整地。（2）栽植。",
    ],
  ])("%s are words of the task", (_, lines, text) => {
    expect(tasksOf(head + lines)).toEqual([`${text}|市林业局`]);
    expect(read(head + lines).codes).not.toContain("IMP-014");
  });

  test("of a quarter, and requirements of everybody, are told of and left out", () => {
    const text = `${head}1.造林绿化\n年度目标：造林5万亩\n一季度目标：整地\n上半年：栽植\n具体要求：各单位每月5日前报送进展\n${done}`;
    expect(tasksOf(text)).toEqual(["造林绿化。造林5万亩|市林业局"]);
    expect(read(text).told).toMatchObject([
      { code: "IMP-014", line: 7 },
      { code: "IMP-040", line: 5, details: { lines: [5, 6] } },
    ]);
  });

  test("above the tasks of a section are told of", () => {
    const text = `${head}工作目标：造林5万亩\n1.造林绿化。\n${done}`;
    expect(tasksOf(text)).toEqual(["造林绿化。|市林业局"]);
    expect(read(text).codes).toContain("IMP-014");
  });
});

describe("a heading that names who leads and nothing else", () => {
  const below = "\n1.造林5万亩。\n2.护林。（市公安局配合）\n";
  const led = ["造林5万亩。|市林业局", "护林。|市林业局|市公安局"];

  test.each([
    ["with two numbers", `一、（一）市林业局牵头任务${below}`, ["一、（一）市林业局牵头任务"]],
    ["with two numbers of other kinds", `一、1．市林业局牵头的任务${below}`, ["一、1．市林业局牵头的任务"]],
    ["with 由", `一、由市林业局牵头的任务${below}`, ["一、由市林业局牵头的任务"]],
    ["behind another", `一、农业（一）市林业局牵头任务${below}`, ["一、农业"]],
    [
      "before its tasks",
      "一、市林业局牵头任务 1.造林5万亩。2.护林。（市公安局配合）\n",
      ["一、市林业局牵头任务"],
    ],
    ["before its first task", `一、市林业局牵头的任务：${below.slice(1)}`, ["一、市林业局牵头的任务"]],
  ])("%s leads its tasks", (_, lines, titles) => {
    const text = `平政〔2018〕7号\n${lines}`;
    expect(tasksOf(text)).toEqual(led);
    expect(sectionsOf(text)).toEqual(titles);
  });

  test("behind another is a part of it, and the next goes on from it", () => {
    const text = `平政〔2018〕7号\n一、农业（一）市林业局牵头任务${below}（二）市水利局牵头任务\n3.打井200眼。\n`;
    const { imported, codes } = read(text);
    expect(imported.sections[0]?.subsections.map(({ title }) => title)).toEqual([
      "（一）市林业局牵头任务",
      "（二）市水利局牵头任务",
    ]);
    expect(tasksOf(text)).toEqual([...led, "打井200眼。|市水利局"]);
    expect(codes).not.toContain("IMP-012");
  });

  test("parts its tasks in a line only where their numbers follow each other", () => {
    const text = "平政〔2018〕7号\n一、市林业局牵头任务 1.造林5万亩。（一）整地。2.护林。\n";
    expect(tasksOf(text)).toEqual(["造林5万亩。（一）整地。|市林业局", "护林。|市林业局"]);
  });

  test("beside other words in brackets, or of no office, leads nothing", () => {
    for (const title of [
      "一、农业（一期）市林业局牵头任务",
      "一、（一）牵头任务",
      "一、（一）林业牵头任务",
    ]) {
      const [first] = tasksOf(`平政〔2018〕7号\n${title}${below}`);
      expect(first).toBe("造林5万亩。");
    }
  });
});

test.each([
  "（市教育局负责，市财政局安排资金）",
  "市教育局负责，市财政局安排资金。",
  "由市教育局负责，市财政局安排资金。",
])("who does a task with what they do, in a line below it, is no task: %s", (line) => {
  const text = `${head}1.新建学校3所。\n${line}\n2.修路9条。（市公路局负责）\n`;
  const { tasks, codes } = read(text);
  expect(tasks.map(({ leadLine, responsibleLine }) => `${leadLine}|${responsibleLine}`)).toEqual([
    "市教育局|市财政局",
    "市公路局|",
  ]);
  expect(tasks[0]?.text).toContain("市财政局安排资金");
  expect(codes).toEqual([]);
});
