import { describe, expect, test } from "@jest/globals";
import type { ClauseId } from "../../../../../src/verify/clauses.ts";
import type { Finding } from "../../../../../src/verify/finding.ts";
import { checkPdf } from "../../../../../src/verify/pdf/check/check-pdf.ts";
import type { Annotation, FilledBox, PdfPage } from "../../../../../src/verify/pdf/read/page.ts";
import { charactersOf, pageOf, ruleOf } from "../../../../support/pdf/pdf-page.ts";

const line = charactersOf("列入通报的重点工作", 39.14, 52);

const found = (page: PdfPage, clause: ClauseId): Finding | undefined =>
  checkPdf({ pages: [page], fonts: [] }).find((each) => each.clause === clause);

const fill = (box: Partial<FilledBox>): FilledBox => ({
  left: 30,
  top: 45,
  right: 60,
  bottom: 55,
  colour: "#ffffff",
  above: line.length,
  translucent: false,
  ...box,
});

const withFills = (...fills: readonly FilledBox[]): PdfPage => ({ ...pageOf(1, line), fills });

test("plain black text on white paper is right", () => {
  for (const clause of ["visible", "plain", "ground"] as const) {
    expect([clause, found(pageOf(1, line), clause)?.judgement]).toEqual([clause, "符合"]);
  }
});

describe("a line", () => {
  test("through text is told", () => {
    const struck = pageOf(1, line, [ruleOf(39, 49.8, 60, 50)]);
    expect(found(struck, "visible")?.departures).toEqual(["第1页“列入通报的重点工作”：“列入通报”划了删除线"]);
  });

  test("under text is told", () => {
    const underlined = pageOf(1, line, [ruleOf(39, 52.8, 95, 53)]);
    expect(found(underlined, "plain")?.departures).toEqual([
      "第1页“列入通报的重点工作”：“列入通报的重…”加了下划线",
    ]);
  });

  test("that is the border of a table is not", () => {
    const frame = [
      ...[38, 100].map((x) => ruleOf(x - 0.1, 46, x + 0.1, 60)),
      ...[46, 53.5, 60].map((y) => ruleOf(38, y - 0.1, 100, y + 0.1)),
    ];
    const page = pageOf(1, line, frame);
    expect([found(page, "visible")?.judgement, found(page, "plain")?.judgement]).toEqual(["符合", "符合"]);
  });
});

test("a picture over text hides it", () => {
  const picture = {
    left: 30,
    top: 45,
    right: 60,
    bottom: 55,
    look: "blank",
    hidden: line.slice(0, 2),
  } as const;
  const page = { ...pageOf(1, line), pictures: [picture] };
  expect(found(page, "visible")?.departures).toEqual(["第1页“列入”等 2 个字：被30×10 的白色图片盖住"]);
  expect(found({ ...page, pictures: [{ ...picture, hidden: [] }] }, "visible")?.judgement).toBe("符合");
});

describe("a filled box", () => {
  test("over text hides it", () => {
    expect(found(withFills(fill({})), "visible")?.departures).toEqual([
      "第1页“列入通报”等 4 个字：被30×10 的方块盖住（#ffffff）",
    ]);
  });

  test.each([
    ["below text", fill({ above: 0 })],
    ["that lets text through", fill({ translucent: true })],
    ["beside text", fill({ top: 60, bottom: 70 })],
  ])("%s hides nothing", (_name, box) => {
    expect(found(withFills(box), "visible")?.judgement).toBe("符合");
  });

  test("of a colour is a ground, of the whole page or a part of it", () => {
    const grey = fill({ above: 0, colour: "#d9d9d9" });
    expect(found(withFills(grey), "ground")?.departures).toEqual(["第1页有 1 块底色，如 #d9d9d9，上缘 45"]);
    const page = fill({ left: 0, top: 0, right: 210, bottom: 297, above: 0, colour: "#ffff99" });
    expect(found(withFills(page), "ground")?.departures).toEqual(["第1页整页有底色 #ffff99"]);
    expect(found(withFills({ ...page, colour: "#ffffff" }), "ground")?.judgement).toBe("符合");
  });
});

test("a frame around the page is told, and makes no table of it", () => {
  const frame = [
    ...[20, 190].map((x) => ruleOf(x, 20, x + 0.2, 277)),
    ...[20, 277].map((y) => ruleOf(20, y, 190, y + 0.2)),
  ];
  const page = pageOf(1, line, frame);
  expect(found(page, "ground")?.departures).toEqual(["第1页有页面边框"]);
  expect(found(page, "sides")?.measured).toMatch(/^左 39\.14，/);
});

test("letters that lean or are narrowed are told", () => {
  const leaning = pageOf(
    1,
    line.map((each) => ({ ...each, slanted: true as const })),
  );
  expect(found(leaning, "plain")?.departures).toEqual(["第1页“列入通报的重点工作”：“列入通报的重…”倾斜"]);
  const narrow = pageOf(
    1,
    line.map((each) => ({ ...each, stretch: 0.8 })),
  );
  expect(found(narrow, "plain")?.departures).toEqual(["第1页“列入通报的重点工作”：缩放为 80%"]);
});

