import { countingUnits, measuringUnits } from "../../model/measure.ts";

const magnitudes = "(?:[十百千]?[万亿]|[十百千])?";

/** What follows a number besides the units that an indicator may have: other measures, time, 量词 of every kind. */
const others =
  "平方千米|千米|千克|千瓦时|瓦时|兆瓦|毫米|厘米|毫克|微克|克|升|伏|瓦|千伏安|千伏|伏安|标准煤|度|" +
  "港元|欧元|角|分|年代|年度|年级|年|月份|月|日|号|时|小时|分钟|秒|周|季度|周岁|岁|" +
  "位|款|章|节|批|届|类|种|部|架|艘|只|头|口|眼|株|棵|片|块|段|支|张|本|册|篇|卷|页|" +
  "倍|成|折|级|等|层|间|床|轮|班|组|队|路|线|区|县|乡|镇|村|字|遍|起|宗|笔|厅|房|室";

/** 计量单位 and 量词 that follow a number; in a title number and unit stay on one line. Longest first, so that none is cut. */
const units = [...measuringUnits, ...countingUnits, ...others.split("|")]
  .toSorted((a, b) => b.length - a.length)
  .join("|");

/** What a title keeps on one line with the number before it, as the source of a regular expression: 万吨, 余家, 亿元. */
export const afterNumber = `(?:[多余]?${magnitudes}[多余]?(?:${units})|[多余]?[万亿]|[%％‰℃°㎡])`;
