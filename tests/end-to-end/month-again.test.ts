import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { printedMonth, printedPapers } from "../support/years/printed-month.ts";
import { sameWords } from "../support/recount/recount-read.ts";
import { rankingAgain } from "../support/recount/recount-ranking.ts";
import { gather } from "../support/recount/recount-facts.ts";
import { extractAgain } from "../support/recount/recount-extracts.ts";
import {
  basesAgain,
  figureFaults,
  laggingCounts,
  movesAgain,
  partsAgain,
  requestsAgain,
  sectionCountFaults,
} from "../support/recount/recount-narrative.ts";
import { sentencesAgain } from "../support/recount/recount-sentences.ts";

const project = resolve(__dirname, "..", "..");

/** For how long a task has lagged, or from which grade it fell. */
const monthsTold = /(?:已连续\d+|\d+月以来已有\d+)个月未达到序时进度|该项工作由[^，；。]*变为[^，；。]*/gu;

describe.each([3, 4, 5, 6])("what month %d of 2013 says, counted again from its files alone", (number) => {
  const again = sentencesAgain(`${project}/seeds/2013`, `${project}/data`, number);
  const facts = gather(`${project}/seeds/2013`, `${project}/data`, number);
  const made = printedMonth(project, `2013-0${number}`);

  test("is in its 通报, sentence by sentence", async () => {
    const text = (await made).paragraphs.join("");
    expect(again.sentences.length).toBeGreaterThan(20);
    expect(again.sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
    const bases = [...(/评价依据：([^。]*)/u.exec(text)?.[1]?.matchAll(/(\d+)项/gu) ?? [])];
    const assessed = /列入本月评价的(\d+)项/u.exec(text)?.[1];
    expect(bases.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(Number(assessed));
  });

  test("tells each lagging task with the months it has lagged", async () => {
    const { paragraphs } = await made;
    const told = paragraphs.flatMap((text) => {
      const task = /^第(\d+)项（[^：]*）：/u.exec(text)?.[1];
      return task === undefined ? [] : [[Number(task), text.match(monthsTold) ?? []] as const];
    });
    expect(new Map(told)).toEqual(new Map(again.problems));
  });

  test("tells of each lagging task what its leads mean to do, and nothing more", async () => {
    const { paragraphs } = await made;
    const told = paragraphs.flatMap((text) => {
      const task = /^第(\d+)项（[^：]*）：/u.exec(text)?.[1];
      return task === undefined ? [] : [[Number(task), sameWords(text)] as const];
    });
    const missing = told.flatMap(([task, text]) =>
      (again.measures.get(task) ?? []).filter((each) => !text.includes(each)),
    );
    expect(missing).toEqual([]);
    const counts = told.map(([task, text]) => [task, text.split("提出,").length - 1]);
    expect(counts).toEqual(told.map(([task]) => [task, again.measures.get(task)?.length ?? 0]));
  });

  test("tells each lagging figure with what it needs and where it would end", async () => {
    const { paragraphs } = await made;
    const told = paragraphs.flatMap((text) => {
      const task = /^第(\d+)项（[^：]*）：/u.exec(text)?.[1];
      const found = text.match(/(?:上月累计[^。]*)?距年度目标还差[^。]*。/gu);
      return task === undefined || found === null ? [] : [[Number(task), found] as const];
    });
    expect(new Map(told)).toEqual(new Map(again.outlooks));
  });

  test("tells what became of last month's lagging tasks", async () => {
    const { paragraphs } = await made;
    const text = paragraphs.join("");
    expect(text.includes("滞后工作的整改情况")).toBe(again.followUps !== undefined);
    expect(text).toContain(again.followUps?.summary ?? "");
    const told = paragraphs.flatMap((each) => {
      const [, outcome, count, list = ""] =
        /^(已扭转|未扭转但有改善|未扭转|滞后加剧|暂不评价|无法判断)的(\d+)项：(.*)。$/u.exec(each) ?? [];
      if (outcome === undefined) return [];
      const items = list.split("；").map((item) => {
        const grade = /(?:仍为|由(?:推进缓慢|尚未启动)变为)(?:已完成|达到序时进度|推进缓慢|尚未启动)/u.exec(
          item,
        )?.[0];
        const move = movesAgain(facts).get(Number(/^第(\d+)项/u.exec(item)?.[1]));
        if (grade !== undefined) expect(grade).toBe(move);
        const figures = item.match(/[^，：]*(?:个百分点|持平)(?=，|$)/gu) ?? [];
        return [Number(/^第(\d+)项/u.exec(item)?.[1]), figures] as const;
      });
      expect(items).toHaveLength(Number(count));
      return [[outcome, items] as const];
    });
    expect(new Map(told)).toEqual(again.followUps?.outcomes ?? new Map());
  });

  test("counts each 板块 and 小节, and what the grades rest on", async () => {
    const { paragraphs } = await made;
    const { faults, read } = sectionCountFaults(facts, paragraphs);
    expect(faults).toEqual([]);
    expect(read).toBe(18);
    const text = paragraphs.join("");
    const told = [
      basesAgain(facts),
      ...partsAgain(facts),
      ...laggingCounts(facts),
      ...requestsAgain(facts),
      ...rankingAgain(facts),
    ];
    expect(told.length).toBeGreaterThan(12);
    expect(told.filter((sentence) => !text.includes(sentence))).toEqual([]);
  });

  test("gives every figure in running text its share and its gap", async () => {
    const { paragraphs, letters } = await made;
    // Behind the text stand the attachments, with the units' own words.
    const body = paragraphs.slice(0, paragraphs.indexOf(`1.2013年${number}月份任务进展情况一览表`));
    const found = [...body, ...letters.map((letter) => letter.text)].map((text) =>
      figureFaults(facts, text, Number(/^(?:第|.*?重点工作第)(\d+)项/u.exec(text)?.[1])),
    );
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    expect(found.reduce((sum, { read }) => sum + read, 0)).toBeGreaterThan(10);
  });

  test("is in the 摘编 of each unit", async () => {
    const { extracts } = await printedPapers(project, `2013-0${number}`);
    expect(extracts).toHaveLength(83);
    for (const { unit, paragraphs } of extracts) {
      const text = paragraphs.join("");
      const missing = extractAgain(facts, unit).filter((words) => !text.includes(words));
      expect({ unit, missing }).toEqual({ unit, missing: [] });
    }
  });

  test("is in its letters, one for each that is due", async () => {
    const { letters } = await made;
    expect(letters.map(({ to }) => to)).toEqual(again.letters.map(({ unit }) => unit));
    const missing = again.letters.flatMap(({ words }, index) =>
      words.filter((each) => !letters[index]?.text.includes(each)),
    );
    expect(missing).toEqual([]);
  });
});

test("a count, a share or a gap that is wrong is noticed", async () => {
  const facts = gather(`${project}/seeds/2013`, `${project}/data`, 6);
  const { paragraphs } = await printedMonth(project, "2013-06");
  const spoilt = (from: string, to: string): readonly string[] => {
    expect(paragraphs.join("")).toContain(from);
    const texts = paragraphs.map((text) => text.replace(from, to));
    return [
      ...sectionCountFaults(facts, texts).faults,
      ...texts.flatMap((text) => (text.startsWith("（一）加快") ? figureFaults(facts, text, 0).faults : [])),
    ];
  };
  expect(spoilt("占年度目标的53.0%", "占年度目标的53.1%")).toHaveLength(1);
  expect(spoilt("高于序时进度3.0个", "高于序时进度3.1个")).toHaveLength(1);
  expect(spoilt("实现211.8亿元", "实现211.9亿元")).toHaveLength(1);
  expect(spoilt("推进缓慢1项（第16项）", "推进缓慢2项（第16项）")).toHaveLength(1);
  expect(spoilt("均推进缓慢（第17至19项）", "均推进缓慢（第17、18项）")).toHaveLength(1);
});
