import type { Report } from "../../diagnostics/diagnostic.ts";
import type {
  Attachment,
  Attendance,
  Head,
  OfficialDocument,
  Signature,
} from "../../model/papers/document.ts";
import { toBlocks } from "./blocks.ts";
import { childOf, childrenOf, choiceOf, dateOf, textOf } from "../markup/child-elements.ts";
import { toHead } from "./head.ts";
import { toImprint } from "./imprint.ts";
import type { MarkupElement } from "../markup/markup.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { reportEndingMark, reportTypedMark } from "./typed-marks.ts";
import { yesOrNo } from "../../model/text/yes-or-no.ts";

/** 署名 and 成文日期, under a seal unless 印章 says 否 (7.3.5.1, 7.3.5.2); or 签名章 instead of 署名 (7.3.5.3). */
const toSignature = (root: MarkupElement, report: Report): Signature | undefined => {
  const element = childOf(root, "署名");
  const agency = textOf(root, "署名");
  const date = dateOf(childOf(root, "成文日期"), report);
  const choice = { attribute: "印章", meanings: yesOrNo, usual: true };
  const sealed = element ? choiceOf<boolean>(element, choice, report) : true;
  const posts = childrenOf(root, "签名章").flatMap(({ text }) => (text === "" ? [] : [text]));
  if (posts.length > 0 && element) {
    const details = { element: "署名", parent: "加盖签名章的公文" };
    report({ code: "TPL-005", place: element.place, details });
  }
  if (posts.length > 0) return date && { posts, date };
  const others = childrenOf(root, "署名")
    .slice(1)
    .flatMap(({ text }) => text || []);
  const joint = others.length > 0 ? { others } : {};
  return agency && date ? { agency, ...joint, date, ...(sealed ? {} : { sealed }) } : undefined;
};

/** 标题; a 命令（令） has none (10.2) and is called by its mark and number. */
const toTitle = (root: MarkupElement, head: Head | undefined, report: Report): string => {
  const element = childOf(root, "标题");
  if (element) reportEndingMark(element, report);
  if (head?.type !== "order") return element?.text ?? "";
  const details = { element: "标题", parent: "命令（令）格式的公文" };
  if (element) report({ code: "TPL-005", place: element.place, details });
  return `${head.mark}${head.number ?? ""}`;
};

const isOrder = (head: Head): boolean => head.type === "order";
const isMinutes = (head: Head): boolean => head.type === "issuer" && head.minutes === true;

/** The forms of 版头 that belong to a 文种, and what the template calls them (10.2, 10.3). */
const formOfKind: readonly {
  readonly kind: RegExp;
  readonly has: (head: Head) => boolean;
  readonly form: string;
}[] = [
  { kind: /^(?:命令|令|命令（令）)$/u, has: isOrder, form: "命令" },
  { kind: /纪要$/u, has: isMinutes, form: "纪要" },
];

/** 文种; one with a form of its own that is not asked for would be printed in the general one (TPL-031). */
const toKind = (root: MarkupElement, head: Head | undefined, report: Report): string => {
  const kind = root.attributes["文种"] ?? "通报";
  const own = formOfKind.find((each) => each.kind.test(kind));
  if (head && own && !own.has(head)) {
    report({ code: "TPL-031", place: root.place, details: { kind, form: own.form } });
  }
  return kind;
};

const roles: readonly Attendance["role"][] = ["出席", "请假", "列席"];

/** 出席、请假、列席, which only 纪要 has (10.3). */
const toAttendance = (root: MarkupElement, head: Head | undefined, report: Report): readonly Attendance[] =>
  roles.flatMap((role) => {
    const element = childOf(root, role);
    if (element && head && !isMinutes(head)) {
      const details = { element: role, parent: "不是纪要格式的公文" };
      report({ code: "TPL-005", place: element.place, details });
    }
    if (element) reportTypedMark("attendance", element, report);
    return element?.text ? [{ role, people: element.text }] : [];
  });

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
  const kind = toKind(root, head, report);
  const title = toTitle(root, head, report);
  const attendance = toAttendance(root, head, report);
  const signature = toSignature(root, report);
  const imprint = toImprint(childOf(root, "版记"), head?.type === "letter", report);
  const recipients = textOf(root, "主送机关");
  const addressed = childOf(root, "主送机关");
  if (addressed) reportTypedMark("recipients", addressed, report);
  const note = childOf(root, "附注");
  if (note) reportTypedMark("note", note, report);
  const attachments = root.children
    .filter(({ name }) => name === "附件")
    .map((attachment) => toAttachment(attachment, report));
  const body = toBlocks(childOf(root, "正文")?.children ?? [], report);
  if (!head) return undefined;
  return {
    kind,
    draft,
    head,
    title,
    ...(recipients && { recipients }),
    body,
    ...(attendance.length > 0 && { attendance }),
    ...(signature && { signature }),
    ...(note?.text && { note: note.text }),
    attachments,
    ...(imprint && { imprint }),
  };
};
