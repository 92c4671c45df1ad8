import { healths } from "../../diagnostics/doctor/health.ts";
import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import { toldRow } from "../../diagnostics/doctor/row.ts";
import { terminalTable } from "../../diagnostics/terminal-table.ts";

/** 体检 for a terminal: one table, what to do under its row, and how many rows stand how. */
export const doctorText = (rows: readonly DoctorRow[]): readonly string[] => {
  const told = rows.map(toldRow);
  const columns = [{ head: "情况" }, { head: "项目" }, { head: "查到什么，怎么办" }];
  const cells = told.flatMap(({ subject, health, found, remedy }) => [
    [health, subject, `${found}。`],
    ...(remedy === "" ? [] : [["", "", `→ ${remedy}。`]]),
  ]);
  const counts = healths.map((health) => `${health} ${told.filter((each) => each.health === health).length}`);
  const advice = told.some(({ health }) => health === "要改")
    ? "先照“要改”的各行改好，再运行一次"
    : "没有要改的";
  return [...terminalTable(columns, cells), "", `共 ${rows.length} 项：${counts.join("、")}。${advice}。`];
};

/** 体检 for machines: a list of rows. */
export const doctorJson = (rows: readonly DoctorRow[]): string =>
  JSON.stringify(
    rows.map((row) => {
      const { subject, health, found, remedy } = toldRow(row);
      return {
        项目: subject,
        情况: health,
        查到: found,
        怎么办: remedy,
        kind: row.kind,
        details: row.details,
      };
    }),
    undefined,
    2,
  );
