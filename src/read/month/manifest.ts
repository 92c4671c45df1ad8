import { digestOf } from "../../model/digest.ts";
import type { InputFile } from "../../model/input-file.ts";
import { parseDate } from "../../model/calendar-date.ts";
import type { ArchivedDocument, ListedDocument, ListedFile, Manifest } from "../../model/output/manifest.ts";
import type { ListedRead, ReadKind, RunAnswer, SaidLine } from "../../model/output/run-answer.ts";
import type { Fields } from "../text/json-fields.ts";
import { isFields, listIn, maybeTextIn, numberIn, parsedJson, textIn, textsIn } from "../text/json-fields.ts";
import { outcomeIn } from "./month-outcome.ts";

/** A file as 清单.json and 印发.json list it. */
export const listedFile = (fields: Fields): ListedFile => ({
  path: textIn(fields, "文件"),
  size: numberIn(fields, "字节"),
  digest: textIn(fields, "SHA256"),
});

const signedOnIn = (fields: Fields): Pick<ListedDocument, "signedOn"> => {
  const signedOn = parseDate(textIn(fields, "成文日期"));
  return signedOn ? { signedOn } : {};
};

const toDocument = (fields: Fields): ListedDocument => ({
  name: textIn(fields, "名称"),
  kind: textIn(fields, "种类"),
  ...(typeof fields["单位"] === "string" && { unit: fields["单位"] }),
  ...(typeof fields["发文字号"] === "string" && { number: fields["发文字号"] }),
  title: textIn(fields, "标题"),
  ...signedOnIn(fields),
  pages: numberIn(fields, "页数"),
  source: textIn(fields, "来源摘要"),
  files: textsIn(fields, "文件"),
});

const toArchived = (fields: Fields): ArchivedDocument => ({
  ...toDocument(fields),
  standing: fields["状态"] === "已重报" ? "已重报" : "存档",
});

const readKinds: Readonly<Record<string, ReadKind>> = {
  文件夹: "folder",
  文件: "file",
  子文件夹: "folders",
};

const toRead = (fields: Fields): readonly ListedRead[] => {
  const kind = readKinds[textIn(fields, "方式")];
  return kind ? [{ kind, path: textIn(fields, "路径"), digest: textIn(fields, "SHA256") }] : [];
};

const toSaid = (fields: Fields): SaidLine => ({
  as: fields["去处"] === "结果" ? "result" : "news",
  line: textIn(fields, "文字"),
});

const answerIn = (fields: Fields): RunAnswer | undefined => {
  const answer = fields["未变时"];
  if (!isFields(answer)) return undefined;
  const reminder = maybeTextIn(answer, "另告");
  return {
    asked: textIn(answer, "选项摘要"),
    reads: listIn(answer, "读取").flatMap(toRead),
    said: listIn(answer, "告知").map(toSaid),
    ...(reminder !== undefined && { reminder }),
    problems: textIn(answer, "问题"),
    seal: textIn(answer, "清单摘要"),
  };
};

/** Whether somebody has written in a 清单.json that bears the digest of all that it says; one without it cannot tell. */
export const isWrittenIn = (file: InputFile): boolean => {
  const fields = parsedJson(new TextDecoder().decode(file.bytes));
  const answer = isFields(fields) ? fields["未变时"] : undefined;
  if (!isFields(fields) || !isFields(answer)) return false;
  const unsealed = { ...fields, 未变时: { ...answer, 清单摘要: "" } };
  return digestOf(`${JSON.stringify(unsealed, undefined, 2)}\n`) !== answer["清单摘要"];
};

/**
 * Reads 清单.json of an earlier run. It is our own file and nobody's input, so what is wrong with it is not reported:
 * undefined when it is no manifest; what an older program did not write is empty and agrees with nothing.
 */
export const readManifest = (file: InputFile): Manifest | undefined => {
  const fields = parsedJson(new TextDecoder().decode(file.bytes));
  if (!isFields(fields) || fields["程序"] !== "tongbao") return undefined;
  const options = isFields(fields["选项"]) ? fields["选项"] : {};
  const outcome = outcomeIn(fields);
  const answer = answerIn(fields);
  return {
    version: textIn(fields, "版本"),
    program: textIn(fields, "程序摘要"),
    month: textIn(fields, "期次"),
    options: {
      draft: options["草稿"] === true,
      returnInvalid: options["退回处理"] === true,
      ...(options["督办函"] === true && { letters: true }),
      ...(Array.isArray(options["单位"]) && { units: textsIn(options, "单位") }),
      ...(typeof options["更正原因"] === "string" && { correction: options["更正原因"] }),
    },
    ...(outcome && { outcome }),
    fonts: listIn(fields, "字体").map((font) => ({ role: textIn(font, "用途"), ...listedFile(font) })),
    inputs: listIn(fields, "输入").map(listedFile),
    documents: listIn(fields, "公文").map(toDocument),
    archived: listIn(fields, "存档").map(toArchived),
    outputs: listIn(fields, "输出").map(listedFile),
    ...(answer && { answer }),
  };
};
