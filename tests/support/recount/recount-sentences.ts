import type { CountedMonth, Facts } from "./recount-facts.ts";
import {
  areEqual,
  countIn,
  deadlines,
  gather,
  gradeBefore,
  gradeIn,
  isLagging,
  lagging,
  memberRuns,
  numbered,
  share,
  silentLaggards,
  spoken,
  spokenRun,
  taskRun,
  unitsIn,
} from "./recount-facts.ts";
import type { LetterAgain } from "./recount-letters.ts";
import { escalationAgain, lettersAgain } from "./recount-letters.ts";
import type { FollowUpsAgain } from "./recount-follow-up.ts";
import { followUpsAgain } from "./recount-follow-up.ts";
import { laggingListAgain, outlooksAgain } from "./recount-outlook.ts";
import { limitsAgain, measuresAgain, milestonesAgain, plannedAgain } from "./recount-next-month.ts";
import { cell, omits, praiseAgain, unitsAgain } from "./recount-units.ts";
import type { Cells } from "./recount-read.ts";
import { gradeByIndicator, isAsked } from "./recount.ts";
import { sameWords, toMillionths, widen } from "./recount-read.ts";

/* The sentences of a 通报 and of its letters, written again from what recount-facts.ts gathers. */

const silenceWords = {
  未报送: "未报送材料",
  漏报: "漏报",
  退回: "材料退回",
  新承担: "本月新承担、尚未报送",
} as const;

/** Why nobody can judge them: 第6项牵头单位材料退回，第2、9项牵头单位本月新承担、尚未报送，无法评价。 */
const silentSentence = ({ counted: { silent } }: CountedMonth): string => {
  const byReason = (["未报送", "漏报", "退回", "新承担"] as const).flatMap((reason) => {
    const own = [...silent].filter(([, each]) => each === reason).map(([task]) => task);
    const count = own.length > 10 ? `（共${own.length}项）` : "";
    return own.length > 0 ? [`${numbered(own)}${count}牵头单位${silenceWords[reason]}`] : [];
  });
  return `${byReason.join("，")}，无法评价。`;
};

const gradeSentences = (facts: Facts): readonly string[] => {
  const { now, tasks, months } = facts;
  const open = now.counted.grades["暂不评价"] ?? [];
  const silent = now.counted.grades["未报送"] ?? [];
  const assessed = tasks.length - open.length - silent.length;
  const shares = ["已完成", "达到序时进度", "推进缓慢", "尚未启动"]
    .filter((grade) => countIn(now, grade) > 0)
    .map((grade) => `${grade}${countIn(now, grade)}项，占${share(countIn(now, grade), assessed)}`);
  const before = months.at(-2);
  const changes = before
    ? ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价", "未报送"].flatMap((grade) => {
        const [is, was] = [now, before].map(
          (month) =>
            (month.counted.grades[grade] ?? []).filter((task) => facts.moved.get(task) !== facts.number)
              .length,
        );
        const change = (is ?? 0) - (was ?? 0);
        const name = grade === "未报送" ? "无法评价" : grade;
        return change === 0 ? [] : [`${name}的${change > 0 ? "增加" : "减少"}${Math.abs(change)}项`];
      })
    : [];
  const numbers = tasks.map((task) => Number(task["序号"]));
  const turned = (test: (was: string, is: string | undefined) => boolean): readonly number[] =>
    numbers.filter((number) => {
      const was = gradeBefore(facts, number);
      return was !== undefined && test(was, gradeIn(now, number));
    });
  const better = turned((was, is) => isLagging(was) && (is === "已完成" || is === "达到序时进度"));
  const worse = turned((was, is) => !isLagging(was) && isLagging(is));
  return [
    `列入通报的重点工作共${tasks.length}项。`,
    ...(open.length > 0
      ? [
          `${numbered(open)}${open.length > 10 ? `（共${open.length}项）` : ""}本月暂不评价${open.length > 3 ? "，原因见附件1。" : "（"}`,
        ]
      : []),
    ...(silent.length > 0 ? [silentSentence(now)] : []),
    `列入本月评价的${assessed}项中，${shares.join("；")}`,
    ...(now.counted.verdicts > 0 ? [`市督查局核定${now.counted.verdicts}项`] : []),
    ...(now.counted.overdue.length > 0 ? [`完成时限${now.counted.overdue.length}项`] : []),
    ...(changes.length > 0 ? [`与上月相比，${changes.join("、")}。`] : []),
    ...(better.length > 0 ? [`上月未达到序时进度、本月达到的有${numbered(better)}。`] : []),
    ...(worse.length > 0 ? [`本月新出现未达到序时进度的有${numbered(worse)}。`] : []),
  ];
};

