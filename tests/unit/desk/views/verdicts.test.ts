import { expect, test } from "@jest/globals";
import { viewOfVerdicts } from "../../../../src/desk/views/verdicts.ts";
import type { Effect } from "../../../../src/run/desk/verdict-effect.ts";
import type { MonthView } from "../../../../src/run/desk/view-month.ts";

const month = { year: 2013, month: 3 };
const view: MonthView = {
  month,
  status: { month, errors: 0, returnSlips: [], reminders: [] },
  problems: { open: [], confirmed: [] },
  standing: 0,
};
const toldOf = (effect: Partial<Effect>) =>
  viewOfVerdicts(view, {
    earlier: [],
    last: { task: 16, effect: { counts: [], notice: [], units: [], ...effect } },
    show: undefined,
  }).last?.effect;

test("what a verdict has changed names the units whose 摘编 is another, as a list is written", () => {
  expect(toldOf({ units: ["市水利局", "市农业局"] })).toMatchObject({
    units: "市水利局、市农业局",
    isNone: false,
  });
  expect(toldOf({ units: ["市水利局"] })?.units).toBe("市水利局");
});

test("one that changes nothing says so", () => {
  expect(toldOf({})).toEqual({ counts: [], notice: [], units: "", isNone: true });
});
