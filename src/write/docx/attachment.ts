import type { FileChild } from "docx";
import { docxFirstLine, docxPitch } from "../../layout/grid/docx-profile.ts";
import type { SpacedBlock, TableRoom } from "../../layout/laid-out.ts";
import { halfLead } from "../../layout/flowing/flow.ts";
import { attachment as rules, grid, linePitch, pointsToMillimetres } from "../../layout/standard.ts";
import type { Attachment } from "../../model/document.ts";
import { attachmentLabel } from "../../model/text/printed-text.ts";
import { blocks } from "./body.ts";
import { pageKind, textArea } from "./section.ts";
import { paragraph } from "./text.ts";
import { twipsOfMillimetres } from "../../layout/grid/twips.ts";
import { title } from "./title.ts";

const linesAboveTitle = rules.title.line - rules.label.line - 1;

/** From the title's last line to a table on a page of tables, in twips: it begins as far down the page as in our PDF. */
const toTable = (titleLines: number): number => {
  const lines = rules.label.line + linesAboveTitle + titleLines;
  const top = lines * linePitch + pointsToMillimetres(grid.size) + halfLead;
  return twipsOfMillimetres(top) - docxFirstLine - (linesAboveTitle + titleLines) * docxPitch;
};

/**
 * One 附件 (7.3.7): its label on the first line of a new page, its title on the third with the line breaks that
 * layout chose, its content like the body's. `tables` are those that stand in its text.
 */
export const attachment = (
  attachments: readonly Attachment[],
  index: number,
  titleLines: readonly string[],
  tables: readonly TableRoom[] = [],
  spaced?: readonly SpacedBlock[],
): readonly FileChild[] => {
  const content = attachments[index];
  if (content === undefined) return [];
  const kind = pageKind(content);
  return [
    paragraph("AttachmentLabel", attachmentLabel(attachments, index), {
      keepNext: true,
      ...(kind === "text" ? {} : { spacing: { line: docxFirstLine } }),
    }),
    title("AttachmentTitle", titleLines, {
      before: docxPitch * linesAboveTitle,
      first: content.body[0],
      after: kind !== "text" && content.body[0]?.type === "table" ? toTable(titleLines.length) : undefined,
    }),
    ...blocks(content.body, textArea(kind), { tables, spaced }),
  ];
};
