import type { Report } from "../../diagnostics/diagnostic.ts";
import { isoDate } from "../../model/calendar-date.ts";
import { digestOf } from "../../model/digest.ts";
import type { InputFile } from "../../model/input-file.ts";
import { monthName, parseMonth } from "../../model/month.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import { standingSigned } from "../../model/output/issued-month.ts";
import { type Dispatch, numberParts, numberText } from "../../model/registers/dispatch.ts";
import { differencesBetween } from "../../verify/against/differences-between.ts";
import { readSaid } from "../../verify/read-said.ts";
import type { World } from "../../world.ts";
import { loadIssued } from "../load/load-issued.ts";
import { paperSaid } from "./paper-said.ts";
import { ofKind } from "../papers/of-kind.ts";

/** A file with a 发文字号 on it, its own or that of the paper it was taken from. */
interface Numbered {
  readonly file: InputFile;
  readonly number: string;
}

/** Where the months and their papers are, and what the year's register says. */
interface IssuedPapers {
  readonly data: string;
  readonly output: string;
  readonly dispatches: readonly Dispatch[];
}

const canonical = (number: string): string => {
  const parts = numberParts(number);
  return parts ? numberText(parts) : number;
};

/** The file that went out of a paper: what was signed, where that is another than what was printed. */
const sentOut = (
  issued: IssuedMonth,
  paper: IssuedMonth["papers"][number],
  folder: string,
): { readonly path: string; readonly digest: string } | undefined => {
  const signed = standingSigned(issued);
  const { papers } = issued;
  if (signed && paper === papers.find(ofKind("通报"))) return signed;
  const file = paper.files.find(({ path }) => path.endsWith(".pdf")) ?? paper.files[0];
  return file && { ...file, path: `${folder}/${file.path}` };
};

/** Holds the words of a file that is none of those that went out against the one that did. */
const compareWords = async (
  world: World,
  { file, number }: Numbered,
  { issued, folder }: { readonly issued: IssuedMonth; readonly folder: string },
  report: Report,
): Promise<string> => {
  const said = await readSaid(file, report);
  const paper = said && paperSaid(said, issued.papers);
  if (!paper) return "不是这一期印发的公文，标题或者主送单位对不上";
  const original = sentOut(issued, paper, folder);
  const kept = original && (await world.readFile(original.path));
  const there = kept && digestOf(kept.bytes) === original.digest ? await readSaid(kept, report) : undefined;
  if (!original || !there) {
    report({ code: "VFY-012", place: { file: file.path }, details: { number } });
    return "与印发的不是同一个文件";
  }
  const differences = differencesBetween(said, there);
  for (const each of differences) {
    report({ code: "VFY-011", place: { file: file.path }, details: { ...each, against: original.path } });
  }
  return differences.length === 0
    ? "文字与印发的一致，文件另存或盖章过（摘要不同）"
    : `文字与印发的有 ${differences.length} 处不同`;
};

const standing = async (
  world: World,
  numbered: Numbered,
  { issued, folder }: { readonly issued: IssuedMonth; readonly folder: string },
  report: Report,
): Promise<string> => {
  const { file, number } = numbered;
  const digest = digestOf(file.bytes);
  const signed = standingSigned(issued);
  if (signed?.digest === digest) return "就是印发的签发稿";
  const replacing =
    issued.signed?.digest === digest
      ? issued.corrections?.[0]
      : issued.corrections?.find(({ replaced }) => replaced.files.some((each) => each.digest === digest));
  if (replacing) {
    report({ code: "VFY-014", place: { file: file.path }, details: { number, by: replacing.number } });
    return "是更正以前的文件";
  }
  const paper = issued.papers.find(({ files }) => files.some((each) => each.digest === digest));
  const isReplaced = paper !== undefined && ofKind("通报")(paper) && signed !== undefined;
  if (paper && !isReplaced) return "与印发的文件一致";
  return compareWords(world, numbered, { issued, folder }, report);
};

/**
 * Tells of a file that goes round which issue it is, by its 发文字号 and 发文登记, and whether it is as it was issued, by
 * 印发.json. Reported where it says something else (VFY-011), cannot be compared (VFY-012) or was corrected since
 * (VFY-014). Nothing is told of a number that another office gave.
 */
export const recogniseIssued = async (
  world: World,
  numbered: Numbered,
  { data, output, dispatches }: IssuedPapers,
  report: Report,
): Promise<void> => {
  const { file, number } = numbered;
  const own = numberParts(number);
  const dispatch = dispatches.find((each) => canonical(each.number) === canonical(number));
  if (!dispatch) {
    const isOurs = dispatches.some((each) => {
      const parts = numberParts(each.number);
      return own !== undefined && parts?.code === own.code && parts.year === own.year;
    });
    if (isOurs) world.tell(`${file.path}：${number} 没有登记印发`);
    return;
  }
  const { kind, title, printedOn } = dispatch;
  const month = parseMonth(dispatch.month);
  const named = `${file.path}：${number}，${month ? `${dispatch.month} 的` : ""}${kind}《${title}》${printedOn ? `，${isoDate(printedOn)} 印发` : ""}`;
  const issued = month && (await loadIssued(world, data, month, report));
  if (!issued) {
    world.tell(`${named}；没有这一期的印发记录，是不是印发的原文无法核对`);
    return;
  }
  const folder = `${output}/${monthName(month)}`;
  world.tell(`${named}；${await standing(world, numbered, { issued, folder }, report)}`);
};
