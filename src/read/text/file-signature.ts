/** How a file that is no text begins. */
interface FileSignature {
  readonly format: string;
  readonly container?: Container;
  readonly bytes: readonly number[];
}

/** The two wrappings of workbooks: ZIP of .xlsx, the compound file of .xls and .et. */
export type Container = "zip" | "compound";

const signatures: readonly FileSignature[] = [
  { format: "Excel 工作簿（.xlsx）或压缩包", container: "zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: "空的压缩包", container: "zip", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { format: "旧版 Excel 工作簿（.xls）或 WPS 文件", container: "compound", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: "PDF 文件", bytes: [0x25, 0x50, 0x44, 0x46] },
  { format: "RTF 文件", bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: "RAR 压缩包", bytes: [0x52, 0x61, 0x72, 0x21] },
  { format: "7z 压缩包", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { format: "图片", bytes: [0xff, 0xd8, 0xff] },
  { format: "图片", bytes: [0x89, 0x50, 0x4e, 0x47] },
];

const signatureOf = (bytes: Uint8Array): FileSignature | undefined =>
  signatures.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte));

/** What a file is whose first bytes say that it is no text, in Chinese. */
export const foreignFormat = (bytes: Uint8Array): string | undefined => signatureOf(bytes)?.format;

/** How text begins that is no table of cells but a program's own notation for one. */
const notations: readonly { readonly format: string; readonly start: RegExp }[] = [
  {
    format: "Excel 2003 的 XML 表格",
    start: /^\s*<\?xml[\s\S]{0,400}?(?:Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet)/iu,
  },
  {
    format: "网页（HTML 或 XML）",
    start: /^\s*<(?:!doctype|!--|html|table|\?xml|\?mso|meta|head|body|div|style)/iu,
  },
  {
    format: "单个文件网页（MHT）",
    start:
      /^\s*(?:MIME-Version:|Content-Type:\s*multipart\/|From:\s*.{0,200}\s+(?:Subject|Date|MIME-Version):)/iu,
  },
  { format: "SYLK 表格（.slk）", start: /^ID;P/u },
  { format: "DIF 表格（.dif）", start: /^TABLE\r?\n0,1\r?\n/u },
  { format: "JSON 数据", start: /^\s*(?:\[\s*[[{]|\{\s*")/u },
];

/** What a text is that is no CSV, in Chinese. */
export const markupFormat = (text: string): string | undefined =>
  notations.find(({ start }) => start.test(text))?.format;

/** The wrapping of what may be a workbook, by its first bytes. */
export const containerOf = (bytes: Uint8Array): Container | undefined => signatureOf(bytes)?.container;
