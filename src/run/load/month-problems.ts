import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../../diagnostics/format.ts";
import { fileName } from "../../model/input-file.ts";
import type { World } from "../../world.ts";
import { showDiagnostics, standingAmong } from "./collected.ts";

/** 收文登记.csv, 通报.hbs; what stands at a report and is not the unit's is the register's. */
const placeName = ({ place: { file } }: Diagnostic): string =>
  file.includes("/报送/") ? "报送文件的登记" : fileName(file);

/** 收文登记.csv 2 处、通报.hbs 1 处 */
const placesText = (diagnostics: readonly Diagnostic[]): string => {
  const counts = new Map<string, number>();
  for (const each of diagnostics) counts.set(placeName(each), (counts.get(placeName(each)) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count} 处`).join("、");
};

/** What a run was told of its month's problems. */
interface Told {
  readonly returnInvalid: boolean;
  readonly returnedFiles: readonly string[];
  readonly json: boolean;
}

/**
 * Shows the problems of a month. Where some of its errors are passed over as returned and others forbid printing all the
 * same, these stand first, with the reason.
 */
export const showMonthProblems = (
  world: World,
  diagnostics: readonly Diagnostic[],
  { returnInvalid, returnedFiles, json }: Told,
): void => {
  const standing = standingAmong(diagnostics, returnedFiles);
  const errors = diagnostics.filter((each) => severityOf(each) === "error");
  if (json || !returnInvalid || standing.length === 0 || standing.length === errors.length) {
    showDiagnostics(world, diagnostics, json);
    return;
  }
  const others = diagnostics.filter((each) => !standing.includes(each));
  world.tell(
    `以下 ${standing.length} 处不能按退回处理，须先改正：${placesText(standing)}，是本机关的材料，不能退给单位。`,
  );
  for (const lines of formatDiagnostics(standing)) world.tell(lines);
  world.tell(`其余 ${others.length} 处不妨碍生成：错误在按退回处理的文件里，提醒请核实。`);
  for (const lines of formatDiagnostics(others)) world.tell(lines);
};
