import type { Command, HelpConfiguration, Option } from "commander";
import { Help } from "commander";
import { terminalWidth } from "../diagnostics/terminal-table.ts";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

const inChinese = (text: string): string =>
  text.replaceAll("[options]", "[选项]").replaceAll("[command]", "[命令]");

/** What an option does, and what it is where it is left out; a switch is off then, which goes without saying. */
const optionDescription = ({ description, defaultValue }: Option): string =>
  typeof defaultValue === "string" ? `${description}（默认 ${defaultValue}）` : description;

/** How commander lays out --help: its own few words in Chinese, columns by what a terminal draws. */
export const helpInChinese: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  commandUsage: (command: Command) => inChinese(Help.prototype.commandUsage(command)),
  subcommandTerm: (command: Command) => inChinese(Help.prototype.subcommandTerm(command)),
  optionDescription,
  displayWidth: terminalWidth,
};
