import { readDocx } from "../../../src/verify/docx/read/read-docx.ts";
import { checkDocx } from "../../../src/verify/docx/check/check-docx.ts";
import type { ClauseId } from "../../../src/verify/clauses.ts";
import type { Finding } from "../../../src/verify/finding.ts";
import { wordFile } from "../docx/word-file.ts";

interface Looks {
  readonly face?: string;
  /** In half points. */
  readonly size?: number;
  /** Inside w:pPr. */
  readonly paragraph?: string;
  /** Inside w:rPr. */
  readonly run?: string;
  /** After the text, inside the paragraph. */
  readonly after?: string;
}

const spacing = '<w:spacing w:line="579" w:lineRule="exact"/>';
export const centred = `${spacing}<w:jc w:val="center"/>`;

/** A run with all its formatting on itself, as where somebody has used the buttons and no style. */
export const typedRun = (text: string, { face = "仿宋_GB2312", size = 32, run = "" }: Looks = {}): string =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${face}" w:eastAsia="${face}" w:hAnsi="${face}"/>${run}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const typed = (text: string, looks: Looks = {}): string =>
  `<w:p><w:pPr>${looks.paragraph ?? spacing}</w:pPr>${text === "" ? "" : typedRun(text, looks)}${looks.after ?? ""}</w:p>`;

const indented = `${spacing}<w:ind w:firstLineChars="200" w:firstLine="640"/>`;
export const body = (text: string, face?: string): string =>
  typed(text, { paragraph: indented, ...(face === undefined ? {} : { face }) });

const empty = typed("");
const atRight = (chars: number): string => `${spacing}<w:ind w:rightChars="${chars}"/><w:jc w:val="right"/>`;

/** The elements of a notice typed by hand with margins of 37 and 35 mm and lines of 28.95 pt; each can be replaced. */
const elements = {
  mark: `${empty.repeat(3)}${typed("平顶山市督查局文件", { face: "方正小标宋简体", size: 84, run: '<w:color w:val="FF0000"/>', paragraph: '<w:spacing w:before="60" w:line="1100" w:lineRule="exact"/><w:jc w:val="center"/>' })}`,
  number: `${empty.repeat(2)}${typed("平政督〔2013〕12号", { paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="FF0000"/></w:pBdr>${centred}` })}`,
  title: `${empty.repeat(2)}${typed("关于2013年6月份重点工作", { face: "方正小标宋简体", size: 44, paragraph: centred })}${typed("进展情况的通报", { face: "方正小标宋简体", size: 44, paragraph: centred })}`,
  recipients: `${empty}${typed("各县（市、区）人民政府，市政府各部门：")}`,
  body: [
    body("现将2013年6月份重点工作进展情况通报如下："),
    body("一、总体情况", "黑体"),
    body("截至6月底，全市重点工作进展顺利，但仍有个别项目推进缓慢，需要引起有关单位重视。"),
    body("（一）项目建设", "楷体_GB2312"),
    body("1.开工项目。全市共开工项目36个。"),
  ].join(""),
  attachmentList: `${empty}${body("附件：2013年6月份重点工作进展情况表")}`,
  agency: `${empty.repeat(2)}${typed("平顶山市督查局", { paragraph: atRight(350) })}`,
  date: typed("2013年7月8日", { paragraph: atRight(400) }),
  attachment: "",
} as const;

type Changes = Readonly<Partial<Record<keyof typeof elements, string>>>;

export const pageNumber = (side: string): string =>
  `<w:p><w:pPr><w:spacing w:line="280" w:lineRule="exact"/><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${typedRun("— ", { face: "宋体", size: 28 })}<w:fldSimple w:instr=" PAGE \\* Arabic \\* MERGEFORMAT ">${typedRun("1", { face: "宋体", size: 28 })}</w:fldSimple>${typedRun(" —", { face: "宋体", size: 28 })}</w:p>`;

interface Settings {
  /** The footer whose number belongs at a side. */
  readonly footer?: (side: string) => string;
  /** Inside w:sectPr. */
  readonly numbering?: string;
  /** Inside the header. */
  readonly header?: string;
  /** The page's colour. */
  readonly background?: string;
}

/** Measures the notice with some elements replaced; returns each clause's finding. */
export const measuredNotice = async (
  changes: Changes = {},
  { footer = pageNumber, numbering = "", header, background }: Settings = {},
): Promise<(clause: ClauseId) => Finding> => {
  const section = `<w:sectPr>${header === undefined ? "" : '<w:headerReference w:type="default" r:id="head"/>'}<w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1588" w:right="1474" w:footer="1447"/>${numbering}<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr>`;
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>`;
  const bytes = await wordFile(Object.values({ ...elements, ...changes }).join("") + section, {
    styles,
    ...(background === undefined ? {} : { background }),
    settings: "<w:evenAndOddHeaders/>",
    footers: {
      odd: footer("right"),
      even: footer("left"),
      ...(header === undefined ? {} : { head: header }),
    },
  });
  const file = readDocx(bytes);
  if (typeof file === "string") throw new Error(file);
  const findings = checkDocx(file);
  return (clause) => {
    const found = findings.find((each) => each.clause === clause);
    if (!found) throw new Error(`nothing was found for ${clause}`);
    return found;
  };
};
