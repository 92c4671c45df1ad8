import type { FileChild } from "docx";
import { halfLead } from "../../../layout/flowing/piece.ts";
import { docxFirstLine, docxPitch } from "../../../layout/grid/docx-profile.ts";
import { twipsOfMillimetres } from "../../../layout/grid/twips.ts";
import type { SetAttachment } from "../../../layout/set-document.ts";
import { attachment as rules, grid, linePitch, pointsToMillimetres } from "../../../layout/standard.ts";
import { blocks } from "./body.ts";
import { textArea } from "../section.ts";
import { paragraph } from "../text.ts";
import { title } from "./title.ts";

const linesAboveTitle = rules.title.line - rules.label.line - 1;

/** From the title's last line to a table on a page of tables, in twips: it begins as far down the page as in our PDF. */
const toTable = (titleLines: number): number => {
  const lines = rules.label.line + linesAboveTitle + titleLines;
  const top = lines * linePitch + pointsToMillimetres(grid.size) + halfLead;
  return twipsOfMillimetres(top) - docxFirstLine - (linesAboveTitle + titleLines) * docxPitch;
};

/** The bars of an attachment take no more numbers than this. */
const numbersOfAttachment = 100_000_000;

/**
 * One 附件 (7.3.7): its label on the first line of a new page, its title on the third with the line breaks that
 * layout chose, its content like the body's. `place` is its own among the attachments (0-based).
 */
export const attachment = (
  { label, titleLines, pageKind, body }: SetAttachment,
  place: number,
): readonly FileChild[] => {
  const first = body[0]?.block;
  const isOfTables = pageKind !== "text";
  return [
    paragraph("AttachmentLabel", label, {
      keepNext: true,
      ...(isOfTables ? { spacing: { line: docxFirstLine } } : {}),
    }),
    title({
      style: "AttachmentTitle",
      lines: titleLines,
      before: docxPitch * linesAboveTitle,
      after: isOfTables && first?.type === "table" ? toTable(titleLines.length) : undefined,
    }),
    ...blocks(body, textArea(pageKind), (place + 1) * numbersOfAttachment),
  ];
};
