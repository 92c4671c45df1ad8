import { signatureLines } from "../../src/layout/elements/signature.ts";
import { chineseDate } from "../../src/model/calendar-date.ts";
import {
  type Block,
  eachBlock,
  type IssuerHead,
  type OfficialDocument,
  type Signature,
} from "../../src/model/papers/document.ts";
import {
  attachmentEntries,
  attachmentLabel,
  copiedToLine,
  printedOnText,
  recipientsLine,
} from "../../src/model/text/printed-text.ts";

const blockWords = eachBlock<readonly string[]>({
  heading: ({ number, text, runIn }) => [`${number}${text}${runIn ?? ""}`],
  paragraph: ({ text }) => [text],
  note: ({ text }) => [text],
  table: ({ columns, rows }) => [
    ...columns.map(({ head }) => head),
    ...rows.flatMap((row) => (row.type === "section" ? [row.text] : row.cells.flat())),
  ],
});

const bodyWords = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(blockWords);

/** 发文字号, on the line of the last 签发人 where there are any; two of them stand on a line. */
const numberWords = ({ number, signers = [] }: IssuerHead): readonly (string | undefined)[] => {
  if (signers.length === 0) return [number];
  const lines = Array.from({ length: Math.ceil(signers.length / 2) }, (_, line) =>
    signers.slice(2 * line, 2 * line + 2).join(""),
  );
  return lines.map(
    (names, line) =>
      `${line === lines.length - 1 ? (number ?? "") : ""}${line === 0 ? "签发人：" : ""}${names}`,
  );
};

/** 发文机关标志; of several agencies one a line, then 文件. */
const markWords = ({ mark, jointMarks = [] }: IssuerHead): readonly string[] => {
  if (jointMarks.length === 0) return [mark];
  const marks = [mark, ...jointMarks];
  return [
    ...marks.map((each) => each.replace(/文件$/u, "")),
    marks.some((each) => each.endsWith("文件")) ? "文件" : "",
  ];
};

/** 署名; under seals, several agencies stand on a line. */
const signatureWords = (signature: Signature): readonly string[] =>
  signatureLines(signature)
    .filter(({ type }) => type === "agency")
    .map(({ text, beside = [] }) => [...beside, { text }].map((each) => each.text).join(""));

const headWords = ({ head }: OfficialDocument): readonly (string | undefined)[] => {
  if (head.type === "basis") return [head.line];
  const labels = [head.copyNumber, head.secrecy, head.urgency];
  if (head.type === "order") return [...labels, head.mark, head.number];
  if (head.type === "issuer") return [...labels, ...markWords(head), ...numberWords(head)];
  const [first = "", ...others] = labels.filter((label) => label !== undefined);
  return [head.mark, `${first}${head.number ?? ""}`, ...others];
};

/** Everything a document prints but page numbers, the marks of a draft and repeated table heads, in reading order, one string a paragraph. */
export const documentWords = (document: OfficialDocument): readonly string[] => {
  const { attachments, imprint, signature, note } = document;
  const words: readonly (string | undefined)[] = [
    ...headWords(document),
    document.head.type === "order" ? undefined : document.title,
    recipientsLine(document),
    ...bodyWords(document.body),
    ...attachmentEntries(attachments).map((entry, index) => (index === 0 ? `附件：${entry}` : entry)),
    ...(document.attendance ?? []).map(({ role, people }) => `${role}：${people}`),
    ...(signature && ("posts" in signature || signature.others)
      ? signatureWords(signature)
      : [signature && "agency" in signature ? signature.agency : undefined]),
    signature && chineseDate(signature.date),
    note === undefined ? undefined : `（${note}）`,
    ...attachments.flatMap(({ title, body: blocks }, index) => [
      attachmentLabel(attachments, index),
      title,
      ...bodyWords(blocks),
    ]),
    ...(imprint ? [copiedToLine(imprint)] : []),
    ...(imprint && "printedBy" in imprint ? [imprint.printedBy, printedOnText(imprint)] : []),
  ];
  return words.filter((text): text is string => text !== undefined && text !== "");
};
