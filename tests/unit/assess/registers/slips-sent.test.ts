import { expect, test } from "@jest/globals";
import type { SentSlips } from "../../../../src/assess/registers/slips-sent.ts";
import { slipSentBefore } from "../../../../src/assess/registers/slips-sent.ts";
import type { SupervisionKind } from "../../../../src/model/registers/supervision-record.ts";

const april = (day: number) => ({ year: 2013, month: 4, day });

const line = (kind: string, day: number | undefined, { unit = "市科技局", month = "2013-03" } = {}) => ({
  serial: "1",
  kind,
  month,
  unit,
  number: "",
  ...(day !== undefined && { sentOn: april(day) }),
  closedBy: "",
  place: { file: "data/督办台账.csv" },
});

const sent = (own: Partial<SentSlips>): SentSlips => ({
  records: [],
  receipts: [],
  month: { year: 2013, month: 3 },
  deadline: april(7),
  liesElsewhere: () => false,
  ...own,
});

const received = (day: number, unit = "市科技局") => [{ unit, receivedOn: april(day) }];

const asked = (own: Partial<SentSlips>, kind: SupervisionKind = "退回通知") =>
  slipSentBefore(sent(own), { kind, unit: "市科技局", issuedOn: april(11) })?.day;

test.each([
  ["nothing was sent", {}, undefined],
  ["one was sent before", { records: [line("退回通知", 8)] }, 8],
  ["two were sent: the later one", { records: [line("退回通知", 9), line("退回通知", 8)] }, 9],
  ["it is this very paper, printed again", { records: [line("退回通知", 11)] }, undefined],
  ["this paper lies in another folder", { records: [line("退回通知", 11)], liesElsewhere: () => true }, 11],
  ["the line has no day", { records: [line("退回通知", undefined)] }, undefined],
  ["another unit got one", { records: [line("退回通知", 8, { unit: "市财政局" })] }, undefined],
  ["it was for another month", { records: [line("退回通知", 8, { month: "2013-02" })] }, undefined],
  ["it was of another kind", { records: [line("催报通知", 8)] }, undefined],
  ["it answers what came that day", { records: [line("退回通知", 8)], receipts: received(8) }, 8],
  ["the unit wrote again", { records: [line("退回通知", 8)], receipts: received(9) }, undefined],
  ["another unit wrote again", { records: [line("退回通知", 8)], receipts: received(9, "市财政局") }, 8],
])("the slip that a unit has got where %s", (_what, own, day) => {
  expect(asked(own)).toBe(day);
});

test("a reminder before the deadline is not the one after it", () => {
  expect(asked({ records: [line("催报通知", 6)] }, "催报通知")).toBeUndefined();
  expect(asked({ records: [line("催报通知", 7)] }, "催报通知")).toBe(7);
  expect(asked({ records: [line("退回通知", 6)] })).toBe(6);
});
