import { describe, expect, test } from "@jest/globals";
import type { Part } from "../../../src/layout/part.ts";
import type { Block, OfficialDocument } from "../../../src/model/papers/document.ts";
import { documentWords } from "../../support/document-words.ts";
import { documentOf, layout, textsOf } from "../../support/docx/laid-out.ts";
import { sampleDocument } from "../../support/years/sample-document.ts";

/** What each part of a document says, on all its lines and pages, in the order in which the parts begin. */
const parts = (document: OfficialDocument): ReadonlyMap<Part, string> => {
  const said = new Map<Part, string>();
  for (const { part, text } of layout(document).pages.flatMap(textsOf)) {
    if (part) said.set(part, `${said.get(part) ?? ""}${text}`);
  }
  return said;
};

/** The same of what is of one kind. */
const saidBy = (document: OfficialDocument, type: Part["type"]): readonly string[] =>
  [...parts(document)].filter(([part]) => part.type === type).map(([, text]) => text);

const row = (
  ...cells: readonly (readonly string[])[]
): Extract<Block, { type: "table" }>["rows"][number] => ({
  type: "cells",
  cells,
});
const table = (...rows: Extract<Block, { type: "table" }>["rows"]): Block => ({
  type: "table",
  columns: ["序号", "工作任务", "备注"].map((head) => ({ head, share: 1, align: "left" })),
  rows,
});

const heading = (level: 1 | 2 | 3, number: string, runIn?: string): Block => ({
  type: "heading",
  level,
  number,
  text: "问题。",
  ...(runIn !== undefined && { runIn }),
});

test("the parts of a document say all its paragraphs, each as one, though it goes over lines and pages", () => {
  const document = sampleDocument();
  const [, runIn = ""] = /（一）加快产业转型。(.*)/u.exec(documentWords(document).join("\n")) ?? [];
  const paragraphs = documentWords(document).flatMap((words) =>
    words === `（一）加快产业转型。${runIn}` ? ["（一）加快产业转型。", runIn] : [words],
  );
  let label = "";
  const told = [...parts(document)].flatMap(([{ type }, text]) => {
    const whole = label + text;
    label = type === "label" ? text : "";
    return type === "label" ? [] : [whole];
  });
  expect(told).toEqual(paragraphs);
});

test("页码, the mark of a draft and a table's head that is repeated are parts of nothing", () => {
  const rows = Array.from({ length: 60 }, (_, index) => row([`${index}`], ["新建道路"], []));
  const document = documentOf(1, {
    draft: true,
    body: [{ type: "paragraph", text: "如下：" }, table(...rows)],
  });
  const loose = layout(document).pages.map((page) =>
    textsOf(page)
      .filter(({ part }) => !part)
      .map(({ text }) => text),
  );
  expect(loose.slice(0, 2)).toEqual([
    ["草稿", "— 1 —"],
    ["草稿", "序号", "工作任务", "备注", "— 2 —"],
  ]);
});

test("headings are told by their level, and from text that runs in behind them", () => {
  const body = [heading(1, "一、"), heading(2, "（一）", "进展滞后。"), heading(3, "1.", "手续未办。")];
  const told = [...parts(documentOf(0, { body }))].slice(2, 8).map(([part, text]) => [part, text]);
  expect(told).toEqual([
    [{ type: "heading", level: 0 }, sampleDocument().title],
    [{ type: "paragraph" }, `${sampleDocument().recipients ?? ""}：`],
    [{ type: "heading", level: 1 }, "一、问题。"],
    [{ type: "heading", level: 2 }, "（一）问题。"],
    [{ type: "paragraph" }, "进展滞后。"],
    [{ type: "paragraph" }, "1.问题。手续未办。"],
  ]);
});

