import type { Report } from "../../diagnostics/diagnostic.ts";
import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { Agency } from "../../model/catalogue.ts";
import { extractForms } from "../../model/catalogue.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, divide, one, parseDecimal, zero } from "../../model/rational.ts";
import type { InputFile } from "../../model/input-file.ts";
import { doubtThresholdNames, readDoubtThresholds } from "./doubt-thresholds.ts";
import { toFullWidthPunctuation } from "../../model/punctuation.ts";
import type { YamlField } from "../text/yaml-fields.ts";
import { readYamlFields, scalarText } from "../text/yaml-fields.ts";
import { yesOrNo } from "../../model/text/yes-or-no.ts";

const keys = [
  "发文机关标志",
  "发文机关署名",
  "简称",
  "工作名称",
  "对口部门",
  "市直单位称谓",
  "机关代字",
  "主送机关",
  "抄送",
  "印发机关",
  "依据",
  "报送截止日",
  "节假日顺延",
  "联系",
  "加盖印章",
  "摘编格式",
  "督办函连续月数",
  "督办函办理天数",
  "并列滞后比例",
  "字体",
  "校核",
] as const;
type Key = (typeof keys)[number];
/** The roles of faces that an office may replace by its own files. */
const fontRoles = ["小标宋", "仿宋", "黑体", "楷体", "宋体", "补字"];
/** 每月5日前 (平政办〔2013〕11号). */
const usualDueDay = 5;
/** A quarter of the year: offices that were read about write sooner or later, but not to everybody. */
const usualLetterMonths = 3;
/** Two working weeks. */
const usualLetterDays = 10;
/** YAML has its own words beside ours. */
const truths: Readonly<Record<string, boolean>> = { ...yesOrNo, true: true, false: false };

/** A share of the whole, written 1/3 or 0.33, at least nothing and less than all; undefined for anything else. */
const shareIn = (text: string): Rational | undefined => {
  const [top = "", bottom = "1", ...more] = text
    .normalize("NFKC")
    .split("/")
    .map((part) => part.trim());
  const [part, whole] = [parseDecimal(top), parseDecimal(bottom)];
  const share = part && whole && compare(whole, zero) > 0 ? divide(part, whole) : undefined;
  const isShare = share && more.length === 0 && compare(share, zero) >= 0 && compare(share, one) < 0;
  return isShare ? share : undefined;
};

/** Reads each field as what it should be; reports what is missing (CAT-040) or something else (CAT-041). */
const fieldReader = (file: string, fields: ReadonlyMap<string, YamlField>, report: Report) => {
  const placeOf = (key: Key) => fields.get(key)?.place ?? { file };
  const reportWrong = (key: Key, name: string, expected: string): void =>
    report({ code: "CAT-041", place: placeOf(key), details: { key: name, expected } });
  const words = (key: Key, name: string, value: unknown): string => {
    const text = scalarText(value);
    if (text === undefined) reportWrong(key, name, "一行文字");
    return text?.trim() ?? "";
  };
  /** Undefined for a list or a map, which is none of the things that are asked for. */
  const plain = (key: Key, usual: string): string | undefined => scalarText(fields.get(key)?.value ?? usual);
  return {
    reportWrong,
    required: (key: Key): string => {
      const value = fields.get(key)?.value ?? "";
      if (value === "") report({ code: "CAT-040", place: placeOf(key), details: { key } });
      return toFullWidthPunctuation(words(key, key, value));
    },
    /** A text that may be left out. */
    optional: (key: Key, usual: string): string =>
      toFullWidthPunctuation(words(key, key, fields.get(key)?.value ?? "")) || usual,
    /** The names below a field, each with its words; unknown ones are reported. Undefined when there can be none. */
    nested: (key: Key, known: readonly string[]): ReadonlyMap<string, string> | undefined => {
      const value = fields.get(key)?.value ?? {};
      if (typeof value !== "object" || Array.isArray(value)) {
        reportWrong(key, key, `下级的“${known[0]}: …”`);
        return undefined;
      }
      const found = new Map<string, string>();
      for (const [name, below] of Object.entries(value)) {
        const meant = known.includes(name) ? name : nearestOf(name, known);
        if (meant !== name) {
          const nearest = meant === undefined ? {} : { nearest: `${key}.${meant}` };
          report({ code: "TXT-012", place: placeOf(key), details: { key: `${key}.${name}`, ...nearest } });
        }
        if (meant !== undefined) found.set(meant, words(key, `${key}.${name}`, below));
      }
      return found;
    },
    /** A whole number from 1 to `most`. */
    count: (key: Key, most: number, usual: number): number => {
      const text = plain(key, String(usual)) ?? "";
      const count = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
      if (count >= 1 && count <= most) return count;
      reportWrong(key, key, ` 1 至 ${most} 的整数`);
      return usual;
    },
    /** A share of the whole; undefined where the file says nothing. */
    share: (key: Key): Rational | undefined => {
      const text = plain(key, "");
      if (text === "") return undefined;
      const share = shareIn(text ?? "");
      if (share) return share;
      reportWrong(key, key, "不小于 0、小于 1 的数，如 1/3");
      return undefined;
    },
    truth: (key: Key): boolean => {
      const truth = truths[plain(key, "是") ?? ""];
      if (truth === undefined) reportWrong(key, key, "“是”或“否”");
      return truth ?? true;
    },
    /** One of a few words; the first of them where the file says nothing. */
    choice: <Word extends string>(key: Key, choices: readonly [Word, ...Word[]]): Word => {
      const written = plain(key, choices[0]);
      const found = choices.find((choice) => choice === written);
      if (found === undefined) reportWrong(key, key, choices.map((choice) => `“${choice}”`).join("或"));
      return found ?? choices[0];
    },
  };
};

