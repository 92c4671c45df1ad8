import type { Attachment } from "../../model/document.ts";
import { attachmentLabel } from "../../model/text/printed-text.ts";
import { blockPieces } from "./block-pieces.ts";
import { gridParagraph } from "../flowing/body-text.ts";
import { opening, withBookmarks } from "../flowing/bookmarks.ts";
import type { Faces } from "../faces.ts";
import { emptyLines, flow } from "../flowing/flow.ts";
import type { FlowedPage } from "../flowing/flow.ts";
import type { SpacedBlock, TableRoom } from "../laid-out.ts";
import { landscapeArea, portraitArea } from "../grid/page-area.ts";
import { attachment as rules, landscape, millimetresToPoints, practice, title } from "../standard.ts";
import { breakingLikeOurs, backToGrid, wordTablePage, wordTextPage } from "../table/breaks.ts";
import { isTableOrNote } from "../table/room.ts";
import { breakTitle } from "../elements/title-lines.ts";
import { titlePieces } from "../elements/title-pieces.ts";

export interface AttachmentPages {
  readonly pages: readonly FlowedPage[];
  readonly titleLines: readonly string[];
  readonly tables: readonly TableRoom[];
  readonly body: readonly SpacedBlock[];
}

/** On pages of a table, not of text: turned, or an attachment that is a table, with or without notes. */
export const isTable = ({ orientation, body }: Attachment): boolean =>
  orientation === "landscape" || body.every(isTableOrNote);

/** A landscape line holds more characters of a title. */
const longestLine = (orientation: Attachment["orientation"]): number =>
  orientation === "portrait"
    ? practice.title.longest
    : Math.floor(millimetresToPoints(landscape.typeArea.width) / title.size) - 1;

/** 附件 (7.3.7): on a page of its own, its label on line 1, its title from line 3 on, then its text. */
export const attachmentPages = (
  attachments: readonly Attachment[],
  index: number,
  faces: Faces,
): AttachmentPages => {
  const attachment = attachments[index];
  if (!attachment) return { pages: [], titleLines: [], tables: [], body: [] };
  const area = attachment.orientation === "portrait" ? portraitArea : landscapeArea;
  const titleLines = breakTitle(attachment.title, [], longestLine(attachment.orientation));
  const label = attachmentLabel(attachments, index);
  const setLabel = gridParagraph([{ text: label, face: rules.label.face }], area, faces, {
    keepWithNext: true,
  });
  const { blocks: text, tables, spaced } = blockPieces(attachment.body, area, faces);
  const blocks = withBookmarks(attachment.body, text, 1);
  const head = [
    ...opening(setLabel.pieces, { level: 1, text: `${label} ${attachment.title}` }),
    ...emptyLines(rules.title.line - rules.label.line - 1),
    ...titlePieces(titleLines, area, faces),
    ...emptyLines(1),
  ];
  const pages = flow([...head, ...blocks.flat()], area);
  const placed = { blocks, before: head.length, pages };
  const word = isTable(attachment) ? wordTablePage(area) : wordTextPage;
  return {
    pages,
    titleLines,
    tables: backToGrid(tables, placed),
    body: breakingLikeOurs(spaced, placed, word),
  };
};
