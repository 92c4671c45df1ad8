import { AlignmentType, type IParagraphOptions, type Paragraph } from "docx";
import { agencyLines } from "../../layout/elements/closing.ts";
import { docxCell, docxPitch } from "../../layout/grid/docx-profile.ts";
import { portraitArea } from "../../layout/grid/page-area.ts";
import type { SetClosing, SetDocument } from "../../layout/set-document.ts";
import { attachmentList, signature as rules } from "../../layout/standard.ts";
import { cellsOf } from "../../layout/text/cell-width.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type { Signature } from "../../model/document.ts";
import { paragraph, spacedRuns } from "./text.ts";

const label = "附件：";

/** Exact line height in twips where it is not the usual one, and so many empty lines above. */
const lineSpacing = (line: number, emptyLines: number): Pick<IParagraphOptions, "spacing"> => {
  const spacing = {
    ...(emptyLines > 0 ? { before: emptyLines * line } : {}),
    ...(line === docxPitch ? {} : { line }),
  };
  return Object.keys(spacing).length > 0 ? { spacing } : {};
};

/**
 * 附件说明 (7.3.4): two characters in, wrapped lines under the first character of the name; the second name and those
 * after it stand under the first one.
 */
const attachmentNames = ({ attachmentList: entries, line }: SetClosing): readonly Paragraph[] =>
  entries.map((entry, index) => {
    const number = cellsOf(entry.number);
    const hanging = number + (index === 0 ? cellsOf(label) : 0);
    const left = attachmentList.indent + cellsOf(label) + number;
    return paragraph("AttachmentList", spacedRuns(entry.text), {
      indent: { left: Math.round(left * docxCell), hanging: Math.round(hanging * docxCell) },
      ...lineSpacing(line, index === 0 ? attachmentList.emptyLinesBefore : 0),
    });
  });

/** Right indents of 署名 and 成文日期 in cells: sealed (7.3.5.1) or not sealed (7.3.5.2). */
const indents = ({ agency, date, sealed }: { agency: number; date: number; sealed: boolean }) => {
  if (sealed) {
    const right = rules.sealed.dateRightIndent;
    return { agency: right + (date - agency) / 2, date: right };
  }
  const { rightIndent, dateShift } = rules.unsealed;
  return date > agency
    ? { agency: rightIndent + dateShift + date - agency, date: rightIndent }
    : { agency: rightIndent, date: rightIndent + agency - dateShift - date };
};

const fromRight = (cells: number) => ({
  alignment: AlignmentType.RIGHT,
  indent: { right: Math.round(Math.max(0, cells) * docxCell) },
});

/**
 * 署名 and 成文日期. Under a seal the date stands four characters in from the right, the agency centred over it, at most
 * up to the right edge; without one the agency stands two in and the date two to the right of it.
 */
const signature = (content: Signature, { signatureGap, line }: SetClosing): readonly Paragraph[] => {
  const { sealed = true } = content;
  const date = chineseDate(content.date);
  const agencies = agencyLines(content.agency, portraitArea);
  const rights = agencies.map((agency) => indents({ agency: cellsOf(agency), date: cellsOf(date), sealed }));
  return [
    ...agencies.map((agency, index) =>
      paragraph("IssuingAgency", agency, {
        ...fromRight(rights[index]?.agency ?? 0),
        ...lineSpacing(line, index === 0 ? signatureGap : 0),
      }),
    ),
    paragraph("DocumentDate", date, { ...fromRight(rights.at(-1)?.date ?? 0), ...lineSpacing(line, 0) }),
  ];
};

/** What ends 主体: 附件说明, 署名 and 成文日期, and 附注 on the line below the date (7.3.4–7.3.6). */
export const closingParagraphs = ({
  document,
  closing,
}: Pick<SetDocument, "document" | "closing">): readonly Paragraph[] => [
  ...attachmentNames(closing),
  ...(document.signature ? signature(document.signature, closing) : []),
  ...(closing.note ? [paragraph("Note", spacedRuns(closing.note), lineSpacing(closing.line, 0))] : []),
];
