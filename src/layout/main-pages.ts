import type { Head, OfficialDocument } from "../model/document.ts";
import { draftMark, recipientsLine } from "../model/printed-text.ts";
import { blockPieces } from "./block-pieces.ts";
import { gridParagraph } from "./body-text.ts";
import { closingPieces, usualSignatureGap } from "./closing.ts";
import type { Faces } from "./faces.ts";
import { emptyLines, flow } from "./flow.ts";
import type { FlowedPage, Piece } from "./flow.ts";
import { draftMarkItems, setIssuerHead } from "./issuer-head.ts";
import type { SetHead } from "./issuer-head.ts";
import type { LetterDecisions } from "./laid-out.ts";
import { setLetterHead } from "./letter-head.ts";
import type { SetLetterHead } from "./letter-head.ts";
import { baselineBelow, gridTracking, lineTop, portraitArea as area } from "./page-area.ts";
import { attachment, grid, linePitch, practice, recipients as recipientsRules } from "./standard.ts";
import { placedText, shortText } from "./text-items.ts";
import { breakTitle } from "./title-lines.ts";
import { titlePieces } from "./title-pieces.ts";

/** 版头 and 主体 without the attachments, with what was decided on the way. */
export interface MainPages {
  readonly pages: readonly FlowedPage[];
  readonly titleLines: readonly string[];
  readonly signatureGap: number;
  readonly recipientsInImprint: boolean;
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

const setHead = (head: Head, faces: Faces): SetHead | SetLetterHead => {
  switch (head.type) {
    case "issuer":
      return setIssuerHead(head, area, faces);
    case "letter":
      return setLetterHead(head, area, faces);
    case "basis":
      return basisHead(head.line, faces);
  }
};

/** Keeps the last `count` pieces with what follows them. */
const keepLast = (pieces: readonly Piece[], count: number): readonly Piece[] =>
  pieces.map((piece, index) => (index < pieces.length - count ? piece : { ...piece, keepWithNext: true }));

/** 附件说明 and 署名 that no page can hold together with text are let go, but for their last lines. */
const loosened = (closing: readonly Piece[]): readonly Piece[] =>
  closing.length + linesWithClosing <= area.lines
    ? closing
    : closing.map((piece, index) =>
        index < closing.length - area.lines / 2 ? { ...piece, keepWithNext: false } : piece,
      );

/** So many lines of text stand at least on the page of 署名 (7.3.5.5; never 此页无正文). */
const linesWithClosing = 2;

/**
 * Sets everything before the attachments. When 署名 would begin a new page, the room for the seal is narrowed first;
 * if that does not help, the last two lines of text go along with it (7.3.5.5).
 */
export const mainPages = (document: OfficialDocument, faces: Faces): MainPages => {
  const head = setHead(document.head, faces);
  const isLetter = "markSize" in head;
  const names = document.signature ? [document.signature.agency] : [];
  const titleLines = breakTitle(document.title, names);
  const recipients = recipientsLine(document);
  const recipientPieces =
    recipients === undefined
      ? []
      : gridParagraph([{ text: recipients, face: recipientsRules.face }], area, faces);
  const aboveText = head.titleLine + titleLines.length + recipientsRules.emptyLinesBefore;
  const recipientsInImprint =
    (document.imprint !== undefined || isLetter) && aboveText + recipientPieces.length >= head.area.lines;
  const text = blockPieces(document.body, area, faces);
  const before = [
    ...titlePieces(titleLines, area, faces),
    ...emptyLines(recipientsRules.emptyLinesBefore),
    ...(recipientsInImprint ? [] : recipientPieces),
  ];
  const start = lineTop(head.area, head.titleLine) - linePitch / 3;
  const pagesWith = (signatureGap: number): readonly FlowedPage[] => {
    const closing = loosened(closingPieces(document, signatureGap, area, faces));
    const kept = closing.length > 0 ? keepLast(text, linesWithClosing) : text;
    return flow([...before, ...kept, ...closing], area, start, new Map([[0, head.area]]));
  };
  const usual = usualSignatureGap(document.signature);
  const tight = Math.min(usual, 1);
  const [wide, narrow] = [pagesWith(usual), pagesWith(tight)];
  const isTight = narrow.length < wide.length;
  const [first, ...rest] = isTight ? narrow : wide;
  const draftTop = isLetter ? practice.letterDraftTop : area.top;
  const opening = [
    ...(document.draft ? draftMarkItems(draftMark, draftTop, area, faces) : []),
    ...head.items,
  ];
  return {
    pages: first ? [{ ...first, items: [...opening, ...first.items] }, ...rest] : [],
    titleLines,
    signatureGap: isTight ? tight : usual,
    recipientsInImprint,
    ...(isLetter && { letter: { markSize: head.markSize, lines: head.area.lines } }),
  };
};
