import { expect, test } from "@jest/globals";
import { body, measuredNotice, typed } from "../../../../support/years/typed-notice.ts";

const spacing = '<w:spacing w:line="579" w:lineRule="exact"/>';
const first = body("现将2013年6月份重点工作进展情况通报如下：");
const second = "截至6月底，全市重点工作进展顺利，但仍有个别项目推进缓慢，需要引起有关单位重视。";
const indented = `${spacing}<w:ind w:firstLineChars="200" w:firstLine="640"/>`;

const departures = async (text: string): Promise<readonly string[]> =>
  (await measuredNotice({ body: text }))("runningText").departures;

test("text that goes on from paragraph to paragraph is right", async () => {
  expect((await measuredNotice({ body: first + body(second) }))("runningText")).toMatchObject({
    judgement: "符合",
    measured: "2 段连排",
  });
});

test.each([
  ["an empty paragraph", typed("") + body(second), "前面空了 1 行"],
  [
    "white before it",
    typed(second, { paragraph: indented.replace("<w:spacing", '<w:spacing w:before="240"') }),
    "与上一段之间加了 4.23 毫米",
  ],
  ["a page break", `<w:p><w:r><w:br w:type="page"/></w:r></w:p>${body(second)}`, "前面有分页"],
  ["a page break of its own", typed(second, { paragraph: `<w:pageBreakBefore/>${indented}` }), "前面有分页"],
  [
    "a page break in its midst",
    body(second).replace("，但仍", '</w:t><w:br w:type="page"/><w:t>，但仍'),
    "段中有分页",
  ],
  [
    "a column break in its midst",
    body(second).replace("，但仍", '</w:t><w:br w:type="column"/><w:t>，但仍'),
    "段中有分页",
  ],
  ["a line break in its midst", body(second).replace("，但仍", "</w:t><w:br/><w:t>，但仍"), "段中有换行符"],
  ["a frame", typed(second, { paragraph: `<w:framePr w:wrap="around"/>${indented}` }), "图文框"],
  ["an edge at the left", typed(second, { paragraph: `${indented}<w:jc w:val="right"/>` }), "右对齐"],
  ["no edge at all", typed(second, { paragraph: `${indented}<w:jc w:val="center"/>` }), "居中"],
  ["a ragged edge", typed(second, { paragraph: `${indented}<w:jc w:val="left"/>` }), "左对齐"],
])("%s is told", async (_name, text, words) => {
  const found = await departures(first + text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(words);
});

test("white below a table and its note is no empty row", async () => {
  const table = `<w:tbl><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid><w:tr><w:tc>${typed("甲")}</w:tc></w:tr></w:tbl>`;
  const note = typed("注：按各单位报送内容刊登。", { size: 21 });
  const below = typed(second, { paragraph: indented.replace("<w:spacing", '<w:spacing w:before="420"') });
  expect(await departures(first + table + note + below)).toEqual([]);
  expect(await departures(first + below)).toHaveLength(1);
});

test("breaks at the ends of a paragraph part nothing in it", async () => {
  const ended = body(second).replace("</w:t>", "</w:t><w:br/>");
  expect(await departures(first + ended)).toEqual([]);
});

test("a paragraph of one line has no edge to be ragged", async () => {
  const short = typed("特此通报。", { paragraph: `${indented}<w:jc w:val="left"/>` });
  expect(await departures(first + short)).toEqual([]);
});

test("a paragraph with an address that no line end may part may be ragged", async () => {
  const address = typed(`${second}http://www.pds.gov.cn/zfxxgk/2013/0630/`, {
    paragraph: `${indented}<w:jc w:val="left"/>`,
  });
  expect(await departures(first + address)).toEqual([]);
});

test("where a word processor happened to begin a page nothing is broken", async () => {
  const rendered = body(second).replace("<w:r>", "<w:r><w:lastRenderedPageBreak/>");
  expect(await departures(first + rendered)).toEqual([]);
});

test("署名 that begins at the left because it is long is no text of 附件说明", async () => {
  const agency = `${typed("").repeat(2)}${typed("平顶山市重点工作推进督查考核领导小组办公室督查一科室", {
    paragraph: `${spacing}<w:jc w:val="right"/>`,
  })}`;
  const findingOf = await measuredNotice({ agency });
  for (const clause of ["attachmentList", "signature", "sealRoom"] as const) {
    expect([clause, findingOf(clause).judgement]).toEqual([clause, "符合"]);
  }
});

test("a notice without 版记 is told, and so is 署名 without room for its seal", async () => {
  const findingOf = await measuredNotice({
    attachmentList: "",
    agency: typed("平顶山市督查局", {
      paragraph: `${spacing}<w:ind w:rightChars="350"/><w:jc w:val="right"/>`,
    }),
  });
  expect(findingOf("imprintPlace").judgement).toBe("不符合");
  expect(findingOf("sealRoom").departures.join()).toContain("没有空行，盖不下章");
  expect((await measuredNotice())("sealRoom").judgement).toBe("符合");
});
