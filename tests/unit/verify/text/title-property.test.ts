import { expect, test } from "@jest/globals";
import { otherTitles } from "../../../../src/verify/text/title-property.ts";

const title = "关于2013年6月份市政府重点工作进展情况的通报";

test.each([
  "关于2013年5月份市政府重点工作进展情况的通报",
  "2013年5月份市政府重点工作进展情况摘编",
  "关于2013年5月份全市重点工作的",
])("%s is the title of another paper", (other) => {
  expect(otherTitles([other, title, other], title)).toEqual([`文件属性里的标题是“${other}”`]);
});

test.each([
  title,
  "关于2013年6月份 市政府重点工作进展情况的通报",
  "文档1",
  "Microsoft Word - 通报.doc",
  "平顶山市督查局文件",
  "",
])("%s is none", (own) => {
  expect(otherTitles([own], title)).toEqual([]);
});

test("a paper without a title has no other", () => {
  expect(otherTitles(["关于2013年5月份的通报"], "")).toEqual([]);
});