const sectionSentences = ({ now, tasks }: Facts): readonly string[] => {
  const grades = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "暂不评价", "未报送"];
  const row = (name: string, own: readonly Cells[]): string => {
    const counts = grades.map(
      (grade) => own.filter((task) => now.counted.grades[grade]?.includes(Number(task["序号"]))).length,
    );
    return [name, own.length, ...counts.map(cell)].join("");
  };
  const sections = [...new Set(tasks.map((task) => task["板块"] ?? ""))];
  return [
    ...sections.flatMap((section) => {
      const own = tasks.filter((task) => task["板块"] === section);
      const name = section.replace(/^.+?、/u, "");
      return [row(name, own), `${name}。共${own.length}项，`];
    }),
    row("合计", tasks),
  ];
};

const indicatorSentences = ({ now, indicators, tasks, units, number, isNew }: Facts): readonly string[] => {
  const values = indicators.map((row) => {
    const task = Number(row["任务序号"]);
    const line = tasks.find((each) => Number(each["序号"]) === task)?.["牵头单位"] ?? "";
    const reports = units
      .expand(widen(line))
      .flatMap((unit) => now.reports.filter((each) => each.unit === unit && each.task === task));
    const value = reports
      .map((each) => each.figures.get(sameWords(row["指标"] ?? "")))
      .find((each) => each !== undefined);
    const grade = value === undefined ? undefined : gradeByIndicator(row, value, number);
    // 另有核定: the bureau's verdict on the task says the contrary.
    const isJudged = now.counted.judged.includes(task) && grade !== undefined;
    const [first = ""] = units.expand(widen(line));
    const isReturned = now.counted.returned.includes(first);
    return {
      row,
      value,
      grade,
      isReturned,
      isMoved: !isReturned && isNew(first, task),
      overruled: isJudged && isLagging(grade) !== isLagging(gradeIn(now, task)),
    };
  });
  const overruled = values.filter((each) => each.overruled).length;
  const graded = values.flatMap(({ grade, overruled: isOut }) => (grade && !isOut ? [grade] : []));
  const of = (grade: string): number => graded.filter((each) => each === grade).length;
  const absent = values.filter(({ row, value }) => isAsked(row, number) && value === undefined);
  const returned = absent.filter(({ isReturned }) => isReturned).length;
  const fresh = absent.filter(({ isMoved }) => isMoved).length;
  const missing = absent.length - returned - fresh;
  const rest = values.length - graded.length - absent.length - overruled;
  const done = of("已完成") > 0 ? `已完成年度目标${of("已完成")}个，` : "";
  const kept = of("达到序时进度") > 0 ? `达到序时进度${of("达到序时进度")}个，` : "";
  const told = of("推进缓慢") > 0 ? `，其中${done}${kept}未达到${of("推进缓慢")}个。` : "全部达到序时进度";
  const even = values.filter(
    ({ row, value }) => row["考核方式"] === "序时" && row["时限"] !== "上半年" && value !== undefined,
  );
  // Nearer to half than 0.05 of a point is half, as it is printed.
  const behind = even.filter(({ row, value = 0n }) => {
    const target = toMillionths(row["目标值"] ?? "0");
    return (target - value * 2n) * 1000n >= target;
  });
  return [
    `${values.length}个量化指标中，列入本月评价的${graded.length}个${told}`,
    ...(absent.length > 0
      ? [
          `应当评价而牵头单位${[
            ...(missing > 0 ? [`没有报数的${missing}个`] : []),
            ...(returned > 0 ? [`材料退回的${returned}个`] : []),
            ...(fresh > 0 ? [`本月新承担、尚未报送的${fresh}个`] : []),
          ].join("、")}。`,
        ]
      : []),
    ...(overruled > 0 ? [`所属任务另有核定、不按指标评价的${overruled}个。`, "另有核定"] : []),
    ...(rest > 0 ? [`其余${rest}个为年底考核、时点数或未到时限的指标`] : []),
    ...(number === 6 && behind.length > 0
      ? [
          even.length > behind.length
            ? `时间过半，按月平均考核的${even.length}个量化指标中，任务过半的${even.length - behind.length}个，未过半的${behind.length}个：`
            : `时间过半，按月平均考核的${even.length}个量化指标${even.length > 1 ? "均" : ""}未过半：`,
          ...behind.map(
            ({ row, value = 0n }) =>
              `${widen(row["指标"] ?? "")}（第${row["任务序号"] ?? ""}项，${share(Number(value), Number(toMillionths(row["目标值"] ?? "0")))}）`,
          ),
        ]
      : []),
  ];
};

