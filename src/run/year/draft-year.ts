import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { utf8 } from "../../model/text/utf8.ts";
import { draftIndicators } from "../../read/import/draft-indicators.ts";
import { draftUnits } from "../../read/import/draft-units.ts";
import { readUnitDirectory } from "../../read/catalogue/unit-directory.ts";
import { readUnitGroups } from "../../read/catalogue/unit-groups.ts";
import { mentionOf, unitNames } from "../../read/text/unit-names.ts";
import { saveFile } from "../../save.ts";
import { agencyDraft } from "../../write/registers/agency-draft.ts";
import { agency as untouched, isUntouchedAgency, listColumns } from "../../write/registers/new-office.ts";
import type { World } from "../../world.ts";
import type { MadeList, SavedList } from "./merged-list.ts";
import { hasRows, saveList } from "./merged-list.ts";

const ignore = (): void => undefined;

/** Whether the lists of a folder know a name, by unit, alias or group. */
const knownNames = async (world: World, folder: string): Promise<(name: string) => boolean> => {
  const directory = await world.readFile(`${folder}/单位名录.csv`);
  const groupFile = await world.readFile(`${folder}/单位分组.csv`);
  const units = (directory && readUnitDirectory(directory, undefined, ignore)) ?? [];
  const groups = (groupFile && readUnitGroups(groupFile, undefined, ignore)) ?? [];
  const names = unitNames(units, groups);
  return (name) => mentionOf(names, name) !== undefined;
};

const source = (line: number, times: number): string => `第${line}行${times > 1 ? `，共${times}处` : ""}`;

/** The columns of a list, and the one that says that a row is to be checked. */
const columnsOf = (name: string): readonly string[] => [...(listColumns[name] ?? []), "待核"];

/** The lists that a document lets one draft, each row marked with the line that it comes from. */
const draftedLists = (
  imported: ImportedCatalogue,
  {
    folder,
    year,
    known,
  }: { readonly folder: string; readonly year: number; readonly known: (name: string) => boolean },
): readonly MadeList[] => {
  const { units, groups } = draftUnits(imported, known);
  const indicators = draftIndicators(imported, year);
  return [
    {
      path: `${folder}/单位名录.csv`,
      columns: columnsOf("单位名录.csv"),
      key: "单位",
      numbered: "排序",
      rows: units.map(({ name, fullName, kind, rank, line, times, similar }) => ({
        单位: name,
        全称: fullName,
        类别: kind,
        排序: String(rank),
        待核: source(line, times) + (similar === undefined ? "" : `，是否就是“${similar}”，是的并作别名`),
      })),
    },
    {
      path: `${folder}/单位分组.csv`,
      columns: columnsOf("单位分组.csv"),
      key: "分组",
      rows: groups.map(({ name, line, times }) => ({ 分组: name, 待核: `${source(line, times)}，请填成员` })),
    },
    {
      path: `${folder}/量化指标.csv`,
      columns: columnsOf("量化指标.csv"),
      key: "指标",
      rows: indicators.map((each) => ({
        任务序号: String(each.task),
        指标: each.name,
        关系: each.relation,
        目标值: each.target,
        计量单位: each.unit,
        时限: each.deadline,
        考核方式: each.method,
        动词: each.verb,
        待核: `第${each.line}行：${each.quotation}`,
      })),
    },
  ];
};

const told = ({ path, rows }: MadeList, { outcome, added, differences }: SavedList): readonly string[] => {
  if (outcome === "written" && rows.length > 0) return [`已起草 ${path}：${rows.length} 行，都标了“待核”`];
  if (outcome === "merged") return [`已在 ${path} 末尾起草 ${added} 行，都标了“待核”`];
  const missing = differences.filter((each) => each.startsWith("现有的没有")).length;
  return outcome === "kept" && missing > 0
    ? [`${path} 没有改动，原文里有 ${missing} 个它没有的；要补进去的，加上 --merge 再运行`]
    : [];
};

/**
 * Drafts what a year still lacks from an imported document: units, groups, indicators, 机关.yaml. What is there stays as it
 * is; with `merge` lists get the rows that they lack. Returns what the clerk is told.
 */
export const draftYear = async (
  world: World,
  imported: ImportedCatalogue,
  { folder, year, merge }: { readonly folder: string; readonly year: number; readonly merge: boolean },
): Promise<readonly string[]> => {
  const lines: string[] = [];
  const known = await knownNames(world, folder);
  for (const list of draftedLists(imported, { folder, year, known })) {
    // Indicators are the office's own choice once there are any.
    if (list.key === "指标" && (await hasRows(world, list.path))) continue;
    const saved = list.rows.length > 0 ? await saveList(world, list, merge) : undefined;
    const isMissing = !saved && !(await world.readFile(list.path));
    if (isMissing) await saveList(world, { ...list, rows: [] }, false);
    if (saved) lines.push(...told(list, saved));
  }
  const agency = `${folder}/机关.yaml`;
  const existing = await world.readFile(agency);
  if (!existing || isUntouchedAgency(new TextDecoder().decode(existing.bytes))) {
    const { title, documentNumber, recipients } = imported;
    await saveFile(world.locate(agency), utf8(agencyDraft(untouched, imported)));
    const taken = [
      ...(documentNumber !== undefined ? ["依据"] : title === "" ? [] : ["依据的标题"]),
      ...(recipients === undefined ? [] : ["主送机关"]),
    ];
    lines.push(`已建立 ${agency}：${taken.length > 0 ? `${taken.join("、")}取自原文，其余` : "各项"}待填`);
  }
  return lines;
};
