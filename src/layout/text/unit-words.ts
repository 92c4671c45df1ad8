/** 计量单位 and 量词 that follow a number; number and unit stay on one line. Longest first within one beginning. */
const magnitudes = "(?:[十百千]?[万亿]|[十百千])?";
const units = [
  "个",
  "平方公里|平方千米|平方米|立方米|公里|公顷|公斤|千米|千克|千瓦时|千瓦|兆瓦|毫米|厘米|毫克|微克|米|克|吨|亩|升|伏|瓦",
  "千伏安|千伏|伏安|标准煤|度",
  "美元|港元|欧元|元|角|分",
  "年代|年度|年级|年|月份|月|日|号|时|小时|分钟|秒|天|周|季度|周岁|岁",
  "人次|人|名|位|户|家|所|座|处|项|件|份|条|款|章|节|次|批|期|届|类|种|套|台|辆|部|架|艘|只|头|口|眼|株|棵|片|块|段|支|张|本|册|篇|卷|页",
  "倍|成|折|级|等|层|栋|间|床|场|轮|班|组|队|路|线|区|县|乡|镇|村|字|遍|起|宗|笔|度|厅|房|室",
].join("|");

/** A number's companions on its right side, as the source of a regular expression: 万吨, 余家, ％, 亿元. */
export const afterNumber = `(?:[多余]?${magnitudes}[多余]?(?:${units})|[多余]?[万亿]|[%％‰℃°㎡])`;
