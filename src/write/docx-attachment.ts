import type { FileChild } from "docx";
import { docxFirstLine, docxPitch } from "../layout/docx-profile.ts";
import type { SpacedBlock, TableRoom } from "../layout/laid-out.ts";
import { attachment as rules } from "../layout/standard.ts";
import type { Attachment } from "../model/document.ts";
import { attachmentLabel } from "../model/printed-text.ts";
import { blocks } from "./docx-body.ts";
import { pageKind, textArea } from "./docx-section.ts";
import { paragraph } from "./docx-text.ts";
import { title } from "./docx-title.ts";

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
      before: docxPitch * (rules.title.line - rules.label.line - 1),
      first: content.body[0],
    }),
    ...blocks(content.body, textArea(kind), { tables, spaced }),
  ];
};
