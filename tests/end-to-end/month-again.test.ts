import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { printedMonth } from "../support/years/printed-month.ts";
import { sameWords } from "../support/recount/recount.ts";
import { sentencesAgain } from "../support/recount/recount-sentences.ts";

const project = resolve(__dirname, "..", "..");

/** For how long a task has lagged, or from which grade it fell. */
const monthsTold = /(?:已连续\d+|\d+月以来已有\d+)个月未达到序时进度|该项工作由[^，；。]*变为[^，；。]*/gu;

describe.each([3, 4, 5, 6])("what month %d of 2013 says, counted again from its files alone", (number) => {
  const again = sentencesAgain(`${project}/seeds/2013`, `${project}/data`, number);
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
        const figures = item.match(/[^，：]*(?:个百分点|持平)(?=，|$)/gu) ?? [];
        return [Number(/^第(\d+)项/u.exec(item)?.[1]), figures] as const;
      });
      expect(items).toHaveLength(Number(count));
      return [[outcome, items] as const];
    });
    expect(new Map(told)).toEqual(again.followUps?.outcomes ?? new Map());
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
