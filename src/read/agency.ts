import type { Report } from "../diagnostics/diagnostic.ts";
import type { Agency } from "../model/catalogue.ts";
import type { InputFile } from "../model/input-file.ts";
import { toFullWidthPunctuation } from "./punctuation.ts";
import {
  reportUnknownKeys,
  requiredYamlText,
  wholeNumber,
  yamlParsed,
  yamlText,
  yesOrNo,
} from "./yaml-fields.ts";
import type { YamlMapping } from "./yaml-mapping.ts";
import { readYamlMapping } from "./yaml-mapping.ts";

const keys = [
  "发文机关标志",
  "发文机关署名",
  "机关代字",
  "主送机关",
  "抄送",
  "印发机关",
  "依据",
  "报送截止日",
  "节假日顺延",
  "联系",
  "字体",
];
/** The roles of faces that an office may replace by its own files. */
const fontRoles = ["小标宋", "仿宋", "黑体", "楷体", "宋体", "补字"];
/** 每月5日前 (平政办〔2013〕11号). */
const usualDueDay = 5;

/** The keys under one key; an empty mapping when it is absent or, after YML-006, when it holds something else. */
const nested = (mapping: YamlMapping, key: string, known: readonly string[], report: Report): YamlMapping => {
  const entry = mapping.entries.get(key);
  if (entry?.value.kind === "mapping") {
    reportUnknownKeys(entry.value, known, report);
    return entry.value;
  }
  const empty = entry === undefined || (entry.value.kind === "text" && entry.value.text === "");
  if (!empty) {
    report({
      code: "YML-006",
      place: entry.value.place,
      details: { key, expected: `下级的“${known[0]}: …”` },
    });
  }
  return { kind: "mapping", entries: new Map(), place: entry?.keyPlace ?? mapping.place };
};

/**
 * Reads 机关.yaml. 标题 of 依据 and 字体 may be left out; 报送截止日 is the 5th and 节假日顺延 是 unless the file says
 * otherwise; everything else is required. Reports YML codes; undefined when the file is no YAML or has no keys.
 */
export const readAgency = (file: InputFile, report: Report): Agency | undefined => {
  const mapping = readYamlMapping(file, report);
  if (!mapping) return undefined;
  reportUnknownKeys(mapping, keys, report);
  const required = (key: string): string =>
    toFullWidthPunctuation(requiredYamlText(mapping, key, report) ?? "");
  const basis = nested(mapping, "依据", ["标题", "文号"], report);
  const fonts = nested(mapping, "字体", fontRoles, report);
  const fontFiles = fontRoles.map((role) => [role, yamlText(fonts, role, report)] as const);
  return {
    mark: required("发文机关标志"),
    signature: required("发文机关署名"),
    code: required("机关代字"),
    recipients: required("主送机关").replace(/：$/u, ""),
    copiedTo: required("抄送").replace(/。$/u, ""),
    printedBy: required("印发机关"),
    basis: {
      title: toFullWidthPunctuation(yamlText(basis, "标题", report) ?? ""),
      number: requiredYamlText(basis, "文号", report) ?? "",
    },
    dueDay: yamlParsed(mapping, "报送截止日", wholeNumber(1, 28), report) ?? usualDueDay,
    rollsOverHolidays: yamlParsed(mapping, "节假日顺延", yesOrNo, report) ?? true,
    contact: required("联系"),
    fonts: Object.fromEntries(fontFiles.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  };
};
