import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import { indicatorsOf, tasksLedBy, tasksSharedBy } from "../../../src/model/catalogue.ts";
import { toDecimal } from "../../../src/model/rational.ts";
import { relations } from "../../../src/model/task.ts";
import { usualClasses } from "../../../src/model/unit.ts";
import { readCatalogue } from "../../../src/read/catalogue/catalogue.ts";

const folder = "seeds/2013";
const problems: Diagnostic[] = [];
const files = readdirSync(folder).map((name) => ({
  path: `${folder}/${name}`,
  bytes: new Uint8Array(readFileSync(`${folder}/${name}`)),
}));
const catalogue = readCatalogue(files, folder, 2013, (diagnostic) => problems.push(diagnostic)) as Catalogue;
const { tasks, units, groups, indicators } = catalogue;
const numbers = (list: readonly { readonly number: number }[]): readonly number[] =>
  list.map(({ number }) => number);
const through = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const leads = tasks.flatMap((task) => task.leads);
const responsible = tasks.flatMap((task) => task.responsible);

test("the files agree", () => {
  expect(problems).toEqual([]);
});

describe("tasks", () => {
  test("are 96, numbered straight through", () => {
    expect(numbers(tasks)).toEqual(through(1, 96));
  });

  test("stand in 8 sections", () => {
    const sections = new Map<string, number>();
    for (const { section } of tasks) sections.set(section, (sections.get(section) ?? 0) + 1);
    expect([...sections]).toEqual([
      ["一、加快产业转型", 12],
      ["二、主攻项目建设", 4],
      ["三、统筹城乡发展", 21],
      ["四、发展现代农业", 8],
      ["五、深化改革开放", 12],
      ["六、推进文化强市", 8],
      ["七、建设生态文明", 12],
      ["八、保障改善民生", 19],
    ]);
  });

  test("stand in 29 sub-sections, but for 13 to 16 and 78", () => {
    expect(
      new Set(tasks.flatMap((task) => (task.subsection ? [`${task.section}${task.subsection}`] : []))).size,
    ).toBe(29);
    expect(numbers(tasks.filter((task) => task.subsection === undefined))).toEqual([13, 14, 15, 16, 78]);
  });

  test("have a lead but for 78 and responsible units without exception", () => {
    expect(numbers(tasks.filter((task) => task.leads.length === 0))).toEqual([78]);
    expect(tasks.filter((task) => task.responsible.length === 0)).toEqual([]);
  });

  test("have several leads in six cases, and 35 a group", () => {
    expect(numbers(tasks.filter((task) => task.leads.length > 1))).toEqual([17, 28, 33, 34, 70, 77]);
    expect(tasks[34]?.leads[0]).toMatchObject({ written: "各县（市、区）政府", kind: "group" });
    expect(tasks[34]?.leads[0]?.units).toHaveLength(10);
  });

  test("72 has the longest line, nine units", () => {
    expect(tasks[71]?.responsible.map((mention) => mention.written)).toEqual([
      "市水利局",
      "市交通运输局",
      "市农业局",
      "新城区管委会",
      "白龟山水库管理局",
      "昭平台水库管理局",
      "宝丰县政府",
      "鲁山县政府",
      "湛河区政府",
    ]);
  });
});

