import type { Command } from "commander";
import { Option } from "commander";
import type { Actions, End } from "./command.ts";
import { withFolders } from "./folders.ts";
import { toPort } from "./words.ts";
import type { DeskOptions } from "../run/load/options.ts";

/** 工作台 */
export const addDesk = (program: Command, actions: Actions, end: End): void => {
  withFolders(
    program.command("desk").description("打开工作台：在本机的浏览器里收文、校核、生成（只有本机能打开）"),
  )
    .addOption(
      new Option("--port <端口>", "用这个端口（不写则用任意空闲的）")
        .argParser(toPort)
        .default(0, "任意空闲的"),
    )
    .option("--open", "同时打开浏览器", false)
    .action(async (options: DeskOptions) => {
      end(await actions.desk(options));
    });
};
