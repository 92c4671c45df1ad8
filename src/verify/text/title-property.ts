import { withoutBlanks } from "./official-text.ts";

/** What the titles of papers end in; 关于 begins most, and the program's own names of files none. */
const likeTitle = /^关于.+的|(?:通报|通知|通告|公告|决定|意见|报告|请示|批复|函|纪要|摘编|摘要)$/u;

/**
 * Departures where the properties of a file have the title of another paper, as those made from last month's do; what
 * programs write of themselves there (文档1, a file's name) is no title.
 */
export const otherTitles = (properties: readonly string[], title: string): readonly string[] => {
  const own = withoutBlanks(title);
  const others = properties.filter((each) => likeTitle.test(each.trim()) && withoutBlanks(each) !== own);
  return own === "" ? [] : [...new Set(others)].map((each) => `文件属性里的标题是“${each.trim()}”`);
};
