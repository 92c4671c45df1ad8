import type { Report } from "../diagnostics/diagnostic.ts";
import type { Attachment, OfficialDocument, Signature } from "../model/document.ts";
import { toBlocks } from "./blocks.ts";
import { childOf, choiceOf, dateOf, textOf } from "./child-elements.ts";
import { toHead } from "./head.ts";
import { toImprint } from "./imprint.ts";
import type { MarkupElement } from "./markup.ts";
import { toFullWidthPunctuation } from "../model/punctuation.ts";
import { reportTypedMark } from "./typed-marks.ts";
import { yesOrNo } from "../model/text/yes-or-no.ts";

/** 署名 and 成文日期, under a seal unless 印章 says 否 (7.3.5.1, 7.3.5.2). */
const toSignature = (root: MarkupElement, report: Report): Signature | undefined => {
  const element = childOf(root, "署名");
  const agency = textOf(root, "署名");
  const date = dateOf(childOf(root, "成文日期"), report);
  const choice = { attribute: "印章", meanings: yesOrNo, usual: true };
  const sealed = element ? choiceOf<boolean>(element, choice, report) : true;
  return agency && date ? { agency, date, ...(sealed ? {} : { sealed }) } : undefined;
};

const toAttachment = (element: MarkupElement, report: Report): Attachment => {
  const { 题: written = "", 方向: orientation = "竖" } = element.attributes;
  const title = toFullWidthPunctuation(written);
  reportTypedMark("attachment", { name: "附件", text: title, place: element.place }, report);
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
  const imprint = toImprint(childOf(root, "版记"), head?.type === "letter", report);
  const recipients = textOf(root, "主送机关");
  const addressed = childOf(root, "主送机关");
  if (addressed) reportTypedMark("recipients", addressed, report);
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
