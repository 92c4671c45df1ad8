import {
  BuilderElement,
  Document,
  type FileChild,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  Packer,
  SectionType,
} from "docx";
import type { ImprintPlace, SetDocument } from "../../layout/set-document.ts";
import { attachment } from "./elements/attachment.ts";
import { blocks } from "./elements/body.ts";
import { type FooterKind, footers } from "./elements/footer.ts";
import { head as documentHead } from "./elements/head.ts";
import { headers } from "./elements/header.ts";
import { imprint as documentImprint } from "./elements/imprint.ts";
import { letterHead } from "./elements/letter-head.ts";
import { letterImprint } from "./elements/letter-imprint.ts";
import { type PageKind, sectionProperties, textArea } from "./section.ts";
import { fontTablePart, settingsPart } from "./settings.ts";
import { closingParagraphs } from "./elements/signature.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import { corePart } from "../ooxml/core-part.ts";
import { writePackage } from "../ooxml/package.ts";
import { neededParts } from "../ooxml/needed-parts.ts";
import { stylesPart } from "./styles-part.ts";
import { afterTable } from "./table/table.ts";
import { paragraph } from "./text.ts";
import { title } from "./elements/title.ts";
import { withWrittenXml } from "../ooxml/written-xml.ts";

/** A section of the DOCX: pages of one kind with their foot. */
interface SectionContent {
  readonly page: PageKind;
  /** The next page, unless it says otherwise. */
  readonly start?: ISectionPropertiesOptions["type"];
  readonly footer: FooterKind;
  readonly children: readonly FileChild[];
}

/** 版头、主体 without 附件: the first section. */
const mainSection = (set: SetDocument): SectionContent => {
  const { head, titleLines, recipients, body } = set;
  const isLetter = head.type === "letter";
  const { paragraphs, titleBefore } = isLetter ? letterHead(head) : documentHead(head);
  const recipientsText = recipients && !recipients.inImprint ? recipients.text : undefined;
  return {
    page: isLetter ? "letter" : "text",
    footer: isLetter ? "letter" : "portrait",
    children: [
      ...paragraphs,
      ...(titleLines.length > 0
        ? [title({ style: "DocumentTitle", lines: titleLines, before: titleBefore })]
        : []),
      ...(recipientsText ? [paragraph("Recipients", recipientsText)] : []),
      ...blocks(body, textArea("text")),
      ...closingParagraphs(set),
    ],
  };
};

/**
 * 版记 on a page of its own, an even one (7.4), after the blank pages that takes; with a blank page neither shows a
 * number (7.5). The section's start is of the kind it has by our pages, so that 版记 stands on an even page also when
 * a word processor's pages come out otherwise; a letter's stands on any page. Each page begins with a paragraph,
 * because a float alone makes none.
 */
const imprintSection = (
  content: readonly FileChild[],
  { blankPages, isLetter }: { readonly blankPages: number; readonly isLetter: boolean },
): SectionContent => {
  const start = blankPages % 2 === 0 ? SectionType.EVEN_PAGE : SectionType.ODD_PAGE;
  return {
    page: "table",
    ...(isLetter ? {} : { start }),
    footer: blankPages > 0 ? "none" : "imprint",
    children: [
      afterTable(),
      ...Array.from({ length: blankPages }, () => paragraph("AfterTable", "", { pageBreakBefore: true })),
      ...content,
    ],
  };
};

/** 版记 of either form, on a page of the kind `page` with other content, or on one of its own. */
const imprintChildren = (
  { document, recipients: set }: SetDocument,
  { onOwnPage, top }: ImprintPlace,
  page: PageKind,
): readonly FileChild[] => {
  const { imprint } = document;
  const recipients = set?.inImprint ? document.recipients : undefined;
  return imprint && "printedBy" in imprint
    ? documentImprint({ imprint, recipients }, onOwnPage ? "table" : page)
    : letterImprint({ imprint, recipients }, top);
};

