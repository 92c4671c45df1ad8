/**
 * The numbers of GB/T 9704-2012, each with its clause. Lengths in mm on the upright sheet, from its top-left corner;
 * sizes of type in pt; 字 is one character of the element's own size, 行 one line of the grid.
 * What the standard leaves open is in `practice`, and for tables in `table-practice.ts`, with the reason for each choice.
 */

const millimetresPerPoint = 25.4 / 72;
export const pointsToMillimetres = (points: number): number => points * millimetresPerPoint;
export const millimetresToPoints = (millimetres: number): number => millimetres / millimetresPerPoint;

/** 字号: the sizes that Chinese office software gives to the named grades of type, in pt. */
export const typeSize = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 } as const;

/** 用纸 (5.1): A4, upright. */
export const sheet = { width: 210, height: 297 } as const;

/** 版心 (5.2.1): 天头 37 and 订口 28; right 26 and bottom 35 follow from 156 × 225. Page numbers stand outside. */
export const typeArea = { left: 28, top: 37, width: 156, height: 225, right: 184, bottom: 262 } as const;

/** 正文 (5.2.2, 5.2.3): 三号仿宋, 28 characters a line, 22 lines a page, filling the type area. */
export const grid = { cells: 28, lines: 22, size: typeSize.三号, face: "仿宋" } as const;

/** From the top of one line's 字身 to the next, so that 22 lines reach from edge to edge, in mm (5.2.3). */
export const linePitch = (typeArea.height - pointsToMillimetres(grid.size)) / (grid.lines - 1);

/** Where the baseline lies in the 字身 (em box), as a share of the size; faces of the 仿宋 kind are drawn so. */
export const emBox = { above: 0.859, below: 0.141 } as const;

/** 版头 (7.2). */
export const head = {
  /** 份号 (7.2.1), 密级和保密期限 (7.2.2), 紧急程度 (7.2.3): flush left from the first line, one a line. */
  copyNumber: { size: typeSize.三号, face: "仿宋", digits: 6 },
  secrecy: { size: typeSize.三号, face: "黑体" },
  urgency: { size: typeSize.三号, face: "黑体" },
  /** 发文机关标志 (7.2.4): centred, red, 小标宋; the upper edge 35 mm below the type area's, whatever stands above. */
  mark: { top: 72, face: "小标宋", colour: "red" },
  /** 发文字号 (7.2.5): two empty lines below the mark, centred. */
  number: { size: typeSize.三号, face: "仿宋", emptyLinesBefore: 2 },
  /** 版头中的分隔线 (7.2.7): red, 4 mm below the number, as wide as the type area. */
  rule: { distance: 4, colour: "red" },
} as const;

/** 标题 (7.3.1): two empty lines below the rule, centred, broken between words into 梯形 or 菱形. */
export const title = { size: typeSize.二号, face: "小标宋", emptyLinesBefore: 2 } as const;

/** 主送机关 (7.3.2): one empty line below the title, flush left, wrapped lines too. */
export const recipients = { size: typeSize.三号, face: "仿宋", emptyLinesBefore: 1 } as const;

/** 正文 (7.3.3): each paragraph begins two characters in. */
export const body = { size: typeSize.三号, face: "仿宋", firstLineIndent: 2 } as const;

/** 结构层次 (7.3.3): 一、 黑体, （一） 楷体, 1. and （1） 仿宋. */
export const headingFaces = { 1: "黑体", 2: "楷体", 3: "仿宋", 4: "仿宋" } as const;

/** 附件说明 (7.3.4): one empty line below the text, two characters in; names aligned, no mark after a name. */
export const attachmentList = { emptyLinesBefore: 1, indent: 2 } as const;

/** 发文机关署名、成文日期、印章 (7.3.5). */
export const signature = {
  /** Sealed (7.3.5.1): date four characters in from the right, the agency centred over it. */
  sealed: { dateRightIndent: 4 },
  /** Unsealed (7.3.5.2): agency two characters in, the date's first character two to the right of the agency's. */
  unsealed: { emptyLinesBefore: 1, rightIndent: 2, dateShift: 2 },
  /**
   * 签名章 (7.3.5.3): two empty lines above it, four characters in from the right, 职务 two to its left at half its
   * height; an empty line below it, then the date, four in.
   */
  stamped: { emptyLinesBefore: 2, rightIndent: 4, postDistance: 2, emptyLinesBelow: 1 },
} as const;

/** 附注 (7.3.6): the line after the date, two characters in, in parentheses. */
export const note = { indent: 2 } as const;

/** 附件 (7.3.7): a new page; the label 三号黑体 on line 1, the title centred on line 3; its text like the body's. */
export const attachment = {
  label: { size: typeSize.三号, face: "黑体", line: 1 },
  title: { size: typeSize.二号, face: "小标宋", line: 3 },
} as const;

/** 版记 (7.4): rules as wide as the type area, the last one on its lower edge, on the last page. */
export const imprint = {
  size: typeSize.四号,
  face: "仿宋",
  /** 首条和末条 (7.4.1) */
  outerRule: 0.35,
  /** 中间的 (7.4.1) */
  innerRule: 0.25,
  /** 左右各空一字 (7.4.2, 7.4.3) */
  indent: 1,
} as const;

/** 页码 (7.5): 四号宋体, a dash on each side, 7 mm below the type area, one character in at the outer edge. */
export const pageNumber = {
  size: typeSize.四号,
  face: "宋体",
  /** Where the middle of the dashes is: 262 + 7. */
  centre: 269,
  indent: 1,
} as const;

