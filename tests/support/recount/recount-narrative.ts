import type { Facts } from "./recount-facts.ts";
import { areEqual, countIn, gradeBefore, gradeIn, isLagging, memberRuns } from "./recount-facts.ts";
import { figureIn, isCounted, paceOf, tenths } from "./recount-outlook.ts";
import type { Cells } from "./recount-read.ts";
import { gradeByIndicator } from "./recount.ts";
import { toMillionths, widen } from "./recount-read.ts";

/*
 * What a 通报 says in running text beside the sentences that are written again whole: counts of 板块 and 小节, what the grades
 * rest on, shares and gaps of figures. Found in the text, and held against the files.
 */

const grades = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价", "无法评价"];

const gradeOf = ({ now }: Facts, task: Cells): string => gradeIn(now, Number(task["序号"])) ?? "无法评价";

/** 第1至3、5项 as single numbers. */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/(\d+)(?:至(\d+))?/gu)].flatMap(([, first, last]) =>
    Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, index) => Number(first) + index),
  );

/** What the words behind a count say: 已完成1项、推进缓慢3项（第17至19项）, or 均推进缓慢（…） of all. */
const wordsFaults = (facts: Facts, words: string, own: readonly Cells[]): readonly string[] => {
  const found = new Map(
    [
      ...words.matchAll(
        /(已完成|达到序时进度|推进缓慢|尚未启动|暂不评价|无法评价)(\d+)项(?:（([^）]*)）)?/gu,
      ),
    ].map(([, grade = "", count, list]) => [grade, { count: Number(count), list }] as const),
  );
  const [, all, allList] = /^均(\p{Script=Han}+)(?:（([^）]*)）)?/u.exec(words) ?? [];
  return grades.flatMap((grade) => {
    const numbers = own.filter((task) => gradeOf(facts, task) === grade).map((task) => Number(task["序号"]));
    const told = all === grade ? { count: own.length, list: allList } : found.get(grade);
    const isRight = (told?.count ?? 0) === numbers.length;
    const isListed = told?.list === undefined || numbersIn(told.list).join() === numbers.join();
    // Those that lag are named; of a 板块 with parts in the parts.
    return isRight && isListed ? [] : [`${words}: ${grade} ${numbers.join("、")}`];
  });
};

/** Every count of a 板块 and of a 小节 in 三 that is not so, and how many paragraphs were read. */
export const sectionCountFaults = (facts: Facts, paragraphs: readonly string[]) => {
  const faults: string[] = [];
  let read = 0;
  for (const text of paragraphs) {
    const [, name = "", count = "", words = ""] =
      /^（.）(.*?)。共(\d+)项，([^。]*)。/u.exec(text) ?? /^(.{4,20}?)(\d+)项，([^。]*)。/u.exec(text) ?? [];
    const own = facts.tasks.filter(
      (task) =>
        (task["板块"] ?? "").replace(/^.+?、/u, "") === name ||
        (task["小节"] ?? "").replace(/^（.+?）/u, "").replace(/^.+?、/u, "") === name,
    );
    if (name === "" || own.length === 0) continue;
    read += 1;
    if (own.length !== Number(count)) faults.push(`${name}${count}`);
    else if (own.length > 1) faults.push(...wordsFaults(facts, words, own));
  }
  return { faults, read };
};

const worst = ["已完成", "达到序时进度", "推进缓慢", "尚未启动"];

/** 指标 where the worst of a task's figures is as bad as its grade, else 自评; verdicts and limits stand by themselves. */
const isByFigures = (facts: Facts, task: Cells): boolean => {
  const rows = facts.indicators.filter((row) => row["任务序号"] === task["序号"]);
  const figures = rows.map((row) => ({ row, value: figureIn(facts, facts.now, row)?.value }));
  const found = figures.flatMap(({ row, value }) =>
    value === undefined ? [] : (gradeByIndicator(row, value, facts.number) ?? []),
  );
  if (found.length === 0) return false;
  const byFigures = found.reduce((a, b) => (worst.indexOf(a) >= worst.indexOf(b) ? a : b));
  const isWhole = figures.every(
    ({ row, value }) =>
      value !== undefined && gradeByIndicator({ ...row, 考核方式: "序时" }, value, facts.number) === "已完成",
  );
  return (byFigures === "已完成" && !isWhole ? "达到序时进度" : byFigures) === gradeOf(facts, task);
};

/** How many tasks are graded by figures and how many by their leads' word, as 一 counts them. */
export const basesAgain = (facts: Facts): string => {
  const { judged, overdue } = facts.now.counted;
  const rest = facts.tasks.filter((task) => {
    const number = Number(task["序号"]);
    const grade = gradeOf(facts, task);
    return (
      grade !== "暂不评价" && grade !== "无法评价" && !judged.includes(number) && !overdue.includes(number)
    );
  });
  const figures = rest.filter((task) => isByFigures(facts, task)).length;
  const parts = [
    ...(figures > 0 ? [`量化指标${figures}项`] : []),
    ...(facts.now.counted.verdicts > 0 ? [`市督查局核定${facts.now.counted.verdicts}项`] : []),
    ...(overdue.length > 0 ? [`完成时限${overdue.length}项`] : []),
    ...(rest.length > figures ? [`牵头单位自评${rest.length - figures}项`] : []),
  ];
  return `评价依据：${parts.join("、")}。`;
};

