import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { layoutDocument } from "../../src/layout/layout-document.ts";
import { unitsOf } from "../../src/model/task.ts";
import { draftLetters } from "../../src/run/papers/draft-letters.ts";
import { prepareMonth } from "../../src/run/papers/prepare-month.ts";
import { realWorld } from "../../src/world.ts";
import { faces } from "../support/faces.ts";

const world = realWorld(resolve(__dirname, "..", ".."), process);
const options = { data: "data", output: "output", templates: "templates", returnInvalid: false } as const;

/** The letters of a sample month, with what is reported of them, and the month itself. */
const lettersOf = async (month: string, more: { units?: readonly string[]; draft?: boolean } = {}) => {
  const given = { ...options, draft: false, formats: [], json: false, ...more, month };
  const prepared = await prepareMonth({ world, options: given, report: () => undefined });
  if (!prepared) throw new Error(`${month} cannot be prepared`);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const letters = await draftLetters({ world, options: given, report }, prepared);
  return { prepared, letters, codes: found.map(({ code }) => code) };
};

describe("the letters of the sample months", () => {
  test("are none before a task can have lagged for three months", async () => {
    expect((await lettersOf("2013-04")).letters).toEqual([]);
  });

  test("go to the first leads of the tasks that have, numbered on from those of May", async () => {
    const { prepared, letters, codes } = await lettersOf("2013-06");
    expect(codes).toEqual([]);
    expect(letters.map(({ name }) => name)).toEqual([
      "督办函/16-市水利局",
      "督办函/18-新城区管委会",
      "督办函/42-市交通运输局",
      "督办函/55-市政府金融办",
      "督办函/61-市委老干部局",
      "督办函/71-市环保局",
      "督办函/87-市委党校",
    ]);
    const may = await lettersOf("2013-05");
    for (const [index, { document, name }] of letters.entries()) {
      const number = Number(/\d+/u.exec(name)?.[0]);
      const assessed = prepared.facts.assessment.tasks.find(({ task }) => task.number === number);
      expect(assessed?.laggingMonths).toBeGreaterThanOrEqual(3);
      expect(document.recipients).toBe(assessed && unitsOf(assessed.task.leads)[0]);
      expect(document.head).toMatchObject({
        type: "letter",
        number: `平政督函〔2013〕${may.letters.length + index + 1}号`,
      });
    }
  });

  test("keep their numbers when only some units are asked for", async () => {
    const { letters } = await lettersOf("2013-06", { units: ["市环保局"] });
    expect(letters.map(({ document }) => document.head)).toMatchObject([{ number: "平政督函〔2013〕14号" }]);
    const { letters: byFullName } = await lettersOf("2013-06", { units: ["平顶山市环境保护局"] });
    expect(byFullName).toEqual(letters);
  });

  test("take two pages at most and never leave 署名 alone", async () => {
    const { letters } = await lettersOf("2013-05");
    expect(letters).toHaveLength(8);
    for (const { document } of letters) {
      const { pages, imprint } = layoutDocument(document, faces);
      expect(pages.length).toBeLessThanOrEqual(2);
      expect(imprint?.onOwnPage).not.toBe(true);
    }
  });
});
