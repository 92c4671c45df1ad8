import type { YearCatalogue } from "../../../src/model/catalogue.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { readCatalogue } from "../../../src/read/catalogue/catalogue.ts";
import type { Files } from "./base-year.ts";
import { baseYear } from "./base-year.ts";

const folder = "seeds/2013";
const head = "生效月份,类别,任务序号,单位,项目,原值,新值,月度计划,依据文号";

const append = (files: Files, name: string, lines: readonly string[]): void => {
  const path = `${folder}/${name}`;
  const text = new TextDecoder().decode(files.get(path)) + lines.map((line) => `${line}\n`).join("");
  files.set(path, new TextEncoder().encode(text));
};

/** Lines that are added to the files of the small year: its 目录调整.csv, and what that rests on. */
export interface YearChanges {
  /** As far as 新值 or 月度计划, the rest is put in: 3,目标调整,2,,,200,180 */
  readonly changes?: readonly string[];
  readonly tasks?: readonly string[];
  readonly indicators?: readonly string[];
  readonly units?: readonly string[];
}

/** Writes changes into the small year of tests/cases/base. */
export const changeYear = (
  files: Files,
  { changes = [], tasks = [], indicators = [], units = [] }: YearChanges,
): Files => {
  append(files, "任务清单.csv", tasks);
  append(files, "量化指标.csv", indicators);
  append(files, "单位名录.csv", units);
  const rows = changes.map((row) => {
    const fields = row.split(",").length;
    return fields < 9 ? `${row}${",".repeat(8 - fields)},平政办〔2013〕50号` : row;
  });
  append(files, "目录调整.csv", [head, ...rows]);
  return files;
};

/** The small year with changes, and the codes of what is wrong with it with their cells. */
export const changedYear = (
  changes: YearChanges,
): { readonly year: YearCatalogue | undefined; readonly problems: readonly string[] } => {
  const files = [...changeYear(baseYear(), changes)].map(([path, bytes]) => ({ path, bytes }));
  const found: Diagnostic[] = [];
  const year = readCatalogue(files, folder, 2013, (each) => void found.push(each));
  return { year, problems: found.map(({ code, place }) => `${code} ${place.cell ?? "-"}`) };
};