const sections = (set: SetDocument): readonly SectionContent[] => {
  const text: readonly SectionContent[] = [
    mainSection(set),
    ...set.attachments.map((each, place): SectionContent => ({
      page: each.pageKind,
      footer: each.attachment.orientation,
      children: attachment(each, place),
    })),
  ];
  const place = set.imprint;
  if (!place) return text;
  const imprint = imprintChildren(set, place, text.at(-1)?.page ?? "text");
  const isLetter = set.head.type === "letter";
  if (place.onOwnPage) return [...text, imprintSection(imprint, { blankPages: place.blankPages, isLetter })];
  return text.map((section, index) =>
    index === text.length - 1 ? { ...section, children: [...section.children, ...imprint] } : section,
  );
};

/** A section without headers and footers of its own takes those of the section before it. */
const withFooters =
  (draft: boolean) =>
  (section: SectionContent, index: number, all: readonly SectionContent[]): ISectionOptions => {
    const before = all[index - 1]?.footer;
    const hasHeaders = draft || before === "letter" || section.footer === "letter";
    return {
      properties: { ...sectionProperties(section.page), type: section.start ?? SectionType.NEXT_PAGE },
      children: section.children,
      ...(before === section.footer ? {} : { footers: footers(section.footer) }),
      ...(hasHeaders && before !== section.footer ? { headers: headers(section.footer, draft) } : {}),
    };
  };

/** The parts of a file as the docx package makes them before it packs them; the published types keep that from sight. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(file: Document): ReadonlyMap<string, string | Uint8Array> };
};

const themeName = "word/theme/theme1.xml";

/** Parts that every file has alike. */
const sameForAll: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  [themeName, compiler.compile(new Document({ sections: [] })).get(themeName) ?? ""],
  ["word/styles.xml", stylesPart()],
  ["word/settings.xml", settingsPart()],
  ["word/fontTable.xml", fontTablePart()],
];

/** What stands for a part that the package need not put down: one that is written here, or that no document of ours has. */
const leftOut = (own: object = {}) => ({
  value: Object.assign(new BuilderElement({ name: "left-out" }), own),
});

/** Notes or fonts of which there are none; the package asks for their relations all the same. */
const noEntries = ({ Relationships: relationships }: Pick<Document["FootNotes"], "Relationships">) => ({
  value: { View: new BuilderElement({ name: "left-out" }), Relationships: relationships },
});

/**
 * The document as the docx package's own objects; made anew for every file, because packing changes them. What the file
 * does not take from it is left out, for each part begins with thirty names.
 */
const buildDocx = (set: SetDocument): Document => {
  const document = new Document({ sections: sections(set).map(withFooters(set.document.draft)) });
  const { Relationships: relationships } = document.Comments;
  return Object.defineProperties(document, {
    Styles: leftOut(),
    Settings: leftOut(),
    CoreProperties: leftOut(),
    CustomProperties: leftOut(),
    Numbering: leftOut({ ConcreteNumbering: [] }),
    Comments: leftOut({ IsEmpty: true, Relationships: relationships }),
    FootNotes: noEntries(document.FootNotes),
    Endnotes: noEntries(document.Endnotes),
    FontTable: { value: { ...noEntries(document.FontTable).value, files: [] } },
    Theme: leftOut(),
  });
};

/**
 * Writes a set document as DOCX for Word, WPS and LibreOffice, page breaks and lines left to them, with what they could
 * not find out by themselves. The same document and properties give the same bytes.
 */
export const writeDocx = async (set: SetDocument, properties: DocumentProperties): Promise<Uint8Array> => {
  const parts = new Map([
    ...compiler.compile(buildDocx(set)),
    ...sameForAll,
    ["docProps/core.xml", corePart(set.document.title, properties)],
  ]);
  const named = Array.from(parts, ([name, content]) => ({
    name,
    content: typeof content === "string" ? withWrittenXml(content) : content,
  }));
  return writePackage(neededParts(named), properties.created);
};
