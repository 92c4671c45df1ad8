import type { Attachment } from "../../model/papers/document.ts";
import { attachmentLabel } from "../../model/text/printed-text.ts";
import { breakTitle } from "../elements/title-lines.ts";
import { titlePieces } from "../elements/title-pieces.ts";
import type { Faces } from "../faces.ts";
import { piecesOf } from "../flowing/block-pieces.ts";
import { gridParagraph } from "../flowing/body-text.ts";
import { opening, withBookmarks } from "../flowing/bookmarks.ts";
import { flow } from "../flowing/flow.ts";
import type { FlowedPage } from "../flowing/filling-page.ts";
import { emptyLines } from "../flowing/piece.ts";
import { landscapeArea, portraitArea } from "../grid/page-area.ts";
import type { SetAttachment } from "../set-document.ts";
import { attachment as rules, landscape, millimetresToPoints, practice, title } from "../standard.ts";
import { wordTablePage, wordTextPage } from "../table/breaks.ts";
import { isTableOrNote, withTableRooms } from "../table/room.ts";
import { withLeadIns } from "./lead-ins.ts";
import { setBlocks } from "./set-blocks.ts";
import { setBody } from "./set-body.ts";

/** An attachment set, and its pages. */
interface AttachmentPages {
  readonly pages: readonly FlowedPage[];
  readonly set: SetAttachment;
}

/** On pages of a table, not of text: turned, or an attachment that is a table, with or without notes. */
const pageKind = ({ orientation, body }: Attachment): SetAttachment["pageKind"] => {
  if (orientation === "landscape") return "landscape";
  return body.every(isTableOrNote) ? "table" : "text";
};

/** A landscape line holds more characters of a title. */
const longestLine = (orientation: Attachment["orientation"]): number =>
  orientation === "portrait"
    ? practice.title.longest
    : Math.floor(millimetresToPoints(landscape.typeArea.width) / title.size) - 1;

/** 附件 (7.3.7): each on pages of its own, its label on line 1, its title from line 3 on, then its text. */
export const attachmentPages = (
  attachments: readonly Attachment[],
  faces: Faces,
): readonly AttachmentPages[] =>
  attachments.map((attachment, index) => {
    const area = attachment.orientation === "portrait" ? portraitArea : landscapeArea;
    const ground = { area, faces };
    const titleLines = breakTitle(attachment.title, { longest: longestLine(attachment.orientation) });
    const label = attachmentLabel(attachments, index);
    const spans = [{ text: label, face: rules.label.face }];
    const { pieces: labelPieces } = gridParagraph({ spans, keepWithNext: true }, ground);
    const text = withTableRooms(setBlocks(attachment.body, ground), { area, air: practice.tableAir });
    const blocks = withLeadIns(withBookmarks(text, 1));
    const head = [
      ...opening(labelPieces, { level: 1, text: `${label} ${attachment.title}` }),
      ...emptyLines(rules.title.line - rules.label.line - 1),
      ...titlePieces(titleLines, ground),
      ...emptyLines(1),
    ];
    const pages = flow([...head, ...piecesOf(blocks)], { area });
    const kind = pageKind(attachment);
    const word = kind === "text" ? wordTextPage : wordTablePage(area);
    const body = setBody({ blocks, before: head.length, pages }, { word });
    return { pages, set: { attachment, label, titleLines, pageKind: kind, body } };
  });
