import type { Command } from "commander";
import { Option } from "commander";
import { toFolder } from "./words.ts";

/** Adds the options that say where a command finds and puts its files. */
export const withFolders = (command: Command): Command =>
  command
    .addOption(new Option("--seeds <文件夹>", "年度固定资料（默认 seeds/年度）").argParser(toFolder))
    .addOption(new Option("--data <文件夹>", "各期报送文件").argParser(toFolder).default("data", "data"))
    .addOption(new Option("--output <文件夹>", "生成的文件").argParser(toFolder).default("output", "output"))
    .addOption(
      new Option("--templates <文件夹>", "模板和字体").argParser(toFolder).default("templates", "templates"),
    )
    .option("--json", "以 JSON 输出问题，供其他程序使用", false);
