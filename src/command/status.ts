import type { Command } from "commander";
import { CommanderError, Option } from "commander";
import type { Actions, End } from "./command.ts";
import { withFolders } from "./folders.ts";
import { list, toFolder, toYearOrMonth } from "./words.ts";
import type { OfficesOptions } from "../run/offices/offices-status.ts";
import type { StatusOptions } from "../run/status.ts";

type ParsedStatusOptions = Omit<StatusOptions, "year"> & { readonly offices?: string };

/** What `status` was asked for of many offices; undefined where it is about one. */
const officesAsked = (
  chosen: number | string | undefined,
  { offices, byUnit, units, json }: ParsedStatusOptions,
): OfficesOptions | undefined => {
  if (offices === undefined) {
    if (typeof chosen === "string")
      throw new CommanderError(
        2,
        "tongbao.monthOfOffices",
        "写期次的要同时写 --offices；只看一个机关的写年度",
      );
    return undefined;
  }
  if (byUnit || units)
    throw new CommanderError(2, "tongbao.officesAlone", "--offices 不能与 --by-unit、--units 同用");
  return typeof chosen === "string" ? { offices, json, month: chosen } : { offices, json, year: chosen };
};

/** 年度情况 of one office, and with --offices 各机关情况. */
export const addStatus = (program: Command, actions: Actions, end: End): void => {
  withFolders(
    program
      .command("status")
      .description("列出一年各期的报送、进度和通报情况")
      .argument("[年度]", "要列的年度，如 2013（默认取最新一期所在年度）", toYearOrMonth),
  )
    .option("--by-unit", "按单位列出各期何时报送", false)
    .option("--units <单位,…>", "只列这些单位", list)
    .addOption(
      new Option(
        "--offices <文件夹>",
        "汇总多个机关：文件夹里一个机关一个文件夹；可写期次，如 2013-06（默认取最新一期）",
      ).argParser(toFolder),
    )
    .action(async (chosen: number | string | undefined, options: ParsedStatusOptions) => {
      const offices = officesAsked(chosen, options);
      const year = typeof chosen === "number" ? chosen : undefined;
      end(await (offices ? actions.offices(offices) : actions.status({ ...options, year })));
    });
};
