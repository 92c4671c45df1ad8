import { docxCell, docxPitch, docxTracking, thinLine } from "../../layout/grid/docx-profile.ts";
import * as standard from "../../layout/standard.ts";
import * as forms from "../../layout/standard-forms.ts";
import { tablePractice } from "../../layout/table-practice.ts";
import type { DocxFaceRole } from "./faces.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../layout/grid/twips.ts";
import { halfPoints } from "./units.ts";

/** 样式: what the paragraphs of one kind share. What is absent comes from `basedOn`. Lengths in twips. */
export interface ParagraphStyle {
  readonly id: string;
  /** As Word's and WPS's list of styles shows it. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly face?: DocxFaceRole;
  /** In half-points. */
  readonly size?: number;
  readonly tracking?: number;
  readonly colour?: string;
  readonly keepNext?: true;
  readonly keepLines?: true;
  readonly before?: number;
  /** Exact line height. */
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly align?: "left" | "center" | "right" | "both";
  readonly outlineLevel?: number;
}

const three = halfPoints(standard.grid.size);
const four = halfPoints(standard.typeSize.四号);

/** From one baseline to the next in text of a table or of a note, in twips. */
export const tableLine = (size: number): number => twipsOfPoints(size * tablePractice.leading);

/** Red of 发文机关标志 and of its rule: full red; the standard gives it for the press only (6.2). */
export const red = "FF0000";

/** 结构层次 (7.3.3), with the outline level that a word processor's navigation shows. */
const headingStyle = <Level extends 1 | 2 | 3 | 4>(level: Level, name: string) =>
  ({
    id: `HeadingLevel${level}`,
    name,
    basedOn: "BodyText",
    next: "BodyText",
    face: standard.headingFaces[level],
    outlineLevel: level - 1,
  }) as const;

/**
 * All paragraph styles, the default one first. `Normal` is 三号仿宋 on the grid with its tracking; a style of another
 * size sets its own line height and takes the tracking away.
 */
export const paragraphStyles = [
  {
    id: "Normal",
    name: "Normal",
    face: "仿宋",
    size: three,
    tracking: docxTracking,
    line: docxPitch,
    align: "both",
  },
  { id: "CopyNumber", name: "份号", basedOn: "Normal", align: "left" },
  { id: "Secrecy", name: "密级和紧急程度", basedOn: "Normal", face: "黑体", align: "left" },
  { id: "DraftMark", name: "草稿标记", basedOn: "Normal", face: "黑体", align: "right" },
  {
    id: "IssuerMark",
    name: "发文机关标志",
    basedOn: "Normal",
    face: "小标宋",
    tracking: 0,
    colour: red,
    align: "center",
  },
  { id: "DocumentNumber", name: "发文字号", basedOn: "Normal", align: "center" },
  {
    id: "DocumentTitle",
    name: "公文标题",
    basedOn: "Normal",
    next: "BodyText",
    face: "小标宋",
    size: halfPoints(standard.title.size),
    tracking: 0,
    align: "center",
  },
  { id: "Recipients", name: "主送机关", basedOn: "Normal", next: "BodyText" },
  {
    id: "BodyText",
    name: "公文正文",
    basedOn: "Normal",
    firstLine: docxCell * standard.body.firstLineIndent,
  },
  headingStyle(1, "一级标题"),
  headingStyle(2, "二级标题"),
  headingStyle(3, "三级标题"),
  headingStyle(4, "四级标题"),
  { id: "AttachmentList", name: "附件说明", basedOn: "Normal", keepNext: true, align: "left" },
  { id: "Attendance", name: "出席人员", basedOn: "Normal", keepNext: true, align: "left" },
  { id: "IssuingAgency", name: "发文机关署名", basedOn: "Normal", keepNext: true, align: "center" },
  { id: "DocumentDate", name: "成文日期", basedOn: "Normal", align: "center" },
  { id: "Note", name: "附注", basedOn: "Normal", firstLine: docxCell * standard.note.indent },
  { id: "AttachmentLabel", name: "附件顺序号", basedOn: "Normal", face: "黑体", align: "left" },
  { id: "AttachmentTitle", name: "附件标题", basedOn: "DocumentTitle", outlineLevel: 0 },
  {
    id: "TableText",
    name: "表格文字",
    basedOn: "Normal",
    size: halfPoints(tablePractice.size),
    tracking: 0,
    line: tableLine(tablePractice.size),
    align: "left",
  },
  { id: "TableHead", name: "表头文字", basedOn: "TableText", face: tablePractice.headFace, align: "center" },
  { id: "TableSection1", name: "表格一级分组", basedOn: "TableText", face: tablePractice.sectionFaces[1] },
  { id: "TableSection2", name: "表格二级分组", basedOn: "TableText", face: tablePractice.sectionFaces[2] },
  {
    id: "SmallTableText",
    name: "表格小字",
    basedOn: "TableText",
    size: halfPoints(tablePractice.smallSize),
    line: tableLine(tablePractice.smallSize),
  },
  {
    id: "SmallTableHead",
    name: "表头小字",
    basedOn: "SmallTableText",
    face: tablePractice.headFace,
    align: "center",
  },
  {
    id: "SmallTableSection1",
    name: "表格一级分组小字",
    basedOn: "SmallTableText",
    face: tablePractice.sectionFaces[1],
  },
  {
    id: "SmallTableSection2",
    name: "表格二级分组小字",
    basedOn: "SmallTableText",
    face: tablePractice.sectionFaces[2],
  },
  {
    id: "TableNote",
    name: "题注表注",
    keepLines: true,
    basedOn: "Normal",
    size: halfPoints(standard.practice.noteSize),
    tracking: 0,
    line: tableLine(standard.practice.noteSize),
    align: "both",
  },
  {
    id: "SmallTableNote",
    name: "题注表注小字",
    basedOn: "TableNote",
    size: halfPoints(tablePractice.smallSize),
    line: tableLine(tablePractice.smallSize),
  },
  { id: "AfterTable", name: "表后", basedOn: "Normal", size: 2, tracking: 0, line: thinLine },
  {
    id: "Imprint",
    name: "版记",
    basedOn: "Normal",
    size: four,
    tracking: 0,
    line: twipsOfMillimetres(standard.practice.imprintPitch),
    left: twipsOfPoints(standard.imprint.size * standard.imprint.indent),
    right: twipsOfPoints(standard.imprint.size * standard.imprint.indent),
  },
  {
    id: "PageNumber",
    name: "页码",
    basedOn: "Normal",
    face: "宋体",
    size: four,
    tracking: 0,
    line: twipsOfPoints(standard.pageNumber.size),
  },
] as const satisfies readonly ParagraphStyle[];

/** The styles that a paragraph of ours can have. */
export type ParagraphStyleId = (typeof paragraphStyles)[number]["id"];

/** Run-in text after a heading: the body's face on the heading's line (7.3.3). */
export const runInStyle = { id: "RunIn", name: "标题后正文", face: "仿宋" } as const;

/** 签发人姓名 beside their label (7.2.6). */
export const signerStyle = { id: "SignerName", name: "签发人姓名", face: forms.signers.face } as const;

/** 出席、请假、列席 before the names (10.3). */
export const attendanceLabelStyle = {
  id: "AttendanceLabel",
  name: "出席标签",
  face: forms.attendance.labelFace,
} as const;

/** The styles of runs that differ from their paragraph. */
export const characterStyles = [runInStyle, signerStyle, attendanceLabelStyle] as const;

/** The style of the tables of the text; borders and margins stand in the tables. */
export const tableStyle = { id: "DocumentTable", name: "公文表格" } as const;
