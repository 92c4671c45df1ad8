import { listedAttachments, entryFaults } from "../../text/attachment-names.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, shiftText, shown } from "../../lengths.ts";
import { dateFault, noTextOnPage } from "../../text/official-text.ts";
import { cell, pitch, typeArea } from "../../standard.ts";
import type { MainElements, PdfDocument } from "../find/document.ts";
import { emTop, type Line } from "../find/lines.ts";
import type { Box } from "../read/page.ts";
import { cellEnd, cellStart, centreOf, placeOf, startsAt, wrongLength } from "../find/places.ts";

const indent = typeArea.left + 2 * cell;

/** Numbers of 附件说明 stand below each other, 附件： and two characters from the left. */
const numberEdge = indent + 3 * cell;

/** The first line of a name may be spread to the edge, and its first character with it, in mm. */
const wrapTolerance = 1.2;

const numbered = /^(?:附件[：:])?\d+[.．]/u;

/** Where the name begins in a line of 附件说明. */
const nameStart = (line: Line): number => {
  const mark = line.characters.findIndex(({ text }) => /[.．：:]/u.test(text));
  const after = numbered.test(line.text)
    ? line.characters.findIndex(({ text }) => /[.．]/u.test(text))
    : mark;
  return line.characters[after + 1]?.x ?? cellStart(line);
};

const listFinding = ({ attachmentList, paragraphs }: MainElements): Finding => {
  const [first, ...rest] = attachmentList;
  if (!first) return notConcerned("attachmentList", "没有附件");
  const before = paragraphs.at(-1)?.lines.at(-1);
  const gap = before && before.page === first.page ? first.baseline - before.baseline : undefined;
  let name = nameStart(first);
  const places = rest.flatMap((line) => {
    const isEntry = numbered.test(line.text);
    const wanted = isEntry ? numberEdge : name;
    if (isEntry) name = nameStart(line);
    return startsAt(line, wanted, isEntry ? 0.7 : wrapTolerance)
      ? []
      : [wrongLength(placeOf(line), "左端", line.left, shown(wanted))];
  });
  const wrong = [
    ...(startsAt(first, indent, 0.6)
      ? []
      : [wrongLength(placeOf(first), "左端", first.left, `${shown(indent)}（左空二字）`)]),
    ...(gap === undefined || (gap > 1.6 * pitch && gap < 2.4 * pitch)
      ? []
      : [`${placeOf(first)}：距正文 ${shown(gap)}，应空一行（${shown(2 * pitch)}）`]),
    ...places,
    ...entryFaults(listedAttachments(attachmentList.map(({ text }) => text))),
  ];
  const distance = gap === undefined ? "" : `距正文 ${shown(gap)}，`;
  return judged(
    "attachmentList",
    `${distance}左端 ${shown(cellStart(first))}，${attachmentList.length} 行`,
    wrong,
  );
};

const tolerance = 1;

const widthOf = (line: Line): number => cellEnd(line) - cellStart(line);

const signatureFinding = ({ agency, date }: MainElements): Finding => {
  if (!date) return notConcerned("signature", "没有署名和成文日期");
  if (!agency) {
    const right = typeArea.right - cellEnd(date);
    return judged("signature", `日期右空 ${shown(right / cell, 1)} 字，没有署名`, [
      `${placeOf(date)}：上一行不是署名`,
    ]);
  }
  const sealedRight = typeArea.right - 4 * cell;
  const offCentre = centreOf(agency) - centreOf(date);
  // A name longer than the date may run up to the edge of the type area.
  const clamped = cellEnd(agency) > typeArea.right - tolerance;
  // Four characters are what is usual; a name longer than that leaves room for moves the date in from there.
  const isLong = widthOf(agency) > widthOf(date) + 7 * cell;
  const sealed =
    (isNear(cellEnd(date), sealedRight, tolerance) && (isNear(offCentre, 0, tolerance) || clamped)) ||
    (clamped && isLong && isNear(offCentre, 0, tolerance));
  const edge = typeArea.right - 2 * cell;
  const step = cellStart(date) - cellStart(agency);
  const longDate = isNear(cellEnd(date), edge, tolerance);
  const unsealed =
    (isNear(cellEnd(agency), edge, tolerance) || longDate) && isNear(step, 2 * cell, tolerance);
  const right = (typeArea.right - cellEnd(date)) / cell;
  // 签名章 leaves room between 职务 and the date's line, and at the right of 职务 (7.3.5.3).
  const stamped =
    isNear(cellEnd(date), sealedRight, tolerance) &&
    date.baseline - agency.baseline > 2.5 * pitch &&
    cellEnd(agency) < sealedRight - 4 * cell;
  if (stamped) return judged("signature", `签名章式，日期右空 ${shown(right, 1)} 字`, []);
  const kind = sealed ? "盖章式，" : unsealed ? "不盖章式，" : "";
  return judged(
    "signature",
    `${kind}日期右空 ${shown(right, 1)} 字，署名${shiftText(offCentre)}`,
    sealed || unsealed
      ? []
      : [
          `${placeOf(agency)}：日期右空 ${shown(right, 1)} 字、署名${shiftText(offCentre)}，应为日期右空四字、署名居中（盖章），或署名右空二字、日期首字右移二字（不盖章）`,
        ],
  );
};

