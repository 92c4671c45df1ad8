import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { rmSync } from "node:fs";
import { movedYearChanges, writeMovedYear } from "../support/years/moved-year.ts";
import { printedMonth, printedPapers } from "../support/years/printed-month.ts";
import { addDocument } from "../support/recount/adds-up.ts";
import { joined } from "../support/recount/adds-up-text.ts";
import { heldBy } from "../support/recount/recount-changes.ts";
import { extractAgain } from "../support/recount/recount-extracts.ts";
import { adjustmentSentences } from "../support/recount/recount-adjustments.ts";
import { gather } from "../support/recount/recount-facts.ts";
import { followUpsTold } from "../support/recount/recount-follow-up.ts";
import {
  basesAgain,
  figureFaults,
  laggingCounts,
  sectionCountFaults,
} from "../support/recount/recount-narrative.ts";
import { standingAgain } from "../support/recount/recount-outlook.ts";
import { rankingAgain } from "../support/recount/recount-ranking.ts";
import { sentencesAgain } from "../support/recount/recount-sentences.ts";

let folder = "";
beforeAll(() => void (folder = writeMovedYear()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const again = (number: number) => sentencesAgain(`${folder}/seeds/2013`, `${folder}/data`, number);
const factsOf = (number: number) => gather(`${folder}/seeds/2013`, `${folder}/data`, number);
const taskOf = (text: string): number => Number(/^第(\d+)项（[^：]*）：/u.exec(text)?.[1]);

describe.each([3, 4, 5, 6])(
  "what month %d of a year with 当期, 退回 and 新承担 says, counted again from its files alone",
  (number) => {
    test("is in its 通报, sentence by sentence", async () => {
      const { sentences } = again(number);
      const facts = factsOf(number);
      const { paragraphs } = await printedMonth(folder, `2013-0${number}`);
      const text = paragraphs.join("");
      const told = [
        ...sentences,
        basesAgain(facts),
        ...laggingCounts(facts),
        ...rankingAgain(facts),
        ...adjustmentSentences(movedYearChanges, 9, number),
      ];
      expect(told.length).toBeGreaterThan(30);
      expect(told.filter((sentence) => !text.includes(sentence))).toEqual([]);
      const { faults, read } = sectionCountFaults(facts, paragraphs);
      expect([faults, read]).toEqual([[], 2]);
    });

    test("tells each lagging task with its months, its figures and its way to the target", async () => {
      const { problems, outlooks } = again(number);
      const facts = factsOf(number);
      const { paragraphs } = await printedMonth(folder, `2013-0${number}`);
      const told = paragraphs.filter((text) => taskOf(text) > 0);
      const months = /已连续\d+个月未达到序时进度|该项工作由[^，；。]*变为[^，；。]*/gu;
      expect(new Map(told.map((text) => [taskOf(text), text.match(months) ?? []]))).toEqual(problems);
      const ways = told.flatMap((text) => {
        const found = text.match(/(?:上月累计[^。]*)?距年度目标还差[^。]*。/gu);
        return found ? [[taskOf(text), found] as const] : [];
      });
      expect(new Map(ways)).toEqual(outlooks);
      for (const [task, words] of standingAgain(facts))
        expect(told.find((text) => taskOf(text) === task)).toContain(words);
      const shares = told.map((text) => figureFaults(facts, text, taskOf(text)));
      expect(shares.flatMap(({ faults }) => faults)).toEqual([]);
    });

    test("tells what became of last month's lagging tasks", async () => {
      const { followUps } = again(number);
      const { paragraphs } = await printedMonth(folder, `2013-0${number}`);
      const text = paragraphs.join("");
      expect(text.includes("滞后工作的整改情况")).toBe(followUps !== undefined);
      // Where other leads have come since, the sentence says that these are left out.
      expect(text.replace("（目录有调整而不作比较的除外）", "")).toContain(followUps?.summary ?? "");
      expect(followUpsTold(paragraphs)).toEqual(followUps?.outcomes ?? new Map());
    });

    test("is in the 摘编 of each unit", async () => {
      const facts = factsOf(number);
      const { extracts } = await printedPapers(folder, `2013-0${number}`);
      const holders = facts.units.names.filter((unit) => heldBy(facts.tasks, facts.units, unit).length > 0);
      expect(extracts.map(({ unit }) => unit)).toEqual(holders);
      for (const { unit, paragraphs } of extracts) {
        const text = paragraphs.join("");
        const missing = extractAgain(facts, unit).filter((words) => !text.includes(words));
        expect({ unit, missing }).toEqual({ unit, missing: [] });
        const shares = paragraphs.map((each) =>
          figureFaults(facts, each, Number(/^第(\d+)项：/u.exec(each)?.[1])),
        );
        const inText = shares.slice(0, paragraphs.indexOf("序号"));
        expect(inText.flatMap(({ faults }) => faults)).toEqual([]);
      }
    });

    test("adds up in every paper", async () => {
      const asked = new Map(["市环保局", "市体育局"].map((unit) => [unit, number - 5]));
      const { papers } = await printedPapers(folder, `2013-0${number}`);
      const { groups, faults } = joined(papers.map((each) => addDocument(each, number - 2, asked)));
      expect(faults).toEqual([]);
      expect(groups).toBeGreaterThan(90);
    });

    test("is in its letters, one for each that is due", async () => {
      const { letters: due } = again(number);
      const { letters } = await printedMonth(folder, `2013-0${number}`);
      expect(letters.map(({ to }) => to)).toEqual(due.map(({ unit }) => unit));
      const missing = due.flatMap(({ words }, index) =>
        words.filter((each) => !letters[index]?.text.includes(each)),
      );
      expect(missing).toEqual([]);
    });
  },
);

test("the year has what the sample months have not", () => {
  const sentences = [3, 4, 5, 6].flatMap((number) => again(number).sentences).join("\n");
  for (const words of [
    "第6项牵头单位材料退回，第2、9项牵头单位本月新承担、尚未报送，无法评价。",
    "应当评价而牵头单位材料退回的1个、本月新承担、尚未报送的2个。",
    "退回后按期重报的1个：市林业局（5月6日退回，5月7日重新报送）。",
    "逾期报送的1个：市住房和城乡建设局（5月6日退回，5月9日重新报送）。",
    "市住房和城乡建设局（7月5日退回，已连续2个月材料退回后没有重新报送）",
    "城乡低保错保率（第4项，超出0.2个百分点）",
    "应报送单位中，承担牵头任务的单位7个",
  ]) {
    expect(sentences).toContain(words);
  }
});
