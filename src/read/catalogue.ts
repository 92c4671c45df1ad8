import type { Report } from "../diagnostics/diagnostic.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { InputFile } from "../model/input-file.ts";
import { readAgency } from "./agency.ts";
import { readIndicators } from "./indicators.ts";
import { readTaskList } from "./task-list.ts";
import { readUnitDirectory } from "./unit-directory.ts";
import { readUnitGroups } from "./unit-groups.ts";
import { unitNames } from "./unit-names.ts";

/**
 * Reads the year's five files and checks that they agree; every problem of all of them is reported in one go.
 * @param files the files of the seeds folder, others among them
 * @param folder its path, as the files' paths begin
 * @returns the catalogue as far as its cells could be read; undefined when a whole file could not
 */
export const readCatalogue = (
  files: readonly InputFile[],
  folder: string,
  year: number,
  report: Report,
): Catalogue | undefined => {
  const read = <Content>(
    name: string,
    reader: (file: InputFile) => Content | undefined,
  ): Content | undefined => {
    const path = `${folder}/${name}`;
    const file = files.find((each) => each.path === path);
    if (file) return reader(file);
    report({ code: "TXT-003", place: { file: path }, details: { file: name } });
    return undefined;
  };
  const units = read("单位名录.csv", (file) => readUnitDirectory(file, report));
  const groups = read("单位分组.csv", (file) => readUnitGroups(file, units, report));
  const names = units && groups && unitNames(units, groups);
  const tasks = read("任务清单.csv", (file) => readTaskList(file, names, report));
  const indicators = read("量化指标.csv", (file) => readIndicators(file, tasks, year, report));
  const agency = read("机关.yaml", (file) => readAgency(file, report));
  return (
    units && groups && tasks && indicators && agency && { year, tasks, units, groups, indicators, agency }
  );
};
