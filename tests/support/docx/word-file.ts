import JSZip from "jszip";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const part = (root: string, content: string): string =>
  `<?xml version="1.0"?><w:${root} ${namespaces}>${content}</w:${root}>`;

interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly theme?: string;
  /** The page's colour. */
  readonly background?: string;
  /** By relationship id. */
  readonly footers?: Readonly<Record<string, string>>;
}

/** A DOCX of a few parts, as small as a reader accepts: `body` is the inside of w:body. */
export const wordFile = async (body: string, parts: WordParts = {}): Promise<Uint8Array> => {
  const zip = new JSZip();
  const ground = parts.background === undefined ? "" : `<w:background w:color="${parts.background}"/>`;
  zip.file("word/document.xml", part("document", `${ground}<w:body>${body}</w:body>`));
  if (parts.styles !== undefined) zip.file("word/styles.xml", part("styles", parts.styles));
  if (parts.numbering !== undefined) zip.file("word/numbering.xml", part("numbering", parts.numbering));
  if (parts.settings !== undefined) zip.file("word/settings.xml", part("settings", parts.settings));
  if (parts.theme !== undefined) {
    zip.file(
      "word/theme/theme1.xml",
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${parts.theme}</a:theme>`,
    );
  }
  const footers = Object.entries(parts.footers ?? {});
  for (const [id, content] of footers) zip.file(`word/${id}.xml`, part("ftr", content));
  zip.file(
    "word/_rels/document.xml.rels",
    `<Relationships>${footers.map(([id]) => `<Relationship Id="${id}" Target="${id}.xml"/>`).join("")}</Relationships>`,
  );
  return zip.generateAsync({ type: "uint8array" });
};
