import type { InputFile } from "../../model/input-file.ts";
import type { StoppedOutline } from "../../model/output/stopped-run.ts";
import type { Fields } from "../text/json-fields.ts";
import { isFields, listIn, parsedJson, textIn } from "../text/json-fields.ts";
import { countIn } from "./month-outcome.ts";

/** data/2013-06/报送/市科技局.csv:4 PROG-004 任务序号“106”不在任务清单中 */
const problemText = (problem: Fields): string => {
  const place = isFields(problem["place"]) ? problem["place"] : {};
  const line = isFields(place["at"]) ? countIn(place["at"], "line") : undefined;
  const where = `${textIn(place, "file")}${line === undefined ? "" : `:${line}`}`;
  return `${where} ${textIn(problem, "code")} ${textIn(problem, "message")}`;
};

/** Reads 未生成.json of an earlier run, our own file: undefined when it is none. */
export const readStoppedRun = (file: InputFile): StoppedOutline | undefined => {
  const fields = parsedJson(new TextDecoder().decode(file.bytes));
  if (!isFields(fields) || fields["程序"] !== "tongbao") return undefined;
  const exitCode = countIn(fields, "退出码");
  if (exitCode === undefined || exitCode === 0) return undefined;
  const problems = listIn(fields, "问题");
  const errors = problems.filter((each) => each["severity"] === "error");
  return {
    month: textIn(fields, "期次"),
    exitCode,
    errors: errors.length,
    warnings: problems.length - errors.length,
    first: errors[0] ? problemText(errors[0]) : "",
  };
};
