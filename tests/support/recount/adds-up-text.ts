/*
 * A reader with a pencil: finds in a text the counts that are said to be parts of a whole, or to be followed by so many
 * things, and adds them. Knows the words of the shipped templates, nothing of src/.
 */

/** What was added: how many groups, and each that does not come out. */
export interface Added {
  readonly groups: number;
  readonly faults: readonly string[];
}

export const joined = (all: readonly Added[]): Added => ({
  groups: all.reduce((sum, { groups }) => sum + groups, 0),
  faults: all.flatMap(({ faults }) => faults),
});

/** One group: what it is called, the whole as it is printed, and what its parts come to. */
export const compared = (what: string, whole: number, parts: number): Added => ({
  groups: 1,
  faults: whole === parts ? [] : [`${what}: ${whole} ≠ ${parts}`],
});

const withoutBrackets = (text: string): string => {
  const inner = text.replaceAll(/（[^（）]*）/gu, "");
  return inner === text ? text : withoutBrackets(inner);
};

/** How many tasks 第1至3、5项 names. */
export const countNumbers = (text: string): number =>
  [...text.matchAll(/第([\d、至]+)项/gu)].reduce(
    (sum, [, list = ""]) =>
      sum +
      list.split("、").reduce((count, part) => {
        const [first = 0, last = first] = part.split("至").map(Number);
        return count + last - first + 1;
      }, 0),
    0,
  );

const countsIn = (text: string): readonly number[] =>
  [
    ...withoutBrackets(text)
      .replaceAll(/第[\d、至]+项/gu, "")
      .matchAll(/(\d+)(?:项|个)/gu),
  ].map(([, count]) => Number(count));

export const added = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The things of a list that brackets may hold commas in: by 、 or by ；. */
const listed = (list: string): number => {
  const plain = withoutBrackets(list);
  // A task is told with figures of its own; tasks are parted by ；, unless they are only named.
  const mark = plain.includes("；") ? "；" : "、";
  return plain.split(mark).length;
};

/** …95项中，已完成4项，占4.2%；… and …33个，其中…: the parts up to the sentence's end, a list after a colon left out. */
const partsOfWholes = (sentence: string): readonly Added[] => {
  const text = withoutBrackets(sentence);
  const found = /(\d+)(?:项|个)(?:工作|任务|量化指标)?(?:中，|，其中)([^：]*)/u.exec(
    text.replaceAll(/^.*量化指标中，(?=列入)/gu, ""),
  );
  if (!found) return [];
  const parts = countsIn(found[2] ?? "");
  return parts.length === 0 ? [] : [compared(sentence, Number(found[1]), added(parts))];
};

const grade = "(?:均)?(?:已完成|达到序时进度|推进缓慢|尚未启动|未完成|暂不评价|无法评价)";
const graded = new RegExp(`(\\d+)项(?:任务)?，((?:${grade}\\d+项(?:（第[^（）]*项）)?、?)+)`, "u");

/** 共21项，达到序时进度16项、推进缓慢4项、无法评价1项 */
const gradesOfWholes = (sentence: string): readonly Added[] => {
  const found = graded.exec(sentence);
  return found ? [compared(sentence, Number(found[1]), added(countsIn(found[2] ?? "")))] : [];
};

/** 推进缓慢2项（第18、19项） */
const numbersOfCounts = (sentence: string): readonly Added[] =>
  [...sentence.matchAll(/(\d+)项（((?:第[\d、至]+项(?:[^（）、，]*)、?)+)）/gu)].map(
    ([words, count, list = ""]) => compared(words, Number(count), countNumbers(list)),
  );

/** 逾期报送的3个：甲、乙、丙; 已扭转的2项：第25项，…；第27项，… */
const thingsOfCounts = (sentence: string): readonly Added[] => {
  const found = /(?<!第[\d、至]*)(\d+)(?:个|项)：(.+)$/u.exec(sentence);
  return found ? [compared(sentence, Number(found[1]), listed(found[2] ?? ""))] : [];
};

/** 2项，即第35项（石龙区政府提示）、第30项（红色督办） */
const namedTasksOfCounts = (sentence: string): readonly Added[] =>
  [...withoutBrackets(sentence).matchAll(/(\d+)项[^，。]*，即((?:第[\d、至]+项、?)+)/gu)].map(
    ([words, count, list = ""]) => compared(words, Number(count), countNumbers(list)),
  );

/** Shares that were rounded one by one make 100%, or are said not to. */
const sharesOfWholes = (sentence: string): readonly Added[] => {
  const shares = [...sentence.matchAll(/项，占(\d+)\.(\d)%/gu)];
  if (shares.length < 2 || sentence.includes("合计不等于100%")) return [];
  return [
    compared(sentence, 1000, added(shares.map(([, units, tenths]) => Number(units) * 10 + Number(tenths)))),
  ];
};

