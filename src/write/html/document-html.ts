import { barPractice } from "../../layout/table-practice.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type {
  Attachment,
  Bar,
  Block,
  Cell,
  Head,
  OfficialDocument,
  Row,
  Table,
  ExactShare,
  Tone,
} from "../../model/papers/document.ts";
import { eachBlock } from "../../model/papers/document.ts";
import {
  attachmentEntries,
  attachmentLabel,
  attendanceLabel,
  copiedToLine,
  draftMark,
  printedOnText,
  recipientsLine,
} from "../../model/text/printed-text.ts";
import type { Rational } from "../../model/rational.ts";
import { add, multiply, parseExact, rational, toDecimal, toFixed, zero } from "../../model/rational.ts";
import type { Html } from "./html.ts";
import { markup, joined, nothing } from "./html.ts";

/** A cell of a table with what it stands among: the heads of all columns, and the texts of its row. */
export interface CellInRow {
  readonly heads: readonly string[];
  readonly texts: readonly string[];
  readonly column: number;
}

/** How the texts of a document become HTML: with links, or as they are. */
export interface TextWriter {
  /** A heading, and whatever else is running text; in the order of the document. */
  readonly heading: (text: string) => Html;
  readonly running: (text: string) => Html;
  /** One paragraph of a cell. */
  readonly cell: (text: string, where: CellInRow) => Html;
}

/** Texts as they are. */
const plainTexts: TextWriter = {
  heading: (text) => markup`${text}`,
  running: (text) => markup`${text}`,
  cell: (text) => markup`${text}`,
};

const shareOf = (share: ExactShare): Rational => parseExact(share) ?? zero;

/** A share in per cent, as finely as a screen shows it, without needless digits. */
const percent = (share: Rational): string =>
  toDecimal(parseExact(toFixed(multiply(share, rational(100)), 2)) ?? zero);

const greyOf = (tone: Tone): string => `#${barPractice.greys[tone].toString(16).padStart(2, "0").repeat(3)}`;

/** The parts of a bar side by side. */
const partsHtml = ({ segments }: Pick<Bar, "segments">): readonly Html[] => {
  let from = zero;
  return segments.map(({ share, tone }) => {
    const [x, width] = [percent(from), percent(shareOf(share))];
    from = add(from, shareOf(share));
    return markup`<rect x="${x}" y="2" width="${width}" height="6" fill="${greyOf(tone)}" />`;
  });
};

/** The mark over all of its height, as thick however wide the bar is drawn. */
const markHtml = (mark: ExactShare): Html =>
  markup`<path d="M${percent(shareOf(mark))} 0v10" stroke="#000" vector-effect="non-scaling-stroke" />`;

/** A bar of a chart: what it shows is told in words. */
const barHtml = (bar: Bar): Html =>
  markup`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${bar.alternative}">${partsHtml(bar)}${bar.mark === undefined ? nothing : markHtml(bar.mark)}</svg>`;

/** 图例: the tone of a column, below its head. */
const keyHtml = (tone: Tone): Html =>
  markup`<svg class="bar key" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${partsHtml({ segments: [{ share: "1", tone }] })}</svg>`;

const alignments = { left: "l", center: "c", right: "r" } as const;

