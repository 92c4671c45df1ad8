import { looseAttachmentLabel } from "../../text/official-text.ts";
import type { DocxFile } from "../read/document.ts";
import type { DocxAttachment, DocxDocument } from "./document.ts";
import type { FlowParagraph } from "./flow.ts";
import { flowOf, indexesOf, isTableNote, titleAtHead } from "./flow.ts";
import { findHead } from "./head-elements.ts";
import { findImprint } from "./imprint-elements.ts";
import { findMain } from "./main-elements.ts";

const beginsPage = ({ placed }: FlowParagraph, before: FlowParagraph | undefined): boolean => {
  const { breaksPage, headedPage } = placed.paragraph;
  const newSection = before?.placed.section !== placed.section && !placed.section.continuous;
  return breaksPage || headedPage === true || before === undefined || newSection;
};

/** One attachment: its label and what follows it, up to the next one. */
const attachmentOf = (label: FlowParagraph, following: readonly FlowParagraph[]): DocxAttachment => {
  const title = titleAtHead(following);
  const titleEnd = title.at(-1)?.index ?? label.index;
  const body = following.filter((each) => each.index > titleEnd && each.text !== "" && !isTableNote(each));
  return { label: label.index, title: indexesOf(title), body: indexesOf(body) };
};

/** Finds the elements of an official document in a DOCX from text, size, colour and place. */
export const findElements = (file: DocxFile): DocxDocument => {
  const flow = flowOf(file);
  const labels = flow.filter(({ text }) => looseAttachmentLabel.test(text));
  const starts = labels.filter((label) => beginsPage(label, flow[label.index - 1]));
  const main = flow.slice(0, starts[0]?.index);
  const filled = main.filter(({ text }) => text !== "" && text !== "草稿");
  const head = findHead(file, { flow, filled });
  const { rule, number, mark, basis, smallLines } = head;
  const headEnd = Math.max(-1, ...[rule, number, mark, basis, ...smallLines].flatMap((index) => index ?? []));
  return {
    file,
    flow: flow.map(({ placed }) => placed),
    ...head,
    ...findMain(main.slice(headEnd + 1), head.kind),
    // 附件1 that stands in the running text.
    strayLabels: indexesOf(labels.filter((label) => !starts.includes(label))),
    attachments: starts.map((label, nth) =>
      attachmentOf(label, flow.slice(label.index + 1, starts[nth + 1]?.index)),
    ),
    imprint: findImprint(file),
  };
};
