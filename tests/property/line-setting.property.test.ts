import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { mayEndLine, mayStartLine } from "../../src/layout/text/marks.ts";
import { gridTracking, portraitArea } from "../../src/layout/grid/page-area.ts";
import { setParagraph } from "../../src/layout/text/set-paragraph.ts";
import type { SetLine } from "../../src/layout/text/set-paragraph.ts";
import { grid, millimetresToPoints } from "../../src/layout/standard.ts";
import { faces } from "../support/faces.ts";
import { holds } from "../support/holds.ts";

const han = fc.constantFrom(...Array.from("平顶山市各县区人民政府重点工作进展情况的滍赟项目完成一二三"));
const stop = fc.constantFrom(...Array.from("，。、；：？！"));
const number = fc.oneof(
  fc.nat({ max: 99999 }).map(String),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`),
);
const words = fc.array(han, { minLength: 1, maxLength: 9 }).map((characters) => characters.join(""));
const piece = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 3, arbitrary: fc.tuple(words, stop).map(([word, mark]) => word + mark) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(number, fc.constantFrom("亿元", "项", "%", "个百分点", "家", ""))
      .map((pair) => pair.join("")),
  },
  { weight: 1, arbitrary: words.map((word) => `《${word}》`) },
  { weight: 1, arbitrary: words.map((word) => `（“${word}”）`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "2013年6月30日",
      "平政办〔2013〕11号",
      "——",
      "……",
      "3G",
      "GDP",
      "dcj@pds.gov.cn",
    ),
  },
);
/** Text as an office writes it. */
const officialText = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(""));
/** Anything, in any order. */
const anyText = fc
  .array(fc.oneof(han, stop, fc.constantFrom(...Array.from("（）《》“”—…·～％0123456789abcXYZ .-/〔〕𠮷"))), {
    maxLength: 120,
  })
  .map((characters) => characters.join(""));

const width = millimetresToPoints(portraitArea.width);
const set = (text: string, room = width, size: number = grid.size): readonly SetLine[] =>
  setParagraph(
    {
      spans: [{ text, face: "仿宋" }],
      size,
      tracking: size === grid.size ? gridTracking(portraitArea) : 0,
      width: room,
    },
    faces,
  );
const visible = (text: string): string => text.replace(/ /gu, "");

/** The right edge of what is set. */
const rightEdge = (line: SetLine, size: number): number => {
  const last = line.runs.at(-1);
  if (!last) return 0;
  const characters = Array.from(last.text);
  const length = characters.reduce((sum, character) => sum + faces[last.face].advance(character) * size, 0);
  return last.x + length + last.tracking * (characters.length - 1);
};

describe("whatever the text", () => {
  test("all of it survives in order, and the runs say what the lines say", () => {
    holds([anyText, fc.integer({ min: 40, max: 450 })], (text, room) => {
      const lines = set(text, room, 12);
      expect(visible(lines.map((line) => line.text).join(""))).toBe(visible(text));
      for (const line of lines) expect(line.runs.map((run) => run.text).join("")).toBe(line.text);
    });
  });

  test("no line runs over the edge", () => {
    holds([anyText, fc.integer({ min: 40, max: 450 })], (text, room) => {
      for (const line of set(text, room, 12)) expect(rightEdge(line, 12)).toBeLessThanOrEqual(room + 0.02);
    });
  });
});

describe("text as an office writes it", () => {
  test("breaks no 禁则", () => {
    holds([officialText], (text) => {
      for (const [index, line] of set(text).entries()) {
        const characters = Array.from(line.text);
        if (index > 0) expect([line.text, mayStartLine(characters[0] ?? "")]).toEqual([line.text, true]);
        if (!text.endsWith(line.text)) {
          expect([line.text, mayEndLine(characters.at(-1) ?? "")]).toEqual([line.text, true]);
        }
      }
    });
  });

  test("keeps numbers and pairs whole", () => {
    holds([officialText], (text) => {
      const joints = set(text)
        .map((line) => line.text)
        .join("\n");
      expect(joints).not.toMatch(/[\d.]\n[\d.%％年月日]|—\n—|…\n…|〔\n|\n〕/u);
    });
  });

  test("puts no more than 28 cells on a line", () => {
    holds([officialText], (text) => {
      for (const line of set(text)) {
        const cells = Array.from(line.text).reduce(
          (sum, character) => sum + (faces.仿宋.advance(character) || 1),
          0,
        );
        expect(cells).toBeLessThanOrEqual(grid.cells + 0.01);
      }
    });
  });

  test("makes every full line of 汉字 and marks flush", () => {
    holds(
      [
        fc.array(
          fc.oneof(
            words,
            words.map((word) => `${word}，`),
          ),
          { maxLength: 40 },
        ),
      ],
      (pieces) => {
        for (const line of set(pieces.join("")).slice(0, -1)) expect(line.width).toBeCloseTo(width, 3);
      },
    );
  });
});