/**
 * A4 横排表格 (8): the head of the table at the left edge of the upright sheet, the page number in its usual place.
 * The same area as it is read, the sheet turned a quarter clockwise: 297 × 210, 225 × 156 inside.
 */
export const landscape = {
  sheet: { width: sheet.height, height: sheet.width },
  typeArea: {
    left: sheet.height - typeArea.bottom,
    top: typeArea.left,
    width: typeArea.height,
    height: typeArea.width,
    right: sheet.height - typeArea.top,
    bottom: typeArea.right,
  },
} as const;

/** 信函格式 (10.1). */
export const letter = {
  /** 发文机关标志, without 文件: from the sheet's upper edge to its own. */
  mark: { top: 30, face: "小标宋", colour: "red" },
  /** 红色双线, 170 wide and centred: 4 below the mark, thick over thin; 20 above the lower edge, thin over thick. */
  rules: { width: 170, belowMark: 4, aboveLowerEdge: 20, colour: "red" },
  /**
   * 7/8 of a character of 三号: from the first rule to the first of 份号, 密级, 紧急程度 and to 发文字号, and from the
   * line of text above the second rule to it.
   */
  ruleDistance: (pointsToMillimetres(typeSize.三号) * 7) / 8,
  /** 标题: two lines below the last of those. */
  title: { emptyLinesBefore: 2 },
} as const;

/** What offices do where GB/T 9704 gives no number. Nothing here may be called a demand of the standard. */
export const practice = {
  /**
   * 发文机关标志: no size is given; below 22 mm a character (the 1999 edition), above the title's (一号 to its 二号), and
   * no wider than this part of the line. A long one is drawn narrower, down to so many per cent, before it takes a
   * second line; from baseline to baseline that is so many times the size.
   */
  mark: { largest: 62, smallest: 26, narrowest: 66, widthShare: 0.96, leading: 1.25 },
  /** 联合行文: the agencies together are at most so high, in pt; 文件 stands so far from them, in 字. */
  jointMark: { height: 96, wordDistance: 0.5 },
  /** 信函: the mark may shrink to this part of its largest size where that puts the title in its place. */
  letterMarkShare: 0.7,
  /** 版头中的分隔线: no thickness is given; 0.35–0.7 mm is usual. */
  headRule: 0.5,
  /** 信函的双线: no thickness is given; together 4 pt, the thick one three times the thin one. */
  letterRule: {
    thick: pointsToMillimetres(2.25),
    gap: pointsToMillimetres(1),
    thin: pointsToMillimetres(0.75),
  },
  /**
   * 草稿: above 版心 of every page as it is read, this far from the upper edge, in mm: outside the 28 of a landscape
   * page, and above the mark of a letter.
   */
  draftTop: 15.5,
  /**
   * 标题: 20 characters fill the line, 18 or 19 are as many as look well; its lines stand on the grid's rows. More
   * than 17 are rather broken, and lines of fewer than 4 or of more than 5 more or fewer than the one above are no 梯形.
   */
  title: { longest: 19, comfortable: 17, shortest: 4, step: 5 },
  /** 署名 under a seal: two empty lines let a seal of 42–45 mm press both lines and reach to the text (7.3.5.1). */
  sealedEmptyLines: 2,
  /** 署名 under a seal, where a second empty line would bring it on the next page. */
  leastSignatureGap: 1,
  /** 署名 that no line can hold: its lines are so many characters shorter than 版心, so that a seal covers them. */
  agencyIndent: 8,
  /** So many lines of text, or a row of a table, stand at least on the page of 署名 (7.3.5.5; never 此页无正文). */
  linesWithClosing: 2,
  /** 签名章: no size is given; room for one of about 44 by 26 mm, in 字 and lines. */
  nameStamp: { cells: 8, lines: 3 },
  /** 署名: a seal of an office at this level is 42–45 mm wide. */
  sealDiameter: 42,
  /** 联合行文: at most so many seals a row (the 1999 edition), their rows so many empty lines apart, in 字 between them. */
  jointSeals: { perRow: 3, emptyLines: 4, between: 0.5 },
  /** 版记 on a page with text: at least this much white above it, in mm; a seal on the lines above reaches so far. */
  aboveImprint: 12,
  /** 版记: no pitch is given; 20–28 pt are usual. */
  imprintPitch: pointsToMillimetres(20),
  /** Between a rule of 版记 and the lines at it, in mm: 24 pt from rule to rule round a single line. */
  imprintPadding: pointsToMillimetres(2),
  /** Lines of text (GB/T 15834 5.1 says what may be squeezed, not by how much a line may be spread). */
  text: {
    /** A line may be spread by so much a gap to end flush, as a share of the size; wider gaps are seen as blanks. */
    mostStretch: 0.5,
    /** So little a gap, as a share of the size, is also added inside numbers, so that a PDF's text has fewer pieces. */
    unseenSpread: 0.01,
  },
  /** Below a table or a note, a line of text has at least so much white above it, in mm: less than on the grid. */
  whiteAboveLine: 1.5,
  /** 表格 in running text: at least so much white above and below, as between two lines of text, in mm. */
  tableAir: linePitch - pointsToMillimetres(grid.size),
  /** The same where that saves a page that would hold nothing but the end of a paper. */
  leastTableAir: 3,
  /** 题注、表注 */
  noteSize: typeSize.小四,
} as const;
