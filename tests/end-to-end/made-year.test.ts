import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { rmSync } from "node:fs";
import { writeMadeYear } from "../support/years/made-year.ts";
import { printedMonth } from "../support/years/printed-month.ts";
import { gather } from "../support/recount/recount-facts.ts";
import { basesAgain, sectionCountFaults } from "../support/recount/recount-narrative.ts";
import { sentencesAgain } from "../support/recount/recount-sentences.ts";

let folder = "";
beforeAll(() => void (folder = writeMadeYear()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const again = (number: number) => sentencesAgain(`${folder}/seeds/2013`, `${folder}/data`, number);

describe.each([3, 4, 5])(
  "what month %d of a made year says, counted again from its files alone",
  (number) => {
    test("is in its 通报 and its letters", async () => {
      const { sentences, outlooks, letters: due } = again(number);
      const { paragraphs, letters } = await printedMonth(folder, `2013-0${number}`);
      const text = paragraphs.join("");
      expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
      expect([...outlooks.values()].flat().filter((outlook) => !text.includes(outlook))).toEqual([]);
      expect(letters.map(({ to }) => to)).toEqual(due.map(({ unit }) => unit));
    });

    test("counts in running text what the files say", async () => {
      const facts = gather(`${folder}/seeds/2013`, `${folder}/data`, number);
      const { paragraphs } = await printedMonth(folder, `2013-0${number}`);
      const { faults, read } = sectionCountFaults(facts, paragraphs);
      expect([faults, read]).toEqual([[], 2]);
      expect(paragraphs.join("")).toContain(basesAgain(facts));
    });
  },
);

test("the made year has what the sample months have not", () => {
  const sentences = again(5).sentences.join("\n");
  for (const words of [
    "新区总体规划评审应于2013年6月30日前完成",
    "所属任务另有核定、不按指标评价的1个。",
    "对牵头单位分别督办1项，即第4项（郏县政府、叶县政府黄色督办）",
    "常务副市长3",
    "未明确10",
    "的完成时限为2013年6月30日（第10项，市住房和城乡建设局牵头）",
  ]) {
    expect(sentences).toContain(words);
  }
});
