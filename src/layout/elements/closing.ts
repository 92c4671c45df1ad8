import { chineseDate } from "../../model/calendar-date.ts";
import type { OfficialDocument, Signature } from "../../model/document.ts";
import { attachmentEntries } from "../../model/text/printed-text.ts";
import { gridParagraph } from "../flowing/body-text.ts";
import type { SetText } from "../flowing/body-text.ts";
import type { Faces } from "../faces.ts";
import { emptyLines } from "../flowing/flow.ts";
import type { Piece } from "../flowing/flow.ts";
import type { SpacedParagraph } from "../laid-out.ts";
import { baselineOnLine, gridTracking } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import { widthOf } from "../text/set-paragraph.ts";
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
import { placedText, shortText, widthInMillimetres } from "../text/text-items.ts";
import { breakTitle } from "./title-lines.ts";

const label = "附件：";

/** 附件说明 (7.3.4): names aligned, wrapped lines under the first character of the name. */
const setAttachmentList = (document: OfficialDocument, area: PageArea, faces: Faces): readonly SetText[] => {
  const cell = millimetresToPoints(area.cellWidth);
  const setting = { size: grid.size, tracking: gridTracking(area) };
  return attachmentEntries(document.attachments).map((entry, index) => {
    const title = document.attachments[index]?.title ?? "";
    const number = entry.slice(0, entry.length - title.length);
    const numberWidth = widthOf([{ text: number, face: body.face }], setting, faces) / cell;
    const nameIndent = attachmentList.indent + Array.from(label).length + numberWidth;
    return gridParagraph([{ text: index === 0 ? `${label}${entry}` : entry, face: body.face }], area, faces, {
      firstIndent: index === 0 ? attachmentList.indent : nameIndent - numberWidth,
      hangingIndent: nameIndent,
      keepWithNext: true,
    });
  });
};

/** A line of 三号 with its left edge at `x` mm, kept with the next. */
const lineFrom = (text: string, x: number, area: PageArea, faces: Faces): Piece => ({
  height: pointsToMillimetres(grid.size),
  place: "line",
  keepWithNext: true,
  draw: (top) =>
    placedText(
      shortText(text, body.face, grid.size, gridTracking(area)),
      { x, anchor: "left", baseline: baselineOnLine(top, grid.size) },
      faces,
    ),
});

/** The left edges of 署名 and 成文日期 in mm: sealed as 7.3.5.1 wants, or not sealed (7.3.5.2). */
export const signaturePlaces = (
  signature: Signature,
  area: PageArea,
  faces: Faces,
): { readonly agency: number; readonly date: number } => {
  const width = (text: string): number =>
    widthInMillimetres(shortText(text, body.face, grid.size, gridTracking(area)), faces);
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
  Array.from(agency).length <= area.cells ? [agency] : breakTitle(agency, [], area.cells - 8);

/** Empty lines before 署名: room for the seal, or the one of 7.3.5.2. */
export const usualSignatureGap = (signature: Signature | undefined): number =>
  signature === undefined
    ? 0
    : (signature.sealed ?? true)
      ? practice.sealedEmptyLines
      : rules.unsealed.emptyLinesBefore;

/** What ends 主体 as it stands on our pages, and as a word processor is told of it. */
export interface SetClosing {
  readonly pieces: readonly Piece[];
  readonly attachmentList: readonly SpacedParagraph[];
  readonly note?: SpacedParagraph;
}

/** Whether anything but a table ends 主体. */
export const hasClosing = ({ attachments, signature, note: text }: OfficialDocument): boolean =>
  attachments.length > 0 || signature !== undefined || text !== undefined;

/** 附件说明, 署名, 成文日期 and 附注: what ends 主体, kept on one page (7.3.4–7.3.6). */
export const setClosing = (
  document: OfficialDocument,
  signatureGap: number,
  area: PageArea,
  faces: Faces,
): SetClosing => {
  const { signature } = document;
  const list = setAttachmentList(document, area, faces);
  const pieces: Piece[] = [
    ...(list.length > 0 ? emptyLines(attachmentList.emptyLinesBefore) : []),
    ...list.flatMap((entry) => entry.pieces),
  ];
  if (signature) {
    const lines = agencyLines(signature.agency, area).map((agency) => ({ ...signature, agency }));
    const places = lines.map((line) => signaturePlaces(line, area, faces));
    pieces.push(
      ...emptyLines(signatureGap),
      ...lines.map(({ agency }, index) => lineFrom(agency, places[index]?.agency ?? area.left, area, faces)),
      lineFrom(chineseDate(signature.date), places.at(-1)?.date ?? area.left, area, faces),
    );
  }
  const setNote =
    document.note === undefined
      ? undefined
      : gridParagraph([{ text: `（${document.note}）`, face: body.face }], area, faces, {
          firstIndent: note.indent,
          keepWithNext: true,
        });
  pieces.push(...(setNote?.pieces ?? []));
  const last = pieces.at(-1);
  return {
    pieces: last ? [...pieces.slice(0, -1), { ...last, keepWithNext: false }] : [],
    attachmentList: list.map(({ spaced }) => spaced),
    ...(setNote && { note: setNote.spaced }),
  };
};
