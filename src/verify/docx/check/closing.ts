import {
  listedAttachments,
  attachmentNameFaults,
  entryFaults,
  notEnclosed,
} from "../../text/attachment-names.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, shiftText, shown } from "../../lengths.ts";
import { dateFault, noTextOnPage, strictAttachmentLabel, withoutBlanks } from "../../text/official-text.ts";
import { cell, emptyRows, pitch, sizes, typeArea } from "../../standard.ts";
import { offCentre, wrongWhite } from "./head.ts";
import type { DocxAttachment, DocxDocument } from "../find/document.ts";
import {
  cellsOf,
  firstIndent,
  leftIndent,
  linesOf,
  placeOf,
  plainText,
  type PlacedParagraph,
  spaceBefore,
  spanOf,
  whiteBetween,
} from "../find/measure.ts";
import { faceFaults, lettersOf } from "../find/set-face.ts";

/** What stands on the lines of 附件说明, whether they are paragraphs or parted by line breaks. */
const listTexts = ({ flow, attachmentList }: DocxDocument): readonly string[] =>
  attachmentList
    .flatMap((index) => flow[index]?.paragraph.text.split("\n") ?? [])
    .map(withoutBlanks)
    .filter((text) => text !== "");

/** Tabs move text to where only a word processor knows. */
const isTabbed = ({ paragraph }: PlacedParagraph): boolean => paragraph.text.trimEnd().includes("\t");

const listFinding = (document: DocxDocument): Finding => {
  const { flow, attachmentList, body } = document;
  const lines = attachmentList.flatMap((index) => flow[index] ?? []);
  const [first] = lines;
  const [start] = attachmentList;
  const before = body.at(-1);
  if (!first || start === undefined) return notConcerned("attachmentList", "没有附件");
  const gap = before === undefined ? undefined : wrongWhite(flow, [before, start], 1);
  const wrong = lines.flatMap((line, index) => {
    const label = /^(?:附件[：:])?(?:\d+[.．] ?)?/u.exec(line.paragraph.text.trimStart())?.[0] ?? "";
    const wanted = index === 0 ? 2 * cell : 5 * cell;
    const name = firstIndent(line) + cellsOf(label) * cell;
    if (isTabbed(line)) return [];
    const wraps = linesOf(line) > 1 && !line.paragraph.text.includes("\n");
    return [
      ...(isNear(firstIndent(line), wanted, 0.7)
        ? []
        : [`${placeOf(line)}：左端缩进 ${shown(firstIndent(line))}，应为 ${shown(wanted)}`]),
      ...(!wraps || isNear(leftIndent(line), name, 1.2)
        ? []
        : [`${placeOf(line)}：回行缩进 ${shown(leftIndent(line))}，应与名称首字对齐（${shown(name)}）`]),
    ];
  });
  return judged(
    "attachmentList",
    `${gap ? `距正文 ${shown(gap.white)}，` : ""}左端 ${shown(firstIndent(first))}，${lines.length} 个`,
    [...(gap?.faults ?? []), ...wrong, ...entryFaults(listedAttachments(listTexts(document)))],
  );
};

const middle = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  (left + right) / 2;

interface SetSignature {
  readonly kind: "盖章式，" | "不盖章式，" | "签名章式，" | "";
  readonly measured: string;
}

/** How 署名 and 成文日期 stand to each other. */
const signatureOf = (name: PlacedParagraph, day: PlacedParagraph, tight: boolean): SetSignature => {
  const [above, below] = [spanOf(name, tight), spanOf(day, tight)];
  const right = typeArea.right - below.right;
  const shift = middle(above) - middle(below);
  const atEdge = above.right > typeArea.right - 1;
  // Four characters are what is usual; a name longer than that leaves room for moves the date in from there.
  const isLong = above.right - above.left > below.right - below.left + 7 * cell;
  const sealed = isNear(shift, 0, 1)
    ? isNear(right, 4 * cell, 1) || (atEdge && isLong)
    : isNear(right, 4 * cell, 1) && atEdge;
  const edge = typeArea.right - 2 * cell;
  const unsealed =
    (isNear(above.right, edge, 1) || isNear(below.right, edge, 1)) &&
    isNear(below.left - above.left, 2 * cell, 1);
  // 签名章 leaves room between 职务 and the date's line, and at the right of 职务 (7.3.5.3).
  const stamped =
    isNear(right, 4 * cell, 1) && spaceBefore(day) > 1.5 * pitch && above.right < below.right - 4 * cell;
  const kind = stamped ? "签名章式，" : sealed ? "盖章式，" : unsealed ? "不盖章式，" : "";
  return { kind, measured: `${kind}日期右空 ${shown(right / cell, 1)} 字，署名${shiftText(shift)}` };
};

/** A seal of 42 mm reaches above 署名; without an empty row it lies on the text (7.3.5.1). */
const sealRoomFinding = (document: DocxDocument, signature: Finding): Finding => {
  const { flow, agency, attachmentList, body } = document;
  const last = attachmentList.at(-1) ?? body.at(-1);
  const [text, name] = [flow[last ?? -1], flow[agency ?? -1]];
  const isSealed = signature.measured.startsWith("盖章式");
  if (!isSealed || last === undefined || agency === undefined || !text || !name) {
    return notConcerned("sealRoom", isSealed ? "没有正文" : "不是盖章式");
  }
  const between = flow.slice(last + 1, agency + 1);
  const beginsPage = text.section !== name.section || between.some(({ paragraph }) => paragraph.breaksPage);
  if (beginsPage || text.besideTable === true || name.besideTable === true) {
    return notConcerned("sealRoom", "署名上面不是正文，须看 PDF");
  }
  const white = whiteBetween(flow, last, agency) ?? 0;
  return judged(
    "sealRoom",
    `署名距正文 ${shown(white)}`,
    white > emptyRows(1).least - 1 ? [] : [`${placeOf(name)}：距正文 ${shown(white)}，没有空行，盖不下章`],
  );
};

