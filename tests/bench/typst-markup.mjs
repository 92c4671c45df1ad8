/*
 * An OfficialDocument as Typst markup: the same texts, tables and faces on the same page as ours, set by Typst's own
 * means. What only our own layout does (titles broken between words, seals, rows brought in) is left out, in Typst's favour.
 */

/** The names that Typst knows the faces by. */
export const typstFamilies = {
  小标宋: "FandolSong",
  仿宋: "FandolFang R",
  黑体: "FandolHei",
  楷体: "FandolKai",
  宋体: "FandolSong",
  补字: "Tongbao Supplement",
};

const text = (words) => `"${words.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

const preamble = `
#let face(name) = (name, ${text(typstFamilies.补字)}, ${text(typstFamilies.宋体)})
#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm), footer: context align(center, text(font: face(${text(typstFamilies.宋体)}), size: 14pt, "— " + str(counter(page).get().first()) + " —")))
#set text(font: face(${text(typstFamilies.仿宋)}), size: 16pt, lang: "zh", region: "cn", top-edge: 0.859em, bottom-edge: -0.141em)
#set par(justify: true, leading: 4.8mm, spacing: 4.8mm, first-line-indent: (amount: 2em, all: true))
#let flush(body) = par(first-line-indent: 0pt, body)
#let centred(body) = align(center, flush(body))
#let mark(words) = centred(text(font: face(${text(typstFamilies.小标宋)}), weight: "bold", size: 40pt, fill: red, words))
#let title(words) = centred(text(font: face(${text(typstFamilies.小标宋)}), weight: "bold", size: 22pt, words))
#let redrule = line(length: 100%, stroke: 1pt + red)
#let h(level, words, runin: "") = {
  let name = if level == 1 { ${text(typstFamilies.黑体)} } else if level == 2 { ${text(typstFamilies.楷体)} } else { ${text(typstFamilies.仿宋)} }
  par(text(font: face(name), words) + runin)
}
#let note(words) = flush(text(size: 10.5pt, words))
#let grid-of(columns, aligns, heads, ..cells) = {
  set text(font: face(${text(typstFamilies.宋体)}), size: 10.5pt)
  set par(leading: 1.2mm, spacing: 1.2mm, first-line-indent: 0pt, justify: false)
  table(columns: columns, align: aligns, stroke: 0.5pt, inset: 1.2mm, table.header(..heads.map(head => table.cell(align: center, text(font: face(${text(typstFamilies.黑体)}), head)))), ..cells)
}
`;

const cell = (paragraphs) =>
  paragraphs.length === 0 ? '""' : paragraphs.map(text).join(" + linebreak() + ");

const tuple = (items) => `(${items.join(", ")},)`;

const table = ({ columns, rows }) => {
  const cells = rows.flatMap((row) =>
    row.type === "section"
      ? [`table.cell(colspan: ${columns.length}, align: center, ${text(row.text)})`]
      : row.cells.map(cell),
  );
  return `#grid-of(${[
    tuple(columns.map(({ share }) => `${share}fr`)),
    tuple(columns.map(({ align }) => align)),
    tuple(columns.map(({ head }) => text(head))),
    ...cells,
  ].join(", ")})`;
};

const block = (each) => {
  switch (each.type) {
    case "heading": {
      const { level, number, text: words, runIn = "" } = each;
      return `#h(${level}, ${text(`${number}${words}`)}, runin: ${text(runIn)})`;
    }
    case "paragraph":
      return `#par(${text(each.text)})`;
    case "note":
      return `#note(${text(each.text)})`;
    case "table":
      return table(each);
    default:
      throw new Error(`no such block: ${each.type}`);
  }
};

const day = ({ year, month, day: date }) => `${year}年${month}月${date}日`;

const head = (found) =>
  found.type === "basis"
    ? [`#flush(${text(found.line)})`]
    : [
        `#mark(${text(found.mark)})`,
        ...(found.number === undefined ? [] : [`#centred(${text(found.number)})`]),
        "#redrule",
      ];

const signature = (found) =>
  found
    ? [
        ...(found.agency === undefined ? [] : [`#align(right, flush(${text(`${found.agency}　　`)}))`]),
        `#align(right, flush(${text(`${day(found.date)}　　`)}))`,
      ]
    : [];

const imprint = (found) =>
  found
    ? [
        ...(found.copiedTo === undefined
          ? []
          : [`#flush(text(size: 14pt, ${text(`抄送：${found.copiedTo}。`)}))`]),
        ...(found.printedBy === undefined
          ? []
          : [`#flush(text(size: 14pt, ${text(`${found.printedBy}　${day(found.printedOn)}印发`)}))`]),
      ]
    : [];

/** The type area of a turned sheet is that of the upright one, turned. */
const turnedMargins = "margin: (left: 35mm, right: 37mm, top: 28mm, bottom: 26mm)";

const attachment = ({ title, orientation, body }, index, { length }) =>
  [
    orientation === "landscape" ? `#page(flipped: true, ${turnedMargins})[` : "#page[",
    `#flush(text(font: face(${text(typstFamilies.黑体)}), ${text(length > 1 ? `附件${index + 1}` : "附件")}))`,
    `#title(${text(title)})`,
    ...body.map(block),
    "]",
  ].join("\n");

/** The whole source of one document. */
export const typstMarkup = (document) => {
  const { title, recipients, body, attachments, note } = document;
  return [
    preamble,
    ...head(document.head),
    `#title(${text(title)})`,
    ...(recipients === undefined ? [] : [`#flush(${text(`${recipients}：`)})`]),
    ...body.map(block),
    ...attachments.map(
      (each, index) => `#par(${text(`${index === 0 ? "附件：" : "　　　"}${index + 1}. ${each.title}`)})`,
    ),
    ...signature(document.signature),
    ...(note === undefined ? [] : [`#par(${text(`（${note}）`)})`]),
    ...attachments.map(attachment),
    ...imprint(document.imprint),
    "",
  ].join("\n");
};