/**
 * Reads 机关.yaml. 标题 of 依据, 字体, 校核 and 对口部门 may be left out; so may 简称 (the signature), 工作名称 (重点工作),
 * 市直单位称谓 (市直单位), 报送截止日 (5), 节假日顺延 (是), 加盖印章 (是), 摘编格式 (附件), 督办函连续月数 (3), 督办函办理天数
 * (10) and 并列滞后比例 (1/3); everything else is required (CAT-040). Undefined when the file is no list of keys and values.
 */
export const readAgency = (file: InputFile, report: Report): Agency | undefined => {
  const fields = readYamlFields(file, keys, report);
  if (!fields) return undefined;
  const { reportWrong, required, optional, nested, count, share, truth, choice } = fieldReader(
    file.path,
    fields,
    report,
  );
  const basis = nested("依据", ["标题", "文号"]);
  const number = toFullWidthPunctuation(basis?.get("文号") ?? "");
  if (basis && number === "") {
    const place = fields.get("依据")?.place ?? { file: file.path };
    report({ code: "CAT-040", place, details: { key: "依据.文号" } });
  }
  const doubtThresholds = () =>
    readDoubtThresholds(nested("校核", doubtThresholdNames) ?? new Map(), (name, expected) =>
      reportWrong("校核", `校核.${name}`, expected),
    );
  const signature = required("发文机关署名");
  const parallelLagShare = share("并列滞后比例");
  return {
    mark: required("发文机关标志"),
    signature,
    shortName: optional("简称", signature),
    workName: optional("工作名称", "重点工作"),
    counterparts: optional("对口部门", ""),
    cityUnitsName: optional("市直单位称谓", "市直单位"),
    code: required("机关代字"),
    recipients: required("主送机关").replace(/：$/u, ""),
    copiedTo: required("抄送").replace(/。$/u, ""),
    printedBy: required("印发机关"),
    basis: { title: toFullWidthPunctuation(basis?.get("标题") ?? ""), number },
    dueDay: count("报送截止日", 28, usualDueDay),
    rollsOverHolidays: truth("节假日顺延"),
    contact: required("联系"),
    sealed: truth("加盖印章"),
    extractForm: choice("摘编格式", extractForms),
    letterMonths: count("督办函连续月数", 12, usualLetterMonths),
    letterDays: count("督办函办理天数", 60, usualLetterDays),
    ...(parallelLagShare && { parallelLagShare }),
    fonts: Object.fromEntries([...(nested("字体", fontRoles) ?? [])].filter(([, name]) => name !== "")),
    ...(fields.has("校核") && { doubtThresholds: doubtThresholds() }),
  };
};
