import {
  Document,
  type FileChild,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  Packer,
  SectionType,
} from "docx";
import { hasClosing } from "../../layout/elements/closing.ts";
import { closerPitch } from "../../layout/grid/docx-profile.ts";
import { closingTable } from "../../layout/pages/kept-text.ts";
import type { LayoutDecisions } from "../../layout/laid-out.ts";
import type { OfficialDocument } from "../../model/document.ts";
import { recipientsLine } from "../../model/text/printed-text.ts";
import { attachment } from "./attachment.ts";
import { blocks } from "./body.ts";
import { type FooterKind, footers } from "./footer.ts";
import { type DocxHead, head as documentHead } from "./head.ts";
import { headers } from "./header.ts";
import { imprint } from "./imprint.ts";
import { letterHead } from "./letter-head.ts";
import { letterImprint } from "./letter-imprint.ts";
import { type PageKind, pageKind, sectionProperties, textArea } from "./section.ts";
import { fontTablePart, settingsPart } from "./settings.ts";
import { attachmentNames, note, signature } from "./signature.ts";
import type { DocumentProperties } from "../document-properties.ts";
import { corePart } from "../ooxml/core-part.ts";
import { partsOf, writePackage } from "../ooxml/package.ts";
import { stylesPart } from "./styles-part.ts";
import { afterTable } from "./table.ts";
import { paragraph, spacedRuns } from "./text.ts";
import { title } from "./title.ts";

interface Section {
  readonly page: PageKind;
  /** The next page, unless it says otherwise. */
  readonly start?: ISectionPropertiesOptions["type"];
  readonly footer: FooterKind;
  readonly children: readonly FileChild[];
}

const mainHead = ({ head }: OfficialDocument, { letter }: LayoutDecisions): DocxHead => {
  if (head.type !== "letter") return documentHead(head);
  if (!letter) throw new Error("docx: a letter without its decisions");
  return letterHead(head, letter);
};

/** 版头、主体 without 附件: the first section. */
const mainSection = (document: OfficialDocument, decisions: LayoutDecisions): Section => {
  const head = mainHead(document, decisions);
  const recipients = decisions.recipientsInImprint ? undefined : recipientsLine(document);
  const isClosed = hasClosing(document);
  const textEnd = isClosed ? document.body.length : closingTable(document.body);
  const isTied = isClosed || textEnd < document.body.length;
  const { closer, joinedBlocks = 1, spaced } = decisions;
  const line = closer && closerPitch(closer.carried);
  return {
    page: decisions.letter ? "letter" : "text",
    footer: decisions.letter ? "letter" : "portrait",
    children: [
      ...head.paragraphs,
      title("DocumentTitle", decisions.titleLines, {
        before: head.titleBefore,
        first: recipients === undefined ? document.body[0] : undefined,
      }),
      ...(recipients === undefined
        ? []
        : [paragraph("Recipients", spacedRuns(spaced?.recipients ?? [{ text: recipients }]))]),
      ...blocks(document.body, textArea("text"), {
        spaced: spaced?.body,
        joined: { from: textEnd - (isTied ? joinedBlocks : 0), to: textEnd },
        ...(closer && line !== undefined && { closer: { from: closer.fromBlock, line } }),
        tables: decisions.tables,
      }),
      ...attachmentNames(document.attachments, line, spaced?.attachmentList),
      ...(document.signature ? signature(document.signature, decisions.signatureGap, line) : []),
      ...(document.note === undefined ? [] : [note(document.note, line, spaced?.note)]),
    ],
  };
};

/**
 * 版记 on a page of its own, an even one (7.4), after the blank pages that takes; with a blank page neither shows a
 * number (7.5). The section's start is of the kind it has by our pages, so that 版记 stands on an even page also when
 * a word processor's pages come out otherwise; a letter's stands on any page. Each page begins with a paragraph,
 * because a float alone makes none.
 */
const imprintSection = (content: readonly FileChild[], decisions: LayoutDecisions): Section => {
  const blankPages = decisions.blankPagesBeforeImprint;
  const start = blankPages % 2 === 0 ? SectionType.EVEN_PAGE : SectionType.ODD_PAGE;
  return {
    page: "table",
    ...(decisions.letter ? {} : { start }),
    footer: blankPages > 0 ? "none" : "imprint",
    children: [
      afterTable(),
      ...Array.from({ length: blankPages }, () => paragraph("AfterTable", "", { pageBreakBefore: true })),
      ...content,
    ],
  };
};

/**
 * 版记 of either form; a letter's is there when layout found something to print in it. `page` is the kind of the page
 * with other content that it comes to stand on.
 */
const closingImprint = (
  document: OfficialDocument,
  decisions: LayoutDecisions,
  page: PageKind | undefined,
): readonly FileChild[] => {
  const { letter, recipientsInImprint } = decisions;
  const recipients = recipientsInImprint ? document.recipients : undefined;
  if (document.imprint && "printedBy" in document.imprint) return imprint(document.imprint, recipients, page);
  return letter?.imprintTop === undefined
    ? []
    : letterImprint(document.imprint, recipients, letter.imprintTop);
};

const sections = (document: OfficialDocument, decisions: LayoutDecisions): readonly Section[] => {
  const text: readonly Section[] = [
    mainSection(document, decisions),
    ...document.attachments.map((content, index): Section => ({
      page: pageKind(content),
      footer: content.orientation,
      children: attachment(
        document.attachments,
        index,
        decisions.attachmentTitleLines[index] ?? [],
        decisions.attachmentTables?.[index],
        decisions.spaced?.attachments[index],
      ),
    })),
  ];
  const page = decisions.imprintOnOwnPage ? "table" : text.at(-1)?.page;
  const closing = closingImprint(document, decisions, page);
  if (closing.length === 0) return text;
  if (decisions.imprintOnOwnPage) return [...text, imprintSection(closing, decisions)];
  return text.map((section, index) =>
    index === text.length - 1 ? { ...section, children: [...section.children, ...closing] } : section,
  );
};

/** A section without headers and footers of its own takes those of the section before it. */
const withFooters =
  (draft: boolean) =>
  (section: Section, index: number, all: readonly Section[]): ISectionOptions => {
    const before = all[index - 1]?.footer;
    const hasHeaders = draft || before === "letter" || section.footer === "letter";
    return {
      properties: { ...sectionProperties(section.page), type: section.start ?? SectionType.NEXT_PAGE },
      children: section.children,
      ...(before === section.footer ? {} : { footers: footers(section.footer) }),
      ...(hasHeaders && before !== section.footer ? { headers: headers(section.footer, draft) } : {}),
    };
  };

/** The document as the docx package's own objects; made anew for every file, because packing changes them. */
export const buildDocx = (document: OfficialDocument, decisions: LayoutDecisions): Document =>
  new Document({ sections: sections(document, decisions).map(withFooters(document.draft)) });

/**
 * Writes a document as DOCX for Word, WPS and LibreOffice, page breaks and lines left to them; what they could not
 * find out by themselves comes from `decisions`. The same document, decisions and properties give the same bytes.
 */
export const writeDocx = async (
  document: OfficialDocument,
  decisions: LayoutDecisions,
  properties: DocumentProperties,
): Promise<Uint8Array> => {
  const packed = await Packer.pack(buildDocx(document, decisions), "uint8array", undefined, [
    { path: "word/styles.xml", data: stylesPart() },
    { path: "word/settings.xml", data: settingsPart() },
    { path: "word/fontTable.xml", data: fontTablePart() },
    { path: "docProps/core.xml", data: corePart(document.title, properties) },
  ]);
  return writePackage(await partsOf(packed), properties.created);
};
