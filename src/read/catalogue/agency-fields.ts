import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, divide, one, parseDecimal, zero } from "../../model/rational.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { yesOrNo } from "../../model/text/yes-or-no.ts";
import type { YamlField } from "../text/yaml-fields.ts";
import { scalarText } from "../text/yaml-fields.ts";

/** The names of 机关.yaml. */
export const agencyKeys = [
  "发文机关标志",
  "发文机关署名",
  "联合发文机关",
  "签名章",
  "简称",
  "工作名称",
  "对口部门",
  "全域称谓",
  "直属单位称谓",
  // What 直属单位称谓 is called by offices of cities.
  "市直单位称谓",
  "单位类别",
  "排名类别",
  "机关代字",
  "主送机关",
  "抄送",
  "印发机关",
  "依据",
  "报送截止日",
  "节假日顺延",
  "联系",
  "联系人",
  "联系电话",
  "加盖印章",
  "摘编格式",
  "附图",
  "黄色督办连续月数",
  "督办函连续月数",
  "建议约谈连续月数",
  "督办函办理天数",
  "并列滞后比例",
  "异议天数",
  "异议联系人",
  "异议电话",
  "字体",
  "校核",
] as const;
type AgencyKey = (typeof agencyKeys)[number];
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

/** The fields of the file, and what every reading of one needs. */
const fieldAccess = (file: string, fields: ReadonlyMap<string, YamlField>, report: Report) => {
  const placeOf = (key: AgencyKey) => fields.get(key)?.place ?? { file };
  const reportWrong = (key: AgencyKey, name: string, expected: string): void =>
    report({ code: "CAT-041", place: placeOf(key), details: { key: name, expected } });
  const words = (key: AgencyKey, name: string, value: unknown): string => {
    const text = scalarText(value);
    if (text === undefined) reportWrong(key, name, "一行文字");
    return text?.trim() ?? "";
  };
  /** Undefined for a list or a map, which is none of the things that are asked for. */
  const plain = (key: AgencyKey, usual: string): string | undefined =>
    scalarText(fields.get(key)?.value ?? usual);
  return {
    fields,
    report,
    placeOf,
    reportWrong,
    words,
    plain,
    /** Whether the file says anything of a field that may be left out. */
    says: (key: AgencyKey): boolean => (fields.get(key)?.value ?? "") !== "",
  };
};
type FieldAccess = ReturnType<typeof fieldAccess>;

const textReader = ({ fields, report, placeOf, reportWrong, words }: FieldAccess) => ({
  required: (key: AgencyKey): string => {
    const value = fields.get(key)?.value ?? "";
    if (value === "") report({ code: "CAT-040", place: placeOf(key), details: { key } });
    return toFullWidthPunctuation(words(key, key, value));
  },
  /** A text that may be left out. */
  optional: (key: AgencyKey, usual: string): string =>
    toFullWidthPunctuation(words(key, key, fields.get(key)?.value ?? "")) || usual,
  /** Several texts, as a list or parted by 、 in one line; undefined where the file says nothing. */
  several: (key: AgencyKey): readonly string[] | undefined => {
    const value = fields.get(key)?.value ?? "";
    if (value === "") return undefined;
    const listed: readonly unknown[] = Array.isArray(value) ? value : words(key, key, value).split("、");
    return listed.map((each) => toFullWidthPunctuation(words(key, key, each)));
  },
  /** The names below a field, each with its words; unknown ones are reported. Undefined when there can be none. */
  nested: (key: AgencyKey, known: readonly string[]): ReadonlyMap<string, string> | undefined => {
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
  /** A text that may look like a number, such as a telephone's. */
  digits: (key: AgencyKey): string => {
    const { value, written } = fields.get(key) ?? {};
    return words(key, key, typeof value === "number" ? written : value).normalize("NFKC");
  },
});

const valueReader = ({ plain, reportWrong }: FieldAccess) => ({
  /** A whole number from 1 to `most`. */
  count: (key: AgencyKey, most: number, usual: number): number => {
    const text = plain(key, String(usual)) ?? "";
    const count = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
    if (count >= 1 && count <= most) return count;
    reportWrong(key, key, ` 1 至 ${most} 的整数`);
    return usual;
  },
  /** A share of the whole; undefined where the file says nothing. */
  share: (key: AgencyKey): Rational | undefined => {
    const text = plain(key, "");
    if (text === "") return undefined;
    const share = shareIn(text ?? "");
    if (share) return share;
    reportWrong(key, key, "不小于 0、小于 1 的数，如 1/3");
    return undefined;
  },
  truth: (key: AgencyKey, usual = true): boolean => {
    const truth = truths[plain(key, usual ? "是" : "否") ?? ""];
    if (truth === undefined) reportWrong(key, key, "“是”或“否”");
    return truth ?? usual;
  },
  /** One of a few words; the first of them where the file says nothing. */
  choice: <Word extends string>(key: AgencyKey, choices: readonly [Word, ...Word[]]): Word => {
    const written = plain(key, choices[0]);
    const found = choices.find((choice) => choice === written);
    if (found === undefined) reportWrong(key, key, choices.map((choice) => `“${choice}”`).join("或"));
    return found ?? choices[0];
  },
});

/** Reads each field as what it should be; reports what is missing (CAT-040) or something else (CAT-041). */
export const fieldReader = (file: string, fields: ReadonlyMap<string, YamlField>, report: Report) => {
  const access = fieldAccess(file, fields, report);
  const { reportWrong, says } = access;
  return { reportWrong, says, ...textReader(access), ...valueReader(access) };
};
