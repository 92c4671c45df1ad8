import type { Paragraph } from "docx";
import { docxPitch } from "../../../layout/grid/docx-profile.ts";
import { recipients } from "../../../layout/standard.ts";
import { brokenLines, paragraph } from "../text.ts";

/** 标题 before it is written; distances in twips. */
interface TitleContent {
  readonly style: "DocumentTitle" | "AttachmentTitle";
  /** With the line breaks that layout chose. */
  readonly lines: readonly string[];
  /** From what stands above. */
  readonly before: number;
  /** To what stands below, if it is not as usual. */
  readonly after?: number | undefined;
}

/** 标题 of the document (7.3.1) or of an attachment (7.3.7), and one empty line below it. */
export const title = ({ style, lines, before, after }: TitleContent): Paragraph =>
  paragraph(style, brokenLines(lines), {
    keepNext: true,
    spacing: { before, after: after ?? docxPitch * recipients.emptyLinesBefore },
  });
