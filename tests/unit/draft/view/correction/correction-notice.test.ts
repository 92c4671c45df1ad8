import { expect, test } from "@jest/globals";
import { correctionNoticeNames } from "../../../../../src/draft/view/correction/correction-notice-names.ts";
import type { CorrectionToTell } from "../../../../../src/draft/view/correction/correction-notice.ts";
import { correctionNoticeView } from "../../../../../src/draft/view/correction/correction-notice.ts";
import type { CorrectedFigure } from "../../../../../src/model/output/correction.ts";
import { documentTexts } from "../../../../../src/model/text/document-text.ts";
import { say } from "../../../../support/shipped-phrases.ts";
import { drawShipped } from "../../../../support/shipped-template.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";
import { assessSmall } from "../../../../support/years/small-month.ts";

const issue = {
  serial: 4,
  signedOn: { year: 2013, month: 6, day: 10 },
  printedOn: { year: 2013, month: 6, day: 11 },
  closedOn: { year: 2013, month: 6, day: 9 },
};

const figure = (parts: Partial<CorrectedFigure>): CorrectedFigure => ({
  item: "评价",
  before: "推进缓慢",
  after: "达到序时进度",
  cause: "本机关更正",
  ...parts,
});

const textsOf = (parts: Partial<CorrectionToTell>): readonly string[] => {
  const correction: CorrectionToTell = {
    reason: "核定依据有误",
    particulars: {
      serial: 8,
      signedOn: { year: 2013, month: 7, day: 1 },
      printedOn: { year: 2013, month: 7, day: 2 },
    },
    figures: [figure({ task: 2 })],
    units: [],
    issued: {
      number: "平政督〔2013〕4号",
      printedOn: issue.printedOn,
      papers: [
        { name: "通报", kind: "通报", title: "关于2013年5月份市政府重点工作进展情况的通报", files: [] },
      ],
    },
    ...parts,
  };
  const drafting = { agency: smallCatalogue.agency, issue, assessment: assessSmall({ month: 5 }), say };
  const view = correctionNoticeView(drafting, correction);
  return documentTexts(drawShipped({ template: "更正通报", names: correctionNoticeNames }, view));
};

test("a correction of the office's own says which paper, why, and each figure's old and new value", () => {
  const texts = textsOf({});
  const whole = texts.join("\n");
  expect(whole).toContain("平政督〔2013〕8号");
  expect(whole).toContain(
    "2013年6月11日印发的《关于2013年5月份市政府重点工作进展情况的通报》（平政督〔2013〕4号），有关内容须予更正。",
  );
  expect(whole).toContain("更正原因：核定依据有误。");
  expect(whole).toContain("下列1处由市督查局更正：");
  expect(whole).toContain("推进缓慢\n达到序时进度");
  expect(whole).not.toContain("单位更正的数据");
  expect(whole).not.toContain("随之更正");
  expect(whole).toContain("更正后的通报随本通报重新印发");
});

test("revisions of units stand apart, each with its unit, and every list is counted", () => {
  const revision = { cause: "单位更正数据", revisedBy: ["市科技局"], task: 2 } as const;
  const texts = textsOf({
    figures: [
      figure({ ...revision, indicator: "专利申请", item: "累计完成", before: "480件", after: "550件" }),
      figure(revision),
      figure({ task: 6 }),
      figure({ item: "推进缓慢（项）", before: "3", after: "1", cause: "随之更正" }),
      figure({ group: "量化指标", item: "推进缓慢（个）", before: "2", after: "1", cause: "随之更正" }),
      figure({ item: "达到序时进度（项）", before: "1", after: "3", cause: "随之更正" }),
    ],
    units: ["市科技局", "叶县政府"],
    issued: {
      number: "平政督〔2013〕4号",
      printedOn: issue.printedOn,
      papers: [],
      corrections: [{ number: "平政督〔2013〕7号" }],
    },
  });
  const whole = texts.join("\n");
  expect(whole).toContain("（此前已由平政督〔2013〕7号更正）");
  expect(whole).toContain("市科技局更正了所报的数据，下列2处据此更正：");
  expect(whole).toContain("1\n2\n专利申请累计完成\n480件\n550件\n市科技局");
  expect(whole).toContain("下列1处由市督查局更正，与单位所报数据无关：");
  expect(whole).toContain("下列3处统计数随之更正：");
  expect(whole).toContain("2\n量化指标：推进缓慢（个）\n2\n1");
  expect(whole).toContain("更正后的通报和2个单位的摘编随本通报重新印发");
});
