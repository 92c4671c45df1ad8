import type { OfficialDocument } from "../../model/papers/document.ts";
import { recipientsLine } from "../../model/text/printed-text.ts";
import { hasClosing, setClosing } from "../elements/closing.ts";
import type { FirstPageHead } from "../elements/issuer-head.ts";
import { leastSignatureGap, usualSignatureGap } from "../elements/signature.ts";
import { breakTitle } from "../elements/title-lines.ts";
import { titlePieces } from "../elements/title-pieces.ts";
import type { Faces } from "../faces.ts";
import { piecesOf } from "../flowing/block-pieces.ts";
import type { BlockPieces } from "../flowing/block-pieces.ts";
import { gridParagraph } from "../flowing/body-text.ts";
import { withBookmarks } from "../flowing/bookmarks.ts";
import { flow } from "../flowing/flow.ts";
import type { FlowedPage } from "../flowing/filling-page.ts";
import { emptyLines } from "../flowing/piece.ts";
import type { Piece } from "../flowing/piece.ts";
import { docxPitch } from "../grid/docx-profile.ts";
import type { Ground } from "../grid/ground.ts";
import { lineTop, portraitArea as area } from "../grid/page-area.ts";
import type { SetDocument, SetRecipients } from "../set-document.ts";
import { linePitch, practice, recipients as recipientsRules } from "../standard.ts";
import { wordTextPage } from "../table/breaks.ts";
import { withTableRooms } from "../table/room.ts";
import { keepWithClosing } from "./kept-text.ts";
import { withLeadIns } from "./lead-ins.ts";
import { setHead } from "./main-head.ts";
import { fitClosing } from "./overflow-ladder.ts";
import type { FittedClosing, SetPages } from "./overflow-ladder.ts";
import { setBlocks } from "./set-blocks.ts";
import { setBody } from "./set-body.ts";

/** 版头 and 主体 without the attachments, set, and their pages. */
interface MainPages {
  readonly pages: readonly FlowedPage[];
  readonly set: Pick<SetDocument, "head" | "titleLines" | "recipients" | "body" | "closing">;
}

/** What stands between 版头 and 正文: 标题 and 主送机关. */
interface AboveText {
  readonly pieces: readonly Piece[];
  readonly titleLines: readonly string[];
  readonly recipients?: SetRecipients;
}

const setAboveText = (document: OfficialDocument, head: FirstPageHead, ground: Ground): AboveText => {
  const { signature } = document;
  const names = signature && "agency" in signature ? [signature.agency, ...(signature.others ?? [])] : [];
  const isOrder = document.head.type === "order";
  const titleLines = isOrder ? [] : breakTitle(document.title, { names });
  const above = isOrder
    ? []
    : [...titlePieces(titleLines, ground), ...emptyLines(recipientsRules.emptyLinesBefore)];
  const line = recipientsLine(document);
  if (line === undefined) return { pieces: above, titleLines };
  const { pieces } = gridParagraph({ spans: [{ text: line, face: recipientsRules.face }] }, ground);
  const hasImprint = document.imprint !== undefined || document.head.type === "letter";
  const inImprint = hasImprint && head.titleLine + above.length + pieces.length >= head.area.lines;
  return {
    pieces: inImprint ? above : [...above, ...pieces],
    titleLines,
    recipients: { text: line, inImprint },
  };
};

/** 附件说明 and 署名 that no page can hold together with text are let go, but for their last lines. */
const loosened = (closing: readonly Piece[]): readonly Piece[] =>
  closing.length + practice.linesWithClosing <= area.lines
    ? closing
    : closing.map((piece, index) =>
        index < closing.length - area.lines / 2 ? { ...piece, keepWithNext: false } : piece,
      );

/** 正文 on its pages, with all that stands above and below it on them. */
interface FittedText extends FittedClosing {
  readonly blocks: readonly BlockPieces[];
}

/**
 * Puts 正文 on pages together with what stands above it and what closes it; `blocks` have no white round tables yet.
 * Where a table ends the paper, there is less of it when that saves a page.
 */
const fitText = (
  document: OfficialDocument,
  {
    blocks,
    above,
    head,
    ground,
  }: {
    readonly blocks: readonly BlockPieces[];
    readonly above: readonly Piece[];
    readonly head: FirstPageHead;
    readonly ground: Ground;
  },
): FittedText => {
  const isClosed = hasClosing(document);
  const usual = usualSignatureGap(document.signature);
  const gaps = { usual, least: leastSignatureGap(document.signature) };
  // Anywhere within the line above it: the title's own line is the next one of the grid.
  const start = lineTop(head.area, head.titleLine) - linePitch / 3;
  const fitWith = (air: number): FittedText & { readonly closedBy: string } => {
    const roomy = withBookmarks(withTableRooms(blocks, { area, air }), 0);
    const kept = keepWithClosing(withLeadIns(roomy), isClosed);
    const setPages: SetPages = (signatureGap, special = new Map()) => {
      const closing = loosened(setClosing({ document, signatureGap }, ground).pieces);
      return flow([...above, ...piecesOf(kept.blocks), ...closing], {
        area,
        start,
        special: new Map([[0, head.area], ...special]),
        tableAir: air,
      });
    };
    const fitted = isClosed
      ? fitClosing({ setPages, gaps, blocks: kept.blocks, before: above.length })
      : { pages: setPages(usual), signatureGap: usual };
    return { ...fitted, ...kept };
  };
  const airy = fitWith(practice.tableAir);
  if (airy.closedBy !== "table") return airy;
  const tight = fitWith(practice.leastTableAir);
  return tight.pages.length < airy.pages.length ? tight : airy;
};

/** Sets everything before the attachments. */
export const mainPages = (document: OfficialDocument, faces: Faces): MainPages => {
  const ground = { area, faces };
  const { onPage: head, head: placedHead } = setHead(document, ground);
  const { pieces: above, titleLines, recipients } = setAboveText(document, head, ground);
  const fitted = fitText(document, { blocks: setBlocks(document.body, ground), above, head, ground });
  const { blocks, pages, signatureGap, closer } = fitted;
  const [first, ...rest] = pages;
  const { attachmentList, note } = setClosing({ document, signatureGap }, ground);
  return {
    pages: first ? [{ ...first, items: [...head.items, ...first.items] }, ...rest] : [],
    set: {
      head: placedHead,
      titleLines,
      ...(recipients && { recipients }),
      body: setBody(
        { blocks, before: above.length, pages },
        { word: wordTextPage, ...(closer && { closer }) },
      ),
      closing: { attachmentList, signatureGap, ...(note && { note }), line: closer?.pitch ?? docxPitch },
    },
  };
};
