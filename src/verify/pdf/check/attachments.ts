import { listedAttachments, attachmentNameFaults, notEnclosed } from "../../text/attachment-names.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { shown } from "../../lengths.ts";
import { strictAttachmentLabel } from "../../text/official-text.ts";
import { landscapeArea, sizes, typeArea } from "../../standard.ts";
import { isThirdRow, notCentred } from "./title.ts";
import { type AttachmentElements, isLandscape, type PdfDocument } from "../find/document.ts";
import { emTop } from "../find/lines.ts";
import { placeOf, startsAt, wrongLength } from "../find/places.ts";
import { faceFaults } from "../find/set-face.ts";

/** The first row of a page begins at most this far below the type area's edge, whichever profile set it. */
const lowestFirstRow = 4.4;

const pageFaults = ({ pages, label, title }: AttachmentElements): readonly string[] => {
  const [page] = pages;
  const area = page && isLandscape(page) ? landscapeArea : typeArea;
  const middle = (area.left + area.right) / 2;
  const top = emTop(label) - area.top;
  const [first] = title;
  return [
    ...(strictAttachmentLabel.test(label.text) ? [] : [`${placeOf(label)}：应为“附件”和序号，不加标点`]),
    ...(startsAt(label, area.left, 0.6)
      ? []
      : [wrongLength(placeOf(label), "左端", label.left, `${area.left}`)]),
    ...(top > -1.1 && top < lowestFirstRow ? [] : [`${placeOf(label)}：不在第一行`]),
    ...faceFaults(label, label.characters, { role: "黑体", size: sizes.三号 }),
    ...(first
      ? [
          ...(isThirdRow(first, label) ? [] : [`${placeOf(first)}：附件标题不在第三行`]),
          ...notCentred(title, middle),
        ]
      : [`${placeOf(label)}：没有附件标题`]),
  ];
};

/** 附件 (7.3.7) against what 附件说明 promises. */
export const checkAttachments = ({ main, attachments, head }: PdfDocument): readonly Finding[] => {
  const entries = listedAttachments(main.attachmentList.map(({ text }) => text));
  if (attachments.length === 0 && entries.length === 0) {
    const own = head.basis && /附件/u.test(head.basis.text) ? head.basis : undefined;
    const reason = own ? "本身是附件的节录" : "没有附件";
    return [
      own
        ? judged(
            "attachmentPages",
            `首行“${own.text}”，左端 ${shown(own.left)}`,
            startsAt(own, typeArea.left, 0.6)
              ? faceFaults(own, own.characters, { role: "黑体", size: sizes.三号 })
              : [wrongLength(placeOf(own), "左端", own.left, "28")],
          )
        : notConcerned("attachmentPages", reason),
      notConcerned("attachmentNames", reason),
    ];
  }
  if (attachments.length === 0) {
    return [notConcerned("attachmentPages", notEnclosed), notConcerned("attachmentNames", notEnclosed)];
  }
  const found = attachments.map(({ label, title }) => ({
    label: label.text.replace(/[：:.．、]$/u, ""),
    title: title.map(({ text }) => text).join(""),
  }));
  const labels = attachments.map(({ label }) => `${label.text}（第${label.page}页）`).join("、");
  return [
    judged("attachmentPages", labels, attachments.flatMap(pageFaults)),
    judged("attachmentNames", `${entries.length} 个附件`, attachmentNameFaults(entries, found)),
  ];
};
