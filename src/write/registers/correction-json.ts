import { isoDate } from "../../model/calendar-date.ts";
import type { CorrectedFigure, Correction } from "../../model/output/correction.ts";
import type { IssuedPaper } from "../../model/output/issued-month.ts";
import type { ListedFile } from "../../model/output/manifest.ts";

/** A file as 印发.json lists it. */
export const fileJson = ({ path, size, digest }: ListedFile) => ({ 文件: path, 字节: size, SHA256: digest });

/** A paper that went out. */
export const paperJson = ({ name, kind, unit, number, title, files }: IssuedPaper) => ({
  名称: name,
  种类: kind,
  单位: unit,
  发文字号: number,
  标题: title,
  文件: files.map(fileJson),
});

const figureJson = (figure: CorrectedFigure) => ({
  类别: figure.cause,
  任务序号: figure.task,
  指标: figure.indicator,
  单位: figure.unit,
  分类: figure.group,
  项目: figure.item,
  原: figure.before,
  更正为: figure.after,
  更正单位: figure.revisedBy,
});

/** An entry under 更正 of 印发.json. */
export const correctionJson = (correction: Correction) => ({
  发文字号: correction.number,
  成文日期: isoDate(correction.signedOn),
  印发日期: isoDate(correction.printedOn),
  原因: correction.reason,
  各项: correction.figures.map(figureJson),
  公文: correction.papers.map(paperJson),
  原件: { 文件夹: correction.replaced.folder, 文件: correction.replaced.files.map(fileJson) },
});
