import { describe, expect, test } from "@jest/globals";
import type { Names } from "../../../src/draft/names.ts";
import { correctionNoticeNames } from "../../../src/draft/view/correction/correction-notice-names.ts";
import { correctionNoticeView } from "../../../src/draft/view/correction/correction-notice.ts";
import { extractNames } from "../../../src/draft/view/extract-names.ts";
import { extractView } from "../../../src/draft/view/extract.ts";
import { formsNoticeNames } from "../../../src/draft/view/reports/forms-notice-names.ts";
import { formsNoticeView } from "../../../src/draft/view/reports/forms-notice.ts";
import { noticeNames } from "../../../src/draft/view/notice-names.ts";
import { noticeView } from "../../../src/draft/view/notice.ts";
import { reminderNames, returnSlipNames } from "../../../src/draft/view/reports/slip-names.ts";
import { reminderView, returnSlipView } from "../../../src/draft/view/reports/slips.ts";
import { summaryNames } from "../../../src/draft/view/summary-names.ts";
import { summaryView } from "../../../src/draft/view/summary.ts";
import { supervisionLetterNames } from "../../../src/draft/view/supervision/supervision-letter-names.ts";
import { supervisionLetterView } from "../../../src/draft/view/supervision/supervision-letter.ts";
import type { Agency } from "../../../src/model/catalogue.ts";
import type { OfficialDocument } from "../../../src/model/papers/document.ts";
import { rational } from "../../../src/model/rational.ts";
import type { HeadParticulars } from "../../../src/model/submission.ts";
import { laggingTask } from "../../support/years/assessed.ts";
import { say } from "../../support/shipped-phrases.ts";
import { drawShipped } from "../../support/shipped-template.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import { assessSmall, day } from "../../support/years/small-month.ts";

/* What an office chooses in 机关.yaml and 期次.yaml of the elements of GB/T 9704 that most papers do not have, on each of
   the papers that it prints. */

const assessment = assessSmall({ month: 6 });
const days = { signedOn: day("2013-07-10"), printedOn: day("2013-07-11"), closedOn: day("2013-07-09") };
const [reporting] = assessment.reporting;
if (!reporting) throw new Error("nobody reports");
const terms = { issuedOn: days.signedOn, resubmitBy: days.signedOn, closedOn: days.closedOn };
const due = {
  assessed: laggingTask(),
  unit: "市交通运输局",
  months: 3,
  since: 4,
};
const correction = {
  reason: "核定依据有误",
  particulars: { serial: 8, ...days },
  figures: [],
  units: [],
  issued: { number: "平政督〔2013〕4号", printedOn: days.printedOn, papers: [] },
};
const forms = {
  month: { year: 2013, month: 7 },
  deadline: day("2013-08-05"),
  pace: rational(7, 12),
};

const draw = (template: string, names: Names, view: object) => drawShipped({ template, names }, view);

/** Every paper that has a head or a signature, as this office prints it. */
const papersOf = (chosen: Partial<Agency>, head?: HeadParticulars) => {
  const agency = { ...smallCatalogue.agency, ...chosen };
  const issue = { serial: 4, firstLetterSerial: 8, firstExtractSerial: 20, ...days, ...(head && { head }) };
  const drafting = { agency, issue, assessment, say };
  const extract = (extractForm: Agency["extractForm"]) =>
    extractView({ ...drafting, agency: { ...agency, extractForm } }, reporting);
  const notice = noticeView({ ...drafting, supervised: [] });
  const letter = { due, index: 0, answerBy: day("2013-07-24") };
  return {
    通报: draw("通报", noticeNames, notice),
    更正通报: draw("更正通报", correctionNoticeNames, correctionNoticeView(drafting, correction)),
    填报通知: draw(
      "填报通知",
      formsNoticeNames,
      formsNoticeView({ ...smallCatalogue, agency }, forms, { serial: 5, signedOn: days.signedOn }),
    ),
    摘编函: draw("单位摘编", extractNames, extract("信函")),
    督办函: draw("督办函", supervisionLetterNames, supervisionLetterView(drafting, letter)),
    催报: draw("催报通知", reminderNames, reminderView(drafting, terms, reporting)),
    退回: draw(
      "退回修改通知",
      returnSlipNames,
      returnSlipView(agency, assessment, terms, { unit: "市发改委", documentNumber: "", files: [] }),
    ),
    摘编: draw("单位摘编", extractNames, extract("附件")),
    摘要: draw("摘要", summaryNames, summaryView(say, notice, [])),
  };
};

const jointPapers = ["通报", "更正通报", "填报通知"] as const;
const ownPapers = ["摘编函", "督办函", "催报", "退回"] as const;
const partsOf = ({ head, signature }: OfficialDocument) => ({ head, signature });

describe("an office that chooses nothing", () => {
  const papers = papersOf({});
  test.each([...jointPapers, ...ownPapers])("prints neither on its %s", (name) => {
    const { head, signature } = partsOf(papers[name]);
    expect(Object.keys(head).toSorted()).toEqual(
      head.type === "basis" ? ["line", "type"] : ["mark", "number", "type"],
    );
    expect(Object.keys(signature ?? {}).toSorted()).toEqual(["agency", "date"]);
  });
});

describe("联合发文机关", () => {
  const papers = papersOf({ jointAgencies: ["平顶山市财政局", "平顶山市审计局"] });

  test.each(jointPapers)("issue the %s behind the office, under its number", (name) => {
    const { head, signature } = partsOf(papers[name]);
    expect(head).toMatchObject({
      mark: "平顶山市督查局文件",
      jointMarks: ["平顶山市财政局", "平顶山市审计局"],
      number: expect.stringContaining("平政督〔2013〕"),
    });
    expect(signature).toMatchObject({
      agency: "平顶山市督查局",
      others: ["平顶山市财政局", "平顶山市审计局"],
    });
  });

  test.each(ownPapers)("have no part in the %s", (name) => {
    expect(partsOf(papers[name])).toEqual(partsOf(papersOf({})[name]));
  });
});

describe("签名章", () => {
  const posts = ["局长", "财政局局长"];
  const papers = papersOf({ jointAgencies: ["平顶山市财政局"], stampedPosts: posts });

  test.each(jointPapers)("stand in place of every 署名 of the %s", (name) => {
    expect(papers[name].signature).toMatchObject({ posts });
  });

  test.each(ownPapers)("of the office alone are on the %s", (name) => {
    expect(papers[name].signature).toMatchObject({ posts: ["局长"] });
  });
});

describe("份号, 密级, 紧急程度 and 签发人", () => {
  const chosen = { copyNumber: "000007", secrecy: "秘密★1年", urgency: "特急", signers: ["某某某"] };
  const papers = papersOf({}, chosen);

  test.each(["通报", "更正通报"] as const)("are on the %s", (name) => {
    expect(papers[name].head).toMatchObject({ type: "issuer", ...chosen });
  });

  test("are not on the 填报通知, which is of no issue", () => {
    expect(papers.填报通知).toEqual(papersOf({}).填报通知);
  });

  test.each(["摘编函", "督办函"] as const)("%s: 密级 alone", (name) => {
    const { head } = papersOf({})[name];
    expect(papers[name].head).toEqual({ ...head, secrecy: "秘密★1年" });
  });

  test.each(["摘编", "摘要"] as const)("%s, which has no 版头: 密级 before its basis", (name) => {
    const plain = papersOf({})[name].head;
    expect(papers[name].head).toEqual({
      ...plain,
      line: `秘密★1年　${plain.type === "basis" ? plain.line : ""}`,
    });
  });
});