describe("units", () => {
  test("are mentioned 102 times as leads and 326 times as responsible, under 92 names", () => {
    expect([leads.length, responsible.length]).toEqual([102, 326]);
    expect(new Set([...leads, ...responsible].map((mention) => mention.written)).size).toBe(92);
    expect(new Set(leads.map((mention) => mention.written)).size).toBe(48);
    expect(new Set(responsible.map((mention) => mention.written)).size).toBe(76);
  });

  test("are 83 bodies and 8 groups, every one of them with a task", () => {
    expect([units.length, groups.length]).toEqual([83, 8]);
    const named = [...leads, ...responsible];
    const bodies = new Set(named.filter(({ kind }) => kind === "unit").flatMap((mention) => mention.units));
    expect(bodies.size).toBe(83);
    expect(new Set(named.filter(({ kind }) => kind === "group").map(({ written }) => written))).toEqual(
      new Set(groups.map(({ name }) => name)),
    );
  });

  test("stand in lists of these lengths, ranked 1 to 83", () => {
    expect(
      usualClasses("").map(({ name }) => [name, units.filter(({ kind }) => kind === name).length]),
    ).toEqual([
      ["政府部门", 34],
      ["党委机构", 7],
      ["办公机构", 7],
      ["事业单位", 7],
      ["垂直管理单位", 6],
      ["群团组织", 2],
      ["企业", 8],
      ["管委会", 2],
      ["市（州）", 0],
      ["县（市、区）政府", 10],
      ["乡镇（街道）", 0],
    ]);
    expect(units.map(({ rank }) => rank)).toEqual(through(1, 83));
  });

  test("the variant spelling in task 60 is kept and understood", () => {
    expect(tasks[59]?.responsible[0]).toEqual({
      written: "市文化广播新闻出版局",
      kind: "unit",
      units: ["市文化广电新闻出版局"],
    });
  });

  test.each([
    ["市发改委", 15, 19],
    ["新城区管委会", 2, 32],
    ["市住房和城乡建设局", 8, 11],
    ["市城乡规划局", 4, 16],
    ["高新区管委会", 0, 17],
    ["湛河区政府", 2, 52],
    ["汝州市政府", 2, 45],
    ["舞钢市政府", 2, 45],
    ["宝丰县政府", 1, 47],
    ["郏县政府", 2, 46],
    ["鲁山县政府", 1, 50],
    ["叶县政府", 1, 47],
    ["新华区政府", 1, 49],
    ["卫东区政府", 1, 49],
    ["石龙区政府", 1, 42],
    ["市文化广电新闻出版局", 5, 1],
    ["市统计局", 1, 0],
  ])("%s leads %i tasks and shares %i, groups expanded", (unit, led, shared) => {
    expect([tasksLedBy(catalogue, unit).length, tasksSharedBy(catalogue, unit).length]).toEqual([
      led,
      shared,
    ]);
  });

  test("53 bodies lead, groups expanded", () => {
    expect(units.filter((unit) => tasksLedBy(catalogue, unit.name).length > 0)).toHaveLength(53);
  });

  test("only the two 各 groups have members", () => {
    expect(
      groups.flatMap((group) => (group.members.length > 0 ? [[group.name, group.members.length]] : [])),
    ).toEqual([
      ["各县（市、区）政府", 10],
      ["各县（市）政府", 6],
    ]);
    expect(groups.every((group) => group.note !== "")).toBe(true);
  });

  test.each([
    ["市工信局", "市工业和信息化局"],
    ["市住建局", "市住房和城乡建设局"],
    ["市人社局", "市人力资源和社会保障局"],
    ["市国土局", "市国土资源局"],
    ["市文广新局", "市文化广电新闻出版局"],
    ["市国资委", "市国有资产监督管理局"],
    ["市发展和改革委员会", "市发改委"],
  ])("%s is an alias of %s", (alias, name) => {
    expect(units.find((unit) => unit.aliases.includes(alias))?.name).toBe(name);
  });

  test("汝州市人民政府 is a full name", () => {
    expect(units.find((unit) => unit.name === "汝州市政府")?.fullName).toBe("汝州市人民政府");
  });
});

const of = (method: string) => indicators.filter((each) => each.method === method).map(({ name }) => name);
const verbs = (task: number) => indicatorsOf(catalogue, task).map(({ verb }) => verb);