/** 第35项: which of its equal leads lag and how many do not, where the whole does not and nobody is silent or not judged. */
export const partsAgain = (facts: Facts): readonly string[] =>
  facts.tasks.filter(areEqual).flatMap((task) => {
    const number = Number(task["序号"]);
    const members = memberRuns(facts, task);
    const isPlain = members.every(([, , word]) => word !== undefined && word !== "暂不评价");
    const slow = members.filter(([, , word]) => word === "推进缓慢").map(([unit]) => unit);
    const good = members.filter(([, , word]) => !isLagging(word));
    const isOther = members.length !== slow.length + good.length;
    if (facts.now.counted.judged.includes(number) || isLagging(gradeOf(facts, task))) return [];
    if (!isPlain || isOther || slow.length === 0 || good.every(([, , word]) => word === "已完成")) return [];
    return [`${slow.join("、")}推进缓慢，其余${good.length}个牵头单位达到序时进度`];
  });

/** How many tasks lag, where the opening and 七 count them, and the judgement of the opening: 九成 顺利, 七成半 较好. */
export const laggingCounts = (facts: Facts): readonly string[] => {
  const count = countIn(facts.now, "推进缓慢") + countIn(facts.now, "尚未启动");
  const good = countIn(facts.now, "已完成") + countIn(facts.now, "达到序时进度");
  const all = good + count;
  const fair = good * 4 >= all * 3 ? "较好，但不够平衡，" : "偏慢，";
  const judgement = good * 10 >= all * 9 ? "顺利，但仍" : fair;
  return [`总体进展${judgement}有${count}项工作未达到序时进度。`, `对未达到序时进度的${count}项工作`];
};

/** 需协调解决的事项: how many there are, and of how many units; nothing where there are none. */
export const requestsAgain = ({ now }: Facts): readonly string[] => {
  const own = now.reports.filter(({ request }) => request !== "");
  const units = new Set(own.map(({ unit }) => unit)).size;
  return own.length === 0 ? [] : [`${units}个单位提出需协调解决的事项${own.length}项，`];
};

/** How the grade of a task that lagged has moved since last month, by its number; the words of 整改 where it tells no figures. */
export const movesAgain = (facts: Facts): ReadonlyMap<number, string> => {
  return new Map(
    facts.tasks.flatMap((task) => {
      const number = Number(task["序号"]);
      const [was, is] = [gradeBefore(facts, number), gradeIn(facts.now, number)];
      if (!isLagging(was) || is === undefined) return [];
      return [[number, was === is ? `仍为${is}` : `由${was}变为${is}`] as const];
    }),
  );
};

const clause =
  /([^；。：（）]*?)([\d.]+)[^\d，。；（）]{1,12}(?:（第(\d+)项[^）]*）)?，占年度目标的([\d.]+)%(?:，(高于|低于|与)序时进度(?:([\d.]+)个百分点|持平))?/gu;

/**
 * Every share and gap of a figure in the text that is not so, and how many clauses were read. `task` is the one that a
 * paragraph or a letter is about where the clause itself names none.
 */
export const figureFaults = (facts: Facts, text: string, task: number) => {
  const faults: string[] = [];
  let read = 0;
  for (const [whole, head = "", amount = "", named, share = "", side = "", points = ""] of text.matchAll(
    clause,
  )) {
    const row = facts.indicators.find(
      (each) =>
        Number(each["任务序号"]) === Number(named ?? task) &&
        head.includes(widen(each["指标"] ?? "").replace(/\s/gu, "")) &&
        figureIn(facts, facts.now, each)?.value === toMillionths(amount),
    );
    read += 1;
    const target = toMillionths(row?.["目标值"] ?? "0");
    if (!row || target === 0n) {
      faults.push(`${whole}: no such figure`);
      continue;
    }
    const value = toMillionths(amount);
    if (tenths(value, target) !== share) faults.push(`${whole}: ${tenths(value, target)}`);
    if (side === "" || !isCounted(row)) continue;
    const [part, months] = paceOf(row, facts.number);
    const ahead = value * months - part * target;
    const gap = tenths(ahead < 0n ? -ahead : ahead, months * target);
    const isNear = (ahead < 0n ? -ahead : ahead) * 2000n < months * target;
    const expected = isNear ? "与" : ahead > 0n ? `高于${gap}` : `低于${gap}`;
    if (`${side}${points}` !== expected) faults.push(`${whole}: ${expected}`);
  }
  return { faults, read };
};
