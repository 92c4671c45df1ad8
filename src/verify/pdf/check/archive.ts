import { type Finding, judged, notConcerned } from "../../finding.ts";
import type { PdfDocument } from "../find/document.ts";

/** What a PDF that says it is PDF/A must show at least; a validator asks for a hundred things more. */
export const checkArchive = ({ claim, fonts }: PdfDocument): readonly Finding[] => {
  if (!claim) return [notConcerned("archive", "没有标明 PDF/A；归档的，导出时选“符合 PDF/A”")];
  const { level, accessible, outputIntent, tagged } = claim;
  const names = [`PDF/A-${level}`, ...(accessible === undefined ? [] : [`PDF/UA-${accessible}`])];
  const promisesTags = level.endsWith("a") || accessible !== undefined;
  const bare = fonts.filter(({ embedded }) => !embedded).map(({ name }) => `${name} 没有嵌入`);
  const departures = [
    ...(outputIntent ? [] : ["没有输出意图（颜色以什么为准）"]),
    ...bare,
    ...(promisesTags && !tagged ? [`标明 ${names.join("、")}，但文字没有结构标记`] : []),
  ];
  return [judged("archive", `标明 ${names.join("、")}`, departures)];
};