describe("indicators", () => {
  test("are 57 in 37 tasks", () => {
    expect(indicators).toHaveLength(57);
    expect(new Set(indicators.map(({ task }) => task)).size).toBe(37);
    expect(tasks.filter((task) => indicatorsOf(catalogue, task.number).length === 0)).toHaveLength(59);
  });

  test("have these relations", () => {
    const counted = relations.map(
      (relation) => indicators.filter((each) => each.relation === relation).length,
    );
    expect(counted).toEqual([45, 6, 4, 0, 0, 2]);
  });

  test("are judged by the month's own figure, or by the day, where the year's pace would be wrong", () => {
    expect(of("按日")).toEqual(["市区空气质量优良天数"]);
    expect(of("当期")).toEqual(["城市集中饮用水源地水质达标率", "“零就业家庭”动态消除"]);
  });

  test("say each what is done", () => {
    expect(indicators.filter(({ verb }) => verb === undefined)).toEqual([]);
    expect([9, 21, 13, 88].map(verbs)).toEqual([
      ["实施"],
      ["开工"],
      ["完成", "建成", "在建", "新开工", "推进"],
      ["建成", "建成", "建成"],
    ]);
  });

  test("of task 13 add up to its 300 projects", () => {
    const projects = indicatorsOf(catalogue, 13).filter(({ unit }) => unit === "个");
    expect(projects.reduce((sum, { target }) => sum + Number(toDecimal(target)), 0)).toBe(300);
  });

  /** What the document says of each indicator, in the order of the file (domain notes 2.9). */
  const quotes = [
    [3, "装备制造板块主营业务收入超400亿元"],
    [4, "超100亿元的优势产业集群"],
    [4, "超20亿元的特色产业集群"],
    [5, "集聚区全年完成固定资产投资550亿元"],
    [5, "其中，基础设施和综合配套设施投资100亿元"],
    [5, "规模以上工业主营业务收入超1000亿元"],
    [6, "新增省级工程技术研究中心5家"],
    [7, "新增国家高新技术企业6家"],
    [7, "省以上名牌产品10个"],
    [7, "制定国家标准5项"],
    [7, "专利申请1600件以上"],
    [9, "实施“两区”建设项目23个"],
    [11, "培育3-4家大型旅游企业"],
    [13, "年度投资500亿元"],
    [13, "83个项目"],
    [13, "91个项目"],
    [13, "108个项目"],
    [13, "18个前期项目"],
    [16, "21座小型水库除险加固"],
    [17, "上半年完成新区总体规划评审"],
    [18, "全年完成投资175亿元"],
    [21, "实施道路工程11项"],
    [22, "实现东部、北部全覆盖"],
    [25, "开工260万平方米"],
    [26, "实现城区数字城管全覆盖"],
    [27, "建设改造8个市内农贸市场"],
    [28, "新增城市绿地158万平方米"],
    [29, "确保2013年“创森”成功"],
    [30, "确保2013年“创卫”通过国家暗访"],
    [34, "每个县（市）重点抓好1至2个示范镇"],
    [38, "建成高标准粮田20万亩"],
    [38, "粮食总产稳定在200万吨以上"],
    [39, "7大类共10个具有地方特色的农业产业化集群"],
    [39, "新增土地流转面积10万亩"],
    [39, "农民专业合作社300家"],
    [39, "新建标准化养殖小区200个"],
    [39, "培育循环畜牧企业50家"],
    [39, "市级以上龙头企业达到200家"],
    [41, "解决20万人饮水安全问题"],
    [42, "新改建农村公路200公里"],
    [44, "实现5万人口脱贫"],
    [45, "新增转移就业5万人"],
    [46, "全年实际到位市外资金690亿元以上"],
    [49, "年内基本完成星峰集团破产改制"],
    [55, "力争社会融资规模达到240亿元"],
    [69, "市区空气质量优良天数保持在300天以上"],
    [72, "水质达标率100%"],
    [74, "8项重点林业工程"],
    [74, "新造林地8.9万亩"],
    [81, "动态消除“零就业家庭”"],
    [84, "新开工保障性住房1.45万套"],
    [86, "新建、改扩建幼儿园115所"],
    [88, "建成10个乡镇卫生院"],
    [88, "4个县级急救指挥中心"],
    [88, "8个县级卫生监督机构"],
    [93, "中心城区实现和谐社区全覆盖"],
    [93, "新创建“四无”乡镇（街道）20个"],
  ] as const;
  /** Targets that the words imply without a figure: 全覆盖 is 100, 动态消除 0, a milestone 1. */
  const implied: Readonly<Record<string, RegExp>> = {
    "100": /全覆盖/u,
    "0": /动态消除/u,
    "1": /成功|通过|完成/u,
  };

  test.each(quotes.map(([task, quote], index) => [index, task, quote] as const))(
    "row %i belongs to task %i, whose text says %s",
    (index, task, quote) => {
      const indicator = indicators[index];
      expect(indicator?.task).toBe(task);
      expect(tasks[task - 1]?.text).toContain(quote);
      const figures: readonly string[] = quote.match(/\d+(?:\.\d+)?/gu) ?? [];
      for (const value of [indicator?.target, indicator?.upper]) {
        if (!value) continue;
        const written = toDecimal(value);
        if (!figures.includes(written)) expect(quote).toMatch(implied[written] ?? /never/u);
      }
      const [, unit] = /^(万?[^/]*)/u.exec(indicator?.unit ?? "") ?? [];
      const target = indicator && toDecimal(indicator.target);
      if (target !== undefined && figures.includes(target) && indicator?.relation !== "区间") {
        expect(quote).toMatch(new RegExp(`${target.replace(".", "\\.")}\\s*${unit}`, "u"));
      }
    },
  );

  test("are all quoted, in the order of the file", () => {
    expect(quotes.map(([task]) => task)).toEqual(indicators.map(({ task }) => task));
  });
});
