import { expect, test } from "@jest/globals";
import type { OfficialDocument } from "../../../../src/model/papers/document.ts";
import { writeDocx } from "../../../../src/write/docx/write-docx.ts";
import { docxParts } from "../../../support/docx/docx-parts.ts";
import { layout } from "../../../support/docx/laid-out.ts";
import { smallLetter, smallNotice, smallProperties } from "../../../support/years/small-notice.ts";
import { elementsOf, xmlTree } from "../../../support/docx/xml-tree.ts";

/** Text whose lines end at numbers, at marks beside each other and at an address. */
const text =
  "上半年规模以上工业主营业务收入完成526.9亿元（第17项，市工信委牵头），占年度目标的48.3%；详见" +
  "http://www.pds.gov.cn/zfxxgk/2013/0630/tongbao_201306.html，按照平政办〔2013〕11号文件，于2013年8月5日前报送。";

const withText = (document: OfficialDocument): OfficialDocument => ({
  ...document,
  body: [
    { type: "heading", level: 2, number: "（一）", text: "工业。", runIn: text.repeat(2) },
    { type: "paragraph", text: text.repeat(3) },
    ...document.body,
    {
      type: "table",
      columns: [
        { head: "进度评价", share: 1, align: "center" },
        { head: "进展情况", share: 4, align: "left" },
        { head: "备注", share: 1, align: "left" },
      ],
      rows: [
        { type: "cells", cells: [["达到序时进度"], [text, text], ["另有核定：2600万平方米，完成年度目标"]] },
      ],
    },
  ],
});

test.each([
  ["通报", smallNotice()],
  ["函", smallLetter()],
])(
  "no run of a %s has a distance between characters of its own, for it would stay when the text is edited",
  async (_, document) => {
    const parts = await docxParts(await writeDocx(layout(withText(document)), smallProperties));
    const printed = [...parts].filter(([name]) => /^word\/(?:document|header|footer)/u.test(name));
    expect(printed.length).toBeGreaterThan(2);
    const runs = printed.flatMap(([, xml]) => elementsOf(xmlTree(xml), "w:rPr"));
    expect(runs.length).toBeGreaterThan(20);
    expect(runs.flatMap((run) => elementsOf(run, "w:spacing"))).toEqual([]);
  },
);
