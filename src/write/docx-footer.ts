import { AlignmentType, Footer, PageNumber, type Paragraph, TextRun } from "docx";
import {
  docxFooterDistance,
  docxFooterLine,
  docxLetter,
  docxMargins,
  thinLine,
} from "../layout/docx-profile.ts";
import { pageNumber } from "../layout/standard.ts";
import { paragraph } from "./docx-text.ts";
import { turnedLine } from "./docx-turned-line.ts";
import { twips } from "./docx-units.ts";

/**
 * What a section prints at the foot of its pages; `none` for a blank page and 版记 after it (7.5), `letter` for one
 * that shows no number on its first page (10.1).
 */
export type FooterKind = "portrait" | "landscape" | "none" | "letter";
export type Footers = Readonly<Record<"default" | "even", Footer>> & { readonly first?: Footer };

/** 右空一字 on odd pages, 左空一字 on even ones (7.5). */
const indent = twips(pageNumber.size * pageNumber.indent);
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

const lines: Readonly<Record<FooterKind, (side: Side) => readonly Paragraph[]>> = {
  portrait: (side) => [numberLine(side)],
  landscape: (side) => [paragraph("AfterTable", [turnedLine(numberLine(side), side === "default" ? 1 : 2)])],
  none: () => [paragraph("PageNumber", "")],
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
