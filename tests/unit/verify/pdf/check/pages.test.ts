import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../../../../src/verify/finding.ts";
import { checkPdf } from "../../../../../src/verify/pdf/check/check-pdf.ts";
import type { Character, PdfPage, DrawnRule } from "../../../../../src/verify/pdf/read/page.ts";
import { charactersOf, pageOf, ruleOf } from "../../../../support/pdf/pdf-page.ts";

const smallEm = (14 * 25.4) / 72;

/** 页码 in its place: the dashes' middle at 269 (0.33 em above the baseline where the font shows no outline). */
const numberAt = (page: number, text = `—${page}—`): readonly Character[] => {
  const y = 269 + 0.33 * smallEm;
  const width = smallEm * Array.from(text).reduce((sum, each) => sum + (each <= "\u02ff" ? 0.5 : 1), 0);
  const x = page % 2 === 1 ? 184 - smallEm - width : 28 + smallEm;
  return charactersOf(text, x, y, { size: 14, font: "宋体" });
};

const pitch = 10.446;
const rowAt = (row: number): number => 37 + 0.859 * 5.6444 + row * pitch;
const body = (rows: number): readonly Character[] =>
  Array.from({ length: rows }, (_, row) =>
    charactersOf("列入通报的重点工作", row === 0 ? 39.14 : 28, rowAt(row)),
  ).flat();

const imprint: readonly DrawnRule[] = [
  ruleOf(28, 244.7, 184, 245.05),
  ruleOf(28, 253.2, 184, 253.45),
  ruleOf(28, 261.65, 184, 262),
];
const imprintText: readonly Character[] = [
  ...charactersOf("抄送：市委办公室。", 32.94, 250.9, { size: 14 }),
  ...charactersOf("平顶山市督查局", 32.94, 259.4, { size: 14 }),
  ...charactersOf("2013年7月9日印发", 184 - smallEm - 8 * smallEm, 259.4, { size: 14 }),
];

const findings = (pages: readonly PdfPage[]): ReadonlyMap<string, Finding> =>
  new Map(
    checkPdf({ pages, fonts: [{ name: "仿宋_GB2312", embedded: true }] }).map((each) => [each.clause, each]),
  );

const judgement = (pages: readonly PdfPage[], clause: string): string | undefined =>
  findings(pages).get(clause)?.judgement;

describe("page numbers", () => {
  const text = [pageOf(1, [...body(5), ...numberAt(1)]), pageOf(2, [...body(5), ...numberAt(2)])];

  test("alternate between right and left at 269", () => {
    for (const clause of ["pageNumberForm", "pageNumberFace", "pageNumberPlace", "pageNumberOrder"]) {
      expect([clause, judgement(text, clause)]).toEqual([clause, "符合"]);
    }
  });

  test("are missed on a page without one", () => {
    expect(judgement([text[0] as PdfPage, pageOf(2, body(5))], "pageNumberOrder")).toBe("不符合");
  });

  test("must not stand at the left of an odd page", () => {
    const left = pageOf(1, [...body(5), ...charactersOf("—1—", 32.94, 270.6, { size: 14, font: "宋体" })]);
    expect(judgement([left], "pageNumberPlace")).toBe("不符合");
  });

  test("are needed neither on a blank page nor on 版记 after it", () => {
    const closing = [...text, pageOf(3, []), pageOf(4, imprintText, imprint)];
    expect(judgement(closing, "pageNumberOrder")).toBe("符合");
    const numbered = [...text, pageOf(3, numberAt(3)), pageOf(4, [...imprintText, ...numberAt(4)], imprint)];
    expect(findings(numbered).get("pageNumberOrder")?.departures).toHaveLength(2);
  });
});

test("a page number in a wrong face is told by the character that is", () => {
  const [first, digit, ...rest] = numberAt(1) as readonly [Character, Character];
  const mixed = pageOf(1, [...body(5), first, { ...digit, font: "Calibri" }, ...rest]);
  expect(findings([mixed]).get("pageNumberFace")?.departures[0]).toContain("“1”用 Calibri");
});

