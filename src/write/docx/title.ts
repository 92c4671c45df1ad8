import type { Paragraph } from "docx";
import { docxPitch, tableGap } from "../../layout/grid/docx-profile.ts";
import { recipients } from "../../layout/standard.ts";
import type { Block } from "../../model/document.ts";
import { brokenLines, paragraph } from "./text.ts";

/**
 * 标题 of the document (7.3.1) or of an attachment (7.3.7) with the line breaks that layout chose, and one empty line
 * below it; `before` is the distance from what stands above (twips), `first` what stands below, `after` how far below,
 * if not as usual.
 */
export const title = (
  style: "DocumentTitle" | "AttachmentTitle",
  lines: readonly string[],
  {
    before,
    first,
    after = docxPitch * recipients.emptyLinesBefore + (first?.type === "table" ? tableGap.belowLine : 0),
  }: { readonly before: number; readonly first: Block | undefined; readonly after?: number | undefined },
): Paragraph =>
  paragraph(style, brokenLines(lines), {
    keepNext: true,
    spacing: { before, after },
  });
