import type { FileChanges, ManifestChanges } from "../../model/output/manifest-changes.ts";

/** So many names a line lists before it says 等. */
const listed = { files: 5, documents: 10 };

const names = (all: readonly string[], most: number): string =>
  `${all.slice(0, most).join("、")}${all.length > most ? "等" : ""}`;

/** How many files are not what they were. */
export const fileCount = ({ replaced, added, removed }: FileChanges): number =>
  replaced.length + added.length + removed.length;

/** 输入变化 2 个文件（data/2013-06/报送/市科技局.csv 已替换、data/2013-06/核定.csv 新增） */
export const fileChangesText = ({ replaced, added, removed }: FileChanges): string | undefined => {
  const told = [
    ...replaced.map((path) => `${path} 已替换`),
    ...added.map((path) => `${path} 新增`),
    ...removed.map((path) => `${path} 已移走`),
  ];
  return told.length === 0 ? undefined : `输入变化 ${told.length} 个文件（${names(told, listed.files)}）`;
};

/** The extracts by their serial and unit alone; the rest by their folder, too. */
const documentNames = (paths: readonly string[]): string =>
  names(
    paths.map((path) => path.replace(/^单位\//, "")),
    listed.documents,
  );

const counted = (paths: readonly string[], what: string): readonly string[] =>
  paths.length === 0 ? [] : [`${paths.length} 份公文${what}：${documentNames(paths)}`];

const unchangedText = (unchanged: number, kept: number, isAll: boolean): readonly string[] => {
  if (unchanged === 0) return [];
  const which = isAll ? `${unchanged} 份公文全部未变` : `其余 ${unchanged} 份未变`;
  if (kept === unchanged) return [`${which}，沿用`];
  return [kept === 0 ? `${which}（重新生成，结果相同）` : `${which}，沿用其中 ${kept} 份`];
};

/**
 * What is different from the run before, and why, in one line. `kept` is how many documents were taken over without
 * being printed anew.
 */
export const changesText = (changes: ManifestChanges, kept: number): string => {
  const { inputs, program, fonts, options, documents } = changes;
  const { replaced, added, removed, archived, unchanged } = documents;
  const changed = replaced.length + added.length + removed.length + archived.length;
  const changedInputs = fileChangesText(inputs);
  const reasons = [
    ...(changedInputs === undefined ? [] : [changedInputs]),
    ...(program ? ["程序有更新"] : []),
    ...(fonts ? ["字体有变化"] : []),
    ...(options ? ["选项不同"] : []),
  ];
  const results = [
    ...counted(replaced, "有变化"),
    ...counted(added, "是新增的"),
    ...counted(removed, "不再生成"),
    ...counted(archived, "不再生成、留作存档"),
    ...unchangedText(unchanged.length, kept, changed === 0),
  ];
  return `与上次生成相比：${[reasons.join("，") || "输入没有变化", ...results].join("；")}。`;
};
