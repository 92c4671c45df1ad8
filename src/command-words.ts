import { type CommanderError, InvalidArgumentError } from "commander";
import type { CalendarDate } from "./model/calendar-date.ts";
import { parseDate } from "./model/calendar-date.ts";
import { parseMonth } from "./model/month.ts";
import type { Format } from "./run/load/options.ts";
import { formats } from "./run/load/options.ts";

/** Names with commas of either kind between them. */
export const list = (text: string): readonly string[] => text.split(/[,，、]/).map((item) => item.trim());

/** A folder as messages will show it: ./data/ and data\\ are data. */
export const toFolder = (text: string): string =>
  text
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/+)+(?=.)/, "")
    .replace(/(?<=.)\/+$/, "");

/** 2013-06 */
export const toMonth = (text: string): string => {
  if (!parseMonth(text)) throw new InvalidArgumentError("期次要写成 2013-06 的样子");
  return text;
};

/** 2013-07-25 */
export const toDate = (text: string): CalendarDate => {
  const date = parseDate(text);
  if (!date) throw new InvalidArgumentError(`“${text}”不是日期，要写成 2013-07-25 的样子`);
  return date;
};

/** Why an issued month is corrected, which is printed: it must have words. */
export const toReason = (text: string): string => {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InvalidArgumentError("--correction 后面要写更正的原因");
  return text;
};

/** The serial number of a 发文字号: 5. */
export const toSerial = (text: string): number => {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError("文号只写序号，如 5");
  return Number(text);
};

/** 2013 */
export const toYear = (text: string): number => {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("年度要写成 2013 的样子");
  return Number(text);
};

/** pdf,docx */
export const toFormats = (text: string): readonly Format[] =>
  list(text).map((name) => {
    const format = formats.find((each) => each === name.toLowerCase());
    if (!format) throw new InvalidArgumentError(`不认识格式“${name}”，可用的有 ${formats.join("、")}`);
    return format;
  });

/** The names that look like a misspelt one, as commander finds them. */
const suggestion = (message: string): string => {
  const [, near] = /\(Did you mean (?:one of )?(.+?)\?\)/u.exec(message) ?? [];
  return near === undefined ? "" : `，是否应为“${near.split(", ").join("”“")}”？`;
};

/** What is wrong with the words of a command line. */
export const complaint = (problem: CommanderError): string => {
  const quoted = /'([^']*)'/.exec(problem.message)?.[1] ?? "";
  switch (problem.code) {
    case "commander.unknownOption":
      return `不认识选项“${quoted}”${suggestion(problem.message)}`;
    case "commander.unknownCommand":
      return `不认识命令“${quoted}”${suggestion(problem.message)}`;
    case "commander.missingArgument":
      return `缺少参数“${quoted}”`;
    case "commander.optionMissingArgument":
      return `选项“${quoted}”后面要写内容`;
    case "commander.excessArguments":
      return "参数太多";
    case "commander.invalidArgument":
      return problem.message.replace(/^error: .*? is invalid(?: for argument '.*?')?\. ?/, "");
    default:
      return problem.message;
  }
};
