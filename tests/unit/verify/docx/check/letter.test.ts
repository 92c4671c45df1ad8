import { describe, expect, test } from "@jest/globals";
import { measuredNotice, typed, typedRun } from "../../../../support/years/typed-notice.ts";

const red = '<w:color w:val="FF0000"/>';
const mark = typed("平顶山市督查局", {
  face: "方正小标宋简体",
  size: 84,
  run: red,
  paragraph: '<w:spacing w:line="1100" w:lineRule="exact"/><w:jc w:val="center"/>',
});

/** A double line as Word draws one, and as older programs do. */
const drawn = (compound: string, width = 6_120_000): string =>
  `<w:r><w:drawing><wp:extent xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" cx="${width}" cy="0"/><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="57150" cmpd="${compound}"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></w:drawing></w:r>`;
const old = (compound: string): string =>
  `<w:r><w:pict><v:line from="0,0" to="481.9pt,0" strokecolor="red"><v:stroke linestyle="${compound}"/></v:line></w:pict></w:r>`;

const judgementsOf = async (lines: string): Promise<readonly string[]> => {
  const findingOf = await measuredNotice({
    mark: mark + typed("", { after: lines }),
    number: typed("平政督函〔2013〕8号", {
      paragraph: '<w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="right"/>',
    }),
  });
  return (["letterRules", "mark", "redRule"] as const).map((clause) => findingOf(clause).judgement);
};

describe("a letter is known by its double lines", () => {
  test.each([
    ["of Word", drawn("thickThin") + drawn("thinThick")],
    ["of older programs", old("thickThin") + old("thinThick")],
  ])("%s, whose place is not in the file", async (_name, lines) => {
    expect(await judgementsOf(lines)).toEqual(["未涉及", "未涉及", "未涉及"]);
  });

  test.each([
    ["the wrong way round", drawn("thinThick") + drawn("thickThin")],
    ["only one", drawn("thickThin")],
    ["too short", drawn("thickThin", 5_616_000) + drawn("thinThick", 5_616_000)],
  ])("%s", async (_name, lines) => {
    expect((await judgementsOf(lines))[0]).toBe("不符合");
  });
});

test("发文机关标志 in the header of the page is not said to be missing", async () => {
  const findingOf = await measuredNotice(
    { mark: "" },
    {
      header: `<w:p>${typedRun("平顶山市督查局文件", { face: "方正小标宋简体", size: 84, run: red })}</w:p>`,
    },
  );
  expect(findingOf("mark").judgement).toBe("未涉及");
});
