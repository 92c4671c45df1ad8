import { afterAll, beforeAll, test } from "@jest/globals";
import { distribute, endDesk, issueMonth } from "../support/desk/walk/issuing.ts";
import { comparePages, followFigures, print, settle } from "../support/desk/walk/printing.ts";
import {
  beginMonth,
  dropCorrected,
  dropReports,
  enterParticulars,
  seeProblems,
  sendBack,
} from "../support/desk/walk/receiving.ts";
import type { Walk } from "../support/desk/walk/walk.ts";
import { beginWalk } from "../support/desk/walk/walk.ts";

/*
 * The clerk's month in a real browser: June of the sample year, from a folder in which it does not exist, to the papers that
 * went out. Beside it the same is done in another folder by commands alone. Each step is where the one before has left the
 * clerk.
 */

/** In milliseconds: a machine with other work takes its time. */
const patience = 600_000;
let walk: Walk | undefined;

beforeAll(async () => {
  walk = await beginWalk();
}, patience);
afterAll(() => walk?.close(), patience);

const steps: readonly (readonly [name: string, step: (walk: Walk) => Promise<void>])[] = [
  ["the month is begun as the command begins it", beginMonth],
  ["the number of the first letter is entered into 期次.yaml", enterParticulars],
  ["the reports are dropped, ten spoilt and one with script in its name and its text", dropReports],
  ["each problem is seen at its cell, and what only makes one wonder beside last month's", seeProblems],
  ["slips are written as the command writes them, and the days of return entered", sendBack],
  ["the corrected ones are dropped with those that come late, beside what was sent first", dropCorrected],
  ["a doubt is settled, and a verdict set whose effect is seen at once", settle],
  ["the papers are printed with the keyboard alone, shown as they are, and measured", print],
  ["what stands on the pages is what is printed", comparePages],
  [
    "a figure, a percentage, a count, a unit and a grade are followed to their cells, and back",
    followFigures,
  ],
  ["what is printed, and what issuing writes, is what the commands give", issueMonth],
  ["what goes out is listed, and signed for", distribute],
  ["it ends when told; no page had a fault, and no script of a file ran", endDesk],
];

/** Why what comes after a step that failed is not tried. */
let stopped: string | undefined;
test.each(steps)(
  "%s",
  async (name, step) => {
    if (stopped !== undefined) throw new Error(`not tried, as this failed: ${stopped}`);
    stopped = name;
    if (!walk) throw new Error("the desk is not open");
    await step(walk);
    stopped = undefined;
  },
  patience,
);
