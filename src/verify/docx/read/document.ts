/** What a DOCX file holds, with styles resolved. Lengths in twips (1/20 pt) unless said otherwise. */

/** 字体 of the four kinds of text that a run may hold. */
interface RunFonts {
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly eastAsia?: string;
  readonly cs?: string;
  /** Which font “ ” — … take. */
  readonly hint?: string;
}

export interface RunProperties extends RunFonts {
  /** In pt. */
  readonly size?: number;
  readonly bold?: boolean;
  /** #rrggbb; absent for automatic. */
  readonly colour?: string;
  readonly tracking?: number;
  readonly hidden?: boolean;
  /** 删除线, single or double. */
  readonly struck?: boolean;
  readonly underlined?: boolean;
  readonly italic?: boolean;
  /** 字符缩放: 100 is the font's own width. */
  readonly scale?: number;
  /** 上标、下标, or put higher or lower. */
  readonly raised?: boolean;
  /** 空心、阴影、阳文、阴文、着重号、字符边框、拼音指南、双行合一、调整宽度. */
  readonly adorned?: boolean;
  /** 突出显示 or 底纹 behind the text, as the file names the colour. */
  readonly ground?: string;
}

export interface DocxRun extends RunProperties {
  readonly text: string;
  /** The field whose result this is: PAGE. */
  readonly field?: string;
}

export type Alignment = "left" | "center" | "right" | "both" | "distribute";

export interface Border {
  readonly style: string;
  /** In pt. */
  readonly thickness: number;
  /** From the text, in pt. */
  readonly space: number;
  readonly colour?: string;
}

export interface ParagraphProperties {
  readonly alignment?: Alignment;
  readonly left?: number;
  readonly right?: number;
  /** Negative when the first line hangs out. */
  readonly firstLine?: number;
  /** In hundredths of a character; beats `firstLine`. */
  readonly firstLineChars?: number;
  readonly leftChars?: number;
  readonly rightChars?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: string;
  readonly bottomBorder?: Border;
  readonly topBorder?: Border;
  /** A line is drawn at its left or right. */
  readonly sideBorder?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly widowControl?: boolean;
  readonly kinsoku?: boolean;
  readonly autoSpaceDE?: boolean;
  readonly autoSpaceDN?: boolean;
  readonly snapToGrid?: boolean;
  /** Set to false: words may be broken, and blanks at a line's end take room. */
  readonly wordWrap?: boolean;
  /** Set to false: no mark hangs out at a line's end. */
  readonly overflowPunct?: boolean;
  /** Stands in a frame of its own. */
  readonly framed?: boolean;
  /** How that frame is put on the line: left, center, right, inside, outside. */
  readonly frameAlign?: string;
  /** 底纹 behind the paragraph, as the file names the colour. */
  readonly ground?: string;
}

/** A text box of a drawing, placed on the page. Offsets and size in mm where the file gives them so. */
export interface TextBox {
  readonly paragraphs: readonly DocxParagraph[];
  /** Its text runs downwards. */
  readonly turned: boolean;
  /** left, center, right, inside, outside: where it is put instead of at `x`. */
  readonly align?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
}

/** A drawn line, as many offices put under 发文字号. */
export interface DrawnLine {
  readonly colour?: string;
  /** One line that is drawn as two, from top to bottom. */
  readonly compound?: "thickThin" | "thinThick";
  /** In mm, places from the page's upper left corner. */
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  /** Instead of `y`: how far below the upper edge of the paragraph that holds it. */
  readonly below?: number;
}

