import type { Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import type { YearCatalogue } from "../../model/catalogue.ts";
import type { InputFile } from "../../model/input-file.ts";
import { readAgency } from "./agency.ts";
import { readChanges, unitsWithNamesToCome } from "./changes.ts";
import { readIndicators } from "./indicators.ts";
import { readTaskList } from "./task-list.ts";
import { readUnitDirectory } from "./unit-directory.ts";
import { readUnitGroups } from "./unit-groups.ts";
import { reportUnreadable } from "../text/decode.ts";
import { unitNames } from "../text/unit-names.ts";

/** The year's five files; 目录调整.csv is there where something has changed since. */
const seedFiles = ["任务清单.csv", "单位名录.csv", "单位分组.csv", "量化指标.csv", "机关.yaml"] as const;

/**
 * Reads the year's five files, and 目录调整.csv where it is there, and checks that they agree; every problem of all of them is reported in one go. A file
 * with errors is not held against the others: what is missing from it would be found missing wherever it is named.
 * @param files the files of the seeds folder, others among them
 * @param folder its path, as the files' paths begin
 * @returns the catalogue; undefined when any of it is wrong, for the same reason
 * A folder without any of them is one problem (RUN-008).
 */
export const readCatalogue = (
  files: readonly InputFile[],
  folder: string,
  year: number,
  report: Report,
): YearCatalogue | undefined => {
  if (!seedFiles.some((name) => files.some(({ path }) => path === `${folder}/${name}`))) {
    report({ code: "RUN-008", place: { file: folder }, details: { year, files: seedFiles } });
    return undefined;
  }
  reportUnreadable(files, report);
  const read = <Content>(
    name: string,
    reader: (file: InputFile, noting: Report) => Content | undefined,
  ): Content | undefined => {
    const path = `${folder}/${name}`;
    const file = files.find((each) => each.path === path);
    if (!file) {
      report({ code: "TXT-003", place: { file: path }, details: { file: name } });
      return undefined;
    }
    let valid = true;
    const content = reader(file, (diagnostic) => {
      if (severityOf(diagnostic) === "error") valid = false;
      report(diagnostic);
    });
    return valid ? content : undefined;
  };
  const changesPath = `${folder}/目录调整.csv`;
  const changesFile = files.find(({ path }) => path === changesPath);
  const agency = read("机关.yaml", readAgency);
  const directory = read("单位名录.csv", (file, noting) =>
    readUnitDirectory(file, agency?.unitClasses, noting),
  );
  const groups = read("单位分组.csv", (file, noting) => readUnitGroups(file, directory, noting));
  const units = directory && unitsWithNamesToCome(changesFile, directory, groups ?? []);
  const names = units && groups && unitNames(units, groups);
  const tasks = read("任务清单.csv", (file, noting) => readTaskList(file, { names, year }, noting));
  const indicators = read("量化指标.csv", (file, noting) => readIndicators(file, tasks, year, noting));
  if (!units || !groups || !tasks || !indicators || !agency) return undefined;
  const catalogue = { year, tasks, units, groups, indicators, agency };
  const changes = changesFile
    ? read("目录调整.csv", (file, noting) => readChanges(file, catalogue, noting))
    : [];
  return changes && { ...catalogue, changes };
};