const sentencesOf = (text: string): readonly string[] => text.split("。").filter((each) => each !== "");

/** Adds up every sentence of a text by itself. */
export const addText = (text: string): Added =>
  joined(
    sentencesOf(text.replaceAll(/\s/gu, "")).flatMap((sentence) =>
      [
        partsOfWholes,
        gradesOfWholes,
        numbersOfCounts,
        thingsOfCounts,
        namedTasksOfCounts,
        sharesOfWholes,
      ].flatMap((add) => add(sentence)),
    ),
  );

/** The number that a pattern finds first; zero where it finds nothing, for what is not told where there is none of it. */
export const figure = (text: string, pattern: RegExp): number =>
  Number(
    pattern
      .exec(text)
      ?.slice(1)
      .find((each) => each !== undefined) ?? 0,
  );

/** What one paragraph says in several sentences of one whole: tasks, indicators, units. */
const addNotice = (text: string): readonly Added[] => {
  const total = figure(text, /列入通报的重点工作共(\d+)项/u);
  const judged = figure(text, /列入(?:本月|全年)评价的(\d+)项/u);
  const open = countNumbers(/([^。]*)(?:本月)?暂不评价。/u.exec(text)?.[1] ?? "");
  const unjudged = countNumbers(/。([^。]*)，无法评价。/u.exec(text)?.[1] ?? "");
  const bases = countsIn(/评价依据：([^。]*)/u.exec(text)?.[1] ?? "");
  const lagging = figure(text, /推进缓慢(\d+)项，占/u) + figure(text, /尚未启动(\d+)项，占/u);
  const changes = /与[^。，]*相比，([^。]*)/u.exec(text)?.[1] ?? "";
  const change = [...changes.matchAll(/(增加|减少)(\d+)项/gu)].map(([, way, count]) =>
    way === "增加" ? Number(count) : -Number(count),
  );
  return total === 0
    ? []
    : [
        compared("列入通报", total, judged + open + unjudged),
        compared("评价依据", judged, added(bases)),
        compared("与上月相比", 0, added(change)),
        ...(lagging > 0
          ? [
              compared(
                "有…项未达到序时进度",
                figure(text, /有(\d+)项工作未达到序时进度/u) || lagging,
                lagging,
              ),
            ]
          : []),
      ];
};

/** What is behind is said again where it is listed, pressed for, and asked to catch up. */
const addLagging = (text: string): readonly Added[] => {
  const tasks = figure(text, /有(\d+)项工作未达到序时进度/u);
  const again = [/本月未达到序时进度的(\d+)项工作/u, /对未达到序时进度的(\d+)项工作/u].flatMap((pattern) =>
    pattern.test(text) ? [compared(pattern.source, tasks, figure(text, pattern))] : [],
  );
  const indicators = figure(text, /，未达到(\d+)个。/u);
  return [...again, compared("量化指标未达到", indicators, figure(text, /未达到序时进度的量化指标(\d+)个/u))];
};

const addIndicators = (text: string): readonly Added[] => {
  const total = figure(text, /(\d+)个量化指标中，列入/u);
  if (total === 0) return [];
  return [
    compared(
      "量化指标",
      total,
      figure(text, /列入(?:本月|全年)评价的(\d+)个/u) +
        figure(text, /没有报数的(\d+)个/u) +
        figure(text, /材料退回的(\d+)个/u) +
        figure(text, /本月新承担、尚未报送的(\d+)个/u) +
        figure(text, /不按指标评价的(\d+)个/u) +
        figure(text, /其余(\d+)个为/u),
    ),
  ];
};

const addUnits = (text: string): readonly Added[] => {
  const total = figure(text, /应报送单位(\d+)个/u);
  const lists = /其中，([^。]*个，[^。]*)。承担/u.exec(text)?.[1];
  if (total === 0 || lists === undefined) return [];
  const each = lists.split("；").map((list) => ({
    units: figure(list, /(\d+)个，/u),
    inTime: list.includes("全部按时") ? figure(list, /(\d+)个，/u) : figure(list, /按时(\d+)个/u),
  }));
  const inTime = figure(text, /按时报送(\d+)个/u);
  return [
    compared("应报送单位", total, added(each.map(({ units }) => units))),
    compared("按时报送", inTime, added(each.map((list) => list.inTime))),
    compared(
      "应报送单位的报送情况",
      total,
      inTime +
        figure(text, /逾期报送的(\d+)个：/u) +
        figure(text, /退回后按期重报的(\d+)个：/u) +
        figure(text, /未报送的(\d+)个：/u) +
        figure(text, /不符合要求、已退回(?:而未重新报送)?的(\d+)个：/u),
    ),
  ];
};

/** Adds up what a whole 通报 says in sentences that belong together. */
export const addSections = (text: string): Added =>
  joined([addNotice, addLagging, addIndicators, addUnits].flatMap((add) => add(text)));
