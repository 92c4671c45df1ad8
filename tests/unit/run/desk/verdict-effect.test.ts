import { expect, test } from "@jest/globals";
import type { NamedDocument } from "../../../../src/model/papers/named-document.ts";
import { effectOf } from "../../../../src/run/desk/verdict-effect.ts";
import type { MonthView } from "../../../../src/run/desk/view-month.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall, smallMonth } from "../../../support/years/small-month.ts";

const paper = (kind: string, text: string, unit?: string): NamedDocument => ({
  kind,
  name: kind,
  ...(unit !== undefined && { unit }),
  document: {
    kind: "通报",
    draft: false,
    head: { type: "basis", line: "附件" },
    title: "通报",
    body: [{ type: "paragraph", text }],
    attachments: [],
  },
  template: "templates/通报.hbs",
});

const place = { file: "data/2013-03/核定.csv" };
const view = (grade: "推进缓慢" | "尚未启动" | undefined, documents: readonly NamedDocument[]): MonthView => {
  const reports = { 市科技局: { 3: { grade: "达到序时进度" as const } } };
  const verdicts = grade ? [{ task: 2, grade, reason: "未受理", place }] : [];
  const told = { month: 3, reports, verdicts };
  const assessment = assessSmall(told);
  return {
    month: { year: 2013, month: 3 },
    status: { month: { year: 2013, month: 3 }, assessment, errors: 0, returnSlips: [], reminders: [] },
    problems: { open: [], confirmed: [] },
    standing: 0,
    checked: {
      summary: { sound: [], returned: [], unmatched: [], missing: [], ownerless: [] },
      verdict: "可以生成",
      submissions: smallMonth(told),
      assessment,
      catalogue: { ...smallCatalogue, agency: { ...smallCatalogue.agency, letterMonths: 1 } },
      supervised: [],
      documents,
    },
  };
};
const extracts = (changed: string) => [
  paper("摘编", changed, "市科技局"),
  paper("摘编", "如前。", "市财政局"),
];

test("counts, sentences and units that are told otherwise are told, and no others", () => {
  const before = view(undefined, [paper("通报", "共8项。都好。"), ...extracts("好。")]);
  const after = view("尚未启动", [paper("通报", "共8项。一项未动。"), ...extracts("未动。")]);
  expect(effectOf(before, after)).toEqual({
    counts: [
      { name: "尚未启动", before: 0, after: 1 },
      { name: "未报送", before: 6, after: 5 },
      { name: "应发督办函", before: 0, after: 1 },
    ],
    notice: [{ where: "正文", before: ["都好。"], after: ["一项未动。"] }],
    units: ["市科技局"],
  });
  expect(effectOf(before, before)).toEqual({ counts: [], notice: [], units: [] });
});

test("nothing is told where a paper cannot be drawn", () => {
  const sound = view(undefined, [paper("通报", "好。")]);
  expect(effectOf(sound, view("推进缓慢", []))).toBeUndefined();
  expect(effectOf(view("推进缓慢", []), sound)).toBeUndefined();
  const { checked: _, ...unread } = sound;
  expect(effectOf(unread, sound)).toBeUndefined();
});
