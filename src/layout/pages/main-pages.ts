import type { OfficialDocument } from "../../model/document.ts";
import { recipientsLine } from "../../model/text/printed-text.ts";
import { blockPieces } from "./block-pieces.ts";
import type { BlockPieces } from "./block-pieces.ts";
import { gridParagraph } from "../flowing/body-text.ts";
import { withBookmarks } from "../flowing/bookmarks.ts";
import { hasClosing, setClosing, usualSignatureGap } from "../elements/closing.ts";
import type { Faces } from "../faces.ts";
import { emptyLines, flow } from "../flowing/flow.ts";
import type { FlowedPage, Piece } from "../flowing/flow.ts";
import { setIssuerHead } from "../elements/issuer-head.ts";
import type { SetHead } from "../elements/issuer-head.ts";
import { keepWithClosing, linesWithClosing } from "./kept-text.ts";
import type { CloserLines, LetterDecisions, SpacedDocument, TableRoom } from "../laid-out.ts";
import { setLetterHead } from "../elements/letter-head.ts";
import type { SetLetterHead } from "../elements/letter-head.ts";
import { fitClosing } from "./overflow-ladder.ts";
import type { SetPages } from "./overflow-ladder.ts";
import { baselineBelow, gridTracking, lineTop, portraitArea as area } from "../grid/page-area.ts";
import { attachment, grid, linePitch, practice, recipients as recipientsRules } from "../standard.ts";
import { backToGrid, breakingLikeOurs, wordTextPage } from "../table/breaks.ts";
import { placedText, shortText } from "../text/text-items.ts";
import { breakTitle } from "../elements/title-lines.ts";
import { titlePieces } from "../elements/title-pieces.ts";

/** 版头 and 主体 without the attachments, with what was decided on the way. */
export interface MainPages {
  readonly pages: readonly FlowedPage[];
  readonly titleLines: readonly string[];
  readonly signatureGap: number;
  readonly joinedBlocks: number;
  readonly closer?: CloserLines;
  readonly tables: readonly TableRoom[];
  readonly recipientsInImprint: boolean;
  readonly spaced: Omit<SpacedDocument, "attachments">;
  readonly letter?: LetterDecisions;
}

/** The first line of a paper sent apart from the one it belongs to, and its title on line 3 (7.3.7). */
const basisHead = (line: string, faces: Faces): SetHead => ({
  items: placedText(
    shortText(line, attachment.label.face, attachment.label.size, gridTracking(area)),
    { x: area.left, anchor: "left", baseline: baselineBelow(lineTop(area, 0), grid.size) },
    faces,
  ),
  area,
  titleLine: attachment.title.line - 1,
});

const setHead = ({ head, draft }: OfficialDocument, faces: Faces): SetHead | SetLetterHead => {
  switch (head.type) {
    case "issuer":
      return setIssuerHead(head, area, faces);
    case "letter":
      return setLetterHead(head, draft, area, faces);
    case "basis":
      return basisHead(head.line, faces);
  }
};

/** 附件说明 and 署名 that no page can hold together with text are let go, but for their last lines. */
const loosened = (closing: readonly Piece[]): readonly Piece[] =>
  closing.length + linesWithClosing <= area.lines
    ? closing
    : closing.map((piece, index) =>
        index < closing.length - area.lines / 2 ? { ...piece, keepWithNext: false } : piece,
      );

/** Sets everything before the attachments. */
export const mainPages = (document: OfficialDocument, faces: Faces): MainPages => {
  const head = setHead(document, faces);
  const isLetter = "markSize" in head;
  const names = document.signature ? [document.signature.agency] : [];
  const titleLines = breakTitle(document.title, names);
  const recipients = recipientsLine(document);
  const setRecipients =
    recipients === undefined
      ? undefined
      : gridParagraph([{ text: recipients, face: recipientsRules.face }], area, faces);
  const aboveText = head.titleLine + titleLines.length + recipientsRules.emptyLinesBefore;
  const recipientsInImprint =
    (document.imprint !== undefined || isLetter) &&
    aboveText + (setRecipients?.pieces.length ?? 0) >= head.area.lines;
  const before = [
    ...titlePieces(titleLines, area, faces),
    ...emptyLines(recipientsRules.emptyLinesBefore),
    ...(recipientsInImprint ? [] : (setRecipients?.pieces ?? [])),
  ];
  const start = lineTop(head.area, head.titleLine) - linePitch / 3;
  const usual = usualSignatureGap(document.signature);
  const gaps = { usual, least: Math.min(usual, practice.leastSignatureGap) };
  const isClosed = hasClosing(document);
  const fit = (set: BlockPieces, air?: number) => {
    const text = { ...set, blocks: withBookmarks(document.body, set.blocks, 0) };
    const kept = keepWithClosing(document.body, text.blocks, isClosed);
    const setPages: SetPages = (signatureGap, special) => {
      const closing = loosened(setClosing(document, signatureGap, area, faces).pieces);
      const areas = new Map([[0, head.area], ...special]);
      return flow([...before, ...kept.blocks.flat(), ...closing], area, start, areas, air);
    };
    const fitted = isClosed
      ? fitClosing(setPages, gaps, text.blocks, before.length)
      : { pages: setPages(usual, new Map()), signatureGap: usual };
    return { text, fitted, joinedBlocks: kept.joined };
  };
  const { leastTableAir } = practice;
  const { withAir, ...usualText } = blockPieces(document.body, area, faces);
  const airy = fit(usualText);
  const tight = !isClosed && airy.joinedBlocks > 0 ? fit(withAir(leastTableAir), leastTableAir) : airy;
  const saves = tight.fitted.pages.length < airy.fitted.pages.length;
  const { text, fitted, joinedBlocks } = saves ? tight : airy;
  const { pages, ...decisions } = fitted;
  const [first, ...rest] = pages;
  const placed = { blocks: text.blocks, before: before.length, pages };
  const { attachmentList, note } = setClosing(document, usual, area, faces);
  return {
    pages: first ? [{ ...first, items: [...head.items, ...first.items] }, ...rest] : [],
    titleLines,
    ...decisions,
    joinedBlocks,
    tables: backToGrid(text.tables, placed),
    recipientsInImprint,
    spaced: {
      ...(setRecipients && { recipients: setRecipients.spaced }),
      body: breakingLikeOurs(text.spaced, placed, wordTextPage),
      attachmentList,
      ...(note && { note }),
    },
    ...(isLetter && {
      letter: { markSize: head.markSize, itemLines: head.itemLines, lines: head.area.lines },
    }),
  };
};
