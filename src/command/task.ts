import type { Command } from "commander";
import { Option } from "commander";
import type { Actions, End } from "./command.ts";
import { withFolders } from "./folders.ts";
import { toCount, toMonth, toSeed, toTaskNumber, toYear } from "./words.ts";
import type { HistoryOptions } from "../run/tasks/history.ts";
import type { SampleOptions } from "../run/tasks/sample.ts";

/** 单项历史 of one task. */
export const addHistory = (program: Command, actions: Actions, end: End): void => {
  withFolders(
    program
      .command("history")
      .description("列出一项任务全年各期的数、评价、原话、核定、督办和销号")
      .argument("<任务序号>", "任务清单中的序号，如 42", toTaskNumber)
      .argument("[年度]", "哪一年的，如 2013（默认取最新一期所在年度）", toYear),
  )
    .option("--page", "另存成网页，可以打印：output/年度-单项历史/", false)
    .action(
      async (task: number, year: number | undefined, options: Omit<HistoryOptions, "task" | "year">) => {
        end(await actions.history({ ...options, task, year }));
      },
    );
};

/** 抽查: tasks drawn for visits. */
export const addSample = (program: Command, actions: Actions, end: End): void => {
  withFolders(
    program
      .command("sample")
      .description("抽查：抽出要到现场核查的任务，写成清单；滞后的、刚完成的多抽")
      .argument("[期次]", "抽哪一期的，如 2013-06（默认取最新一期）", toMonth),
  )
    .addOption(new Option("--count <项数>", "抽几项").argParser(toCount).default(10, "10"))
    .option("--seed <字>", "抽签用的字，同样的字抽出同样的任务（默认用期次）", toSeed)
    .action(async (month: string | undefined, options: Omit<SampleOptions, "month">) => {
      end(await actions.sample({ ...options, month }));
    });
};
