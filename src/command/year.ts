import type { Command } from "commander";
import { CommanderError, Option } from "commander";
import type { Actions, End } from "./command.ts";
import { toFolder, toYear } from "./words.ts";
import type { ImportOptions } from "../run/year/import-catalogue.ts";
import type { InitOptions } from "../run/year/init.ts";

/** The folder of another office's year. */
export const addInit = (program: Command, actions: Actions, end: End): void => {
  program
    .command("init")
    .description("给另一个机关建一年的工作文件夹：待填的固定资料、模板和字体")
    .argument("<文件夹>", "工作文件夹，如 ../某市", toFolder)
    .argument("[年度]", "从哪一年开始，如 2014（有 --from 的默认为文件的年度）", toYear)
    .option("--from <文件>", "从这份任务分解文件导入任务清单，并起草名录、分组和指标")
    .option("--first-leads", "没有写明牵头单位的，第一个责任单位为牵头单位（与 --from 同用）", false)
    .option("--merge", "任务清单.csv 已有的，把它没有的各项补在末尾（与 --from 同用）", false)
    .option("--json", "以 JSON 输出问题，供其他程序使用", false)
    .action(
      async (folder: string, year: number | undefined, options: Omit<InitOptions, "folder" | "year">) => {
        if (year === undefined && options.from === undefined)
          throw new CommanderError(2, "tongbao.yearNeeded", "要写明年度，或者用 --from 指明任务分解文件");
        end(await actions.init({ ...options, folder, year }));
      },
    );
};

/** 任务清单 of a year from the document that sets its tasks. */
export const addImport = (program: Command, actions: Actions, end: End): void => {
  program
    .command("import")
    .description("从任务分解文件导入任务清单")
    .argument("<文件>", "任务分解文件：.docx、.xlsx、.xls、网页、CSV 或纯文本")
    .addOption(
      new Option("--seeds <文件夹>", "存放任务清单.csv 的文件夹（默认 seeds/成文年度）").argParser(toFolder),
    )
    .option("--first-leads", "没有写明牵头单位的，第一个责任单位为牵头单位", false)
    .option("--merge", "任务清单.csv 已有的，把它没有的各项补在末尾", false)
    .option("--json", "以 JSON 输出问题，供其他程序使用", false)
    .action(async (file: string, options: Omit<ImportOptions, "file">) => {
      end(await actions.importTasks({ ...options, file }));
    });
};
