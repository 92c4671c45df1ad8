import { pathToFileURL } from "node:url";

/* An OfficialDocument as a page of HTML for a browser to print: the same texts, tables and faces as in typst-markup.mjs. */

const text = (words) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const style = (fonts) => `
${Object.entries(fonts)
  .map(([role, path]) => `@font-face { font-family: "${role}"; src: url("${pathToFileURL(path).href}"); }`)
  .join("\n")}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; } }
@page turned { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
body { margin: 0; font: 16pt/29.6pt "仿宋", "补字"; text-align: justify; }
p { margin: 0; text-indent: 2em; }
.flush { text-indent: 0; } .right { text-align: right; } .centred { text-indent: 0; text-align: center; }
.mark { font: 40pt/1.5 "小标宋", "补字"; color: red; } .rule { border-top: 1pt solid red; }
.title { font: 22pt/32pt "小标宋", "补字"; }
.level1 { font-family: "黑体", "补字"; } .level2 { font-family: "楷体", "补字"; }
.note { font-size: 10.5pt; line-height: 14pt; text-indent: 0; }
section { break-before: page; } section.turned { page: turned; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font: 10.5pt/14pt "宋体", "补字"; text-align: left; }
td, th { border: 0.5pt solid; padding: 1.2mm; font-weight: normal; overflow-wrap: anywhere; } th { font-family: "黑体", "补字"; }
tr { break-inside: avoid; } thead { display: table-header-group; }
`;

const paragraph = (words, kind = "") => `<p${kind === "" ? "" : ` class="${kind}"`}>${text(words)}</p>`;

const table = ({ columns, rows }) => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col style="width:${((100 * share) / whole).toFixed(2)}%">`);
  const heads = columns.map(({ head }) => `<th>${text(head)}</th>`);
  const lines = rows.map((row) =>
    row.type === "section"
      ? `<tr><td class="centred" colspan="${columns.length}">${text(row.text)}</td></tr>`
      : `<tr>${row.cells
          .map(
            (cell, index) =>
              `<td style="text-align:${columns[index].align}">${cell.map(text).join("<br>")}</td>`,
          )
          .join("")}</tr>`,
  );
  return `<table><colgroup>${widths.join("")}</colgroup><thead><tr>${heads.join("")}</tr></thead><tbody>${lines.join("\n")}</tbody></table>`;
};

const block = (each) => {
  switch (each.type) {
    case "heading":
      return `<p><span class="level${each.level}">${text(`${each.number}${each.text}`)}</span>${text(each.runIn ?? "")}</p>`;
    case "paragraph":
      return paragraph(each.text);
    case "note":
      return paragraph(each.text, "note");
    case "table":
      return table(each);
    default:
      throw new Error(`no such block: ${each.type}`);
  }
};

const day = ({ year, month, day: date }) => `${year}年${month}月${date}日`;

const head = (found) =>
  found.type === "basis"
    ? [paragraph(found.line, "flush")]
    : [
        paragraph(found.mark, "centred mark"),
        ...(found.number === undefined ? [] : [paragraph(found.number, "centred")]),
        '<div class="rule"></div>',
      ];

const ending = ({ signature, note, imprint }) => [
  ...(signature?.agency === undefined ? [] : [paragraph(`${signature.agency}　　`, "flush right")]),
  ...(signature ? [paragraph(`${day(signature.date)}　　`, "flush right")] : []),
  ...(note === undefined ? [] : [paragraph(`（${note}）`)]),
  ...(imprint?.copiedTo === undefined ? [] : [paragraph(`抄送：${imprint.copiedTo}。`, "flush")]),
  ...(imprint?.printedBy === undefined
    ? []
    : [paragraph(`${imprint.printedBy}　${day(imprint.printedOn)}印发`, "flush")]),
];

/** The whole page of one document; `fonts` are the font files by their roles. */
export const htmlPage = (document, fonts) => {
  const { title, recipients, body, attachments } = document;
  const names = attachments.map(({ title: name }, index) =>
    paragraph(`${index === 0 ? "附件：" : "　　　"}${index + 1}. ${name}`),
  );
  const sections = attachments.map(
    ({ title: name, orientation, body: blocks }, index) =>
      `<section${orientation === "landscape" ? ' class="turned"' : ""}>${paragraph(`附件${index + 1}`, "flush level1")}${paragraph(name, "centred title")}${blocks.map(block).join("\n")}</section>`,
  );
  return [
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${text(title)}</title><style>${style(fonts)}</style>`,
    ...head(document.head),
    paragraph(title, "centred title"),
    ...(recipients === undefined ? [] : [paragraph(`${recipients}：`, "flush")]),
    ...body.map(block),
    ...names,
    ...ending(document),
    ...sections,
    "",
  ].join("\n");
};
