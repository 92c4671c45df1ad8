import { paperOf } from "./pdf/page-text.ts";

/**
 * What is a number and nobody's figure: days and years, numbers of documents and attachments, numbers of rows within a
 * table, and the 100% of which a note says that rounded shares do not make it up.
 */
const noFigures: readonly RegExp[] = [
  /\d{4}-\d{2}-\d{2}|\d+年(?:度)?|\d+月(?:份|底|起)?(?:\d+日)?|\d+日/gu,
  // 平政督〔2013〕4号, and names of things: 4号机组.
  /(?:〔\d+〕)?\d+号/gu,
  /附件\d+　/gu,
  /合计不等于100%/gu,
];

/** A piece of a page without its tags; what a link holds is left out. */
const unlinkedText = (html: string): string =>
  html.replace(/<a [^>]*>.*?<\/a>/gsu, "▢").replace(/<[^>]*>/gu, "");

/** The cells of a page's tables, without those that number the rows of a table whose tasks have numbers of their own. */
const withoutRowNumbers = (page: string): string =>
  page.replace(/<table[\s\S]*?<\/table>/gu, (table) =>
    /<th scope="col">序号<\/th>/u.test(table) && /<th scope="col">(?:任务序号|指标)<\/th>/u.test(table)
      ? table.replace(/<tr>(\s*)<td class="c">\d+<\/td>/gu, "<tr>$1<td></td>")
      : table,
  );

/** The figures of the 通报 on a page that lead to no source, each with what stands around it. */
export const unlinkedFigures = (page: string): readonly string[] =>
  withoutRowNumbers(paperOf(page))
    .split(/<\/(?:p|td|th|h\d)>/u)
    .map((piece) => noFigures.reduce((text, each) => text.replace(each, ""), unlinkedText(piece)))
    .flatMap((text) => Array.from(text.matchAll(/.{0,20}\d+(?:\.\d+)?.{0,10}/gu), ([found]) => found.trim()));