describe("版头", () => {
  const red = { size: 42, font: "方正小标宋简体", colour: "#ff0000" };
  const number = charactersOf("平政督〔2013〕4号", 106 - 4.25 * 5.6444, 131);
  /** A line of the mark in the middle of the page. */
  const markAt = (text: string, top: number): readonly Character[] => {
    const em = (42 * 25.4) / 72;
    return charactersOf(text, 106 - (em * Array.from(text).length) / 2, top + 0.859 * em, red);
  };

  test("of several agencies is red and in the middle in all its lines", () => {
    const mark = [...markAt("平顶山市水利局", 72), ...markAt("平顶山市农业局文件", 89)];
    const found = findings([pageOf(1, [...mark, ...number, ...numberAt(1)])]);
    for (const clause of ["mark", "colour", "numberPlace"]) {
      expect([clause, ...(found.get(clause)?.departures ?? [])]).toEqual([clause]);
    }
  });

  test("whose mark is a picture is not said to lack one", () => {
    const picture = { left: 40, top: 72, right: 170, bottom: 90, look: "other", hidden: [] } as const;
    const content = [...number, ...numberAt(1)];
    expect(judgement([pageOf(1, content, [], false, [picture])], "mark")).toBe("未涉及");
    expect(judgement([pageOf(1, content)], "mark")).toBe("不符合");
  });
});

test("page 1 of a letter holds text down to its second rule and no number", () => {
  const red = [30, 31, 276, 277].map((y) => ruleOf(21, y - 0.5, 191, y, "#ff0000"));
  const number = charactersOf("平政督函〔2013〕8号", 130, 36);
  const letter = (last: readonly Character[]): readonly PdfPage[] => [
    pageOf(1, [...number, ...body(5), ...charactersOf("你单位反映的困难", 28, 268), ...last], red),
    pageOf(2, [...body(5), ...numberAt(2)]),
  ];
  for (const clause of ["sides", "pageNumberForm", "pageNumberOrder", "letterPages"]) {
    expect([clause, judgement(letter([]), clause)]).toEqual([clause, "符合"]);
  }
  const below = charactersOf("—1—", 100, 285, { size: 14, font: "宋体" });
  expect(judgement(letter(below), "letterPages")).toBe("不符合");
});

describe("版记", () => {
  const onPage = (number: number, rules: readonly DrawnRule[] = imprint): readonly PdfPage[] => [
    ...Array.from({ length: number - 1 }, (_, index) =>
      pageOf(index + 1, [...body(5), ...numberAt(index + 1)]),
    ),
    pageOf(number, [...imprintText, ...numberAt(number)], rules),
  ];

  test("stands on an even page with its last rule at 262", () => {
    for (const clause of ["imprintPage", "imprintPlace", "imprintRules", "imprintThickness", "imprintText"]) {
      expect([clause, judgement(onPage(4), clause)]).toEqual([clause, "符合"]);
    }
  });

  test("is told of an odd page", () => expect(judgement(onPage(3), "imprintPage")).toBe("不符合"));

  test.each([
    ["imprintPlace", imprint.map((rule) => ({ ...rule, top: rule.top - 3, bottom: rule.bottom - 3 }))],
    ["imprintRules", imprint.map((rule) => ({ ...rule, right: 183 }))],
    ["imprintThickness", imprint.map((rule) => ({ ...rule, bottom: rule.top + 0.5, thickness: 0.5 }))],
  ])("is told of wrong rules under %s", (clause, rules) => {
    expect(judgement(onPage(4, rules), clause)).toBe("不符合");
  });
});

describe("a landscape page", () => {
  const frame = [
    ...[35, 150, 260].map((x) => ruleOf(x - 0.1, 40, x + 0.1, 180)),
    ...[40, 50, 180].map((y) => ruleOf(35, y - 0.1, 260, y + 0.1)),
  ];
  const cells = [
    ...charactersOf("序号", 40, 47, { size: 12 }),
    ...charactersOf("任务", 160, 47, { size: 12 }),
  ];
  const turned = charactersOf("—2—", 297 - 269 - 0.33 * smallEm, 28 + smallEm, {
    turns: 1,
    size: 14,
    font: "宋体",
  });
  const first = pageOf(1, [...body(5), ...numberAt(1)]);

  test("keeps its number in its place on the upright sheet", () => {
    const pages = [first, pageOf(2, [...cells, ...turned], frame, true)];
    expect([judgement(pages, "landscape"), judgement(pages, "pageNumberPlace")]).toEqual(["符合", "符合"]);
  });

  test("with the number below the table is told", () => {
    const footer = charactersOf("—2—", 140, 195, { size: 14, font: "宋体" });
    const pages = [first, pageOf(2, [...cells, ...footer], frame, true)];
    expect([judgement(pages, "landscape"), judgement(pages, "pageNumberPlace")]).toEqual([
      "不符合",
      "不符合",
    ]);
  });

  test.each([
    [46.14, "符合"],
    [39.14, "不符合"],
  ])("has its paragraphs two characters from its own edge: at %s, %s", (left, expected) => {
    const label = charactersOf("附件1", 35, 28 + 0.859 * smallEm, { font: "黑体" });
    const text = charactersOf("没有量化指标，没有画指标完成率的图。", left, 80);
    expect(judgement([first, pageOf(2, [...label, ...text, ...turned], [], true)], "indent")).toBe(expected);
  });

  test("turned the other way has its head at the wrong edge", () => {
    const page = { ...pageOf(2, [...cells, ...turned], frame, true), rotate: 270 };
    expect(judgement([first, page], "landscape")).toBe("不符合");
  });
});

