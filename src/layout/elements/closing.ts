import { chineseDate } from "../../model/calendar-date.ts";
import type { OfficialDocument, Signature } from "../../model/document.ts";
import { attachmentEntries } from "../../model/text/printed-text.ts";
import { gridParagraph } from "../flowing/body-text.ts";
import { emptyLines } from "../flowing/piece.ts";
import type { Piece } from "../flowing/piece.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineOnLine, gridTracking } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import type { EntryPart, ListPart, Part } from "../part.ts";
import type { SetListEntry } from "../set-document.ts";
import type { SpacedParagraph } from "../spaced-text.ts";
import {
  attachmentList,
  body,
  grid,
  millimetresToPoints,
  note,
  pointsToMillimetres,
  practice,
  signature as rules,
} from "../standard.ts";
import { widthOf } from "../text/set-paragraph.ts";
import { placedText, shortText, widthInMillimetres } from "../text/text-items.ts";
import { breakTitle } from "./title-lines.ts";

const label = "附件：";

/** Text of 三号仿宋 that stands on a line of its own. */
const lineText = (text: string, area: PageArea) =>
  shortText({ text, face: body.face, size: grid.size, tracking: gridTracking(area) });

/** An entry of 附件说明 with its lines. */
interface ListEntry extends SetListEntry {
  readonly pieces: readonly Piece[];
}

/** 附件说明 (7.3.4): names aligned, wrapped lines under the first character of the name. */
const setAttachmentList = ({ attachments }: OfficialDocument, ground: Ground): readonly ListEntry[] => {
  const { area, faces } = ground;
  const cell = millimetresToPoints(area.cellWidth);
  const list: ListPart = { type: "list" };
  return attachmentEntries(attachments).map((entry, index) => {
    const title = attachments[index]?.title ?? "";
    const number = entry.slice(0, entry.length - title.length);
    const numberWidth = widthOf(lineText(number, area), faces) / cell;
    const nameIndent = attachmentList.indent + Array.from(label).length + numberWidth;
    const text = index === 0 ? `${label}${entry}` : entry;
    const entryPart: EntryPart = { type: "entry", within: list };
    const part: Part = attachments.length > 1 ? entryPart : { type: "paragraph" };
    const paragraph = {
      spans: [{ text, face: body.face }],
      firstIndent: index === 0 ? attachmentList.indent : nameIndent - numberWidth,
      hangingIndent: nameIndent,
      keepWithNext: true,
      part,
    };
    return { number, ...gridParagraph(paragraph, ground) };
  });
};

/** A line of 三号 with its left edge at `x` mm, kept with the next. */
const lineFrom = (
  { text, x, part }: { readonly text: string; readonly x: number; readonly part: Part },
  { area, faces }: Ground,
): Piece => ({
  height: pointsToMillimetres(grid.size),
  place: "line",
  keepWithNext: true,
  draw: (top) =>
    placedText(lineText(text, area), {
      x,
      anchor: "left",
      baseline: baselineOnLine(top, grid.size),
      faces,
      part,
    }),
});

/** The left edges of 署名 and 成文日期 in mm: sealed as 7.3.5.1 wants, or not sealed (7.3.5.2). */
const signaturePlaces = (
  signature: Signature,
  { area, faces }: Ground,
): { readonly agency: number; readonly date: number } => {
  const width = (text: string): number => widthInMillimetres(lineText(text, area), faces);
  const agencyWidth = width(signature.agency);
  const dateWidth = width(chineseDate(signature.date));
  const cell = area.cellWidth;
  const { sealed, unsealed } = rules;
  if (signature.sealed ?? true) {
    const date = area.right - sealed.dateRightIndent * cell - dateWidth;
    const centred = date + (dateWidth - agencyWidth) / 2;
    return { date, agency: Math.max(area.left, Math.min(centred, area.right - agencyWidth)) };
  }
  const edge = area.right - unsealed.rightIndent * cell;
  const shift = unsealed.dateShift * cell;
  if (dateWidth > agencyWidth) {
    const date = edge - dateWidth;
    return { date, agency: Math.max(area.left, date - shift) };
  }
  const agency = Math.max(area.left, edge - agencyWidth);
  return { agency, date: agency + shift };
};

/** A name that no line can hold stands on several, each placed like one. */
export const agencyLines = (agency: string, area: PageArea): readonly string[] =>
  Array.from(agency).length <= area.cells
    ? [agency]
    : breakTitle(agency, { longest: area.cells - practice.agencyIndent });

/** Empty lines before 署名: room for the seal, or the one of 7.3.5.2. */
export const usualSignatureGap = (signature: Signature | undefined): number =>
  signature === undefined
    ? 0
    : (signature.sealed ?? true)
      ? practice.sealedEmptyLines
      : rules.unsealed.emptyLinesBefore;

/** What ends 主体 in its lines, before it is on a page. */
export interface ClosingPieces {
  readonly pieces: readonly Piece[];
  readonly attachmentList: readonly SetListEntry[];
  readonly note?: SpacedParagraph;
}

/** Whether anything but a table ends 主体. */
export const hasClosing = ({ attachments, signature, note: text }: OfficialDocument): boolean =>
  attachments.length > 0 || signature !== undefined || text !== undefined;

/** 署名 and 成文日期, each line at its place. */
const signaturePieces = (signature: Signature, ground: Ground): readonly Piece[] => {
  const placed = agencyLines(signature.agency, ground.area).map((agency) => ({
    agency,
    places: signaturePlaces({ ...signature, agency }, ground),
  }));
  const agencyPart: Part = { type: "paragraph" };
  const datePart: Part = { type: "paragraph" };
  const date = chineseDate(signature.date);
  return [
    ...placed.map(({ agency, places }) =>
      lineFrom({ text: agency, x: places.agency, part: agencyPart }, ground),
    ),
    ...placed.slice(-1).map(({ places }) => lineFrom({ text: date, x: places.date, part: datePart }, ground)),
  ];
};

/** 附件说明, 署名, 成文日期 and 附注: what ends 主体, kept on one page (7.3.4–7.3.6). */
export const setClosing = (
  { document, signatureGap }: { readonly document: OfficialDocument; readonly signatureGap: number },
  ground: Ground,
): ClosingPieces => {
  const { signature } = document;
  const list = setAttachmentList(document, ground);
  const setNote =
    document.note === undefined
      ? undefined
      : gridParagraph(
          {
            spans: [{ text: `（${document.note}）`, face: body.face }],
            firstIndent: note.indent,
            keepWithNext: true,
          },
          ground,
        );
  const pieces: readonly Piece[] = [
    ...(list.length > 0 ? emptyLines(attachmentList.emptyLinesBefore) : []),
    ...list.flatMap((entry) => entry.pieces),
    ...(signature ? [...emptyLines(signatureGap), ...signaturePieces(signature, ground)] : []),
    ...(setNote?.pieces ?? []),
  ];
  const last = pieces.at(-1);
  return {
    pieces: last ? [...pieces.slice(0, -1), { ...last, keepWithNext: false }] : [],
    attachmentList: list.map(({ number, text }) => ({ number, text })),
    ...(setNote && { note: setNote.text }),
  };
};