test("a drawn seal is no part of the text", () => {
  const round = Array.from("平顶山市督查局", (text, index) => {
    const angle = (Math.PI * (index - 3)) / 6;
    const at = { x: 130 + 16 * Math.sin(angle), y: 220 - 16 * Math.cos(angle) };
    const [character] = charactersOf(text, at.x, at.y, { colour: "#ff0000", font: "SimSun" });
    return index === 3 || !character ? character : { ...character, askew: true as const };
  }).flatMap((each) => each ?? []);
  const sealed = pageOf(1, [...line, ...round]);
  expect(found(sealed, "colour")?.judgement).toBe("符合");
  // As many red characters that stand upright are text.
  const red = pageOf(1, [...line, ...round.map((each) => ({ ...each, askew: false }))]);
  expect(found(red, "colour")?.judgement).toBe("不符合");
});

test.each([
  ["a grey bar of a small figure", ruleOf(60, 100, 60.4, 102.4, "#5c5c5c"), "符合"],
  ["a red one", ruleOf(60, 100, 60.4, 102.4, "#ff0000"), "不符合"],
  ["a grey line", ruleOf(60, 100, 60.4, 120, "#5c5c5c"), "不符合"],
])("%s is judged by its colour: %s", (_what, rule, judgement) => {
  expect(found(pageOf(1, line, [rule]), "colour")?.judgement).toBe(judgement);
});

describe("what was put on with a PDF program", () => {
  const box = { left: 38, top: 45, right: 63, bottom: 55 };
  const withAnnotation = (annotation: Partial<Annotation>): PdfPage => ({
    ...pageOf(1, line),
    annotations: [{ kind: "Square", text: "", boxes: [box], ...annotation }],
  });

  test.each([
    [{ kind: "StrikeOut" }, "visible", "第1页“列入通报”用批注划了删除线"],
    [{ kind: "Underline" }, "plain", "第1页“列入通报”用批注加了下划线"],
    [{ kind: "Squiggly" }, "plain", "第1页“列入通报”用批注加了下划线"],
    [{ kind: "Highlight" }, "ground", "第1页“列入通报”用批注加了底色"],
    [
      { kind: "FreeText", text: "已 作废" },
      "visible",
      "第1页用批注加了文字“已作废”，在“列入通报”等 4 个字上",
    ],
    [
      { kind: "FreeText", text: "已作废", boxes: [{ ...box, top: 100, bottom: 110 }] },
      "visible",
      "第1页用批注加了文字“已作废”",
    ],
    [{ kind: "Stamp" }, "visible", "第1页用批注盖了图章，在“列入通报”等 4 个字上"],
    [{ kind: "Widget", text: "412" }, "visible", "第1页填了表单域“412”，在“列入通报”等 4 个字上"],
    [{ kind: "Square" }, "visible", "第1页用批注画了图形，在“列入通报”等 4 个字上"],
    [{ kind: "Ink" }, "visible", "第1页用批注画了图形，在“列入通报”等 4 个字上"],
    [{ kind: "Text", text: "请核对" }, "settings", "第1页批注“请核对”，在“列入通报”等 4 个字上"],
    [{ kind: "FileAttachment", text: "附表" }, "settings", "第1页附加的文件“附表”，在“列入通报”等 4 个字上"],
  ] as const)("%j is told in its row", (annotation, clause, departure) => {
    const departures = (["visible", "plain", "ground", "settings"] as const).flatMap((each) =>
      (found(withAnnotation(annotation), each)?.departures ?? []).map((told) => [each, told]),
    );
    expect(departures).toEqual([[clause, departure]]);
  });

  describe("is no fault where it is a seal", () => {
    const signed = pageOf(1, [
      ...line,
      ...charactersOf("平顶山市督查局", 126, 100),
      ...charactersOf("2013年7月9日", 128, 110.5),
    ]);
    const stamped = (left: number, top: number, width: number, height = width, kind = "Stamp") =>
      found(
        {
          ...signed,
          annotations: [
            { kind, text: "", boxes: [{ left, top, right: left + width, bottom: top + height }] },
          ],
        },
        "visible",
      )?.judgement;

    test("over 署名 and 成文日期", () => {
      expect(stamped(124, 82, 42)).toBe("符合");
    });

    test.each([
      ["is over text", stamped(30, 30, 42)],
      ["is as small as a date's", stamped(124, 90, 25)],
      ["is too large", stamped(115, 70, 70)],
      ["is long", stamped(110, 85, 59, 40)],
      ["is only drawn", stamped(124, 82, 42, 42, "Circle")],
    ])("but one that %s is one", (_fact, judgement) => {
      expect(judgement).toBe("不符合");
    });
  });
});