const page = (lines: readonly string[]): PdfPage =>
  pageOf(1, [
    ...lines.flatMap((text, row) => charactersOf(text, row === 0 ? 39.14 : 28, rowAt(row))),
    ...numberAt(1),
  ]);

describe("lines", () => {
  test.each([
    ["a comma begins one", ["列入通报", "，共96项"]],
    ["a bracket ends one", ["列入通报（", "共96项）"]],
    ["a dash is split", ["列入通报—", "—共96项"]],
    ["figures take whole cells", ["列入通报共９６项"]],
  ])("are told when %s", (_name, lines) => {
    expect(judgement([page(lines)], "marks")).toBe("不符合");
  });

  test.each([
    ["a number", ["共计19", "6项"]],
    ["a decimal", ["共计19", ".6亿元"]],
    ["a percentage", ["占63", "%以上"]],
  ])("are told when %s is split", (_name, lines) => {
    expect(judgement([page(lines)], "splitNumbers")).toBe("不符合");
  });

  test("that keep the rules are not", () => {
    const good = page(["列入通报的96", "项（含第78项），", "占63%", "截至2013", "年6月"]);
    expect([judgement([good], "marks"), judgement([good], "splitNumbers")]).toEqual(["符合", "符合"]);
  });
});

describe("lines of a cell", () => {
  const edges = [
    ruleOf(28, 40, 28.3, 80),
    ruleOf(100, 40, 100.3, 80),
    ruleOf(28, 40, 100.3, 40.3),
    ruleOf(28, 80, 100.3, 80.3),
  ];
  const cellOf = (lines: readonly string[]): PdfPage =>
    pageOf(
      1,
      [...lines.flatMap((text, row) => charactersOf(text, 30, 48 + 6 * row, { size: 10.5 })), ...numberAt(1)],
      edges,
    );

  test("that was filled are one text", () => {
    expect(judgement([cellOf(["共受理专利申请并组织两区宣传及培训36", "5件"])], "splitNumbers")).toBe(
      "不符合",
    );
    expect(judgement([cellOf(["共受理专利申请并组织两区宣传及培训等", "·项"])], "marks")).toBe("不符合");
  });

  test("that was not are two paragraphs, whose second may begin with a mark of a list", () => {
    expect(judgement([cellOf(["本月受理412", "3月受理365"])], "splitNumbers")).toBe("符合");
    expect(judgement([cellOf(["受理：", "·专利412件", "·商标3件"])], "marks")).toBe("符合");
    expect(judgement([cellOf(["受理专利412件", "，商标3件"])], "marks")).toBe("不符合");
  });
});

test("a font that is not embedded is named", () => {
  const pages = [pageOf(1, [...body(5), ...numberAt(1)])];
  const found = checkPdf({ pages, fonts: [{ name: "SimSun", embedded: false }] }).find(
    ({ clause }) => clause === "fonts",
  );
  expect(found).toMatchObject({ judgement: "不符合", departures: ["SimSun 没有嵌入"] });
});

test("a note below a table is no text of the body, however many lines it has", () => {
  const note = [
    "注：完成率为累计完成与年度目标之比；",
    "差距为完成率减序时进度，",
    "按未取整的数计算后",
    "四舍五入。",
  ];
  const small = note.flatMap((text, line) =>
    charactersOf(text, line === 0 ? 28 : 36.5, rowAt(6) + line * 6, { size: 12 }),
  );
  const withNote = pageOf(1, [...body(5), ...small, ...numberAt(1)]);
  expect(["face", "indent"].map((clause) => judgement([withNote], clause))).toEqual(["符合", "符合"]);
  const withoutNote = pageOf(1, [...body(5), ...small.slice(2), ...numberAt(1)]);
  expect(judgement([withoutNote], "face")).toBe("不符合");
});
