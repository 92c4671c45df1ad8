import type { ListedFile, Manifest } from "../../model/output/manifest.ts";

const listed = ({ path, size, digest }: ListedFile) => ({ 文件: path, 字节: size, SHA256: digest });

/** 清单.json. Holds no date, so that the same inputs give the same bytes. */
export const writeManifest = (manifest: Manifest): string => {
  const { version, program, month, options, fonts, inputs, documents, outputs } = manifest;
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
    },
    字体: fonts.map((font) => ({ 用途: font.role, ...listed(font) })),
    输入: inputs.map(listed),
    公文: documents.map(({ name, kind, unit, number, title, pages, source, files }) => ({
      名称: name,
      种类: kind,
      ...(unit !== undefined && { 单位: unit }),
      ...(number !== undefined && { 发文字号: number }),
      标题: title,
      页数: pages,
      来源摘要: source,
      文件: files,
    })),
    输出: outputs.map(listed),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
};
