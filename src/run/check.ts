import { monthName } from "../model/month.ts";
import type { World } from "../world.ts";
import { collectDiagnostics, problemsText, showDiagnostics, standingErrors } from "./collected.ts";
import type { MonthOptions } from "./options.ts";
import { prepareMonth } from "./prepare-month.ts";

/** 校核: does everything that generating does, short of printing. Exit code 1 when an error stands. */
export const check = async (world: World, options: MonthOptions): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const prepared = await prepareMonth(world, options, collected.report);
  const diagnostics = collected.diagnostics();
  showDiagnostics(world, diagnostics, options.json);
  if (!prepared) {
    world.tell(`校核没有做完：${problemsText(diagnostics)}，请改正后再校核一次。`);
    return 1;
  }
  const errors = standingErrors(diagnostics, prepared.returnedFiles);
  const verdict = errors > 0 ? "请改正错误后再生成" : "可以生成";
  world.tell(`${monthName(prepared.month)} 校核完毕：${problemsText(diagnostics)}，${verdict}。`);
  return errors > 0 ? 1 : 0;
};
