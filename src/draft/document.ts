import type { Report } from "../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import { parseDate } from "../model/calendar-date.ts";
import type { Attachment, Head, Imprint, OfficialDocument, Signature } from "../model/document.ts";
import { toBlocks } from "./blocks.ts";
import type { MarkupElement } from "./markup.ts";

const childOf = (element: MarkupElement | undefined, name: string): MarkupElement | undefined =>
  element?.children.find((child) => child.name === name);

const textOf = (element: MarkupElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.text || undefined;

const dateOf = (element: MarkupElement | undefined, report: Report): CalendarDate | undefined => {
  if (!element) return undefined;
  const date = parseDate(element.text);
  if (!date) {
    const details = { element: element.name, text: element.text };
    report({ code: "TPL-011", place: element.place, details });
  }
  return date;
};

const toHead = (root: MarkupElement, report: Report): Head | undefined => {
  const basis = childOf(root, "依据");
  if (basis) return { type: "basis", line: basis.text };
  const head = childOf(root, "版头");
  const mark = textOf(head, "发文机关标志");
  if (!head || !mark) {
    if (!head) report({ code: "TPL-007", place: root.place, details: { element: "版头", parent: "公文" } });
    return undefined;
  }
  const copyNumber = textOf(head, "份号");
  const secrecy = textOf(head, "密级");
  const urgency = textOf(head, "紧急程度");
  const number = textOf(head, "发文字号");
  return {
    type: "issuer",
    mark,
    ...(copyNumber && { copyNumber }),
    ...(secrecy && { secrecy }),
    ...(urgency && { urgency }),
    ...(number && { number }),
  };
};

const toSignature = (root: MarkupElement, report: Report): Signature | undefined => {
  const agency = textOf(root, "署名");
  const date = dateOf(childOf(root, "成文日期"), report);
  return agency && date ? { agency, date } : undefined;
};

const toImprint = (element: MarkupElement | undefined, report: Report): Imprint | undefined => {
  const printedBy = textOf(element, "印发机关");
  const printedOn = dateOf(childOf(element, "印发日期"), report);
  const copiedTo = textOf(element, "抄送");
  return printedBy && printedOn ? { printedBy, printedOn, ...(copiedTo && { copiedTo }) } : undefined;
};

const toAttachment = (element: MarkupElement, report: Report): Attachment => {
  const { 题: title = "", 方向: orientation = "竖" } = element.attributes;
  if (title === "") {
    const details = { element: "附件", attribute: "题", allowed: "附件的标题" };
    report({ code: "TPL-008", place: element.place, details });
  }
  if (orientation !== "横" && orientation !== "竖") {
    const details = { element: "附件", attribute: "方向", allowed: "横、竖" };
    report({ code: "TPL-008", place: element.place, details });
  }
  return {
    title,
    orientation: orientation === "横" ? "landscape" : "portrait",
    body: toBlocks(element.children, report),
  };
};

/** Makes the document of a parsed template; what the grammar alone cannot decide is reported here. */
export const toDocument = (
  root: MarkupElement,
  draft: boolean,
  report: Report,
): OfficialDocument | undefined => {
  const head = toHead(root, report);
  const signature = toSignature(root, report);
  const imprint = toImprint(childOf(root, "版记"), report);
  const recipients = textOf(root, "主送机关");
  const note = textOf(root, "附注");
  const attachments = root.children
    .filter(({ name }) => name === "附件")
    .map((attachment) => toAttachment(attachment, report));
  const body = toBlocks(childOf(root, "正文")?.children ?? [], report);
  if (!head) return undefined;
  return {
    kind: root.attributes["文种"] ?? "通报",
    draft,
    head,
    title: textOf(root, "标题") ?? "",
    ...(recipients && { recipients }),
    body,
    ...(signature && { signature }),
    ...(note && { note }),
    attachments,
    ...(imprint && { imprint }),
  };
};
