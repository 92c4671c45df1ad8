import type { SourceText } from "../../document/source-blocks.ts";
import { endsWithDuties } from "../../duties/take-duties.ts";
import type { ClassifiedLine } from "./classify.ts";
import { saysWho } from "./says-who.ts";

const nextItem =
  /(?<=[)）〕】\]。；;]|牵头的?(?:任务|工作|事项|项目)[:：]?)\s*(?=(?:\d{1,3}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\p{Script=Han})/gu;
const numberOf = (text: string): number => Number(/^\s*(\d{1,3})[.．、]/u.exec(text)?.[1] ?? Number.NaN);
/** A heading alone, with the stop behind it: 一、稳增长。 */
const headingForm =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；;]{2,40}[。；;]$/u;
/** The same with who leads, which needs no stop before its first task: 一、市林业局牵头任务 1.造林5万亩。 */
const ledForm =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；;：:\d]{2,40}牵头的?(?:任务|工作|事项|项目)[:：]?$/u;
/** A heading and the first below it in one line: 一、农业（一）市林业局牵头任务 */
const twoHeadings =
  /^(?<outer>[一二三四五六七八九十]{1,3}、[^。；;：:，（）()]{2,20})(?<inner>[（(][一二三四五六七八九十]{1,3}[)）][^。；;，]{2,40}牵头的?(?:任务|工作|事项|项目)(?:[（(]共?\d+[项条个][)）])?)$/u;

/** A line in which several tasks follow each other, each closed by its units, as one line for each; headings among them too. */
export const splitItems = (line: SourceText): readonly SourceText[] => {
  const { outer, inner } = twoHeadings.exec(line.text)?.groups ?? {};
  if (outer !== undefined && inner !== undefined)
    return [outer, inner].map((text) => ({ ...line, text, at: { ...line.at } }));
  const pieces: string[] = [];
  let counted = 0;
  let tasks = 0;
  let left = 0;
  let led = false;
  for (const { index } of line.text.matchAll(nextItem)) {
    const before = line.text.slice(counted, index);
    const next = numberOf(line.text.slice(index).trimStart());
    const isLed = ledForm.test(before);
    led ||= isLed;
    const isHeading = isLed || (headingForm.test(before) && !endsWithDuties(before));
    const follows = Number.isNaN(next) || pieces.length === 0 || next === numberOf(before) + 1 || next === 1;
    // Below a heading that says who leads, tasks need not say it.
    const ends = !isHeading && (endsWithDuties(before) || (led && next === numberOf(before) + 1));
    if (!isHeading && (!ends || !follows)) {
      left += 1;
      continue;
    }
    if (!isHeading) tasks += 1;
    pieces.push(before);
    counted = index;
  }
  const rest = line.text.slice(counted);
  // 一、强工业。1.建厂。2.修路。（市工信局负责） is one task, unless its points have units of their own.
  if (tasks === 0 && left > 0) return [line];
  return [...pieces, rest].map((text, index) =>
    index === 0 ? { ...line, text } : { ...line, text: text.trim(), at: { ...line.at } },
  );
};

/** What stands behind the last task with numbers of its own: 附件：1.任务分解表⏎2.联系人名单, 注：⏎1.指规上企业。 */
export const withoutAttachments = (lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] => {
  const units = lines.findLastIndex(saysWho);
  const first = lines.findIndex(
    (line, index) => index > units && /^(?:附\s*件?\s*\d*|注|备注|注释|说明)\s*[:：]/u.test(line.text),
  );
  if (units === -1 || first === -1) return lines;
  return lines.map((line, index) =>
    index > first && line.kind === "item" ? { kind: "plain", text: line.text, at: line.at } : line,
  );
};
