import { AlignmentType, type IParagraphOptions, type Paragraph } from "docx";
import { agencyLines } from "../../layout/elements/closing.ts";
import { docxCell, docxPitch } from "../../layout/grid/docx-profile.ts";
import type { SpacedParagraph } from "../../layout/laid-out.ts";
import { portraitArea } from "../../layout/grid/page-area.ts";
import { attachmentList, signature as rules } from "../../layout/standard.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type { Attachment, Signature } from "../../model/document.ts";
import { attachmentEntries } from "../../model/text/printed-text.ts";
import { cellsOf } from "../../layout/text/cell-width.ts";
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
export const attachmentNames = (
  attachments: readonly Attachment[],
  line: number = docxPitch,
  spaced: readonly SpacedParagraph[] = [],
): readonly Paragraph[] =>
  attachmentEntries(attachments).map((entry, index) => {
    const title = attachments[index]?.title ?? "";
    const number = cellsOf(entry.slice(0, entry.length - title.length));
    const hanging = number + (index === 0 ? cellsOf(label) : 0);
    const left = attachmentList.indent + cellsOf(label) + number;
    const text = index === 0 ? `${label}${entry}` : entry;
    return paragraph("AttachmentList", spacedRuns(spaced[index] ?? [{ text }]), {
      indent: { left: Math.round(left * docxCell), hanging: Math.round(hanging * docxCell) },
      ...lineSpacing(line, index === 0 ? attachmentList.emptyLinesBefore : 0),
    });
  });

/** Right indents of 署名 and 成文日期 in cells: sealed (7.3.5.1) or not sealed (7.3.5.2). */
const indents = ({ sealed = true }: Signature, agency: number, date: number) => {
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
 * up to the right edge; without one the agency stands two in and the date two to the right of it. `gap` is the
 * number of empty lines before them, room for the seal; `line` the height of a line in twips.
 */
export const signature = (
  content: Signature,
  gap: number,
  line: number = docxPitch,
): readonly Paragraph[] => {
  const date = chineseDate(content.date);
  const agencies = agencyLines(content.agency, portraitArea);
  const rights = agencies.map((agency) => indents(content, cellsOf(agency), cellsOf(date)));
  return [
    ...agencies.map((agency, index) =>
      paragraph("IssuingAgency", agency, {
        ...fromRight(rights[index]?.agency ?? 0),
        ...lineSpacing(line, index === 0 ? gap : 0),
      }),
    ),
    paragraph("DocumentDate", date, { ...fromRight(rights.at(-1)?.date ?? 0), ...lineSpacing(line, 0) }),
  ];
};

/** 附注 (7.3.6): the line below the date, in parentheses. */
export const note = (
  text: string,
  line: number = docxPitch,
  spaced: SpacedParagraph = [{ text: `（${text}）` }],
): Paragraph => paragraph("Note", spacedRuns(spaced), lineSpacing(line, 0));
