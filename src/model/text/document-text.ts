import type { Block, Head, OfficialDocument, Signature } from "../papers/document.ts";
import { attachmentEntries, attendanceLabel, copiedToLine, recipientsLine } from "./printed-text.ts";

/** What a block says in sentences: a heading's and paragraph's words without 层次序数; nothing for a table. */
export const runningText = (block: Block): string => {
  switch (block.type) {
    case "heading":
      return `${block.text}${block.runIn ?? ""}`;
    case "paragraph":
    case "note":
      return block.text;
    case "table":
      return "";
  }
};

const blockTexts = (block: Block): readonly string[] => {
  switch (block.type) {
    case "heading":
      return [`${block.number}${runningText(block)}`];
    case "paragraph":
    case "note":
      return [block.text];
    case "table":
      return [
        ...block.columns.map(({ head }) => head),
        ...block.rows.flatMap((row) => (row.type === "section" ? [row.text] : row.cells.flat())),
      ];
  }
};

const jointTexts = (head: Head): readonly string[] =>
  head.type === "issuer" ? [...(head.jointMarks ?? []), ...(head.signers ?? [])] : [];

const signatureTexts = (signature: Signature | undefined): readonly string[] => {
  if (!signature) return [];
  return "posts" in signature ? signature.posts : [signature.agency, ...(signature.others ?? [])];
};

/** Every text that a document holds, in printing order; page numbers and fixed labels apart. */
export const documentTexts = (document: OfficialDocument): readonly string[] => {
  const { head, imprint } = document;
  return [
    ...(head.type === "basis"
      ? [head.line]
      : [
          head.copyNumber ?? "",
          head.secrecy ?? "",
          head.urgency ?? "",
          head.mark,
          head.number ?? "",
          ...jointTexts(head),
        ]),
    document.title,
    recipientsLine(document) ?? "",
    ...document.body.flatMap(blockTexts),
    ...attachmentEntries(document.attachments),
    ...(document.attendance ?? []).map(({ role, people }) => `${attendanceLabel(role)}${people}`),
    ...signatureTexts(document.signature),
    document.note ?? "",
    ...document.attachments.flatMap((attachment) => attachment.body.flatMap(blockTexts)),
    ...(imprint ? [copiedToLine(imprint) ?? "", "printedBy" in imprint ? imprint.printedBy : ""] : []),
  ].filter((text) => text !== "");
};