/** Whether a box lies on a line of text, in part. */
const liesOn = ({ left, top, right, bottom }: Box, line: Line): boolean =>
  line.baseline > top && emTop(line) < bottom && cellEnd(line) > left && cellStart(line) < right;

/** 空白印章: a seal that lies on no 署名 or date, or a picture in a seal's place that shows nothing (7.3.5.1). */
const sealFaults = ({ head, main, pages }: PdfDocument): readonly string[] => {
  const { agency, date } = main;
  const last = date ?? agency;
  const top = main.agencyTop ?? agency?.baseline ?? last?.baseline ?? 0;
  return pages.flatMap(({ page, seals, lines }) => {
    // Several agencies stand beside and below each other.
    const names = lines.filter(
      (line) => line.page === last?.page && line.baseline > top - 1 && line.baseline < last.baseline + 1,
    );
    return seals.flatMap((seal) => {
      const isOnNames = names.some((line) => liesOn(seal, line));
      const isInHead = page.number === 1 && seal.bottom < (head.number?.baseline ?? 0);
      const where = `第${page.number}页（左端 ${shown(seal.left)}，上缘 ${shown(seal.top)}）`;
      if (seal.blank) return isOnNames ? [`${where}：盖在署名上的图片是空白的，不是印章`] : [];
      return isOnNames || isInHead ? [] : [`${where}：空白印章，没有盖在署名和成文日期上`];
    });
  });
};

/** A seal of 42 mm reaches above 署名; without an empty row it lies on the text (7.3.5.1). */
const sealRoomFinding = (document: PdfDocument, signature: Finding): Finding => {
  const { main, pages } = document;
  const { agency, agencyTop, attachmentList, paragraphs } = main;
  const faults = sealFaults(document);
  if (faults.length > 0) return judged("sealRoom", `${faults.length} 处`, faults);
  if (!signature.measured.startsWith("盖章式") || !agency || agencyTop === undefined) {
    return notConcerned("sealRoom", "不是盖章式");
  }
  const last = attachmentList.at(-1) ?? paragraphs.at(-1)?.lines.at(-1);
  const isBelowTable = pages[agency.page - 1]?.tables.some(({ top }) => top > (last?.baseline ?? 0)) ?? false;
  if (last?.page !== agency.page || isBelowTable) return notConcerned("sealRoom", "署名上面不是正文");
  const gap = agencyTop - last.baseline;
  return judged(
    "sealRoom",
    `署名距正文 ${shown(gap)}`,
    gap > 1.5 * pitch ? [] : [`${placeOf(agency)}：距正文 ${shown(gap)}，没有空行，盖不下章`],
  );
};

const pageFinding = ({ main, pages }: PdfDocument): Finding => {
  const refusals = pages.flatMap(({ lines }) =>
    lines.filter(({ text }) => noTextOnPage.test(text)).map((line) => `${placeOf(line)}：不得标注`),
  );
  const { date, agency } = main;
  if (!date) {
    return refusals.length > 0
      ? judged("signaturePage", "没有署名", refusals)
      : notConcerned("signaturePage", "没有署名和成文日期");
  }
  const text = [...main.paragraphs.flatMap(({ lines }) => lines), ...main.attachmentList];
  const beside = text.filter(({ page }) => page === date.page).length;
  const apart = agency && agency.page !== date.page ? ["署名和成文日期不在同一页"] : [];
  return judged("signaturePage", `第 ${date.page} 页，同页有 ${beside} 行`, [
    ...(beside > 0 ? [] : [`第${date.page}页只有署名，没有正文`]),
    ...apart,
    ...refusals,
  ]);
};

const noteFinding = ({ note }: MainElements): Finding =>
  note
    ? judged(
        "note",
        `左端 ${shown(cellStart(note))}`,
        startsAt(note, indent, 0.6) ? [] : [wrongLength(placeOf(note), "左端", note.left, shown(indent))],
      )
    : notConcerned("note", "没有附注");

/** 附件说明、署名、成文日期、附注 (7.3.4–7.3.6). */
export const checkClosing = (document: PdfDocument): readonly Finding[] => {
  const { main } = document;
  const fault = main.date && dateFault(main.date.text);
  const signature = signatureFinding(main);
  return [
    listFinding(main),
    signature,
    sealRoomFinding(document, signature),
    main.date
      ? judged("date", main.date.text, fault === undefined ? [] : [`“${main.date.text}”：${fault}`])
      : notConcerned("date", "没有成文日期"),
    pageFinding(document),
    noteFinding(main),
  ];
};