export interface DocxParagraph extends ParagraphProperties {
  readonly type: "paragraph";
  /** 1-based among the paragraphs of the text that hold any. */
  readonly index: number;
  /** As its style is called in the list of styles. */
  readonly style: string;
  /** With automatic numbers; line breaks as \n. */
  readonly text: string;
  readonly runs: readonly DocxRun[];
  /** Text that the file holds and no printer prints. */
  readonly hiddenText?: string;
  /** Size of the paragraph mark in pt: that of an empty line. */
  readonly markSize?: number;
  /** It holds a picture. */
  readonly pictured?: true;
  /** A page break stands before its text. */
  readonly breaksPage: boolean;
  /** A page or column break stands in the middle of its text. */
  readonly breakInside?: true;
  /** It stood at the head of a page when a word processor last set the pages. */
  readonly headedPage?: true;
  readonly boxes: readonly TextBox[];
  readonly lines: readonly DrawnLine[];
}

interface DocxTableRow {
  readonly height?: number;
  readonly cells: readonly DocxTableCell[];
}

interface DocxTableCell {
  readonly blocks: readonly DocxBlock[];
  readonly borders: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", Border>>>;
}

export interface DocxTable {
  readonly type: "table";
  readonly rows: readonly DocxTableRow[];
  /** What rows say that are not printed. */
  readonly hiddenRows?: readonly string[];
  readonly borders: Readonly<
    Partial<Record<"top" | "bottom" | "left" | "right" | "insideH" | "insideV", Border>>
  >;
  /** Sum of its columns. */
  readonly width: number;
  /** A share of the text's width, whatever its columns add up to. */
  readonly relative?: true;
  /** Placed apart from the text: at the lower edge of what. */
  readonly floating?: { readonly anchor: string; readonly align: string };
}

export type DocxBlock = DocxParagraph | DocxTable;

export type FooterReference = "default" | "even" | "first";

export interface DocxSection {
  readonly blocks: readonly DocxBlock[];
  /** It goes on with the page of the section before it. */
  readonly continuous: boolean;
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly footer: number;
    readonly gutter: number;
  };
  readonly grid: { readonly type: string; readonly linePitch: number; readonly charSpace: number };
  readonly titlePage: boolean;
  /** 分栏: side by side. */
  readonly columns: number;
  /** 页面边框 */
  readonly framed: boolean;
  /** 行号 beside the lines. */
  readonly lineNumbers?: true;
  readonly numberStart?: number;
  /** decimal, or another way to write numbers, as numberInDash. */
  readonly numberFormat?: string;
  readonly footers: Readonly<Partial<Record<FooterReference, readonly DocxBlock[]>>>;
  /** Of every kind, those that the section brings along. */
  readonly headers: readonly DocxBlock[];
}

export interface DocxFile {
  readonly sections: readonly DocxSection[];
  readonly evenAndOddFooters: boolean;
  readonly mirrorMargins: boolean;
  /** 页面颜色, as the file names it. */
  readonly ground?: string;
  /** Insertions and deletions that nobody has accepted. */
  readonly revisions: number;
  /** 批注, which word processors print beside the text unless they are told not to. */
  readonly comments: number;
  /** 脚注 and 尾注, which take their lines from those of the text. */
  readonly notes: number;
  /** Objects and files of other programs in the text: what they say is not read. */
  readonly embedded: number;
  /** 修订 is switched on: whatever is changed will be marked. */
  readonly recording?: true;
  /** 内容控件 that still show what should be filled in, which is printed as text. */
  readonly placeholders: number;
  /** Size of the default paragraph style in pt: the character grid counts in it. */
  readonly normalSize: number;
  /** The paragraphs of 脚注 and 尾注 that the text refers to. */
  readonly noteBlocks: readonly DocxBlock[];
  /** 替代文字 of its pictures, in order. */
  readonly alternatives: readonly string[];
  /** 标题 of the file's properties. */
  readonly titleProperty?: string;
}

/** The paragraphs of blocks, those of tables included or not. */
export const paragraphsIn = (blocks: readonly DocxBlock[], withTables: boolean): readonly DocxParagraph[] =>
  blocks.flatMap((block): readonly DocxParagraph[] => {
    if (block.type === "paragraph") return [block];
    if (!withTables) return [];
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks, true)));
  });
