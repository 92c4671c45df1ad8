import { type CommanderError, InvalidArgumentError } from "commander";
import type { CalendarDate } from "../model/calendar-date.ts";
import { parseDate } from "../model/calendar-date.ts";
import { parseMonth } from "../model/month.ts";
import type { Format } from "../run/load/options.ts";
import { formats } from "../run/load/options.ts";

/** What is wrong with a word, in words of its own. */
export const wrongWord = (text: string): Error => new InvalidArgumentError(text);

/** Whether something was thrown because a word is wrong. */
export const isWrongWord = (problem: unknown): problem is Error => problem instanceof InvalidArgumentError;

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

/** 任务序号: 42 */
export const toTaskNumber = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("任务序号要写成数字，如 42");
  return Number(text);
};

/** How many tasks are drawn: 10. */
export const toCount = (text: string): number => {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError("项数要写成数字，如 10");
  return Number(text);
};

/** What a draw is made with; it is part of a file's name. */
export const toSeed = (text: string): string => {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}-]{0,29}$/u.test(text))
    throw new InvalidArgumentError("--seed 后面写汉字、字母、数字，不多于 30 个字，如 2013-06-2");
  return text;
};

/** 2013 */
export const toYear = (text: string): number => {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("年度要写成 2013 的样子");
  return Number(text);
};

/** 8080 */
export const toPort = (text: string): number => {
  const port = Number(text);
  if (!/^\d{4,5}$/.test(text) || port < 1024 || port > 65535)
    throw new InvalidArgumentError("端口要写 1024 到 65535 之间的数");
  return port;
};

/** 2013-06 where months of many offices are asked for, else a year. */
export const toYearOrMonth = (text: string): number | string => (parseMonth(text) ? text : toYear(text));

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