const signatureFinding = ({ flow, agency, date }: DocxDocument): Finding => {
  const [name, day] = [flow[agency ?? -1], flow[date ?? -1]];
  if (!day) return notConcerned("signature", "没有署名和成文日期");
  if ([name, day].some((each) => each && isTabbed(each))) {
    return notConcerned("signature", "用制表位定位，须看 PDF");
  }
  if (!name) {
    const right = (typeArea.right - spanOf(day).right) / cell;
    return judged("signature", `日期右空 ${shown(right, 1)} 字`, [`${placeOf(day)}：上一段不是署名`]);
  }
  // Where white is put between 汉字 and figures, how much is the word processor's choice: either reading may be right.
  const readings = [false, true].map((tight) => signatureOf(name, day, tight));
  const [first = { kind: "", measured: "" }] = readings;
  const right = readings.find(({ kind }) => kind !== "");
  return judged(
    "signature",
    (right ?? first).measured,
    right
      ? []
      : [
          `${placeOf(name)}：${first.measured}，应为日期右空四字、署名居中（盖章），或署名右空二字、日期首字右移二字（不盖章）`,
        ],
  );
};

const attachmentFaults = ({ flow }: DocxDocument, { label, title }: DocxAttachment): readonly string[] => {
  const line = flow[label];
  const [start] = title;
  if (!line) return [];
  const gap = start === undefined ? undefined : wrongWhite(flow, [label, start], 1);
  return [
    ...(strictAttachmentLabel.test(plainText(line)) ? [] : [`${placeOf(line)}：应为“附件”和序号，不加标点`]),
    ...(isNear(firstIndent(line), 0, 0.6) ? [] : [`${placeOf(line)}：没有顶格`]),
    ...faceFaults(line, lettersOf(line), { role: "黑体", size: sizes.三号 }),
    ...(gap ? gap.faults.map((fault) => `${fault}，附件标题应在第三行`) : [`${placeOf(line)}：没有附件标题`]),
    ...title.flatMap((index) => (flow[index] ? offCentre(flow[index]) : [])),
  ];
};

const attachmentFindings = (document: DocxDocument): readonly Finding[] => {
  const { flow, attachments, basis, strayLabels } = document;
  const entries = listedAttachments(listTexts(document));
  const stray = strayLabels.flatMap((index) =>
    flow[index] ? [`${placeOf(flow[index])}：前面没有分页，附件应另面编排`] : [],
  );
  const first = basis === undefined ? undefined : flow[basis];
  const own = first && /附件/u.test(plainText(first)) ? first : undefined;
  if (attachments.length === 0 && entries.length > 0) {
    return [
      stray.length > 0
        ? judged("attachmentPages", "没有另面的附件", stray)
        : notConcerned("attachmentPages", notEnclosed),
      notConcerned("attachmentNames", stray.length > 0 ? "没有另面的附件" : notEnclosed),
    ];
  }
  if (attachments.length === 0 && entries.length === 0) {
    const reason = own ? "本身是附件的节录" : "没有附件";
    return [
      own
        ? judged("attachmentPages", `首行“${plainText(own)}”`, [
            ...(isNear(firstIndent(own), 0, 0.6) ? [] : [`${placeOf(own)}：没有顶格`]),
            ...faceFaults(own, lettersOf(own), { role: "黑体", size: sizes.三号 }),
          ])
        : notConcerned("attachmentPages", reason),
      notConcerned("attachmentNames", reason),
    ];
  }
  const textOf = (index: number): string => (flow[index] ? plainText(flow[index]) : "");
  const found = attachments.map(({ label, title }) => ({
    label: textOf(label).replace(/[：:.．、]$/u, ""),
    title: title.map(textOf).join(""),
  }));
  return [
    judged("attachmentPages", found.map(({ label }) => label).join("、"), [
      ...attachments.flatMap((each) => attachmentFaults(document, each)),
      ...stray,
    ]),
    judged("attachmentNames", `${entries.length} 个附件`, attachmentNameFaults(entries, found)),
  ];
};

/** 附件说明、署名、成文日期、附注、附件 (7.3.4–7.3.7). */
export const checkClosing = (document: DocxDocument): readonly Finding[] => {
  const { flow, date, note } = document;
  const [day, remark] = [flow[date ?? -1], flow[note ?? -1]];
  const fault = day && dateFault(plainText(day));
  const refusals = flow
    .filter((each) => noTextOnPage.test(plainText(each)))
    .map((each) => `${placeOf(each)}：不得标注`);
  const signature = signatureFinding(document);
  return [
    listFinding(document),
    signature,
    sealRoomFinding(document, signature),
    day
      ? judged("date", plainText(day), fault === undefined ? [] : [`${placeOf(day)}：${fault}`])
      : notConcerned("date", "没有成文日期"),
    refusals.length > 0
      ? judged("signaturePage", "有“此页无正文”", refusals)
      : notConcerned("signaturePage", "DOCX 不含分页，须看 PDF"),
    remark
      ? judged(
          "note",
          `左端缩进 ${shown(firstIndent(remark))}`,
          isNear(firstIndent(remark), 2 * cell, 0.6) ? [] : [`${placeOf(remark)}：应左空二字`],
        )
      : notConcerned("note", "没有附注"),
    ...attachmentFindings(document),
  ];
};
