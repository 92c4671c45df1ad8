import { AlignmentType, type IParagraphOptions, type Paragraph, TabStopType } from "docx";
import { signatureLines } from "../../../layout/elements/signature.ts";
import type { SignatureLine } from "../../../layout/elements/signature.ts";
import { docxCell, docxPitch } from "../../../layout/grid/docx-profile.ts";
import type { SetClosing, SetDocument } from "../../../layout/set-document.ts";
import { attachmentList, grid } from "../../../layout/standard.ts";
import { attendance } from "../../../layout/standard-forms.ts";
import { cellsOf } from "../../../layout/text/cell-width.ts";
import type { Attendance, Signature } from "../../../model/papers/document.ts";
import { attendanceLabel } from "../../../model/text/printed-text.ts";
import { attendanceLabelStyle } from "../styles.ts";
import { paragraph, run, tabRun } from "../text.ts";
import { twipsOfCells } from "../units.ts";

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
    return paragraph("AttachmentList", entry.text, {
      indent: { left: Math.round(left * docxCell), hanging: Math.round(hanging * docxCell) },
      ...lineSpacing(line, index === 0 ? attachmentList.emptyLinesBefore : 0),
    });
  });

const styles = { agency: "IssuingAgency", date: "DocumentDate" } as const;

/**
 * Where a line of 署名 stands: by its left indent, or in the middle of indents as wide on both sides of its place. So it
 * stays there whatever the width of the face; a cell more on both sides keeps it from being broken.
 */
const placeOf = ({ anchor, x }: SignatureLine): Pick<IParagraphOptions, "alignment" | "indent"> => {
  if (anchor === "left") return { alignment: AlignmentType.LEFT, indent: { left: twipsOfCells(x) } };
  const half = Math.min(x, grid.cells - x) + 1;
  return {
    alignment: AlignmentType.CENTER,
    indent: { left: twipsOfCells(x - half), right: twipsOfCells(grid.cells - x - half) },
  };
};

/** Several agencies on a line: each centred on a tab stop. */
const besideEachOther = ({ beside = [], text, x }: SignatureLine) => {
  const all = [...beside, { text, x }];
  return {
    runs: all.flatMap((each) => [tabRun(), run(each.text)]),
    place: {
      alignment: AlignmentType.LEFT,
      tabStops: all.map((each) => ({ type: TabStopType.CENTER, position: twipsOfCells(each.x) })),
    },
  };
};

/** 署名 and 成文日期 (7.3.5). */
const signature = (content: Signature, { signatureGap, line }: SetClosing): readonly Paragraph[] =>
  signatureLines(content).map((each, index) => {
    const row = each.beside && each.beside.length > 0 ? besideEachOther(each) : undefined;
    return paragraph(styles[each.type], row?.runs ?? each.text, {
      ...(row?.place ?? placeOf(each)),
      ...lineSpacing(line, index === 0 ? signatureGap : (each.emptyLines ?? 0)),
    });
  });

/** 出席、请假、列席 of 纪要 (10.3): wrapped lines stand under the first name. */
const attendanceParagraphs = (list: readonly Attendance[], { line }: SetClosing): readonly Paragraph[] =>
  list.map(({ role, people }, index) => {
    const text = attendanceLabel(role);
    const hanging = cellsOf(text);
    return paragraph("Attendance", [run(text, { style: attendanceLabelStyle.id }), run(people)], {
      indent: {
        left: Math.round((attendance.indent + hanging) * docxCell),
        hanging: Math.round(hanging * docxCell),
      },
      ...lineSpacing(line, index === 0 ? attendance.emptyLinesBefore : 0),
    });
  });

/** What ends 主体: 附件说明, 署名 and 成文日期, and 附注 on the line below the date (7.3.4–7.3.6). */
export const closingParagraphs = ({
  document,
  closing,
}: Pick<SetDocument, "document" | "closing">): readonly Paragraph[] => [
  ...attachmentNames(closing),
  ...attendanceParagraphs(document.attendance ?? [], closing),
  ...(document.signature ? signature(document.signature, closing) : []),
  ...(closing.note ? [paragraph("Note", closing.note, lineSpacing(closing.line, 0))] : []),
];
