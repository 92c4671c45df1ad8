import { isoDate } from "../../model/calendar-date.ts";
import type { ListedDocument, ListedFile, Manifest } from "../../model/output/manifest.ts";

const listed = ({ path, size, digest }: ListedFile) => ({ 文件: path, 字节: size, SHA256: digest });

const document = ({ name, kind, unit, number, title, signedOn, pages, source, files }: ListedDocument) => ({
  名称: name,
  种类: kind,
  ...(unit !== undefined && { 单位: unit }),
  ...(number !== undefined && { 发文字号: number }),
  标题: title,
  ...(signedOn && { 成文日期: isoDate(signedOn) }),
  页数: pages,
  来源摘要: source,
  文件: files,
});

/** 清单.json. Holds no date, so that the same inputs give the same bytes. */
export const writeManifest = (manifest: Manifest): string => {
  const { version, program, month, options, fonts, inputs, documents, archived, outputs } = manifest;
  const content = {
    程序: "tongbao",
    版本: version,
    程序摘要: program,
    期次: month,
    选项: {
      草稿: options.draft,
      退回处理: options.returnInvalid,
      ...(options.letters && { 督办函: true }),
      单位: options.units ?? null,
      ...(options.correction !== undefined && { 更正原因: options.correction }),
    },
    字体: fonts.map((font) => ({ 用途: font.role, ...listed(font) })),
    输入: inputs.map(listed),
    公文: documents.map(document),
    ...(archived.length > 0 && {
      存档: archived.map((each) => ({ ...document(each), 状态: each.standing })),
    }),
    输出: outputs.map(listed),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
};