describe("a table", () => {
  const body = [table({ type: "section", level: 1, text: "一、加快产业转型" }, row(["1"], ["甲", "乙"], []))];
  const told = [...parts(documentOf(0, { body })).keys()].filter((part) => "within" in part);
  const [, , , , first] = told;

  test("has rows that know all their cells, also empty ones, and cells that know their columns", () => {
    const [head, , , section, , paragraph] = told;
    const parent = { type: "table" };
    expect(head).toEqual({
      type: "head",
      place: 0,
      columns: 1,
      within: { type: "row", cells: 3, headers: 0, within: parent },
    });
    expect(section).toEqual({
      type: "cell",
      place: 0,
      columns: 3,
      within: { type: "row", cells: 1, headers: 0, within: parent },
    });
    expect(first).toMatchObject({ type: "cell", place: 0, columns: 1 });
    expect(paragraph).toMatchObject({ type: "paragraph", within: { type: "cell", place: 1 } });
    expect(told).toHaveLength(7);
  });

  test("has rows that know how many cells say what they are about: 序号 and the next", () => {
    expect(first?.type === "cell" && first.within.headers).toBe(2);
    const names = ["单位", "收文日期"].map((head) => ({ head, share: 1, align: "left" }) as const);
    const plain = { type: "table", columns: names, rows: [row(["市科技局"], ["4月2日"])] } as const;
    const cells = [...parts(documentOf(0, { body: [plain] })).keys()].filter(
      ({ type: each }) => each === "cell",
    );
    expect(cells.map((cell) => cell.type === "cell" && cell.within.headers)).toEqual([1, 1]);
  });

  test("is one for all its rows, and so is a row for its cells", () => {
    const rows = told.map((part) => {
      const cell = part.type === "paragraph" ? part.within : part;
      return cell && "within" in cell ? cell.within : undefined;
    });
    expect(new Set(rows).size).toBe(3);
    expect(new Set(rows.map((each) => each && "within" in each && each.within)).size).toBe(1);
  });
});

test("a row that goes over pages is one, and the label that names it again is a part of nothing", () => {
  const long = Array.from({ length: 70 }, (_, index) => `第${index}批项目已开工建设，完成投资任务。`);
  const cells = parts(documentOf(0, { body: [table(row(["35"], long, []))] }));
  expect([...cells].filter(([part]) => part.type === "cell").map(([, text]) => text)).toEqual(["35"]);
  const paragraphs = [...cells].filter(([part]) => part.type === "paragraph" && part.within);
  expect(paragraphs.map(([, text]) => text)).toEqual(long);
});

test("附件说明 is a list where there are several attachments, whose entries have their numbers", () => {
  const attachments = sampleDocument().attachments.slice(0, 2);
  const document = documentOf(1, { attachments });
  expect(saidBy(document, "label")).toEqual(["附件：1. ", "2. "]);
  expect(saidBy(document, "entry")).toEqual(attachments.map(({ title }) => title));
  expect(saidBy(documentOf(1, { attachments: attachments.slice(0, 1) }), "entry")).toEqual([]);
});

test("a mark or a name on two lines is one, and each agency of a joint paper is its own", () => {
  const mark = "平顶山市人民政府重点工作督促检查领导小组办公室文件";
  const agency = "平顶山市人民政府重点工作督促检查领导小组办公室、平顶山市城乡一体化示范区";
  const date = { year: 2013, month: 7, day: 9 };
  const long = documentOf(1, { head: { type: "issuer", mark }, signature: { agency, date } });
  expect(
    layout(long)
      .pages.flatMap(textsOf)
      .map(({ text }) => text),
  ).not.toContain(mark);
  expect(saidBy(long, "paragraph")).toEqual(expect.arrayContaining([mark, agency]));
  const joint = { agency: "平顶山市督查局", others: ["平顶山市财政局", "平顶山市审计局"], date };
  for (const sealed of [true, false]) {
    const said = saidBy(documentOf(1, { signature: { ...joint, sealed } }), "paragraph");
    expect(said).toEqual(expect.arrayContaining([joint.agency, ...joint.others, "2013年7月9日"]));
  }
});
