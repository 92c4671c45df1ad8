import { beforeAll, describe, expect, test } from "@jest/globals";
import type { PageItem } from "../../../../src/layout/page.ts";
import type { OfficialDocument } from "../../../../src/model/papers/document.ts";
import { writePdf } from "../../../../src/write/pdf/write-pdf.ts";
import { embeddableFonts } from "../../../support/faces.ts";
import { documentOf, isText, layout } from "../../../support/docx/laid-out.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";

const properties = { created: { year: 2013, month: 7, day: 9 }, creator: "平顶山市督查局" };
const write = async (document: OfficialDocument): Promise<string> => {
  const bytes = await writePdf(layout(document), { fonts: embeddableFonts, properties });
  return Buffer.from(bytes).toString("latin1");
};

interface Entry {
  readonly title: string;
  /** 1-based */
  readonly page: number;
  /** On the upright sheet from its lower left corner, in pt. */
  readonly x: number;
  readonly y: number;
  readonly count: number | undefined;
  readonly under: readonly Entry[];
}

const objectsOf = (source: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(source.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gmsu), ([, id = "", body = ""]) => [id, body]),
  );

const reference = (body: string, key: string): string | undefined =>
  new RegExp(String.raw`/${key} (\d+) 0 R`, "u").exec(body)?.[1];

/** A text string in UTF-16 as pdfkit writes it. */
const textOf = (body: string): string => {
  const [, escaped = ""] = /\/Title \(((?:\\.|[^\\)])*)\)/su.exec(body) ?? [];
  const plain = escaped.replace(
    /\\(.)/gsu,
    (_, mark: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[mark] ?? mark,
  );
  return Buffer.from(plain.slice(2), "latin1").swap16().toString("utf16le");
};

/** The outline of a PDF, followed from the catalogue on. */
const outlineOf = (source: string): readonly Entry[] => {
  const objects = objectsOf(source);
  const body = (id: string | undefined): string => objects.get(id ?? "") ?? "";
  const catalogue = Array.from(objects.values()).find((each) => each.includes("/Type /Catalog")) ?? "";
  const [, kids = ""] = /\/Kids \[(.*?)\]/su.exec(body(reference(catalogue, "Pages"))) ?? [];
  const pages = Array.from(kids.matchAll(/(\d+) 0 R/gu), ([, id]) => id);
  const under = (parent: string): readonly Entry[] => {
    const entries: Entry[] = [];
    for (let id = reference(parent, "First"); id !== undefined; id = reference(body(id), "Next")) {
      const [, page, x, y] = /\/Dest \[(\d+) 0 R \/XYZ (\S+) (\S+) 0\]/u.exec(body(id)) ?? [];
      const [, count] = /\/Count (\S+)/u.exec(body(id)) ?? [];
      entries.push({
        title: textOf(body(id)),
        page: pages.indexOf(page) + 1,
        x: Number(x),
        y: Number(y),
        count: count === undefined ? undefined : Number(count),
        under: under(body(id)),
      });
    }
    return entries;
  };
  return under(body(reference(catalogue, "Outlines")));
};

const titles = (entries: readonly Entry[]): readonly unknown[] =>
  entries.map(({ title, under }) => (under.length > 0 ? [title, titles(under)] : title));

const isFirstHeading = (item: PageItem): boolean => isText(item) && item.text === "一、总体进展情况";

describe("the outline of a 通报", () => {
  let outline: readonly Entry[] = [];
  let source = "";
  beforeAll(async () => {
    source = await write(sampleDocument());
    outline = outlineOf(source);
  });

  test("has the headings and the attachments in reading order, whole", () => {
    expect(titles(outline)).toEqual([
      "一、总体进展情况",
      ["二、分领域进展情况", ["（一）加快产业转型", "（二）主攻项目建设"]],
      "三、存在问题",
      "四、下步要求",
      "附件1 2013年6月份市政府重点工作任务进展情况汇总表",
      "附件2 量化指标完成情况表",
      "附件3 关于进展情况报送工作的要求及各牵头单位、责任单位任务报送情况的说明",
    ]);
  });

  test("leads to where layout put each heading, a little above it", () => {
    const [first] = outline;
    const { pages } = layout(sampleDocument());
    const page = pages.findIndex(({ items }) => items.some(isFirstHeading));
    const heading = pages[page]?.items.filter(isText).find(isFirstHeading);
    if (!heading) throw new Error("no heading");
    expect(first?.page).toBe(page + 1);
    expect(first?.x).toBeCloseTo(0, 3);
    const headingTop = 841.89 - (heading.baseline * 72) / 25.4 + 0.859 * heading.size;
    expect((first?.y ?? 0) - headingTop).toBeCloseTo((4 * 72) / 25.4, 1);
  });

  test("leads to the head of a turned page, which lies at the left edge of the sheet", () => {
    const turned = outline.find(({ title }) => title.startsWith("附件1"));
    expect(turned?.y).toBeCloseTo(0, 3);
    expect(turned?.x).toBeCloseTo((24 * 72) / 25.4, 3);
  });

  test("shows the first level when the file is opened, the second folded under it", () => {
    expect(source).toContain("/PageMode /UseOutlines");
    expect(outline.map(({ count }) => count)).toEqual([
      undefined,
      -2,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("a short paper has its outline, but opens without it", async () => {
  const heading = { type: "heading", level: 1, number: "一、", text: "总体进展情况" } as const;
  const source = await write(documentOf(0, { body: [heading, { type: "paragraph", text: "一切正常。" }] }));
  expect(titles(outlineOf(source))).toEqual(["一、总体进展情况"]);
  expect(source).toContain("/PageMode /UseNone");
});

test("a paper without headings has none", async () => {
  expect(/\/Outlines|\/PageMode/u.exec(await write(documentOf(3)))).toBeNull();
});
