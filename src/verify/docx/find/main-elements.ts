import { cell } from "../../standard.ts";
import {
  attachmentListStart,
  attendanceLine,
  looseDate,
  looseRecipients,
  noteLine,
  orderNumber,
} from "../../text/official-text.ts";
import type { DocxDocument } from "./document.ts";
import type { FlowParagraph } from "./flow.ts";
import { indexesOf, isTableNote, titleAtHead } from "./flow.ts";
import { firstIndent, type PlacedParagraph, spaceBefore, spanOf, textArea } from "./measure.ts";

/** 主体 without its attachments. */
type FoundMain = Pick<
  DocxDocument,
  "title" | "recipients" | "body" | "attachmentList" | "agency" | "date" | "note"
>;

const isAtRight = (placed: PlacedParagraph): boolean => {
  const { left, right } = textArea(placed.section);
  return spanOf(placed).left > left + (right - left) / 6;
};

/** 主送机关 by its words, or any line at the left that ends as one might. */
const isRecipients = ({ placed, text }: FlowParagraph): boolean =>
  looseRecipients.test(text) || (firstIndent(placed) < 3 && /[：:，]$/u.test(text));

/** The second entry of 附件说明 and those after it stand far in as well. */
const listEntry = /^\d{1,2}[.．、]/u;

/** Whether a paragraph stands further in than one of the text, so that it may be a row of 署名. */
const isFarIn = ({ placed, text }: FlowParagraph): boolean => {
  const { left } = textArea(placed.section);
  const isPlaced = placed.paragraph.text.startsWith("\t") || spanOf(placed).left > left + 2.5 * cell;
  return isPlaced && !/[。：；]$/u.test(text) && !attachmentListStart.test(text) && !listEntry.test(text);
};

/** Distances that part 署名 from the text, in mm. */
const leastAbove = 5;

/** Whether a paragraph is a 署名 of so many characters that it begins at the left: empty rows stand above it. */
const isLongAgency = (each: FlowParagraph, above: FlowParagraph | undefined): boolean => {
  const { placed, text, index } = each;
  const { alignment } = placed.paragraph;
  const isApart = above === undefined || index - above.index > 1 || spaceBefore(placed) > leastAbove;
  const isPlaced = alignment === "right" || alignment === "center" || firstIndent(placed) > leastAbove;
  const isText = /[。：；]$/u.test(text) || attachmentListStart.test(text) || listEntry.test(text);
  return isApart && isPlaced && !isText;
};

/** Where 署名 begins: agencies that issue a paper together, or those who sign it, stand in several rows. */
const signatureStart = (paragraphs: readonly FlowParagraph[], agency: number): number => {
  let start = agency;
  for (let above = paragraphs[start - 1]; above && isFarIn(above); above = paragraphs[start - 1]) start -= 1;
  return start;
};

/** What closes a text: 附件说明, 署名 right above 成文日期, 附注 right below it. */
const closingOf = (paragraphs: readonly FlowParagraph[]) => {
  const day = paragraphs.findLastIndex(({ placed, text }) => looseDate.test(text) && isAtRight(placed));
  const [before, date, after] = day === -1 ? [] : [paragraphs[day - 1], paragraphs[day], paragraphs[day + 1]];
  const isRow = before?.placed.paragraph.text.startsWith("\t") === true;
  const isLong = before !== undefined && isLongAgency(before, paragraphs[day - 2]);
  const agency = before && (isRow || isLong || isAtRight(before.placed)) ? before : undefined;
  const start = agency ? signatureStart(paragraphs, day - 1) : day;
  const end = paragraphs[start]?.index ?? Infinity;
  const attending = paragraphs.find(({ text }) => attendanceLine.test(text))?.index ?? Infinity;
  const listEnd = Math.min(end, attending);
  const list = paragraphs.findLast(({ index, text }) => attachmentListStart.test(text) && index < listEnd);
  return {
    agency: agency?.index,
    date: date?.index,
    note: after && noteLine.test(after.text) ? after.index : undefined,
    attachmentList: list ? paragraphs.filter(({ index }) => index >= list.index && index < listEnd) : [],
    bodyEnd: list?.index ?? listEnd,
  };
};

/** Finds the elements of 主体 in the paragraphs that follow 版头, up to the first attachment. */
export const findMain = (written: readonly FlowParagraph[], kind: DocxDocument["kind"]): FoundMain => {
  const isOrder = kind === "命令";
  const first = written.find(({ text }) => text !== "");
  const paragraphs =
    isOrder && first && orderNumber.test(first.text) ? written.slice(written.indexOf(first) + 1) : written;
  const title = isOrder ? [] : titleAtHead(paragraphs);
  const titleEnd = title.at(-1)?.index ?? -1;
  const rest = paragraphs.filter(({ index, text }) => index > titleEnd && text !== "" && text !== "草稿");
  const [next] = rest;
  const recipients = next && isRecipients(next) ? next : undefined;
  const below = recipients ? rest.slice(1) : rest;
  const { bodyEnd, attachmentList, ...closing } = closingOf(below);
  return {
    ...closing,
    title: indexesOf(title),
    recipients: recipients?.index,
    body: indexesOf(below.filter((each) => each.index < bodyEnd && !isTableNote(each))),
    attachmentList: indexesOf(attachmentList),
  };
};
