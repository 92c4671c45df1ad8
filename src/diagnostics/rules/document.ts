import { error, withUnitRemedy } from "../rule.ts";

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** FONT: the faces that PDF files embed; DOC: the finished document. */
export const documentRules = {
  "FONT-001": error<{ role: string }>(
    (d) => `用作“${d.role}”的字体文件无法打开，不是单个的 OTF 或 TTF 字体`,
    () => "请换用 OTF 或 TTF 字体文件；TTC 字体集须先拆成单个字体",
  ),
  "FONT-002": withUnitRemedy(
    error<{ character: string; role: string; text: string }>(
      (d) => `字体（${d.role}）中没有“${d.character}”字（${codePoint(d.character)}），印不出“${d.text}”`,
      () => "请核对此字是否有误；确需使用的，请在机关.yaml 中换用收有此字的字体",
    ),
    () => "请改用通用的字，表情符号请删去",
  ),
} as const;
