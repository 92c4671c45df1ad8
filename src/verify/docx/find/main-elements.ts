import { attachmentListStart, looseDate, looseRecipients, noteLine } from "../../official-text.ts";
import type { DocxDocument } from "./document.ts";
import type { FlowParagraph } from "./flow.ts";
import { indexesOf, isTableNote, titleAtHead } from "./flow.ts";
import { firstIndent, type PlacedParagraph, spanOf, textArea } from "./measure.ts";

/** 主体 without its attachments. */
export type FoundMain = Pick<
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

/** What closes a text: 附件说明, 署名 right above 成文日期, 附注 right below it. */
const closingOf = (paragraphs: readonly FlowParagraph[]) => {
  const day = paragraphs.findLastIndex(({ placed, text }) => looseDate.test(text) && isAtRight(placed));
  const [before, date, after] = day === -1 ? [] : [paragraphs[day - 1], paragraphs[day], paragraphs[day + 1]];
  const agency = before && isAtRight(before.placed) ? before : undefined;
  const end = (agency ?? date)?.index ?? Infinity;
  const list = paragraphs.findLast(({ index, text }) => attachmentListStart.test(text) && index < end);
  return {
    agency: agency?.index,
    date: date?.index,
    note: after && noteLine.test(after.text) ? after.index : undefined,
    attachmentList: list ? paragraphs.filter(({ index }) => index >= list.index && index < end) : [],
    bodyEnd: list?.index ?? end,
  };
};

/** Finds the elements of 主体 in the paragraphs that follow 版头, up to the first attachment. */
export const findMain = (paragraphs: readonly FlowParagraph[]): FoundMain => {
  const title = titleAtHead(paragraphs);
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