const dayOf = (date: string): string => spoken(date).replace(/^\d+年/u, "");

/** A unit with the days of its report, and for how many of the months it has been so. */
const withNotes = (
  { now, months }: Facts,
  kind: "late" | "missing" | "returned" | "kept",
  name: string,
): string => {
  const { returned, counted } = now.counted.days.get(name) ?? {};
  const again = returned !== undefined && counted !== undefined ? "重新报送" : "";
  const run = months.toReversed().findIndex((month) => !month.counted[kind].includes(name));
  const length = run === -1 ? months.length : run;
  const word = { kept: "", late: "逾期报送", missing: "未报送", returned: "材料退回后没有重新报送" }[kind];
  const notes = [
    ...(returned === undefined ? [] : [`${dayOf(returned)}退回`]),
    ...(counted === undefined ? [] : [`${dayOf(counted)}${again}`]),
    ...(length > 1 && kind !== "kept" ? [`已连续${length}个月${word}`] : []),
  ];
  return notes.length > 0 ? `${name}（${notes.join("，")}）` : name;
};

const named = (words: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${words}的${names.length}个：${names.join("、")}。`];

/** What 存在问题 says of the reports that were not in time or not whole. */
const faults = (facts: Facts, asked: readonly string[]): readonly string[] => {
  const { late, missing, returned } = facts.now.counted;
  const of = (names: readonly string[]): number => names.filter((name) => asked.includes(name)).length;
  const omitting = asked.filter((name) => omits(facts, facts.now, name)).length;
  const told = [
    [of(late), "逾期报送"],
    [of(missing), `${facts.now.counted.areReminded ? "经催报仍" : ""}未报送`],
    [of(returned), "的材料已退回而未重新报送"],
    [omitting, "报送的材料有漏报"],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, text]) => `${count}个单位${text}`);
  return told.length === 0 ? [] : [`本月${told.join("，")}，名单见本通报第二部分。`];
};

const reportingSentences = (facts: Facts): readonly string[] => {
  const { now, directory, number, units } = facts;
  const { onTime, kept, late, missing, returned, newcomers } = now.counted;
  const leads = unitsIn(facts, "牵头单位");
  const asked = units.names.filter(
    (name) => !newcomers.includes(name) && (leads.has(name) || unitsIn(facts, "责任单位").has(name)),
  );
  const kindOf = (name: string): string => directory.find((row) => row["单位"] === name)?.["类别"] ?? "";
  const listOf = (name: string): string =>
    ["管委会", "县（市、区）政府"].find((list) => list === kindOf(name)) ?? facts.ownUnits;
  const inTime = (names: readonly string[]): number => names.filter((name) => onTime.includes(name)).length;
  const told = (names: readonly string[], whole: string): string =>
    inTime(names) === names.length ? whole : `按时${inTime(names)}个`;
  const lists = [facts.ownUnits, "管委会", "县（市、区）政府"]
    .map((list) => ({ list, own: asked.filter((name) => listOf(name) === list) }))
    .filter(({ own }) => own.length > 0)
    .map(({ list, own }) => `${list}${own.length}个，${told(own, "全部按时")}`);
  const leading = asked.filter((name) => leads.has(name));
  const ofLeads =
    inTime(leading) === leading.length
      ? "全部按时报送。"
      : `按时报送${inTime(leading)}个，按时率${share(inTime(leading), leading.length)}。`;
  const moved = (deadlines[number] ?? "").endsWith("-05") ? "" : `（原定${number + 1}月5日，遇节假日顺延）`;
  return [
    `${number}月份进展情况的报送截止日为${spoken(deadlines[number] ?? "")}${moved}。应报送单位${asked.length}个，`,
    ...(inTime(asked) === asked.length
      ? ["全部按时报送。"]
      : [
          `按时报送${inTime(asked)}个，按时率${share(inTime(asked), asked.length)}。其中，${lists.join("；")}。`,
          `${newcomers.length > 0 ? "应报送单位中，" : "。"}承担牵头任务的单位${leading.length}个，${ofLeads}`,
        ]),
    ...named(
      "逾期报送",
      late.map((name) => withNotes(facts, "late", name)),
    ),
    ...named(
      "退回后按期重报",
      kept.map((name) => withNotes(facts, "kept", name)),
    ),
    ...named(
      "未报送",
      missing.filter((name) => asked.includes(name)).map((name) => withNotes(facts, "missing", name)),
    ),
    ...named(
      "已退回而未重新报送",
      returned.filter((name) => asked.includes(name)).map((name) => withNotes(facts, "returned", name)),
    ),
    ...faults(facts, asked),
  ];
};

/** 存在问题 by task: what its paragraph must say of how long the task has lagged. */
/** From which grade a task fell that newly lags. */
const fallOf = (facts: Facts, number: number): readonly string[] => {
  const { now } = facts;
  const was = gradeBefore(facts, number);
  return was === undefined || isLagging(was) ? [] : [`该项工作由${was}变为${gradeIn(now, number)}`];
};

const problemSentences = (facts: Facts): ReadonlyMap<number, readonly string[]> =>
  new Map(
    facts.tasks
      .filter((task) => isLagging(gradeIn(facts.now, Number(task["序号"]))))
      .map((task) => {
        const members = memberRuns(facts, task).filter(([, , word]) => isLagging(word));
        const number = Number(task["序号"]);
        const isInParts = areEqual(task) && members.length > 0;
        // The part that lags says nothing this month: neither months nor a fall are told of it.
        if (areEqual(task) && !isInParts && silentLaggards(facts, task).length > 0) return [number, []];
        const runs = isInParts ? members.map(([, run]) => run) : [taskRun(facts, task)];
        const told = runs.filter(({ months }) => months > 1).map(spokenRun);
        return [number, [...told, ...(isInParts ? [] : fallOf(facts, number))]];
      }),
  );

/** What a month of 2013 must say, in printed order where that matters, white space left out. */
export interface SentencesAgain {
  readonly sentences: readonly string[];
  /** By the number of a lagging task: what its paragraph of 存在问题 says of months, or from which grade it fell. */
  readonly problems: ReadonlyMap<number, readonly string[]>;
  /** By the number of a lagging task: what its paragraph says of its figures' way to their targets. */
  readonly outlooks: ReadonlyMap<number, readonly string[]>;
  /** What became of last month's lagging tasks; undefined where there were none. */
  readonly followUps: FollowUpsAgain | undefined;
  readonly letters: readonly LetterAgain[];
  /** By the number of a lagging task: what its leads mean to do, without punctuation that printing may change. */
  readonly measures: ReadonlyMap<number, readonly string[]>;
}

/** Writes the sentences of a month again; `seeds` and `data` are the folders of the year and of the months. */
export const sentencesAgain = (seeds: string, data: string, number: number): SentencesAgain => {
  const facts = gather(seeds, data, number);
  const problems = problemSentences(facts);
  return {
    sentences: [
      ...gradeSentences(facts),
      `截至${number}月底，序时进度为${share(number, 12)}。`,
      ...indicatorSentences(facts),
      ...sectionSentences(facts),
      ...reportingSentences(facts),
      ...laggingListAgain(facts),
      ...escalationAgain(facts, numbered),
      ...lagging
        .filter((grade) => countIn(facts.now, grade) > 0)
        .map((grade) => `工作${grade}。共${countIn(facts.now, grade)}项：`),
      ...plannedAgain(facts),
      ...milestonesAgain(facts),
      ...limitsAgain(facts),
      ...praiseAgain(facts),
      ...unitsAgain(facts),
      `${number + 1}月份进展情况请于${spoken(deadlines[number + 1] ?? "")}前（含当日）`,
    ],
    problems,
    outlooks: outlooksAgain(facts),
    followUps: followUpsAgain(facts),
    letters: lettersAgain(facts),
    measures: measuresAgain(facts),
  };
};
