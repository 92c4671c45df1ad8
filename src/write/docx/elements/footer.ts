import { AlignmentType, Footer, PageNumber, type Paragraph, TextRun } from "docx";
import {
  docxFooterDistance,
  docxFooterLine,
  docxLetter,
  docxMargins,
  docxTableMargins,
  thinLine,
} from "../../../layout/grid/docx-profile.ts";
import { pageNumber } from "../../../layout/standard.ts";
import { paragraph } from "../text.ts";
import { turnedLine } from "./turned-line.ts";
import { twipsOfPoints } from "../../../layout/grid/twips.ts";

/**
 * What a section prints at the foot of its pages; `imprint` for 版记 on a page of its own, `none` for it and the blank
 * page before it (7.5), `letter` for one that shows no number on its first page (10.1).
 */
export type FooterKind = "portrait" | "landscape" | "imprint" | "none" | "letter";
type Footers = Readonly<Record<"default" | "even", Footer>> & { readonly first?: Footer };

/** 右空一字 on odd pages, 左空一字 on even ones (7.5). */
const indent = twipsOfPoints(pageNumber.size * pageNumber.indent);
const sides = {
  default: { alignment: AlignmentType.RIGHT, indent: { right: indent } },
  even: { alignment: AlignmentType.LEFT, indent: { left: indent } },
} as const;
type Side = keyof typeof sides;

/** — 1 — with the page's number as a field (7.5). */
const numberLine = (side: Side): Paragraph =>
  paragraph(
    "PageNumber",
    [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: { hint: "eastAsia" } })],
    sides[side],
  );

/** An empty line of a height in twips; keeps the text of a page away from the sheet's edge. */
export const spacer = (height: number): Paragraph =>
  paragraph("AfterTable", "", { spacing: { line: height } });

/** Height of a footer that reaches up to the text of a page of `docxTableMargins`. */
const imprintFooter = docxTableMargins.bottom - docxFooterDistance;

const lines: Readonly<Record<FooterKind, (side: Side) => readonly Paragraph[]>> = {
  portrait: (side) => [numberLine(side)],
  landscape: (side) => [paragraph("AfterTable", [turnedLine(numberLine(side), side === "default" ? 1 : 2)])],
  // LibreOffice lets the text of a section that begins on an even page reach to the footer, whatever the margin.
  imprint: (side) => [spacer(imprintFooter - docxFooterLine), numberLine(side)],
  none: () => [spacer(imprintFooter)],
  letter: (side) => [
    spacer(docxMargins.bottom - docxFooterDistance - docxFooterLine),
    numberLine(side),
    spacer(docxFooterDistance - docxLetter.footerDistance),
  ],
};

/** The footers of odd (`default`) and even pages, made anew for each section, because docx keeps state in them. */
export const footers = (kind: FooterKind): Footers => ({
  default: new Footer({ children: lines[kind]("default") }),
  even: new Footer({ children: lines[kind]("even") }),
  ...(kind === "letter" ? { first: new Footer({ children: [spacer(thinLine)] }) } : {}),
});