const tableHtml = ({ columns, rows, alternative }: Table, write: TextWriter): Html => {
  const heads = columns.map(({ head }) => head);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const cellHtml = (
    cell: Cell,
    { column, texts, bar }: Pick<CellInRow, "column" | "texts"> & { readonly bar: Bar | undefined },
  ): Html =>
    markup`<td class="${alignments[columns[column]?.align ?? "left"]}">
      ${cell.map((text, index) => markup`${index > 0 ? markup`<br />` : nothing}${write.cell(text, { heads, texts, column })}`)}${bar ? barHtml(bar) : nothing}
    </td>`;
  const rowHtml = (row: Row): Html => {
    if (row.type === "section")
      return markup`<tr>
        <th class="s${row.level}" colspan="${columns.length}" scope="rowgroup">${row.text}</th>
      </tr> `;
    const texts = row.cells.map((cell) => cell.join(""));
    return markup`<tr>
      ${row.cells.map((cell, column) => cellHtml(cell, { column, texts, bar: row.bars?.[column] }))}
    </tr> `;
  };
  return markup`<div class="scroll" tabindex="0">
    <table${alternative === undefined ? nothing : markup` aria-description="${alternative}"`}>
      <colgroup>
        ${columns.map(({ share }) => markup`<col width="${((100 * share) / shares).toFixed(1)}%" />`)}
      </colgroup>
      <thead>
        <tr>
          ${columns.map(({ head, key }) => markup`<th scope="col">${head}${key ? keyHtml(key) : nothing}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(rowHtml)}
      </tbody>
    </table>
  </div> `;
};

/** The heading of the document is that of a section of the page, so that its own begin at the third level. */
const tagOf = { 1: "h4", 2: "h5", 3: "h6", 4: "h6" } as const;

const blockHtml = (write: TextWriter) =>
  eachBlock<Html>({
    heading: ({ level, number, text, runIn }: Extract<Block, { type: "heading" }>) => {
      const tag = { html: tagOf[level] };
      if (runIn === undefined) return markup`<${tag}>${number}${write.heading(text)}</${tag}> `;
      return markup`<p><b>${number}${write.heading(text)}</b>${write.running(runIn)}</p> `;
    },
    paragraph: ({ text }) => markup`<p>${write.running(text)}</p> `,
    note: ({ text, caption }) =>
      markup`<p class="${caption ? "note caption" : "note"}">${write.running(text)}</p> `,
    table: (block) => tableHtml(block, write),
  });

const headHtml = (head: Head): Html => {
  if (head.type === "basis") return markup`<p class="number">${head.line}</p>`;
  const marks = [head.mark, ...(head.type === "issuer" ? (head.jointMarks ?? []) : [])];
  const labels = [head.copyNumber, head.secrecy, head.urgency].filter((label) => label !== undefined);
  const signers = head.type === "issuer" ? (head.signers ?? []) : [];
  return markup`${labels.map((label) => markup`<p class="label">${label}</p>`)}
    <p class="mark">${marks.map((mark) => markup`${mark}<br />`)}</p>
    <p class="number">
      ${head.number ?? ""}${signers.length > 0 ? markup`　签发人：${signers.join("　")}` : nothing}
    </p> `;
};

const closingHtml = ({ signature, note, attendance = [] }: OfficialDocument): Html => {
  const agencies = signature
    ? "posts" in signature
      ? signature.posts
      : [signature.agency, ...(signature.others ?? [])]
    : [];
  return markup`${attendance.map(
    ({ role, people }) => markup`<p><b>${attendanceLabel(role)}</b>${people}</p> `,
  )}${
    signature
      ? markup`<p class="sign">
          ${agencies.map((agency) => markup`${agency}<br />`)}${chineseDate(signature.date)}
        </p> `
      : nothing
  }${note === undefined ? nothing : markup`<p>（${note}）</p> `}`;
};

const imprintHtml = ({ imprint }: OfficialDocument): Html => {
  if (!imprint) return nothing;
  const copied = copiedToLine(imprint);
  const printed =
    "printedBy" in imprint ? markup`<p>${imprint.printedBy}　${printedOnText(imprint)}</p>` : nothing;
  return markup`<footer class="imprint">
    ${copied === undefined ? nothing : markup`<p>${copied}</p>`}${printed}
  </footer> `;
};

/** Where an attachment stands on its page: 附件2. */
export const attachmentAnchor = (index: number): string => `附件${index + 1}`;

const attachmentsHtml = (attachments: readonly Attachment[], write: TextWriter): readonly Html[] =>
  attachments.map(
    ({ title, body }, index) =>
      markup`<section class="attachment" id="${attachmentAnchor(index)}">
        <h4>${attachmentLabel(attachments, index)}　${title}</h4>
        ${body.map(blockHtml(write))}
      </section> `,
  );

/**
 * A document as HTML, its title a heading of the third level: the same words in the same order as its DOCX and PDF, but
 * for page numbers.
 */
export const documentHtml = (document: OfficialDocument, write: TextWriter = plainTexts): Html => {
  const { head, title, body, attachments, draft } = document;
  const recipients = recipientsLine(document);
  const entries = attachmentEntries(attachments);
  return markup`<article class="paper">
    ${draft ? markup`<p class="label">${draftMark}</p>` : nothing}${headHtml(head)}
    <h3>${title}</h3>
    ${
      recipients === undefined ? nothing : markup`<p class="to">${recipients}</p> `
    }${joined(body.map(blockHtml(write)))}${entries.length > 0 ? markup`<p class="list">${entries.map((entry, index) => markup`${index === 0 ? "附件：" : ""}<a href="#${attachmentAnchor(index)}">${entry}</a><br />`)}</p>` : nothing}${closingHtml(document)}${attachmentsHtml(attachments, write)}${imprintHtml(document)}
  </article> `;
};
