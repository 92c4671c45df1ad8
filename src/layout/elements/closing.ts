import type { Attendance, OfficialDocument, Signature } from "../../model/papers/document.ts";
import { attachmentEntries, attendanceLabel } from "../../model/text/printed-text.ts";
import { gridParagraph } from "../flowing/body-text.ts";
import { emptyLines } from "../flowing/piece.ts";
import type { Piece } from "../flowing/piece.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineOnLine, gridTracking } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import type { TextParts } from "../flowing/line-parts.ts";
import type { EntryPart, LabelPart, ListPart, Part } from "../part.ts";
import type { SetListEntry } from "../set-document.ts";
import { attachmentList, body, grid, millimetresToPoints, note, pointsToMillimetres } from "../standard.ts";
import { attendance } from "../standard-forms.ts";
import { cellsOf } from "../text/cell-width.ts";
import { widthOf } from "../text/set-paragraph.ts";
import { placedText, shortText } from "../text/text-items.ts";
import { signatureLines } from "./signature.ts";

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
    const labelPart: LabelPart = { type: "label", within: entryPart };
    const characters = Array.from(text).length - Array.from(title).length;
    const parts: TextParts =
      attachments.length > 1
        ? { part: entryPart, opening: { part: labelPart, characters } }
        : { part: { type: "paragraph" } };
    const paragraph = {
      spans: [{ text, face: body.face }],
      firstIndent: index === 0 ? attachmentList.indent : nameIndent - numberWidth,
      hangingIndent: nameIndent,
      keepWithNext: true,
      // Names stand under each other; a line that is spread would begin its own further to the right.
      flush: false,
      ...parts,
    };
    return { number, text, pieces: gridParagraph(paragraph, ground).pieces };
  });
};

/** What ends 主体 in its lines, before it is on a page. */
interface ClosingPieces {
  readonly pieces: readonly Piece[];
  readonly attachmentList: readonly SetListEntry[];
  readonly note?: string;
}

/** Whether anything but a table ends 主体. */
export const hasClosing = ({
  attachments,
  signature,
  note: text,
  attendance: present = [],
}: OfficialDocument): boolean =>
  present.length > 0 || attachments.length > 0 || signature !== undefined || text !== undefined;

/** 署名 and 成文日期 as lines of 三号, each at its place and kept with the next. */
const signaturePieces = (signature: Signature, { area, faces }: Ground): readonly Piece[] => {
  let part: Part = { type: "paragraph" };
  return signatureLines(signature).flatMap(({ anchor, emptyLines: above = 0, beside = [], ...line }) => {
    if (!line.continued) part = { type: "paragraph" };
    const texts = [
      ...beside.map((each) => ({ ...each, part: { type: "paragraph" } satisfies Part })),
      { ...line, part },
    ];
    return [
      ...emptyLines(above),
      {
        height: pointsToMillimetres(grid.size),
        place: "line",
        keepWithNext: true,
        draw: (top) =>
          texts.flatMap(({ text, x, part: own }) =>
            placedText(lineText(text, area), {
              x: area.left + x * area.cellWidth,
              anchor,
              baseline: baselineOnLine(top, grid.size),
              faces,
              part: own,
            }),
          ),
      } satisfies Piece,
    ];
  });
};

/** 出席、请假、列席 of 纪要 (10.3). */
const attendancePieces = (list: readonly Attendance[], ground: Ground): readonly Piece[] => [
  ...(list.length > 0 ? emptyLines(attendance.emptyLinesBefore) : []),
  ...list.flatMap(({ role, people }) => {
    const before = attendanceLabel(role);
    const spans = [
      { text: before, face: attendance.labelFace },
      { text: people, face: body.face },
    ];
    const { indent } = attendance;
    const hangingIndent = indent + cellsOf(before);
    return gridParagraph({ spans, firstIndent: indent, hangingIndent, keepWithNext: true }, ground).pieces;
  }),
];

/** 附件说明, 署名, 成文日期 and 附注: what ends 主体, kept on one page (7.3.4–7.3.6). */
export const setClosing = (
  { document, signatureGap }: { readonly document: OfficialDocument; readonly signatureGap: number },
  ground: Ground,
): ClosingPieces => {
  const { signature } = document;
  const list = setAttachmentList(document, ground);
  const noteText = document.note === undefined ? undefined : `（${document.note}）`;
  const setNote =
    noteText === undefined
      ? undefined
      : gridParagraph(
          { spans: [{ text: noteText, face: body.face }], firstIndent: note.indent, keepWithNext: true },
          ground,
        );
  const pieces: readonly Piece[] = [
    ...(list.length > 0 ? emptyLines(attachmentList.emptyLinesBefore) : []),
    ...list.flatMap((entry) => entry.pieces),
    ...attendancePieces(document.attendance ?? [], ground),
    ...(signature ? [...emptyLines(signatureGap), ...signaturePieces(signature, ground)] : []),
    ...(setNote?.pieces ?? []),
  ];
  const last = pieces.at(-1);
  return {
    pieces: last ? [...pieces.slice(0, -1), { ...last, keepWithNext: false }] : [],
    attachmentList: list.map(({ number, text }) => ({ number, text })),
    ...(noteText === undefined ? {} : { note: noteText }),
  };
};
