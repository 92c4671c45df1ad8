import { digestOf } from "../../model/digest.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { MonthOutcome } from "../../model/output/month-outcome.ts";
import type { ListedDocument, ListedFile, Manifest } from "../../model/output/manifest.ts";
import type { ReadKind, RunAnswer, SaidLine } from "../../model/output/run-answer.ts";

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

const outcomeJson = ({ office, reporting, tasks, errors, warnings }: MonthOutcome) => ({
  机关: office,
  报送: reporting.states,
  任务: { ...tasks.counts, 未报送: tasks.unreported },
  错误: errors,
  提醒: warnings,
});

/** How 清单.json calls the ways of reading and of saying. */
const readKindNames: Readonly<Record<ReadKind, string>> = {
  folder: "文件夹",
  file: "文件",
  folders: "子文件夹",
};
const saidNames: Readonly<Record<SaidLine["as"], string>> = { result: "结果", news: "消息" };

const answerJson = ({ asked, reads, said, reminder, problems, seal }: RunAnswer) => ({
  选项摘要: asked,
  读取: reads.map(({ kind, path, digest }) => ({ 方式: readKindNames[kind], 路径: path, SHA256: digest })),
  告知: said.map(({ as, line }) => ({ 去处: saidNames[as], 文字: line })),
  ...(reminder !== undefined && { 另告: reminder }),
  问题: problems,
  清单摘要: seal,
});

/** 清单.json. Holds no date, so that the same inputs give the same bytes. */
export const writeManifest = (manifest: Manifest): string => {
  const { version, program, month, options, outcome, fonts, inputs, documents, archived, outputs, answer } =
    manifest;
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
    ...(outcome && { 汇总: outcomeJson(outcome) }),
    字体: fonts.map((font) => ({ 用途: font.role, ...listed(font) })),
    输入: inputs.map(listed),
    公文: documents.map(document),
    ...(archived.length > 0 && {
      存档: archived.map((each) => ({ ...document(each), 状态: each.standing })),
    }),
    输出: outputs.map(listed),
    ...(answer && { 未变时: answerJson(answer) }),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
};

/** What lets a later run see that it would print the same, before it is sealed. */
export type UnsealedAnswer = Omit<RunAnswer, "seal">;

/** A manifest whose answer bears the digest of all that the manifest says; one without an answer bears none. */
export const sealedManifest = ({
  answer,
  ...manifest
}: Omit<Manifest, "answer"> & { readonly answer?: UnsealedAnswer }): Manifest => {
  if (!answer) return manifest;
  const seal = digestOf(writeManifest({ ...manifest, answer: { ...answer, seal: "" } }));
  return { ...manifest, answer: { ...answer, seal } };
};
