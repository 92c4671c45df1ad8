import { describe, expect, test } from "@jest/globals";
import { clauses } from "../../../../../src/verify/clauses.ts";
import type { Finding } from "../../../../../src/verify/finding.ts";
import { checkOfd } from "../../../../../src/verify/ofd/check/check-ofd.ts";
import { readOfd } from "../../../../../src/verify/ofd/read/read-ofd.ts";
import { writeOfd } from "../../../../../src/write/ofd/write-ofd.ts";
import { outlinedFonts } from "../../../../support/faces.ts";
import type { HandMade } from "../../../../support/ofd/hand-made-ofd.ts";
import { handMadeOfd } from "../../../../support/ofd/hand-made-ofd.ts";
import { layout } from "../../../../support/docx/laid-out.ts";
import { smallNotice, smallProperties } from "../../../../support/years/small-notice.ts";

const findingsOf = (bytes: Uint8Array): readonly Finding[] => {
  const file = readOfd(bytes);
  if (typeof file === "string") throw new Error(file);
  return checkOfd(file);
};

test("a paper of ours breaks no clause, one finding for each", () => {
  const findings = findingsOf(
    writeOfd(layout(smallNotice()), { fonts: outlinedFonts, properties: smallProperties }),
  );
  expect(findings.filter(({ judgement }) => judgement === "不符合")).toEqual([]);
  const kept = findings.filter(({ clause }) => clauses[clause].obligation === "应");
  expect(kept.filter(({ judgement }) => judgement === "符合").length).toBeGreaterThan(15);
  expect(new Set(findings.map(({ clause }) => clause)).size).toBe(findings.length);
  expect(findings.find(({ clause }) => clause === "archive")).toMatchObject({ measured: "标明 OFD-A" });
});

const layer =
  '<TextObject ID="4" Boundary="28 40 50 10" Font="3" Size="5.6"><TextCode X="0" Y="5">平政督〔2013〕4号</TextCode></TextObject>';
const resources = '<Fonts><Font ID="3" FontName="仿宋"/></Fonts>';
const archive = (made: HandMade): Finding | undefined =>
  findingsOf(handMadeOfd({ layer, resources, ...made })).find(({ clause }) => clause === "archive");

test("a watermark that another program laid on the text is told", () => {
  const file = handMadeOfd({
    layer,
    resources,
    document: "<Annotations>A.xml</Annotations>",
    parts: [
      {
        name: "D/A.xml",
        content: '<Annotations><Page PageID="1"><FileLoc>1.xml</FileLoc></Page></Annotations>',
      },
      {
        name: "D/1.xml",
        content:
          '<PageAnnot><Annot Type="Watermark"><Appearance Boundary="20 30 90 30"><TextObject><TextCode>作废</TextCode></TextObject></Appearance></Annot></PageAnnot>',
      },
    ],
  });
  const visible = findingsOf(file).find(({ clause }) => clause === "visible");
  expect(visible?.departures).toEqual([expect.stringContaining("用批注加了文字“作废”")]);
});

describe("长期保存", () => {
  test("does not concern a file that does not say it is to be kept", () => {
    expect(archive({})?.judgement).toBe("未涉及");
  });

  test("is broken by a font that is not there", () => {
    expect(archive({ docType: "OFD-A" })?.departures).toEqual(["仿宋 没有嵌入"]);
  });

  test("is broken by what lies elsewhere, by a second document and by permissions", () => {
    const made = {
      docType: "OFD-A",
      common: "<DocumentRes>Other.xml</DocumentRes>",
      bodies: 2,
      document: "<Permissions/>",
    };
    expect(archive(made)?.departures).toEqual([
      "仿宋 没有嵌入",
      "缺少所引用的 D/Other.xml",
      "一个文件里有 2 份文档",
      "带有权限声明",
    ]);
  });
});
