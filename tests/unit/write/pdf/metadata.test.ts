import { beforeAll, describe, expect, test } from "@jest/globals";
import { metadataPacket } from "../../../../src/write/pdf/metadata.ts";
import { writePdf } from "../../../../src/write/pdf/write-pdf.ts";
import { embeddableFonts } from "../../../support/faces.ts";
import { documentOf, layout } from "../../../support/docx/laid-out.ts";

const title = "关于R&D占比<2.5%的任务的通报";
const written = async (): Promise<Buffer> =>
  Buffer.from(
    await writePdf(
      { ...layout(documentOf(3)), document: { ...documentOf(3), title } },
      {
        fonts: embeddableFonts,
        properties: { created: { year: 2013, month: 7, day: 9 }, creator: "平顶山市督查局" },
      },
    ),
  );

describe("the metadata of a PDF", () => {
  let source = "";
  let packet = "";
  let entries = "";
  beforeAll(async () => {
    source = (await written()).toString("latin1");
    const [, head = "", body = ""] =
      /<<([^<>]*\/Subtype \/XML[^<>]*)>>\nstream\n(.*?)\nendstream/su.exec(source) ?? [];
    entries = head;
    packet = Buffer.from(body, "latin1").toString("utf8");
  });

  test("claim PDF/A-2a and PDF/UA-1, and the file has the tags that both promise", () => {
    expect(packet).toContain(
      "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>",
    );
    expect(packet).toContain("<pdfuaid:part>1</pdfuaid:part></rdf:Description>");
    expect(source).toMatch(/\/StructTreeRoot \d+ 0 R/u);
    expect(source).toMatch(/\/OutputIntents \[\d+ 0 R\]/u);
    expect(source).toMatch(/\/S \/GTS_PDFA1\b/u);
  });

  test("say word for word what the Info dictionary says", () => {
    expect(packet).toContain('<rdf:li xml:lang="x-default">关于R&amp;D占比&lt;2.5%的任务的通报</rdf:li>');
    expect(packet).toContain("<dc:creator><rdf:Seq><rdf:li>平顶山市督查局</rdf:li></rdf:Seq></dc:creator>");
    expect(packet).toContain("<xmp:CreatorTool>Tongbao</xmp:CreatorTool>");
    expect(packet).toContain("<pdf:Producer>pdfmake</pdf:Producer>");
    expect(source).toContain("(pdfmake)");
    expect(source).toContain("(Tongbao)");
    expect(source.match(/\(D:20130709000000Z\)/gu)).toHaveLength(2);
    expect(packet).toContain(
      "<xmp:CreateDate>2013-07-09T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>2013-07-09T00:00:00Z</xmp:ModifyDate>",
    );
  });

  test("stand in plain text, under the keys of a stream alone", () => {
    expect(entries).toMatch(/\/Length \d+/u);
    expect(entries).not.toMatch(/\/length|\/Filter/u);
    expect(packet).toMatch(/^<\?xpacket begin="\ufeff".*<\?xpacket end="w"\?>$/su);
  });
});

test("each day stands in the packet by itself", () => {
  const packet = metadataPacket({
    Title: "通报",
    Author: "平顶山市督查局",
    Creator: "Tongbao",
    Producer: "pdfmake",
    CreationDate: new Date(Date.UTC(2013, 6, 9)),
    ModDate: new Date(Date.UTC(2013, 6, 12, 8, 30, 15, 250)),
  });
  expect(packet).toContain("<xmp:CreateDate>2013-07-09T00:00:00Z<");
  expect(packet).toContain("<xmp:ModifyDate>2013-07-12T08:30:15Z<");
});
