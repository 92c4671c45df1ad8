import { parseDate } from "../../model/calendar-date.ts";
import type { CorrectedFigure, Correction } from "../../model/output/correction.ts";
import { correctionCauses } from "../../model/output/correction.ts";
import type { IssuedPaper } from "../../model/output/issued-month.ts";
import type { Fields } from "../text/json-fields.ts";
import { isFields, listIn, maybeTextIn, textIn, textsIn } from "../text/json-fields.ts";
import { listedFile } from "./manifest.ts";

/** 发文字号, where there is one. */
export const numberOf = (fields: Fields): Pick<IssuedPaper, "number"> => {
  const number = maybeTextIn(fields, "发文字号");
  return number === undefined ? {} : { number };
};

/** A paper that went out, as 印发.json lists it. */
export const issuedPaper = (fields: Fields): IssuedPaper => {
  const unit = maybeTextIn(fields, "单位");
  return {
    name: textIn(fields, "名称"),
    kind: textIn(fields, "种类"),
    ...(unit !== undefined && { unit }),
    ...numberOf(fields),
    title: textIn(fields, "标题"),
    files: listIn(fields, "文件").map(listedFile),
  };
};

const toFigure = (fields: Fields): CorrectedFigure => {
  const [indicator, unit, group] = ["指标", "单位", "分类"].map((key) => maybeTextIn(fields, key));
  return {
    ...(typeof fields["任务序号"] === "number" && { task: fields["任务序号"] }),
    ...(indicator !== undefined && { indicator }),
    ...(unit !== undefined && { unit }),
    ...(group !== undefined && { group }),
    item: textIn(fields, "项目"),
    before: textIn(fields, "原"),
    after: textIn(fields, "更正为"),
    cause: correctionCauses.find((cause) => cause === fields["类别"]) ?? "本机关更正",
    ...(Array.isArray(fields["更正单位"]) && { revisedBy: textsIn(fields, "更正单位") }),
  };
};

/** An entry under 更正 of 印发.json; none without its days. */
export const toCorrection = (fields: Fields): readonly Correction[] => {
  const [signedOn, printedOn] = ["成文日期", "印发日期"].map((key) => parseDate(textIn(fields, key)));
  if (!signedOn || !printedOn) return [];
  const replaced = isFields(fields["原件"]) ? fields["原件"] : {};
  return [
    {
      number: textIn(fields, "发文字号"),
      signedOn,
      printedOn,
      reason: textIn(fields, "原因"),
      figures: listIn(fields, "各项").map(toFigure),
      papers: listIn(fields, "公文").map(issuedPaper),
      replaced: { folder: textIn(replaced, "文件夹"), files: listIn(replaced, "文件").map(listedFile) },
    },
  ];
};
